import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { auditOf } from '../audit/audit-of.ts';
import { more } from './engine-office.ts';

const HOUR = 3_600_000;
const TITLE = '李强的请假申请';
const HALF: Values = { type: 'personal', from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '', reason: '搬家' };

let office: TestOffice;
let li: Persona;
let wang: Persona;
let zhao: Persona;
let jiang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, wang, zhao, jiang] = ['李强', '王芳', '赵磊', '蒋建国'].map((name) => persona(office, name)) as [
    Persona,
    Persona,
    Persona,
    Persona,
  ];
});
afterEach(() => office.close());

/** 李强 asks for half a day, and 王芳 asks 赵磊 what he thinks of it. */
async function asksOpinion(words = '那天杭州店能支援吗', change: Values = {}): Promise<void> {
  await askForLeave(li, { ...HALF, ...change });
  await more(wang, 'delegate', { person: 'ou_e201', words });
}
async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}
const mine = (): string => li.card('我的请假申请').text;
const decided = (who: Persona): boolean => who.cards().some((card) => card.buttons.includes('同意'));

describe('F3.1 S55 请人提意见：只是意见，由请的人决定', () => {
  it('S55 赵磊的卡片写明谁想听什么意见，只有“支持”“不支持”，不叫同意拒绝', async () => {
    await asksOpinion();
    const card = zhao.card(TITLE);
    expect(card.buttons).toEqual(['支持', '不支持']);
    expect(card.text).toContain('王芳想听您的意见，您不用审批。问题：那天杭州店能支援吗');
    expect(card.text).toContain('请您提意见');
    expect(card.text).toContain('赵磊（提意见） 待答复');
    expect(card.text).not.toMatch(/审批中|待处理/);
    // 问题只写一遍
    expect(card.text.split('那天杭州店能支援吗')).toHaveLength(2);
    await zhao.says('待我审批');
    expect(zhao.card('待我审批').text).toContain('请您提意见');
  });

  it('S55 提完马上回到王芳：新卡片上写着谁怎么说，由她决定；李强看到的是支持，不是同意', async () => {
    await asksOpinion();
    const before = wang.cards().length;
    const outcome = await zhao.presses('支持', { form: { comment: '可以派一个人过去' } });
    expect(outcome.toast?.content).toBe('意见已告诉王芳，由王芳决定');
    expect(wang.cards()).toHaveLength(before + 1);
    const back = wang.card(TITLE);
    expect(back.buttons).toEqual(['同意', '拒绝', '更多']);
    expect(back.text).toContain('赵磊的意见：支持。可以派一个人过去');
    expect(back.text.split('可以派一个人过去')).toHaveLength(2);
    expect(mine()).toContain('审批中');
    expect(mine()).toMatch(/赵磊（提意见） 11月23日 10:00 支持/);
    expect(mine()).not.toContain('同意');
    const done = zhao.card(TITLE);
    expect(done.text).toMatch(/您 11月23日 10:00 支持（提意见）：可以派一个人过去/);
    expect(done.text).not.toContain('搬家');
    await wang.presses('同意');
    expect(mine()).toContain('已同意');
    expect(zhao.card(TITLE).text).toContain('已同意');
    expect(auditOf(office, 'request.advise')).toMatchObject([{ actor: '赵磊' }]);
  });

  it('S55 不支持要写理由；写了也只是意见，王芳照样可以同意', async () => {
    await asksOpinion();
    const refused = await zhao.presses('不支持');
    expect(refused.toast?.content).toContain('不支持请写明理由');
    expect(zhao.card(TITLE).buttons).toContain('不支持');
    await zhao.presses('不支持', { form: { comment: '那天盘点' } });
    expect(mine()).toContain('审批中');
    expect(wang.card(TITLE).text).toContain('赵磊的意见：不支持。那天盘点');
    await wang.presses('同意');
    expect(mine()).toContain('已同意');
  });

  it('O31 王芳打字“请赵磊提意见，主要看人手”：更多里选好了人和问题，按“确定”才问', async () => {
    await askForLeave(li, HALF);
    await wang.says('请赵磊提意见，主要看人手');
    expect(wang.card('还没有处理').buttons).toContain('确定');
    expect(zhao.cards()).toEqual([]);
    await wang.presses('确定');
    expect(zhao.card(TITLE).text).toContain('问题：主要看人手');
    await zhao.says('支持，杭州有人');
    await zhao.presses('支持', { card: zhao.card('意见还没有发出') });
    expect(wang.card(TITLE).text).toContain('赵磊的意见：支持。杭州有人');
  });

  it('O31 赵磊打字“同意”：卡片说这是意见，按“支持”才发出', async () => {
    await asksOpinion();
    await zhao.says('同意，可以派人');
    const card = zhao.card(TITLE, '意见还没有发出');
    expect(card.text).toContain('请核对后按“支持”');
    await zhao.presses('支持', { card, form: { comment: '可以派人' } });
    expect(wang.card(TITLE).text).toContain('赵磊的意见：支持。可以派人');
  });

  it('O31 赵磊打字“不同意，那天盘点”：理由填进“您的意见”', async () => {
    await asksOpinion();
    await zhao.says('不同意，那天盘点');
    const card = zhao.card(TITLE, '意见还没有发出');
    expect(card.text).toContain('按“不支持”');
    await zhao.presses('不支持', { card });
    expect(wang.card(TITLE).text).toContain('赵磊的意见：不支持。那天盘点');
  });

  it('S55 王芳等着的时候可以收回自己决定，赵磊得知不用答复', async () => {
    await asksOpinion();
    const waiting = wang.card(TITLE);
    expect(waiting.text).toContain('已请赵磊提意见，还没有答复');
    expect(waiting.buttons).toEqual(['收回，由我决定', '评论']);
    await wang.presses('收回，由我决定');
    expect(wang.card(TITLE).buttons).toContain('同意');
    expect(zhao.card('王芳收回了请您提的意见').text).not.toContain('搬家');
    expect(zhao.card(TITLE, '内容不再显示').buttons).toEqual([]);
    await wang.presses('同意');
    expect(mine()).toContain('已同意');
    expect(auditOf(office, 'request.take_back')).toMatchObject([{ actor: '王芳' }]);
  });

  it('S55 王芳打字“同意”时还在等赵磊：说明在等谁、怎样直接决定', async () => {
    await asksOpinion();
    await wang.says('同意李强的请假');
    expect(wang.cards().at(-1)?.text).toMatch(/没有等您审批的申请|已请赵磊提意见，还没有答复/);
    const number = /QJ\d{6}-[0-9A-Z]{4}/.exec(mine())?.[0] ?? '';
    await wang.says(`同意 ${number}`);
    expect(wang.cards().at(-1)?.text).toContain('要直接决定，请先按“收回，由我决定”');
  });

  it('O24 两人同时按：王芳收回、赵磊支持，只有一个算数，另一个得知实情', async () => {
    await asksOpinion();
    const [back, favour] = [wang.card(TITLE), zhao.card(TITLE)];
    const both = await Promise.all([
      office.controls.press('王芳', back.id, '收回，由我决定', {}),
      office.controls.press('赵磊', favour.id, '支持', { form: { comment: '可以' } }),
    ]);
    await office.settled();
    const done = auditOf(office, 'request.advise').length + auditOf(office, 'request.take_back').length;
    expect(done).toBe(1);
    const toasts = both.map((one) => one.toast?.content ?? '');
    expect(toasts.filter((toast) => /意见已告诉王芳|已收回，请您决定/.test(toast))).toHaveLength(1);
    expect(toasts.every((toast) => toast !== '')).toBe(true);
    expect(wang.card(TITLE).buttons).toContain('同意');
    await wang.presses('同意');
    expect(mine()).toContain('已同意');
  });

  it('S7 赵磊还没提意见就离职：回到王芳，写明他已离职、没有提意见', async () => {
    await asksOpinion();
    const before = wang.cards().length;
    office.controls.resign('赵磊');
    await office.followed();
    await office.settled();
    expect(wang.cards()).toHaveLength(before + 1);
    expect(wang.card(TITLE).text).toContain('赵磊已离职，没有提意见，请您决定');
    await wang.presses('同意');
    expect(mine()).toContain('已同意');
  });

  it('S7 赵磊的账号停用：也回到王芳，写明是停用，不说离职', async () => {
    await asksOpinion();
    office.controls.updatePerson('赵磊', { frozen: true });
    await office.followed();
    await office.settled();
    expect(wang.card(TITLE).text).toContain('赵磊的账号已停用，没有提意见，请您决定');
    expect(wang.card(TITLE).buttons).toContain('同意');
  });

  it.each([
    ['离职', (): void => office.controls.resign('王芳')],
    ['停用', (): void => void office.controls.updatePerson('王芳', { frozen: true })],
  ])('S7 王芳还等着意见就%s：上一级马上能决定，不用等赵磊；意见照样看得到', async (_, leaves) => {
    await asksOpinion();
    leaves();
    await office.followed();
    await later(60_000);
    expect(jiang.card(TITLE).buttons).toContain('同意');
    expect(jiang.card(TITLE).text).toContain('赵磊（提意见） 待答复');
    await zhao.presses('支持', { form: { comment: '可以' } });
    expect(jiang.card(TITLE).text).toContain('赵磊的意见：支持。可以');
    await jiang.presses('同意', { holding: TITLE });
    expect(mine()).toContain('已同意');
  });

  it('S7 王芳还等着意见就离职，蒋建国不等了：赵磊得知不用答复', async () => {
    await asksOpinion();
    office.controls.resign('王芳');
    await office.followed();
    await later(60_000);
    await jiang.presses('同意', { holding: TITLE });
    expect(mine()).toContain('已同意');
    expect(zhao.card(TITLE).buttons).toEqual([]);
  });

  it('S7 请的人正好代赵磊：意见不由她自己提，她照样可以收回', async () => {
    await zhao.says('设置代审批');
    await zhao.presses('保存', {
      form: { stand_in: 'ou_e101', from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' },
    });
    await asksOpinion();
    expect(wang.card(TITLE).buttons).not.toContain('支持');
    await wang.says('待我审批');
    expect(wang.cards().at(-1)?.text).not.toContain('请您提意见');
    await wang.presses('收回，由我决定');
    await wang.presses('同意', { holding: TITLE });
    expect(mine()).toContain('已同意');
  });

  it('S55 等意见的时候李强撤回：赵磊得知不用答复，内容不再显示', async () => {
    await asksOpinion();
    await li.presses('撤回申请');
    expect(zhao.card('撤回了').text).not.toContain('搬家');
    expect(zhao.card(TITLE, '内容不再显示').buttons).toEqual([]);
  });

  it('S4 旧卡片上的“支持”、别人按的都不算数，得知原因', async () => {
    await asksOpinion();
    const old = zhao.card(TITLE);
    const raw = office.controls.cards('赵磊', 'bot').find((message) => message.id === old.id)?.body.card;
    const favour = buttonsOf(raw).find(({ text }) => text === '支持');
    await wang.presses('收回，由我决定');
    expect((await pressAs(office, '赵磊', old.id, favour?.value)).toast).toContain('已不需要您处理');
    expect((await pressAs(office, '蒋建国', old.id, favour?.value)).toast).not.toContain('搬家');
    expect(auditOf(office, 'request.advise')).toEqual([]);
  });

  it('O1 赵磊请假了：由代他的李敏提意见，写明代谁', async () => {
    await zhao.says('设置代审批');
    await zhao.presses('保存', {
      form: { stand_in: 'ou_e010', from: '2026-11-23', from_part: 'am', to: '2026-11-25', to_part: 'pm' },
    });
    await asksOpinion();
    const card = jiang.card(TITLE);
    expect(card.text).toContain('赵磊不在岗，由您代为提意见');
    await jiang.presses('支持', { card, form: { comment: '可以' } });
    expect(wang.card(TITLE).text).toContain('蒋建国（代赵磊）的意见：支持。可以');
    expect(auditOf(office, 'request.advise')).toMatchObject([{ actor: '蒋建国', onBehalfOf: '赵磊' }]);
  });

  it('O15 S55 没提意见会提醒赵磊，叫“等您提意见”，不叫等您审批；王芳和他的上级不被催', async () => {
    await asksOpinion();
    await later(6 * HOUR);
    const digest = zhao.card('件事等您处理').text;
    expect(digest).toContain('等您提意见（依据 S55）');
    expect(digest).not.toContain('等您审批');
    expect(wang.cards().some((card) => card.text.includes('件事等您处理'))).toBe(false);
    await zhao.presses('支持', { form: { comment: '可以' } });
    await later(HOUR);
    expect(zhao.card('都处理好了').text).toContain('已了结');
  });

  it('O25 赵磊的全部同意不碰要他提意见的那份', async () => {
    await asksOpinion();
    expect(decided(zhao)).toBe(false);
    await zhao.says('待我审批');
    expect(zhao.card('待我审批').buttons).not.toContain('全部同意');
  });
});
