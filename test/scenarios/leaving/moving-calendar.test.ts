import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { balance, type LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { parseBranchCalendars } from '../../../src/domain/workday/branch-config.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { askForLeave, submitLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { rowsOf } from './rows-of.ts';

const closed = (from: string) => ({ kind: 'closure', from, name: { zh: '展厅装修', en: 'Showroom refit' } });

let office: TestOffice;
let li: Persona;
let wang: Persona;

/** 杭州分店 11月24日、26日和12月2日歇业。 */
beforeEach(async () => {
  office = await openOffice({
    config: (config) => ({
      ...config,
      calendars: parseBranchCalendars({
        company: {},
        branches: { HZ: { days: [closed('2026-11-24'), closed('2026-11-26'), closed('2026-12-02')] } },
      }),
    }),
  });
  [li, wang] = ['李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

async function comes(moment: string): Promise<void> {
  office.emulator.clock.set(Date.parse(`${moment}+08:00`));
  await office.app.tick();
  await office.settled();
}
async function moves(dept = 'od_hangzhou', leader = '赵磊'): Promise<void> {
  office.controls.updatePerson('李强', { dept, leader });
  await office.followed();
  await office.app.tick();
  await office.settled();
}
const told = () => li.cards().filter((card) => card.text.includes('假期已重新计算'));
const days = () => rowsOf(office, `SELECT date, minutes FROM "LeaveDay" WHERE state <> 'freed' AND minutes > 0 ORDER BY date`);
const used = async (): Promise<number> => {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强')?.id as PersonId;
  const entries = (await office.store.reads.leaveEntries(person, 'annual')) as unknown as readonly LeaveEntry[];
  const account = balance(entries, 'annual', '2026-11-25' as LocalDate);
  return (account.used + account.held) / 480;
};

describe('请假以后调到另一个分店', () => {
  it('O6 S7 休到一半调走：过去的日子照当时的分店算，今天起照现在的分店算，逐日告诉本人，差额退回', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-11-24', to: '2026-11-26' });
    await wang.presses('同意');
    expect(await used()).toBe(3);
    await comes('2026-11-25T10:00:00');
    await moves();
    expect(told()).toHaveLength(1);
    expect(told()[0]?.text).toContain('11月26日(周四)：展厅装修');
    expect(told()[0]?.text).not.toContain('11月24日(周二)：');
    expect(told()[0]?.text).toContain('共退回1天');
    expect(await used()).toBe(2);
    expect(days()).toEqual([
      { date: '2026-11-24', minutes: 480 },
      { date: '2026-11-25', minutes: 480 },
    ]);
    expect(li.card('我的请假申请').text).toContain('2天');
    await office.restart();
    await comes('2026-11-26T10:00:00');
    expect(told()).toHaveLength(1);
    expect(await used()).toBe(2);
  });

  it('O6 S7 还没开始就调走：全按现在的分店算；又调回来，再算回去', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-03' });
    await wang.presses('同意');
    await moves();
    expect(await used()).toBe(2);
    expect(told()[0]?.text).toContain('12月2日(周三)：展厅装修');
    await comes('2026-11-24T10:00:00');
    await moves('od_suzhou', '王芳');
    expect(await used()).toBe(3);
    expect(told()).toHaveLength(2);
    expect(told()[1]?.text).toContain('12月2日(周三)：工作日，计1天，原计0');
  });

  it('O6 S7 还没批完就调走：占用照现在的分店改，批准后也一样', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-03' });
    await moves();
    expect(await used()).toBe(2);
    expect(wang.card('李强的请假申请').text).toContain('2天');
    await wang.presses('同意', { holding: '李强的请假申请' });
    expect(await used()).toBe(2);
    await comes('2026-11-24T10:00:00');
    expect(await used()).toBe(2);
    expect(told()).toHaveLength(1);
  });

  it('S55 S7 调走以后续假、销假：预览和批准都用同一份日历', async () => {
    await askForLeave(li, { type: 'annual', from: '2026-11-24', to: '2026-11-25' });
    await wang.presses('同意');
    await comes('2026-11-25T10:00:00');
    await moves();
    // 26日杭州歇业，27日算一天
    await li.says('续假到周五');
    await li.presses('下一步', { form: { to: '2026-11-27', to_part: 'pm', handover: 'ou_e203', reason: '家里有事' } });
    expect(li.card('尚未提交').text).toContain('3天');
    await li.presses('确认提交');
    expect(days().map((row) => (row as { date: string }).date)).toEqual(['2026-11-24', '2026-11-25', '2026-11-27']);
  });

  it('S7 两个分店作息一样，调走什么也不变，谁也不打扰', async () => {
    await submitLeave(li, { type: 'annual', from: '2026-12-01', to: '2026-12-03' });
    await moves('广州分店', '蒋建国');
    expect(told()).toEqual([]);
    expect(await used()).toBe(3);
  });
});
