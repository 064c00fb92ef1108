import { type Stretch, stretchOf } from '../../domain/meeting/meeting-time.ts';
import { occurrences } from '../../domain/meeting/occurrences.ts';
import type { Occurrence, Series, Settled } from '../../domain/meeting/series-rule.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { Org } from '../../domain/org/org.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { addDays, type Instant, type LocalDate, type Zone } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { formOf, isBegun } from '../meeting/meeting-form.ts';
import type { Row } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import type { Services } from './services.ts';

/** One series, looked at now. */
export interface SeriesLook {
  readonly services: Services;
  readonly one: UnitSeries;
  readonly org: Org;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** What was made of a series: each planned day with its meeting. */
export interface Made {
  readonly row: Row<'meetingOccurrence'>;
  readonly record: Rec;
}

/** A shifted meeting is never further than this from its planned day. */
const BESIDE = 40;

/** Meetings made for days planned since some weeks ago, by the planned day. */
export async function madeOf(services: Services, series: string, today: LocalDate): Promise<ReadonlyMap<LocalDate, Made>> {
  const rows = await services.reads.occurrencesOf(series, addDays(today, -BESIDE));
  const records = new Map(
    readRows(await services.reads.recordsById(rows.map(({ recId }) => recId))).map(({ record }) => [record.id as string, record]),
  );
  return new Map(
    rows.flatMap((row) => {
      const record = records.get(row.recId);
      return record ? [[row.plannedOn as LocalDate, { row, record }] as const] : [];
    }),
  );
}

/** What took place, or was left out for good. A meeting that has begun counts as held: nothing moves it any more. */
export const settledIn = (made: ReadonlyMap<LocalDate, Made>, now: Instant, zone: Zone): readonly Settled[] =>
  [...made].flatMap(([planned, { record }]): readonly Settled[] => {
    if (isCancelled(record)) return [{ planned, held: null }];
    return isBegun(record, { zone }, now) ? [{ planned, held: formOf(record).day }] : [];
  });

/** What is planned around the days from `today` on, settled ones as they were. */
export const occurrencesNow = (
  { days_ahead }: Services['meetings'],
  series: Series,
  calendar: WorkCalendar,
  today: LocalDate,
  settled: readonly Settled[],
): readonly Occurrence[] =>
  occurrences({ series, calendar, from: addDays(today, -BESIDE), to: addDays(today, days_ahead + BESIDE), today, settled });

/** When an occurrence of a series takes place. */
export const timeOfOccurrence = (
  { definition }: Pick<UnitSeries, 'definition'>,
  { held, at }: { readonly held: LocalDate; readonly at?: number },
  { zone }: Pick<Services, 'zone'>,
): Stretch => stretchOf({ day: held, from: at ?? definition.at, minutes: definition.minutes }, zone);
