import { describe, expect } from 'vitest';
import { submitLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { punchesOf, withReports } from '../../with-punches.ts';
import { dayOf, idOf } from '../attendance/punched.ts';
import { whole } from '../records/records-office.ts';
import { HR, sentToHr, signs, takes } from './signed.ts';

async function asksForTrip(li: Persona): Promise<void> {
  await li.says('11月24日去南京出差，参展');
  await li.presses('11月24日(周二)');
  await li.presses('下一步').catch(() => null);
  await li.presses('确认提交');
}

const madeGoodIn = async (office: TestOffice, period: string): Promise<readonly string[]> => {
  const sz = (await office.store.reads.org()).units.find(({ code }) => code === 'SZ')?.id ?? 'unt_none';
  return (await office.store.reads.differencesIn([sz], period)).map(({ date }) => date);
};

/** The trip of 李强 in the newest file of HR, in hours. */
const tripInFile = async (office: TestOffice): Promise<number> => {
  const sum = (await sentSheets(office, HR)).at(-1)?.sheet('汇总');
  const row = sum?.rows.find((one) => one.includes('李强')) ?? [];
  return Number(row[sum?.head.indexOf('出差（小时）') ?? -1]);
};

describe('签字、上报、封账都按这一刻的账 (S57, S58)', () => {
  itIn(
    'S58 Q12 批准出差的下一秒就退回别的、封账：出差在这个月里，不是补差；人力资源收到重新发的文件',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, zhang, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-24': [], '张伟 2026-11-25': ['08:50'] });
      await at('2026-12-01', '09:30');
      await zhang.says('11月25日下班补卡，打卡机没反应');
      await zhang.presses('确认提交');
      await asksForTrip(li);
      await zhang.presses('忘打卡', { holding: '请说明这几天' });
      await li.presses('公出', { holding: '请说明这几天' });
      await wang.presses('认可已说明的2条');
      await sentToHr(office);
      expect(await tripInFile(office)).toBe(0);
      const hr = persona(office, HR);
      await wang.presses('同意', { holding: '南京' });
      await hr.presses('退回没办完的，封账');
      await hr.presses('退回没办完的，封账', { form: { returned: '11月工资今天要算' } });
      expect(await office.store.reads.monthLocks('2026-11')).not.toEqual([]);
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'trip' });
      expect(hr.card('文件重新发给您').text).toContain('又有');
      expect(await tripInFile(office)).toBe(7.5);
      await at('2026-12-01', '10:30');
      expect(await madeGoodIn(office, '2026-12')).toEqual([]);
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'trip' });
    },
  );

  itIn(
    'S58 Q12 封账那一刻正在批的出差，时钟后来才算到：也在这个月里；封账以后批的才是补差',
    withReports(),
    async ({ office, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-24': ['09:21', '18:10'], '张伟 2026-11-25': ['09:21', '18:10'] });
      await at('2026-12-01', '09:30');
      for (const [name, reason] of [
        ['李强', '公出'],
        ['张伟', '忘打卡'],
      ] as const)
        await persona(office, name).presses(reason);
      await persona(office, '王芳').presses('认可已说明的2条');
      await sentToHr(office);
      await persona(office, HR).presses('收到，封账');
      const [lock] = await office.store.reads.monthLocks('2026-11');
      const punch = (name: string, day: string, since: number) => ({
        writes: [
          {
            table: 'punch' as const,
            insert: {
              personId: idOf(office, name),
              at: Date.parse(`${day}T08:45:00+08:00`) as never,
              source: 'checkin',
              outdoor: false,
              note: '',
              fileId: null,
            },
          },
          {
            table: 'monthToCompute' as const,
            insert: { personId: idOf(office, name), period: '2026-11', since: since as never, cause: 'punch' },
          },
        ],
        audit: [],
        effects: [],
      });
      const lockedAt = Number(lock?.lockedAt);
      // Written beside the lock: handled a moment before it, and a moment after.
      await office.store.commit({ plan: punch('李强', '2026-11-24', lockedAt - 5), inboxKeys: [], cause: 'before' });
      await office.store.commit({ plan: punch('张伟', '2026-11-25', lockedAt + 5), inboxKeys: [], cause: 'after' });
      await at('2026-12-01', '10:30');
      expect(await dayOf(office, '李强', '2026-11-24')).toMatchObject({ state: 'ok' });
      expect(await dayOf(office, '张伟', '2026-11-25')).toMatchObject({ state: 'late' });
      expect(await madeGoodIn(office, '2026-12')).toEqual(['2026-11-25']);
    },
  );

  itIn(
    'S57 S58 批了请假的下一秒签字：签下的合计里已经有这次请假，上报的文件里每种假一栏',
    { ...withReports(), mode: 'ws' },
    async ({ office, li, min, wang, at }) => {
      await punchesOf(office, '2026-11', { '李强 2026-11-30': [] });
      await submitLeave(li, { from: '2026-11-30', to: '2026-11-30' });
      await min.presses('接受');
      await at('2026-12-01', '09:30');
      await wang.presses('同意', { holding: '李强' });
      expect(wang.card('考勤月报', '苏州分店').text).toContain('异常都处理完了，可以签字');
      await signs(office, '王芳');
      expect(whole(office, '陈静', '考勤月报')).toContain('"c0":"请假（小时）","c1":"7.5"');
      await takes(office, '陈静');
      expect(await dayOf(office, '李强', '2026-11-30')).toMatchObject({ state: 'leave' });
      const zhou = persona(office, '周敏');
      await zhou.presses('上报人力资源');
      await zhou.presses('上报人力资源', { form: { without: '其他网点另报' } });
      const sum = (await sentSheets(office, HR)).at(-1)?.sheet('汇总');
      const row = sum?.rows.find((one) => one.includes('李强')) ?? [];
      expect(['事假（小时）', '请假（小时）'].map((title) => row[sum?.head.indexOf(title) ?? -1])).toEqual([7.5, 7.5]);
    },
  );
});
