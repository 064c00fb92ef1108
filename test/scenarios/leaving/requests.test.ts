import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askForLeave, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
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

beforeEach(async () => {
  office = await openOffice();
  [li, min, wang, zhang, jiang, chu] = ['李强', '李敏', '王芳', '张伟', '蒋建国', '褚玉兰'].map((name) =>
    persona(office, name),
  ) as [Persona, Persona, Persona, Persona, Persona, Persona];
});
afterEach(() => office.close());

async function leaves(name: string): Promise<void> {
  office.controls.resign(name);
  await office.followed();
  await office.settled();
}

async function later(ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}

const sees = (who: Persona, words: string): boolean => who.cards().some((card) => card.text.includes(words));
/** Two days of annual leave in December. */
const december = (change = {}) => ({ type: 'annual', from: '2026-12-01', to: '2026-12-02', ...change });

describe('S7 离职：本人还没批的申请', () => {
  it('S7 S55 李强离职：请假和报修都关闭，王芳得知不用处理、按钮没有了，占用的年假退回，日子空出来', async () => {
    await askForLeave(li, december());
    await leaves('李强');
    expect(wang.card('李强已离职，这份申请已关闭').text).toContain('年假');
    expect(wang.card('李强的请假申请').text).toContain('申请人已离职，系统关闭');
    expect(wang.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
    expect(min.card('不用交接了，李强的申请').text).toContain('12月1日');
    expect(rowsOf(office, `SELECT state FROM "LeaveDay" WHERE date >= '2026-12-01'`)).toEqual([
      { state: 'freed' },
      { state: 'freed' },
    ]);
    expect(rowsOf(office, `SELECT sum(minutes) AS held FROM "LeaveEntry" WHERE kind IN ('hold', 'release')`)).toEqual([
      { held: 0 },
    ]);
    expect(auditOf(office, 'request.close_left')).toHaveLength(1);
    // 再看一遍、重启，都不再说第二次
    const before = wang.cards().length;
    await later(HOUR);
    await office.restart();
    await later(HOUR);
    expect(wang.cards().length).toBe(before);
    expect(auditOf(office, 'request.close_left')).toHaveLength(1);
  });

  it('S7 被退回等他改的、还没提交的，也一起结束', async () => {
    await askForLeave(li, december());
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'return', words: '换两天' } });
    await li.says('报修：前台打印机卡纸');
    await leaves('李强');
    expect(rowsOf(office, 'SELECT DISTINCT state FROM "Request"')).toEqual([{ state: 'withdrawn' }]);
    expect(rowsOf(office, `SELECT count(*) AS n FROM "Draft" WHERE stage IN ('form', 'preview')`)).toEqual([{ n: 0 }]);
  });

  it('S7 S92 批准了还没休的年假取消，休过的留着；人力资源得知应结算几天，别人看不到', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-11-24', to: '2026-11-25' });
    await wang.presses('同意');
    await askForLeave(li, december());
    await wang.presses('同意', { holding: '12月1日' });
    await later(DAY);
    await leaves('李强');
    expect(rowsOf(office, 'SELECT date, state FROM "LeaveDay" ORDER BY date')).toEqual([
      { date: '2026-11-24', state: 'approved' },
      { date: '2026-11-25', state: 'freed' },
      { date: '2026-12-01', state: 'freed' },
      { date: '2026-12-02', state: 'freed' },
    ]);
    // 328天 ÷ 365 × 10 = 8.98，按8天；休了1天
    const pay = chu.card('离职假期结清：李强').text;
    expect(pay).toContain('应休8天，已休1天，应结算7天');
    expect(pay).toContain('第十二条');
    expect(pay).toContain('11月24日');
    for (const who of [wang, jiang, zhang]) expect(sees(who, '离职假期结清')).toBe(false);
    expect(
      rowsOf(
        office,
        `SELECT sum(minutes) AS left FROM "LeaveEntry" WHERE "personId" = (SELECT id FROM "Person" WHERE name = '李强')`,
      ),
    ).toEqual([{ left: 0 }]);
    // 没开始的日历忙碌块没有了，正在休的那一块自己结束
    expect(office.controls.timeoffEvents()).toHaveLength(1);
  });

  it('S7 关了的申请不再提醒任何人，也不再给离职的人发', async () => {
    await askForLeave(li, december({ from: '2026-12-14', to: '2026-12-15' }));
    await leaves('李强');
    const before = [wang, jiang].map((who) => who.cards().length);
    await later(2 * DAY);
    await later(2 * DAY);
    expect([wang, jiang].map((who) => who.cards().filter((card) => card.text.includes('等您处理')).length)).toEqual([0, 0]);
    expect(before.length).toBe(2);
    expect(rowsOf(office, `SELECT count(*) AS n FROM "Outbox" WHERE state <> 'done'`)).toEqual([{ n: 0 }]);
  });
});

describe('S7 离职：交接清单给上级', () => {
  it('S7 S4 王芳离职：蒋建国收到清单——等她批的现在在谁那里、空出的岗位、下属现在归谁；别人没有', async () => {
    await askForLeave(zhang, december({ handover: 'ou_e103' }));
    await submitLeave(wang, december({ from: '2026-12-08', to: '2026-12-09', handover: 'ou_e104' }));
    await leaves('王芳');
    const list = jiang.card('王芳已离职，请安排交接').text;
    expect(list).toContain('苏州分店');
    expect(list).toContain('原来等王芳审批的');
    expect(list).toMatch(/年假[^\n]*\n?[\s\S]*现在：蒋建国/);
    expect(list).toContain('业务主管');
    expect(list).toContain('还没有人接手');
    // 现在归同一个人的下属写在一行
    const reports = list.split('直接下属\n')[1]?.split('\n') ?? [];
    expect(reports[0]?.split('、').toSorted()).toEqual(['孙悦', '张伟', '李强', '李敏', '陈静']);
    expect(reports[1]).toBe('现在：蒋建国');
    expect(list).toContain('王芳自己的申请，已关闭');
    for (const who of [li, zhang, chu]) expect(sees(who, '请安排交接')).toBe(false);
    // 蒋建国办完，清单跟着变
    await jiang.presses('同意', { holding: '张伟的请假申请' });
    expect(zhang.card('我的请假申请').text).toContain('已同意');
  });
});
