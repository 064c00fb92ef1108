import { afterEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { buttonsOf } from '../../raw-press.ts';

let office: TestOffice;
afterEach(() => office.close());

let events = 0;

interface Change {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly sender?: Readonly<Record<string, unknown>>;
}

/** What 李强 says, as the platform would push it; with another header or sender where a test says so. */
async function push(text: string, { header = {}, sender = {} }: Change): Promise<void> {
  const { openId, unionId, userId } = office.controls.person('李强');
  const { appId, tenantKey, verificationToken } = office.emulator;
  events += 1;
  const envelope = {
    schema: '2.0',
    header: {
      event_id: `tenant-${events}`,
      token: verificationToken,
      create_time: String(office.emulator.clock.now()),
      event_type: 'im.message.receive_v1',
      tenant_key: tenantKey,
      app_id: appId,
      ...header,
    },
    event: {
      sender: {
        sender_id: { open_id: openId, union_id: unionId, user_id: userId },
        sender_type: 'user',
        tenant_key: tenantKey,
        ...sender,
      },
      message: {
        message_id: `om_tenant_${events}`,
        create_time: String(office.emulator.clock.now()),
        chat_id: 'oc_p2p_e102',
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text }),
      },
    },
  };
  await office.controls.pushRaw(envelope as unknown as Parameters<typeof office.controls.pushRaw>[0]);
  await office.settled();
}

const cards = (): number => persona(office, '李强').cards().length;

describe.each(['ws', 'webhook'] as const)('S2 只收本公司的事件（%s）', (mode) => {
  it('S2 别的公司的、没写公司的、别的应用的：都不理，只计数；自己的照常', async () => {
    office = await openOffice({ mode });
    await push('帮助', { header: { tenant_key: 'another0000000001' }, sender: { tenant_key: 'another0000000001' } });
    await push('帮助', { header: { tenant_key: undefined } });
    await push('帮助', { header: { app_id: 'cli_0000000000000000' } });
    await push('帮助', { sender: { tenant_key: 'another0000000001' } });
    expect(cards()).toBe(0);
    await push('帮助', {});
    expect(cards()).toBe(1);
  });

  it('S2 S4 外部群里别的公司的人按了群里的卡片：只得到一句说明，卡片不变', async () => {
    office = await openOffice({ mode });
    await askForLeave(persona(office, '李强'));
    const message = office.controls.cards('王芳', 'bot').at(-1);
    const [button] = buttonsOf(message?.body.card);
    const { openId } = office.controls.person('王芳');
    const { appId, tenantKey, verificationToken } = office.emulator;
    const ack = await office.controls.pushRaw({
      schema: '2.0',
      header: {
        event_id: 'outsider-press',
        token: verificationToken,
        create_time: String(office.emulator.clock.now() * 1000),
        event_type: 'card.action.trigger',
        tenant_key: tenantKey,
        app_id: appId,
      },
      event: {
        operator: { tenant_key: 'another0000000001', open_id: openId },
        token: 'c-raw',
        action: { tag: 'button', value: button?.value },
        host: 'im_message',
        context: { open_message_id: message?.id, open_chat_id: 'oc_raw' },
      },
    });
    await office.settled();
    // 推送到地址上的事件，本地飞书不看回答
    if (mode === 'ws') expect(JSON.stringify(ack)).toContain('没有找到您的在职信息');
    expect(JSON.stringify(ack)).not.toContain('"card"');
    expect(persona(office, '李强').card('我的请假申请').text).toContain('审批中');
  });
});

describe('S2 公司是哪一家', () => {
  it('S2 没有企业信息的权限，就从自己公司的群里知道；重启后也一样', async () => {
    office = await openOffice();
    office.controls.setScopes({ without: ['tenant:tenant:readonly'] });
    await office.restart();
    await push('帮助', { header: { tenant_key: 'another0000000001' }, sender: { tenant_key: 'another0000000001' } });
    expect(cards()).toBe(0);
    await persona(office, '李强').says('帮助');
    expect(cards()).toBe(1);
  });
});
