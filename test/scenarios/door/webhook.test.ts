import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { ENCRYPT_KEY, openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf } from '../../raw-press.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice({ mode: 'webhook' });
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

describe('webhook 方式收事件', () => {
  it('S55 同一个故事走加密推送：李强请假，王芳同意，两边的卡片都变成已同意', async () => {
    await askForLeave(li);
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('同意', { form: { comment: '好的' } });
    for (const seen of [wang.card('李强的请假申请'), li.card('我的请假申请')]) {
      expect(seen.text).toContain('已同意');
      expect(seen.buttons).not.toContain('同意');
    }
    expect(office.controls.deliveries().every(({ attempts }) => attempts.length === 1 && attempts[0]?.ack.ok)).toBe(true);
  });

  it('O24 同一条消息推送五次，只有一张申请单', async () => {
    await li.says('请假');
    await office.controls.redeliver(office.controls.deliveries().at(-1)?.eventId ?? '', 5);
    await office.settled();
    expect(li.cards()).toHaveLength(1);
  });

  it('O24 重启之后（地址也换了）第一次按就有效', async () => {
    await askForLeave(li);
    await office.restart();
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O24 停机时说的话，平台15秒后再送来，照样办', async () => {
    // 长连接上没有人：推送失败，平台记下重送
    office.controls.setMode('ws');
    office.controls.say('李强', 'bot', '请假');
    await office.controls.quiet();
    expect(li.cards()).toHaveLength(0);
    office.controls.setMode('webhook');
    office.emulator.clock.advance(15_000);
    await office.settled();
    expect(li.cards()).toHaveLength(1);
  });
});

describe('伪造、重放、过大的推送', () => {
  const attacks: readonly [string, number, () => Push][] = [
    ['没有签名的明文', 401, () => ({ body: JSON.stringify(forged()), headers: {} })],
    ['没有签名的密文', 401, () => ({ body: sealed(forged()), headers: {} })],
    ['签名不对', 401, () => signed(sealed(forged()), { signature: 'f'.repeat(64) })],
    ['签名用了别的密钥', 401, () => signed(sealed(forged()), { key: 'another key' })],
    ['正文在签名之后被改过', 401, () => ({ ...signed(sealed(forged())), body: sealed(forged()) })],
    ['六分钟前签的', 401, () => signed(sealed(forged()), { at: office.emulator.clock.now() - 360_000 })],
    ['六分钟后签的', 401, () => signed(sealed(forged()), { at: office.emulator.clock.now() + 360_000 })],
    ['校验令牌不对', 401, () => signed(sealed(forged({ token: 'guess' })))],
    ['别的应用的', 401, () => signed(sealed(forged({ app_id: 'cli_0000000000000000' })))],
    ['密文解不开', 400, () => signed(JSON.stringify({ encrypt: randomBytes(64).toString('base64') }))],
    ['不是 JSON', 400, () => signed('{"encrypt":')],
    ['一兆字节', 413, () => signed(JSON.stringify({ encrypt: 'A'.repeat(1_048_576) }))],
    ['没有正文', 400, () => signed('')],
  ];

  it.each(attacks)('O24 %s：答 %i，什么也没发生，故事照常', async (_what, status, attack) => {
    await askForLeave(li);
    const before = li.card('我的请假申请').text;
    const { body, headers } = attack();
    expect(await push(body, headers)).toBe(status);
    await office.settled();
    expect(li.card('我的请假申请').text).toBe(before);
    expect(persona(office, '张伟').cards()).toHaveLength(0);
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O24 截下来的按下五分钟内原样重放：不再生效，告诉说已经收到过', async () => {
    await askForLeave(li);
    const press = signed(sealed(approval()));
    expect(await push(press.body, press.headers)).toBe(200);
    await office.settled();
    expect(li.card('我的请假申请').text).toContain('已同意');
    const words = li.cards().length;
    expect(await push(press.body, press.headers)).toBe(200);
    await office.settled();
    expect(li.cards()).toHaveLength(words);
    office.emulator.clock.advance(301_000);
    expect(await push(press.body, press.headers)).toBe(401);
  });

  it('O24 攻击一刻不停，请假的人不受影响', async () => {
    let over = false;
    const statuses = new Set<number>();
    const storm = (async () => {
      while (!over) {
        for (const [, , attack] of attacks) {
          const { body, headers } = attack();
          statuses.add(await push(body, headers));
        }
      }
    })();
    await askForLeave(li);
    await wang.presses('同意');
    over = true;
    await storm;
    expect([...statuses].sort((a, b) => a - b)).toEqual([400, 401, 413]);
    expect(li.card('我的请假申请').text).toContain('已同意');
  });
});

interface Push {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** 张伟 seems to have asked for leave. */
function forged(change: Readonly<Record<string, string>> = {}): object {
  const zhang = office.controls.person('张伟');
  return {
    ...envelope('im.message.receive_v1', change),
    event: {
      sender: {
        sender_id: { open_id: zhang.openId, union_id: zhang.unionId },
        sender_type: 'user',
        tenant_key: '2df7399175000001',
      },
      message: {
        message_id: `om_${randomBytes(16).toString('hex')}`,
        create_time: String(office.emulator.clock.now()),
        chat_id: 'oc_forged',
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text: '请假' }),
      },
    },
  };
}

/** 王芳's real press on 同意, as the platform would push it. */
function approval(): object {
  const { openId, unionId } = office.controls.person('王芳');
  const card = wang.card('李强的请假申请');
  const shown = office.controls.cards('王芳', 'bot').find(({ id }) => id === card.id)?.body.card;
  const value = buttonsOf(shown).find((button) => button.value.do === 'request.approve')?.value ?? {};
  return {
    ...envelope('card.action.trigger', {}),
    event: {
      operator: { tenant_key: '2df7399175000001', open_id: openId, union_id: unionId },
      token: 'c-raw',
      action: { value, tag: 'button' },
      host: 'im_message',
      context: { open_message_id: card.id, open_chat_id: 'oc_raw' },
    },
  };
}

const envelope = (type: string, change: Readonly<Record<string, string>>): object => ({
  schema: '2.0',
  header: {
    event_id: randomBytes(16).toString('hex'),
    token: office.emulator.verificationToken,
    create_time: `${office.emulator.clock.now()}${type === 'card.action.trigger' ? '000' : ''}`,
    event_type: type,
    tenant_key: '2df7399175000001',
    app_id: office.emulator.appId,
    ...change,
  },
});

function sealed(envelope: object): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(ENCRYPT_KEY, 'utf8').digest(), iv);
  return JSON.stringify({
    encrypt: Buffer.concat([iv, cipher.update(JSON.stringify(envelope)), cipher.final()]).toString('base64'),
  });
}

function signed(body: string, how: { readonly at?: number; readonly key?: string; readonly signature?: string } = {}): Push {
  const timestamp = String(Math.floor((how.at ?? office.emulator.clock.now()) / 1000));
  const nonce = randomBytes(8).toString('hex');
  const signature = createHash('sha256')
    .update(timestamp + nonce + (how.key ?? ENCRYPT_KEY) + body)
    .digest('hex');
  return {
    body,
    headers: {
      'x-lark-request-timestamp': timestamp,
      'x-lark-request-nonce': nonce,
      'x-lark-signature': how.signature ?? signature,
    },
  };
}

async function push(body: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const answer = await fetch(office.webhookUrl ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
  });
  await answer.arrayBuffer();
  return answer.status;
}
