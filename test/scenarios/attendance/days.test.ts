import { describe, expect } from 'vitest';
import { lockMonth } from '../../../src/handlers/attendance/lock-month.ts';
import { answerDay, explainDay, setDay } from '../../../src/handlers/attendance/note-day.ts';
import { netDifferences } from '../../../src/handlers/attendance/note-differences.ts';
import { openMonth } from '../../../src/handlers/attendance/reopen-month.ts';
import type { Plan } from '../../../src/handlers/plan.ts';
import { type Id, timeSortedIds, type UnitId } from '../../../src/kernel/id.ts';
import { instant, type LocalDate } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { book } from '../receivable/owed.ts';
import { at, dayOf, idOf, punches } from './punched.ts';

const said = async (office: TestOffice, plan: Plan) => {
  await book(office, plan.writes);
  await office.app.tick();
  await office.settled();
};
const of = (office: TestOffice, name: string, date: string, by = name) => ({
  personId: idOf(office, name),
  date: date as LocalDate,
  byId: idOf(office, by),
  now: instant(office.now()),
});
const ids = { ids: timeSortedIds };

describe('S54 S56 每一天', () => {
  it('S54 打卡、迟到、缺卡、没有来：按网点自己的上下班时间各是什么；数据没到齐的日子是未结，不算异常', async ({
    office,
    at: goes,
  }) => {
    await punches(
      office,
      '李强',
      {
        '2026-11-16': ['08:52', '18:03'],
        '2026-11-17': ['09:21', '18:00'],
        '2026-11-18': ['08:59'],
        '2026-11-19': [],
      },
      '2026-11-20',
    );
    await goes('2026-11-23', '10:05');
    const states = await Promise.all(
      ['16', '17', '18', '19', '20', '21'].map(async (d) => (await dayOf(office, '李强', `2026-11-${d}`)).state),
    );
    expect(states).toEqual(['ok', 'late', 'missing', 'candidate', 'open', 'open']);
    expect((await dayOf(office, '李强', '2026-11-17')).late).toBe(21);
    expect((await dayOf(office, '李强', '2026-11-20')).anomalies).toEqual([]);
  });

  it('Q8 当天批下来的半天假：这一天重新算，剩下的半天照打卡；假撤销了又是缺卡', async ({ office, li, wang, at: goes }) => {
    await li.says('今天上午请病假，发烧');
    await li.presses('确认提交');
    await punches(office, '李强', { '2026-11-23': ['13:20', '18:02'] }, '2026-11-25');
    await goes('2026-11-24', '10:05');
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject({ state: 'missing', missing: ['in'] });
    await wang.presses('同意');
    await goes('2026-11-24', '10:10');
    const half = { state: 'part_leave', value: 0.5, anomalies: [], leaves: [{ type: 'sick', minutes: 180 }] };
    expect(await dayOf(office, '李强', '2026-11-23')).toMatchObject(half);
  });

  it('Q12 主管改过的一天，后来又来了打卡、又重新算，还是主管改的样子；收回以后照打卡', async ({ office, at: goes }) => {
    await punches(office, '李强', { '2026-11-17': ['10:20', '18:00'] }, '2026-11-20');
    await goes('2026-11-23', '10:05');
    await said(office, setDay(ids, of(office, '李强', '2026-11-17', '王芳'), 'ok', '客户现场'));
    await punches(office, '李强', { '2026-11-17': ['11:00'] }, '2026-11-20');
    await office.app.tick();
    expect(await dayOf(office, '李强', '2026-11-17')).toMatchObject({
      state: 'ok',
      anomalies: [],
      byHand: { state: 'ok', reason: '客户现场' },
    });
    await said(office, setDay(ids, of(office, '李强', '2026-11-17', '王芳'), null, '弄错了'));
    expect((await dayOf(office, '李强', '2026-11-17')).state).toBe('serious');
  });

  it('S56 异常由本人说明、主管认可才算了结；主管不认可，再说明一次再看一次', async ({ office, at: goes }) => {
    await punches(office, '李强', { '2026-11-17': ['09:21', '18:00'] }, '2026-11-20');
    await goes('2026-11-23', '10:05');
    const month = async () => (await office.store.reads.monthsOfPeople([idOf(office, '李强')], '2026-11'))[0];
    // The days of which nothing came until Friday stand beside it.
    const others = ((await month())?.unsettled ?? 0) - 1;
    await said(office, explainDay(ids, of(office, '李强', '2026-11-17'), 'late', 'errand', '先去车管所'));
    await said(office, answerDay(ids, of(office, '李强', '2026-11-17', '王芳'), 'late', 'refused', '没报备'));
    expect((await dayOf(office, '李强', '2026-11-17')).anomalies).toMatchObject([
      { kind: 'late', explained: 'errand', answer: 'refused' },
    ]);
    await goes('2026-11-23', '10:10');
    await said(office, explainDay(ids, of(office, '李强', '2026-11-17'), 'late', 'errand', '报备过，在群里'));
    expect((await dayOf(office, '李强', '2026-11-17')).anomalies).toMatchObject([{ answer: null }]);
    await goes('2026-11-23', '10:15');
    await said(office, answerDay(ids, of(office, '李强', '2026-11-17', '王芳'), 'late', 'accepted', ''));
    expect((await month())?.unsettled).toBe(others);
  });

  it('S58 封账以后来的打卡不改这个月，记成下个月的补差，只记一次；为一个人打开以后才改', async ({ office, at: goes }) => {
    await punches(office, '李强', { '2026-11-17': ['09:21', '18:00'] }, '2026-11-20');
    await goes('2026-11-23', '10:05');
    const { unitId } = await dayOf(office, '李强', '2026-11-17');
    const by = { byId: idOf(office, '王芳') as Id<'per'>, now: instant(office.now()) };
    await said(office, lockMonth(unitId, '2026-11', by));
    for (const _ of [1, 2]) {
      await punches(office, '李强', { '2026-11-17': ['08:50'] }, '2026-11-20');
      await office.app.tick();
    }
    expect((await dayOf(office, '李强', '2026-11-17')).state).toBe('late');
    const madeGood = await office.store.reads.differencesIn([unitId as UnitId], '2026-12');
    expect(madeGood.map(({ date, was, now }) => [date, was.late, now.late])).toEqual([['2026-11-17', 21, 0]]);
    const opening = { personId: idOf(office, '李强'), period: '2026-11', until: at('2026-11-24', '18:00'), reason: '打卡机补传' };
    await said(office, await openMonth(office.store, opening, by));
    expect((await dayOf(office, '李强', '2026-11-17')).state).toBe('ok');
    // It stands in the month itself now: December has nothing to make good of it.
    const left = async () => netDifferences(await office.store.reads.differencesIn([unitId as UnitId], '2026-12'));
    expect(await left()).toEqual([]);
    // Closed again by the clock, what comes later is made good once more, measured against what stands there now.
    await goes('2026-11-25', '10:00');
    await punches(office, '李强', { '2026-11-17': ['18:30'], '2026-11-16': ['09:40', '18:00'] }, '2026-11-20');
    await office.app.tick();
    expect((await dayOf(office, '李强', '2026-11-17')).state).toBe('ok');
    expect((await left()).map(({ date }) => date)).toEqual(['2026-11-16', '2026-11-17']);
  });
});
