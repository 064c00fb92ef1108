import { describe, expect } from 'vitest';
import type { LeaveEntry } from '../../../src/domain/leave/ledger.ts';
import { balance } from '../../../src/domain/leave/ledger.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { acceptHandover, askForLeave, leaveForm } from '../../leave-form.ts';
import type { OfficeOptions, TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { fileOf, type SheetCell, sends } from '../record-import/sheets.ts';

const hours = (...all: readonly (readonly [number, number])[]) => all.map(([from, to]) => ({ from: from * 60, to: to * 60 }));
const IN_SHIFTS: OfficeOptions = {
  config: (config) => ({
    ...config,
    attendance: {
      ...config.attendance,
      shifts: [
        { name: '早', also: [], hours: hours([6, 14]), rest: null },
        { name: '晚', also: [], hours: hours([14, 22]), rest: null },
      ],
    },
  }),
};
const DAYS = Array.from({ length: 31 }, (_, i) => String(i + 1));
async function rosters(office: TestOffice, name: string, said: Readonly<Record<number, string>>, file = '12月排班.xlsx') {
  const cells: readonly SheetCell[] = [name, ...DAYS.map((day) => said[Number(day)] ?? null)];
  const sheet = await fileOf([['苏州分店2026年12月排班表', ...DAYS.map(() => null)], ['姓名', ...DAYS], cells]);
  await sends(office, '陈静', sheet, file);
  const chen = persona(office, '陈静');
  const look = chen.card(file.replace('.xlsx', '')).text;
  await chen.presses(look.includes('改动1件') ? '确认：新0件，改1件' : '确认提交1件', { holding: file.replace('.xlsx', '') });
  await office.settled();
}
async function account(office: TestOffice): Promise<{ held: number; used: number }> {
  const person = (await office.store.reads.org()).people.find((one) => one.name === '李强')?.id as PersonId;
  const entries = (await office.store.reads.leaveEntries(person, 'annual')) as unknown as readonly LeaveEntry[];
  const { held, used } = balance(entries, 'annual', '2026-12-15' as LocalDate);
  return { held: held / 480, used: used / 480 };
}
const marks = (office: TestOffice) =>
  look<{ date: string; fromMin: number; toMin: number; minutes: number }>(
    office.database,
    `SELECT date, "fromMin", "toMin", minutes FROM "LeaveDay" WHERE state IN ('held', 'approved') ORDER BY date`,
  );

describe('请假、加班按班表算 (S54 S55)', () => {
  itIn(
    'S55 O8 班表休息的周一不算假，班表上班的周六算一天；提交前写明按您的班表，审批人也看得到',
    IN_SHIFTS,
    async ({ office, li }) => {
      await rosters(office, '李强', { 5: '早', 6: '休', 7: '休', 8: '晚' });
      await li.says('12月7日请一天事假，交给李敏');
      expect(li.card().text).toContain('不需要请假；按您的班表算：12月7日(周一)休息');
      await li.presses('不办了');
      const days = { type: 'annual', from: '2026-12-05', to: '2026-12-08' };
      await li.says('请假');
      await li.presses('下一步', { form: leaveForm(days) });
      const preview = li.card().text;
      expect(preview).toContain('2天');
      expect(preview).toContain('按您的班表算：12月5日(周六) 06:00—14:00上班，12月7日(周一)休息');
      await li.presses('确认提交');
      await acceptHandover(li, days);
      expect(await account(office)).toEqual({ held: 2, used: 0 });
      const wang = persona(office, '王芳');
      expect(wang.card('李强').text).toContain('按本人的班表算：12月5日(周六) 06:00—14:00上班');
      await wang.presses('同意', { holding: '李强的请假申请' });
      expect(await account(office)).toEqual({ held: 0, used: 2 });
      expect(marks(office).map(({ date, minutes }) => `${date} ${minutes}`)).toEqual(['2026-12-05 480', '2026-12-08 480']);
    },
  );

  itIn('O6 请假以后换了班：批了的、还在审批的都重新算，差额入账，逐日告诉本人', IN_SHIFTS, async ({ office, li, at }) => {
    await rosters(office, '李强', { 5: '早', 7: '休', 8: '晚' });
    await askForLeave(li, { type: 'annual', from: '2026-12-05', to: '2026-12-08' });
    await persona(office, '王芳').presses('同意', { holding: '李强的请假申请' });
    await askForLeave(li, { type: 'annual', from: '2026-12-12', to: '2026-12-14' });
    expect(await account(office)).toEqual({ held: 1, used: 2 });
    await rosters(office, '李强', { 5: '休', 7: '早', 8: '休', 12: '早', 14: '早' }, '改12月排班.xlsx');
    await at('2026-11-25', '10:00');
    expect(await account(office)).toEqual({ held: 2, used: 1 });
    const told = li.card('重新计算', '12月5日').text;
    expect(told).toContain('班表休息');
    const before = marks(office);
    await office.app.tick();
    expect(marks(office)).toEqual(before);
    expect(await account(office)).toEqual({ held: 2, used: 1 });
  });

  itIn('S54 班表休息的周一来加班换调休；班表上班的周六不换，写明按您的班表', IN_SHIFTS, async ({ office, li, at }) => {
    await rosters(office, '李强', { 5: '早', 7: '休' });
    await at('2026-12-08', '10:00');
    await li.says('12月7日加班9点到18点，月底盘点');
    expect(li.card().text).toContain('调休1天');
    expect(li.card().text).toContain('按您的班表：12月7日(周一)休息');
    await li.says('12月5日加班14点到20点，月底盘点');
    const refused = li.card().text;
    expect(refused).toContain('按您的班表12月5日(周六) 06:00—14:00上班，班外加班付加班费');
  });

  itIn(
    'S55 S54 元旦排了班的人请假：不扣，写明为什么，同意以后不用来；没排班的照旧不用请',
    IN_SHIFTS,
    async ({ office, li, at }) => {
      const days = Array.from({ length: 5 }, (_, i) => String(i + 1));
      const sheet = await fileOf([
        ['苏州分店2027年1月排班表', ...days.map(() => null)],
        ['姓名', ...days],
        ['李强', '早', '早', null, null, null],
      ]);
      await sends(office, '陈静', sheet, '1月排班.xlsx');
      await persona(office, '陈静').presses('确认提交1件', { holding: '1月排班' });
      await office.settled();
      await at('2026-12-08', '10:00');
      await askForLeave(li, { type: 'personal', from: '2027-01-01', to: '2027-01-01' });
      const wang = persona(office, '王芳');
      expect(wang.card('李强').text).toContain('1月1日(周五)是法定节假日、班表排了班，请假不扣，同意以后不用来');
      await wang.presses('同意', { holding: '李强的请假申请' });
      expect(marks(office).map(({ date, minutes }) => `${date} ${minutes}`)).toEqual(['2027-01-01 0']);
      await persona(office, '李敏').says('1月1日请一天事假，交给李强');
      expect(persona(office, '李敏').card().text).toContain('不需要请假');
    },
  );
});
