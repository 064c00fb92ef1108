import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { auditOf } from '../audit/audit-of.ts';
import { rowsOf } from '../leaving/rows-of.ts';

const DAY = 24 * 3_600_000;

let office: TestOffice;
let admin: Persona;
let wang: Persona;
let chu: Persona;

beforeEach(async () => {
  office = await openOffice({
    now: Date.UTC(2026, 4, 6, 2),
    config: (config) => ({
      ...config,
      org: { ...config.org, careers: { ...config.org.careers, E102: '2010-03-01' as LocalDate } },
    }),
  });
  [admin, wang, chu] = ['吴昊', '王芳', '褚玉兰'].map((name) => persona(office, name)) as [Persona, Persona, Persona];
});
afterEach(() => office.close());

let looks = 0;
/** Something else changes in the directory, and all that follows from what is there is done. */
async function followed(): Promise<void> {
  office.controls.updatePerson('马腾', { title: `业务员${++looks}` });
  await office.followed();
  // 离职的事了结了，下一次才发新的年假。
  for (let tick = 0; tick < 2; tick++) {
    await office.app.tick();
    await office.settled();
  }
}
const people = async (name: string) => (await office.store.reads.org()).people.filter((one) => one.name === name);
const asked = () => admin.cards().filter((card) => card.text.includes('是同一个人吗'));

/** 离职一阵后改名回来，账号是新的，工号还是原来的。 */
async function comesBack(who: string, change: { name: string; joined: string; sameUnion?: boolean }): Promise<Persona> {
  office.controls.resign(who);
  await followed();
  office.emulator.clock.advance(26 * DAY);
  await followed();
  const back = office.controls.rehire(who, { dept: '苏州分店', leader: '王芳', ...change });
  await followed();
  return persona(office, back.openId);
}

describe('改了姓名回来的人：工号一样、姓名不一样，管理员说了才算', () => {
  it('S2 李强改名李静强回来：没答之前是新人，看不到以前的申请，凭工号的工龄也不给；管理员各收到一张卡', async () => {
    const li = persona(office, '李强');
    await askForLeave(li, { type: 'sick', from: '2026-05-07', to: '2026-05-07' });
    await wang.presses('同意');
    const [before] = await people('李强');
    const back = await comesBack('李强', { name: '李静强', joined: '2026-06-01' });
    const [now] = await people('李静强');
    expect(now?.id).not.toBe(before?.id);
    expect(now?.careerFrom).toBeNull();
    expect(before?.careerFrom).toBe('2010-03-01');
    await back.says('我的申请');
    expect(back.card('我的申请').text).not.toContain('病假');
    const [card, ...more] = asked();
    expect(more).toEqual([]);
    expect(card?.text).toContain('李静强的工号 E102 原来是李强的');
    expect(card?.text).toContain('最后在岗日5月6日');
    expect(card?.buttons).toEqual(['确认', '不用']);
    await followed();
    await office.restart();
    await followed();
    expect(asked()).toHaveLength(1);
  });

  it('S2 S92 管理员确认：账号归回原来的人，以前的申请都在；入职日期是新的，按重新入职算年假；多出来的那一份什么也不剩', async () => {
    const li = persona(office, '李强');
    await askForLeave(li, { type: 'sick', from: '2026-05-07', to: '2026-05-07' });
    await wang.presses('同意');
    const [before] = await people('李强');
    const back = await comesBack('李强', { name: '李静强', joined: '2026-06-01' });
    await admin.presses('确认', { holding: '是同一个人吗' });
    await followed();
    const [now, extra] = (await people('李静强')).toSorted((a, b) => Number(b.active) - Number(a.active));
    expect(now).toMatchObject({ id: before?.id, active: true, leftOn: null, employeeNo: 'E102', joinedOn: '2026-06-01' });
    expect(now?.careerFrom).toBe('2010-03-01');
    expect(extra).toMatchObject({ active: false, employeeNo: null });
    expect(back.card('已认出您').text).toContain('原来的李强');
    await back.says('我的申请');
    expect(back.card('我的申请').text).toContain('病假');
    await back.says('我的假期');
    // 214天 ÷ 365 × 10 = 5.86
    expect(back.card('我的假期').text).toContain('可用 5天');
    expect(back.card('我的假期').text).toContain('6月1日(周一)重新入职');
    // 除了真正离职那一次，没有谁要结清、交接
    expect(chu.cards().filter((card) => card.text.includes('李静强'))).toEqual([]);
    expect(wang.cards().filter((card) => card.text.includes('李静强已离职'))).toEqual([]);
    expect(rowsOf(office, `SELECT coalesce(sum(minutes), 0) AS n FROM "LeaveEntry" WHERE "personId" = '${extra?.id}'`)).toEqual([
      { n: 0 },
    ]);
    await followed();
    await office.restart();
    await followed();
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.text).toContain('已确认');
    expect((await people('李静强')).filter((one) => one.active).map(({ id }) => id)).toEqual([before?.id]);
    expect(auditOf(office, 'question.confirmed')).toHaveLength(1);
  });

  it('S7 S92 入职日期没变，确认后就是没离过职：离职结清冲回，占用的假回来', async () => {
    const li = persona(office, '李强');
    await li.says('我的假期');
    const days = /可用 (\d+)天/.exec(li.card('我的假期').text)?.[0] as string;
    await askForLeave(li, { type: 'annual', from: '2026-07-01', to: '2026-07-02' });
    const { joinedOn } = (await people('李强'))[0] ?? {};
    const back = await comesBack('李强', { name: '李静强', joined: joinedOn as string });
    await admin.presses('确认', { holding: '是同一个人吗' });
    await followed();
    await back.says('我的假期');
    expect(back.card('我的假期').text).toContain(`可用 ${Number(/\d+/.exec(days)?.[0]) - 2}天`);
    expect(chu.card('请不要结算').text).toContain('李静强');
    await wang.presses('同意', { holding: '7月1日' });
    expect(back.card('我的请假申请', '7月1日').text).toContain('已同意');
  });

  it('S2 没答之前提的申请，确认后关闭并告诉审批人；休过的年假告诉人力资源补记', async () => {
    const back = await comesBack('李强', { name: '李静强', joined: '2024-06-01' });
    await askForLeave(back, { type: 'annual', from: '2026-06-02', to: '2026-06-02' });
    await wang.presses('同意');
    await askForLeave(back, { type: 'sick', from: '2026-06-04', to: '2026-06-04' });
    office.emulator.clock.advance(2 * DAY);
    await followed();
    const [temporary] = await people('李静强');
    await admin.presses('确认', { holding: '是同一个人吗' });
    await followed();
    expect(rowsOf(office, `SELECT state FROM "Request" WHERE "applicantId" = '${temporary?.id}' ORDER BY state`)).toEqual([
      { state: 'approved' },
      { state: 'withdrawn' },
    ]);
    const hr = chu.card('两份档案已并为一份');
    expect(hr.text).toContain('年假：已休1天');
    expect(hr.text).toContain('补记');
    expect(chu.cards().filter((card) => card.text.includes('离职假期结清：李静强'))).toEqual([]);
    expect(wang.cards().some((card) => card.text.includes('原来就有档案'))).toBe(true);
    expect(wang.cards().some((card) => card.buttons.includes('同意'))).toBe(false);
  });

  it('S2 管理员说不是：一直是两个人，不再问；工号从此是新人的', async () => {
    const back = await comesBack('李强', { name: '李静强', joined: '2026-06-01' });
    await admin.presses('不用', { holding: '是同一个人吗' });
    for (let day = 0; day < 3; day++) {
      office.emulator.clock.advance(DAY);
      office.controls.updatePerson(back.name, { title: `业务员${day}` });
      await followed();
    }
    await office.restart();
    await followed();
    expect(asked()).toHaveLength(1);
    const [before] = await people('李强');
    const [now] = await people('李静强');
    expect(before).toMatchObject({ active: false, leftOn: '2026-05-06' });
    expect(now).toMatchObject({ active: true, employeeNo: 'E102' });
    expect(await office.store.reads.identity('feishu', back.name)).toBe(now?.id as PersonId);
  });

  it('S7 王芳改名回来：岗位凭工号不给，确认后才回来', async () => {
    const rolesOf = async (id: PersonId | undefined) => (await office.store.reads.org()).rolesOf(id as PersonId);
    const [before] = await people('王芳');
    await comesBack('王芳', { name: '王静', joined: '2026-06-01' });
    expect(await rolesOf((await people('王静'))[0]?.id)).toEqual([]);
    await admin.presses('确认', { holding: '是同一个人吗' });
    await followed();
    expect(await rolesOf(before?.id)).toMatchObject([{ role: 'supervisor' }]);
  });

  it('S2 还没答，新人又走了：不用再决定；原来的人自己回来了也一样', async () => {
    const back = await comesBack('李强', { name: '李静强', joined: '2026-06-01' });
    office.controls.resign(back.name);
    await followed();
    expect(asked()[0]?.text).toContain('无需再决定');
    expect(asked()[0]?.buttons).toEqual([]);
  });

  it('S2 开发者编号（union_id）一样就是同一个人：姓名不一样也不用问', async () => {
    const [before] = await people('李强');
    const back = await comesBack('李强', { name: '李静强', joined: '2026-06-01', sameUnion: true });
    const [now, ...more] = await people('李静强');
    expect(more).toEqual([]);
    expect(now).toMatchObject({ id: before?.id, active: true, joinedOn: '2026-06-01' });
    expect(asked()).toEqual([]);
    await back.says('我的假期');
    expect(back.card('我的假期').text).toContain('重新入职');
  });

  it('S2 又走又回来，一个名字一个名字地换：每次都归回同一个人', async () => {
    const [before] = await people('李强');
    const back = await comesBack('李强', { name: '李静强', joined: '2026-06-01' });
    await admin.presses('确认', { holding: '是同一个人吗' });
    await followed();
    await comesBack(back.name, { name: '李静强', joined: '2026-06-28' });
    expect((await people('李静强')).filter((one) => one.active).map(({ id }) => id)).toEqual([before?.id]);
    expect(asked()).toHaveLength(1);
  });
});
