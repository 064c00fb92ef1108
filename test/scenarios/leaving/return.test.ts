import { afterEach, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { more } from '../approval/engine-office.ts';
import { auditOf } from '../audit/audit-of.ts';
import { rowsOf } from './rows-of.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let office: TestOffice;
let li: Persona;
let min: Persona;
let wang: Persona;
let zhang: Persona;
let jiang: Persona;
let chu: Persona;

async function open(now?: number): Promise<void> {
  office = await openOffice(now === undefined ? {} : { now });
  [li, min, wang, zhang, jiang, chu] = ['李强', '李敏', '王芳', '张伟', '蒋建国', '褚玉兰'].map((name) =>
    persona(office, name),
  ) as [Persona, Persona, Persona, Persona, Persona, Persona];
}
afterEach(() => office.close());

async function followed(): Promise<void> {
  await office.followed();
  await office.app.tick();
  await office.settled();
}
async function leaves(name: string): Promise<void> {
  office.controls.resign(name);
  await followed();
}
async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}
const sees = (who: Persona, words: string): boolean => who.cards().some((card) => card.text.includes(words));
const december = (change = {}) => ({ type: 'annual', from: '2026-12-01', to: '2026-12-02', ...change });

/** What the ledger comes to, lot by lot, in the order of the lots. */
const account = (name: string) =>
  rowsOf(
    office,
    `SELECT g."leaveType", g.kind, g."expiresOn", (SELECT sum(e.minutes) FROM "LeaveEntry" e WHERE e."lotId" = g.id) AS left
     FROM "LeaveEntry" g JOIN "Person" p ON p.id = g."personId" WHERE p.name = '${name}' AND g."lotId" = g.id ORDER BY g.at, g.id`,
  );
const days = () => rowsOf(office, 'SELECT date, state FROM "LeaveDay" ORDER BY date');

describe('误离职：入职日期没变，就是没离过职', () => {
  it('S7 S92 O8 李强被误删又恢复：申请、占用、批准的假、日历、代班、额度都和原来一样；人力资源得知不要结算', async () => {
    await open();
    await askForLeave(li, december());
    await wang.presses('同意');
    await askForLeave(li, december({ from: '2026-12-14', to: '2026-12-15' }));
    await li.says('提醒设置');
    const before = { account: account('李强'), days: days(), blocks: office.controls.timeoffEvents().length };
    await leaves('李强');
    expect(account('李强')).toEqual(before.account.map((lot) => ({ ...(lot as object), left: 0 })));
    expect(wang.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    expect(min.card('不用交接了，李强的申请已因离职取消').text).toContain('12月1日');

    office.controls.restore('李强', '苏州分店');
    await followed();
    expect(account('李强')).toEqual(before.account);
    expect(days()).toEqual(before.days);
    expect(office.controls.timeoffEvents().length).toBe(before.blocks);
    expect(chu.card('请不要结算').text).toContain('李强');
    expect(li.card('现已恢复').text).toContain('12月');
    expect(min.card('12月1日', '仍请您代审批').text).toContain('李强');
    expect(min.card('到时仍请您做交接人').text).toContain('12月14日');
    await wang.presses('同意', { holding: '12月14日' });
    expect(li.card('我的请假申请', '12月14日').text).toContain('已同意');
    await li.says('我的假期');
    expect(li.card('我的假期').text).toContain('离职结清撤销');
    expect(rowsOf(office, `SELECT count(*) AS n FROM "Substitute" WHERE active = 1`)).toEqual([{ n: 2 }]);
    expect(rowsOf(office, 'SELECT state FROM "Departure"')).toEqual([{ state: 'undone' }]);
    // 再来一次也一样
    await leaves('李强');
    office.controls.restore('李强', '苏州分店');
    await followed();
    expect(rowsOf(office, 'SELECT state FROM "Departure" ORDER BY at')).toEqual([{ state: 'undone' }, { state: 'undone' }]);
  });

  it('S7 停机时离职又恢复：一直没人看见，就什么都没有发生', async () => {
    await open();
    await askForLeave(li, december());
    const before = account('李强');
    office.controls.resign('李强');
    office.controls.restore('李强', '苏州分店');
    await followed();
    await office.restart();
    await followed();
    expect(account('李强')).toEqual(before);
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    expect(sees(wang, '已离职')).toBe(false);
  });

  it('S7 恢复的途中重启：接着恢复，不重不漏', async () => {
    await open();
    await askForLeave(li, december());
    const before = account('李强');
    await leaves('李强');
    await office.restart();
    office.controls.restore('李强', '苏州分店');
    await office.restart();
    await followed();
    // Nobody heard the word of the return: lists that name who has just left are believed half an hour later.
    await later(HOUR);
    await office.restart();
    await followed();
    expect(account('李强')).toEqual(before);
    await wang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(auditOf(office, 'departure.undone')).toHaveLength(1);
  });

  it('S7 O1 王芳恢复后，还没批的回到她那里；蒋建国已经批了的不动', async () => {
    await open();
    await askForLeave(li, december());
    await askForLeave(zhang, december({ from: '2026-12-08', to: '2026-12-08', handover: 'ou_e103' }));
    await leaves('王芳');
    await jiang.presses('同意', { holding: '张伟的请假申请' });
    office.controls.restore('王芳', '苏州分店');
    await followed();
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    expect(jiang.card('李强的请假申请').buttons).not.toContain('同意');
    expect(zhang.card('我的请假申请').text).toContain('已同意');
    await wang.presses('同意', { holding: '李强的请假申请' });
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S4 S7 不在的时候别人批了、已不归自己的：恢复后聊天里的旧卡片都说现在的话，不再显示内容', async () => {
    await open();
    const zhao = persona(office, '赵磊');
    await askForLeave(li, december({ reason: '搬到园区' }));
    await more(wang, 'delegate', { person: 'ou_e201', words: '人手够吗' });
    await askForLeave(zhang, december({ from: '2026-12-08', to: '2026-12-08', handover: 'ou_e103' }));
    await leaves('赵磊');
    await leaves('王芳');
    await jiang.presses('同意', { holding: '张伟的请假申请' });
    await jiang.presses('同意', { holding: '李强的请假申请' });
    for (const name of ['赵磊', '王芳']) office.controls.restore(name, name === '王芳' ? '苏州分店' : '杭州分店');
    await followed();
    expect(sees(zhao, '搬到园区')).toBe(false);
    expect(zhao.card('李强的请假申请').text).toContain('已不需要您处理');
    for (const who of ['李强', '张伟']) expect(wang.card(`${who}的请假申请`).text).toContain('已同意');
    const old = [zhao, wang].flatMap((who) => who.cards().filter((card) => card.text.includes('请假申请')));
    // 换成一行的旧卡片只有一个去处，什么也办不了。
    expect(old.flatMap((card) => card.buttons).filter((button) => button !== '查看最新')).toEqual([]);
  });
});

describe('S92 离职后重新入职', () => {
  const MAY = Date.UTC(2026, 4, 6, 2);

  it('S92 O8 同一年里走了又来：按新的入职日期折算，离职前的已结清，没有哪一天算了两次，余额卡写明', async () => {
    await open(MAY);
    await leaves('李强');
    // 126天 ÷ 365 × 10 = 3.45
    expect(chu.card('离职假期结清：李强').text).toContain('应休3天，已休0天，应结算3天');
    office.emulator.clock.advance(26 * DAY);
    await followed();
    const again = office.controls.rehire('李强', { joined: '2026-06-01', dept: '苏州分店', leader: '王芳' });
    await followed();
    const back = persona(office, again.openId);
    await back.says('我的假期');
    const card = back.card('我的假期').text;
    // 214天 ÷ 365 × 10 = 5.86
    expect(card).toContain('可用 5天');
    expect(card).toContain('共 5天');
    expect(card).toContain('5月6日(周三)离职时已结清，6月1日(周一)重新入职');
    expect(rowsOf(office, 'SELECT state FROM "Departure"')).toEqual([{ state: 'ended' }]);
    await office.restart();
    await later(DAY);
    await back.says('我的假期');
    expect(back.card('我的假期').text).toContain('可用 5天');
  });

  it('S92 走了、来了、又走了：第二次只结第二段', async () => {
    await open(MAY);
    await leaves('李强');
    office.emulator.clock.advance(26 * DAY);
    await followed();
    const again = office.controls.rehire('李强', { joined: '2026-06-01', dept: '苏州分店', leader: '王芳' });
    await followed();
    office.emulator.clock.advance(90 * DAY);
    await followed();
    office.controls.resign(again.openId);
    await followed();
    // 6月1日至8月30日91天 ÷ 365 × 10 = 2.49
    expect(chu.card('最后在岗日8月30日').text).toContain('应休2天，已休0天，应结算2天');
    expect(account('李强').every((lot) => (lot as { left: number }).left === 0)).toBe(true);
  });

  it('S92 S55 跨年才回来：去年的不带过来，新的一年按新的入职日期；以前没批完的不再冒出来', async () => {
    await open();
    await askForLeave(li, december());
    await leaves('李强');
    office.emulator.clock.advance(42 * DAY); // 2027-01-04
    await followed();
    const again = office.controls.rehire('李强', { joined: '2027-01-04', dept: '苏州分店', leader: '王芳' });
    await followed();
    const back = persona(office, again.openId);
    await back.says('我的假期');
    // 362天 ÷ 365 × 10 = 9.92
    expect(back.card('我的假期').text).toContain('可用 9天');
    expect(back.card('我的假期').text).not.toContain('上年结转');
    await back.says('我的申请');
    expect(back.card('我的申请').text).toContain('已关闭');
  });
});
