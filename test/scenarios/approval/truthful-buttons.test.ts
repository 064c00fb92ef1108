import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave, leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { pressAs } from '../../raw-press.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  li = persona(office, '李强');
  wang = persona(office, '王芳');
});
afterEach(() => office.close());

const number = (): string => /QJ\d{6}-[0-9A-Z]{4}/.exec(li.card('我的请假申请').text)?.[0] ?? '';

describe('O24 卡片上的按钮永远说真话', () => {
  it('O24 同一条消息送来五次，只有一张申请单', async () => {
    await li.says('请假');
    const event = office.controls.deliveries().at(-1);
    await office.controls.redeliver(event?.eventId ?? '', 5);
    await office.settled();
    expect(li.cards()).toHaveLength(1);
  });

  it('O24 批过之后再按旧卡片上的按钮：告诉是谁什么时候处理的，状态不变', async () => {
    await askForLeave(li);
    const old = wang.card('李强的请假申请');
    const request = requestId();
    await wang.presses('同意');
    // 旧客户端还显示着按钮：直接送一次同样的按下
    const outcome = await pressRaw('王芳', old.id, { do: 'request.approve', request, v: 1 });
    expect(outcome).toContain('王芳已于');
    expect(outcome).toContain('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O24 王芳同时按了同意和拒绝：只有一个算数，另一个得到说明', async () => {
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const [a, b] = await Promise.all([
      office.controls.press('王芳', card.id, '同意', { form: { comment: '' } }),
      office.controls
        .press('王芳', card.id, '拒绝', { form: { comment: '不行' } })
        .catch((error: Error) => ({ ok: false as const, clientRefusal: { text: error.message } })),
    ]);
    await office.settled();
    const final = li.card('我的请假申请').text;
    expect(final.includes('已同意') !== final.includes('已拒绝')).toBe(true);
    for (const outcome of [a, b]) expect('toast' in outcome || 'clientRefusal' in outcome || 'error' in outcome).toBe(true);
  });

  it('O24 转发到群里的卡片按不动，别人在群里也批不了', async () => {
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    expect(() => office.controls.forward('王芳', card.id, '苏州分店群')).toThrow();
    const told = await pressRaw('张伟', 'om_unknown_0000000000000000000000', {
      do: 'request.approve',
      request: requestId(),
      v: 1,
    });
    expect(told).toContain('不能在这里操作');
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O24 看得到这份申请但不由他批的蒋建国按了同意：拒绝并说出当前审批人', async () => {
    await askForLeave(li);
    const jiang = persona(office, '蒋建国');
    await jiang.says(number());
    const told = await pressRaw('蒋建国', jiang.card('李强的请假申请').id, { do: 'request.approve', request: requestId(), v: 1 });
    expect(told).toContain('不由您审批');
    expect(told).toContain('王芳');
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O24 S4 张伟按了王芳卡片上的同意：只说不是发给他的，卡片和内容都不给他', async () => {
    await askForLeave(li);
    const card = wang.card('李强的请假申请');
    const told = await pressAs(office, '张伟', card.id, { do: 'request.approve', request: requestId(), v: 1 });
    expect(told).toEqual({ toast: '这张卡片不是发给您的，不能由您操作（依据 S4）', card: null });
    await office.settled();
    expect(wang.card('李强的请假申请').text).toBe(card.text);
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O24 申请人自己不能批自己的假', async () => {
    await askForLeave(li);
    const told = await pressRaw('李强', li.card('我的请假申请').id, { do: 'request.approve', request: requestId(), v: 1 });
    expect(told).toContain('不能审批自己的申请');
  });

  it('O24 重启之后第一次按就有效', async () => {
    await askForLeave(li);
    await office.restart();
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('O24 卡片超过14天不能再改：发新卡片，旧卡片一按就显示最新状态', async () => {
    await askForLeave(li, { from: '2026-12-21', to: '2026-12-21' });
    const old = wang.card('李强的请假申请');
    office.emulator.clock.advance(15 * 24 * 3_600_000);
    await office.settled();
    await wang.says(`同意 ${number()}`);
    await wang.presses('同意');
    const fresh = wang.cards().filter((card) => card.text.includes('李强的请假申请'));
    expect(fresh.length).toBeGreaterThan(1);
    expect(fresh.at(-1)?.text).toContain('已同意');
    expect(fresh.at(-1)?.id).not.toBe(old.id);
    expect(await pressRaw('王芳', old.id, { do: 'request.approve', request: requestId(), v: 1 })).toContain('王芳已于');
  });

  it('O24 看不懂的按钮也有回答', async () => {
    await askForLeave(li);
    const told = await pressRaw('王芳', wang.card('李强的请假申请').id, { do: 'launch.rocket' });
    expect(told).toContain('认不出来');
  });

  it('O24 O31 打字“拒绝 单号 原因”：卡片带着原因打开，按了“拒绝”才算', async () => {
    await askForLeave(li);
    await wang.says(`拒绝 ${number()} 当天盘点`);
    expect(JSON.stringify(office.controls.cards('王芳', 'bot').at(-1)?.body.card)).toContain('当天盘点');
    expect(wang.card().text).toContain('还没有处理');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await wang.presses('拒绝', { form: { comment: '当天盘点' } });
    expect(li.card('我的请假申请').text).toContain('当天盘点');
  });

  it('O24 打字的单号批过了、不归我看、没有这一份：都照实说', async () => {
    await askForLeave(li);
    await wang.presses('同意');
    await wang.says(`同意 ${number()}`);
    expect(wang.card().text).toContain('王芳已于');
    await persona(office, '张伟').says(`拒绝 ${number()} 不行`);
    // 不相干的人连批没批都不该知道（S4）
    expect(persona(office, '张伟').card().text).toContain('您不在这份申请的查看范围内');
    expect(persona(office, '张伟').card().text).not.toContain('已同意');
    await li.says(`同意 ${number()}`);
    expect(li.card().text).toContain('已同意，不能再操作');
    await wang.says('同意 QJ991231-ZZZZ');
    expect(wang.card().text).toContain('没有找到这份申请');
  });

  it('S4 别人的申请单，张伟按不了', async () => {
    await li.says('请假');
    const card = li.card();
    const draft =
      /"draft":"(drf_[0-9a-f]+)"/.exec(JSON.stringify(office.controls.cards('李强', 'bot').at(-1)?.body.card))?.[1] ?? '';
    const told = await pressRaw('张伟', card.id, { do: 'draft.cancel', draft });
    expect(told).toContain('不是发给您的');
    await li.presses('下一步', { form: leaveForm() });
    expect(li.card().text).toContain('尚未提交');
  });
});

const requestId = (): string =>
  /"request":"(req_[0-9a-f]+)"/.exec(JSON.stringify(office.controls.cards('王芳', 'bot').map((m) => m.body.card)))?.[1] ?? '';

/** What the person is told. */
const pressRaw = async (who: string, messageId: string, value: object): Promise<string> => {
  const told = await pressAs(office, who, messageId, value);
  await office.settled();
  return told.toast;
};
