import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type SeenCard, type Values } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { leaveChain, more, withChain } from '../approval/engine-office.ts';
import { auditOf } from '../audit/audit-of.ts';

const HOUR = 3_600_000;

let office: TestOffice;
let li: Persona;
let zhang: Persona;
let chen: Persona;
let sun: Persona;
let wang: Persona;
let jiang: Persona;
let zhao: Persona;

const people = (): void => {
  [li, zhang, chen, sun, wang, jiang, zhao] = ['李强', '张伟', '陈静', '孙悦', '王芳', '蒋建国', '赵磊'].map((name) =>
    persona(office, name),
  ) as [Persona, Persona, Persona, Persona, Persona, Persona, Persona];
};
beforeEach(async () => {
  office = await openOffice();
  people();
});
afterEach(() => office.close());

/** Half a day in December, alone of its group on that day: nothing noteworthy about it. */
const half = (day: number, change: Values = {}): Values => {
  const date = `2026-12-${String(day).padStart(2, '0')}`;
  return { from: date, from_part: 'pm', to: date, handover: '', ...change };
};
const mine = (who: Persona): string => who.card('我的请假申请').text;
const list = async (who: Persona): Promise<SeenCard> => {
  await who.says('待我审批');
  return who.card('待我审批');
};
const all = async (who: Persona, card: SeenCard, button = '全部同意', comment = ''): Promise<string> =>
  (await who.presses(button, { card, form: { comment } })).toast?.content ?? '';
/** The list as it stands on a screen that nothing new has reached: 「全部同意」, and the card the answer brings. */
const stale = (who: Persona): (() => Promise<readonly [toast: string, card: string]>) => {
  const shown = office.controls.cards(who.name, 'bot').at(-1);
  const button = buttonsOf(shown?.body.card).find(({ text }) => text === '全部同意');
  return async () => {
    const { toast, card } = await pressAs(office, who.name, shown?.id ?? '', button?.value);
    await office.settled();
    return [toast, JSON.stringify(card)];
  };
};
const states = (who: Persona): readonly string[] =>
  who.cards().flatMap((card) => (/我的请假申请[\s\S]*?(审批中|已同意|已拒绝|已退回)/.exec(card.text) ?? []).slice(1));

describe('O25 全部同意：看到什么批什么', () => {
  it('O25 打开清单之后才来的不动，答复里说有几份', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    const card = await list(wang);
    await askForLeave(chen, half(9));
    await askForLeave(sun, half(10));
    expect(await all(wang, card)).toBe('已同意 2 份；另有 2 份不在刚才那一页上，没有动');
    for (const who of [li, zhang]) expect(mine(who)).toContain('已同意');
    for (const who of [chen, sun]) expect(mine(who)).toContain('审批中');
    // 清单上就是这两份，还能接着一次处理
    const next = wang.card('待我审批');
    expect(next.text).toContain('陈静：');
    expect(await all(wang, next)).toBe('已同意 2 份');
  });

  it('O25 打开之后变过的不动，写明变过；再打开清单就能一起批', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    await askForLeave(chen, half(9));
    await list(wang);
    const pressesOld = stale(wang);
    await more(wang, 'transfer', { person: 'ou_e010' }, '张伟的请假申请');
    await more(jiang, 'transfer', { person: 'ou_e101' }, '张伟的请假申请');
    const [toast, shown] = await pressesOld();
    expect(toast).toBe('已同意 2 份，还有 1 份请逐份查看');
    expect(shown).toContain('没有一起处理：您打开清单之后有变化');
    expect(mine(zhang)).toContain('审批中');
    await askForLeave(sun, half(10));
    expect(await all(wang, await list(wang))).toBe('已同意 2 份');
    expect(mine(zhang)).toContain('已同意');
  });

  it('O25 催办不改变要批的内容：催之前打开的清单、卡片照样批得动', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    await askForLeave(chen, half(9));
    const card = await list(wang);
    const single = wang.card('陈静的请假申请');
    await zhang.presses('催办');
    office.emulator.clock.advance(5 * HOUR);
    await zhang.presses('催办');
    expect(wang.cards().filter((one) => one.text.includes('张伟催办'))).toHaveLength(2);
    await chen.presses('催办');
    expect((await wang.presses('同意', { card: single })).toast?.content).toContain('已同意');
    expect(await all(wang, card)).toContain('已同意 2 份');
    for (const who of [li, zhang, chen]) expect(mine(who)).toContain('已同意');
  });

  it('O25 评论了的留给单独看，原因是有往来，不说变过；单独的卡片照样批得动', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    const card = await list(wang);
    const single = wang.card('张伟的请假申请');
    await more(wang, 'comment', { words: '那天有盘点' }, '张伟的请假申请');
    expect(await all(wang, card)).toBe('已同意 1 份，还有 1 份请逐份查看');
    expect(wang.card('待我审批').text).toContain('没有一起处理：有往来记录');
    expect((await wang.presses('同意', { card: single })).toast?.content).toContain('已同意');
  });

  it('O25 同一个人的两份都批，账也都对', async () => {
    await askForLeave(li, half(7, { type: 'annual' }));
    await askForLeave(li, half(8, { type: 'annual' }));
    await askForLeave(li, half(9, { type: 'annual' }));
    expect(await all(wang, await list(wang))).toBe('已同意 3 份');
    expect(states(li).slice(-3)).toEqual(['已同意', '已同意', '已同意']);
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('已用 1.5天');
    expect(wang.card('待我审批').text).toContain('没有等您审批的申请');
    expect(auditOf(office, 'request.approve')).toHaveLength(3);
    for (const entry of auditOf(office, 'request.approve')) expect(entry.detail.card).toBe(wang.card('待我审批').id);
  });

  it('O25 每一份没批的都写真正的原因：有提醒、退回后改过、有往来、要撤销、请代班、请提意见', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, { from: '2027-01-05', to: '2027-01-05' });
    await askForLeave(chen, half(9));
    await wang.presses('更多', { holding: '陈静的请假申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '换一天' } });
    await chen.presses('修改后重新提交', { holding: '我的请假申请' });
    await chen.presses('下一步', { form: half(10, { type: 'personal', reason: '家里有事' }) });
    await chen.presses('确认提交');
    await askForLeave(sun, half(11));
    await more(wang, 'comment', { words: '那天有盘点' }, '孙悦的请假申请');
    await askForLeave(persona(office, '李敏'), half(14));
    await wang.presses('同意', { holding: '李敏的请假申请' });
    await persona(office, '李敏').presses('申请撤销');
    await persona(office, '李敏').presses('申请撤销', { form: { revoke_reason: '不去了' } });
    await submitLeave(li, { from: '2026-12-21', to: '2026-12-22', handover: 'ou_e101' });
    await askForLeave(persona(office, '钱多多'), half(15));
    await zhao.presses('更多', { holding: '钱多多的请假申请' });
    await zhao.presses('确定', { form: { verb: 'delegate', person: 'ou_e101', words: '请看看' } });
    await askForLeave(zhang, half(16));

    const card = await list(wang);
    expect(card.text).toContain('请您提意见');
    // 请代班和请提意见的本来就不在“全部”里
    expect(await all(wang, card)).toBe('已同意 2 份，还有 4 份请逐份查看');
    const shown = wang.card('待我审批').text;
    for (const why of ['有提醒：', '退回后改过', '有往来记录', '要撤销已批准的申请'])
      expect(shown).toContain(`没有一起处理：${why}`);
    expect(shown).not.toContain('已不用您处理');
    // 每一份都打得开
    expect(wang.card('待我审批').buttons.filter((button) => button === '查看')).toHaveLength(6);
    expect(wang.card('待我审批').buttons).not.toContain('全部同意');
  });

  it('O25 O9 提交时人手还够、现在缺人了的也留下，写明人手不够', async () => {
    await office.close();
    office = await openOffice({
      config: (config) => ({
        ...config,
        leave: { ...config.leave, staffing: [{ post: '业务员', min: 3, units: [], severity: 'warn' as const }] },
      }),
    });
    people();
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(7));
    await askForLeave(chen, half(8));
    expect(await all(wang, await list(wang))).toBe('已同意 1 份，还有 2 份请逐份查看');
    const shown = wang.card('待我审批').text;
    expect(shown).toContain('没有一起处理：那几天岗位人手不够');
    expect(shown).toContain('没有一起处理：有提醒：');
  });

  it('O25 别人已经批了、已经不归我的：写明是谁批的，不再列出来', async () => {
    await office.close();
    office = await openOffice({
      config: (config) => withChain(config, leaveChain([{ called: '或签', who: { people: ['E101', 'E010'] }, mode: 'any' }])),
    });
    people();
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    await askForLeave(chen, half(9));
    await list(wang);
    const pressesOld = stale(wang);
    await jiang.presses('同意', { holding: '李强的请假申请' });
    await zhang.presses('撤回申请');
    // 清单自己就不再列它们；屏幕上还是旧样子的，按了也说真话。
    expect(wang.card('待我审批').text).not.toContain('李强');
    const [toast, shown] = await pressesOld();
    expect(toast).toBe('已同意 1 份；2 份已不用您处理');
    expect(shown).toMatch(/李强的请假申请（QJ\S+）：.*蒋建国已于11月23日 10:00处理（已同意）/);
    expect(shown).toMatch(/张伟的请假申请（QJ\S+）：张伟已于11月23日 10:00处理（已撤回）/);
  });

  it('O25 全部拒绝也只拒看到的', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    const card = await list(wang);
    await askForLeave(chen, half(9));
    expect(await all(wang, card, '全部拒绝', '月底盘点')).toBe('已拒绝 2 份；另有 1 份不在刚才那一页上，没有动');
    expect(mine(chen)).toContain('审批中');
  });

  it('O25 十二份：这一页批完，清单上就是后面的，接着批', async () => {
    for (const who of [li, zhang, chen])
      for (const day of [7, 8, 9, 10])
        await askForLeave(who, half(day + (who === li ? 0 : who === zhang ? 7 : 14), { type: 'personal' }));
    const card = await list(wang);
    expect(card.buttons).toContain('下一页');
    expect(await all(wang, card)).toBe('已同意 10 份；另有 2 份不在刚才那一页上，没有动');
    expect(await all(wang, wang.card('待我审批'))).toBe('已同意 2 份');
  });
});

describe('O25 O24 同时、重启、代办', () => {
  it('O24 O25 同时按了两次全部同意：每份只批一次，第二次照实说已经批过', async () => {
    await askForLeave(li, half(7, { type: 'annual' }));
    await askForLeave(li, half(8, { type: 'annual' }));
    await askForLeave(zhang, half(9));
    const card = await list(wang);
    const told = await Promise.all(
      [1, 2].map(() => office.controls.press('王芳', card.id, '全部同意', { form: { comment: '' } })),
    );
    await office.settled();
    expect(told.map((one) => one.toast?.content).toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
      '已同意 0 份；3 份已不用您处理',
      '已同意 3 份',
    ]);
    expect(auditOf(office, 'request.approve')).toHaveLength(3);
  });

  it('O24 O25 王芳全部同意，蒋建国同时单批其中一份：只有一个算数，两人都知道是谁批的', async () => {
    await office.close();
    office = await openOffice({
      config: (config) => withChain(config, leaveChain([{ called: '或签', who: { people: ['E101', 'E010'] }, mode: 'any' }])),
    });
    people();
    for (const [i, who] of [li, zhang, chen].entries()) await askForLeave(who, half(7 + i));
    const card = await list(wang);
    const one = jiang.card('陈静的请假申请');
    const [batch, single] = await Promise.all([
      office.controls.press('王芳', card.id, '全部同意', { form: { comment: '' } }),
      office.controls.press('蒋建国', one.id, '同意', { form: { comment: '' } }),
    ]);
    await office.settled();
    for (const who of [li, zhang, chen]) expect(mine(who)).toContain('已同意');
    expect(auditOf(office, 'request.approve')).toHaveLength(3);
    const byJiang = auditOf(office, 'request.approve').some((entry) => entry.actor === '蒋建国');
    expect(batch.toast?.content).toBe(byJiang ? '已同意 2 份；1 份已不用您处理' : '已同意 3 份');
    expect(single.toast?.content).toContain(byJiang ? '已同意' : '王芳已于');
  });

  it('O24 O25 重启之后按重启前的清单：照样只批看到的', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    const card = await list(wang);
    await askForLeave(chen, half(9));
    await office.restart();
    expect(await all(wang, card)).toBe('已同意 2 份；另有 1 份不在刚才那一页上，没有动');
  });

  it('O1 O25 代办人一次批一页，写明代谁；代办取消之后再按旧清单，一份也批不了', async () => {
    await wang.says('设置代审批');
    await wang.presses('保存', {
      form: { stand_in: 'ou_e201', from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' },
    });
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    expect(await all(zhao, await list(zhao))).toBe('已同意 2 份');
    expect(mine(li)).toContain('赵磊（代王芳）');
    await askForLeave(chen, half(9));
    await askForLeave(sun, half(10));
    const old = office.controls.cards('赵磊', 'bot').findLast((message) => message.id === zhao.card('待我审批').id);
    await zhao.says('待我审批');
    const [button] = buttonsOf(office.controls.cards('赵磊', 'bot').at(-1)?.body.card).filter(({ text }) => text === '全部同意');
    await wang.says('请人代我审批');
    await wang.presses('取消', { holding: '赵磊 代 王芳' });
    office.emulator.clock.advance(HOUR / 60);
    await office.app.tick();
    await office.settled();
    const told = await pressAs(office, '赵磊', zhao.card('待我审批').id, button?.value, { comment: '' });
    expect(told.toast).toBe('已同意 0 份；2 份已不用您处理');
    expect(JSON.stringify(told.card)).not.toMatch(/陈静|孙悦|事假/);
    await office.settled();
    for (const who of [chen, sun]) expect(mine(who)).toContain('审批中');
    expect(old).toBeDefined();
  });

  it('O24 升级之前的旧清单没有带上单号：不批，先把清单换成新的', async () => {
    await askForLeave(li, half(7));
    await askForLeave(zhang, half(8));
    const card = await list(wang);
    const told = await pressAs(office, '王芳', card.id, { do: 'list.decide', verdict: 'approve', after: null }, { comment: '' });
    expect(told.toast).toContain('清单已更新，请看过再按一次');
    await office.settled();
    for (const who of [li, zhang]) expect(mine(who)).toContain('审批中');
  });
});
