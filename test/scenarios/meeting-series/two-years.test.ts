import { expect } from 'vitest';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { meeting } from '../../../src/kinds/meeting.ts';
import { it } from '../../office-it.ts';
import { withSeries } from '../../with-series.ts';

const DAY = 86_400_000;

// 苏州店每月最后一个工作日，碰上放假提前；按《国务院办公厅关于2024年、2025年部分节假日安排的通知》手写。2024-04-28(周日)、2025-01-26(周日)是调休上班日。
const GOLDEN = [
  '2024-01-31',
  '2024-02-29',
  '2024-03-29',
  '2024-04-30',
  '2024-05-31',
  '2024-06-28',
  '2024-07-31',
  '2024-08-30',
  '2024-09-30',
  '2024-10-31',
  '2024-11-29',
  '2024-12-31',
  // 1月28日除夕起放到2月4日，1月27日(周一)上班。
  '2025-01-27',
  '2025-02-28',
  '2025-03-31',
  '2025-04-30',
  '2025-05-30',
  '2025-06-30',
  '2025-07-31',
  '2025-08-29',
  '2025-09-30',
  '2025-10-31',
  '2025-11-28',
  '2025-12-31',
] as LocalDate[];

const MONTHLY = {
  ...withSeries({ every: 'month', on: { workday: 'last' }, shift: 'before', at: '14:00', agenda: 'review' }),
  now: Date.UTC(2024, 0, 2, 2, 0),
  noLimits: true,
};

it.extend({ opening: MONTHLY })(
  'O23 S60 每月最后一个工作日，程序开着走两年：一次不少、一次不多，日子和手写的一样',
  async ({ office }) => {
    for (let day = 0; day < 725; day += 12) {
      office.emulator.clock.advance(12 * DAY);
      await office.app.tick();
      await office.settled();
    }
    const [unit] = (await office.store.reads.org()).units.filter(({ code }) => code === 'SZ');
    const rows = await office.store.reads.occurrencesOf(`week@${unit?.id}`, '2024-01-01' as LocalDate);
    const held = rows.map(({ heldOn }) => heldOn).filter((day) => day !== null && day <= '2025-12-31');
    expect(held).toEqual(GOLDEN);
    const records = await office.store.reads.recordsById(rows.map(({ recId }) => recId));
    expect(records.every(({ kind }) => kind === meeting.id)).toBe(true);
    expect(new Set(rows.map(({ recId }) => recId)).size).toBe(rows.length);
  },
  90_000,
);
