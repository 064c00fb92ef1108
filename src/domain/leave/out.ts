import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { WorkingHours } from '../workday/types.ts';

/** Which part of a day somebody is away; the hours are minutes since local midnight. */
export type OutPart = 'day' | 'am' | 'pm' | { readonly from: DayMinutes; readonly to: DayMinutes };

/** Somebody away on one day, without why (S4). `held`: asked for and not yet approved. */
export interface Out {
  readonly personId: PersonId;
  /** Where it was asked for; its hours are those of this unit. */
  readonly unitId: UnitId;
  /** Where the person is now. */
  readonly unitNow: UnitId;
  readonly date: LocalDate;
  readonly part: OutPart;
  readonly held: boolean;
}

/** A stretch of leave as it is kept beside its request; nothing of what kind it is. */
export interface OutRow {
  readonly personId: string;
  readonly unitId: string;
  readonly unitNow?: string;
  readonly date: string;
  readonly fromMin: DayMinutes;
  readonly toMin: DayMinutes;
  readonly state: string;
}

/** Who is away, in the order of the rows; a morning and an afternoon asked for one by one are a day. */
export function outOf(rows: readonly OutRow[], hoursOf: (unit: UnitId) => WorkingHours): readonly Out[] {
  const stretches = new Map<string, { readonly row: OutRow; from: DayMinutes; to: DayMinutes }[]>();
  for (const row of rows) {
    if (row.state !== 'approved' && row.state !== 'held') continue;
    const key = `${row.date} ${row.personId} ${row.state}`;
    const known = stretches.get(key) ?? [];
    stretches.set(key, known);
    const { am, pm } = hoursOf(row.unitId as UnitId);
    const last = known.at(-1);
    // Nothing is worked between the end of the morning and the start of the afternoon.
    const touches = last && (row.fromMin <= last.to || (last.to >= am.to && row.fromMin <= pm.from));
    if (last && touches) last.to = Math.max(last.to, row.toMin);
    else known.push({ row, from: row.fromMin, to: row.toMin });
  }
  return [...stretches.values()].flat().map(({ row, from, to }) => ({
    personId: row.personId as PersonId,
    unitId: row.unitId as UnitId,
    unitNow: (row.unitNow ?? row.unitId) as UnitId,
    date: row.date as LocalDate,
    part: partOf(from, to, hoursOf(row.unitId as UnitId)),
    held: row.state === 'held',
  }));
}

/** The part of a day a stretch covers, in the words of the branch's hours. */
export function partOf(from: DayMinutes, to: DayMinutes, { am, pm }: WorkingHours): OutPart {
  const [morning, afternoon] = [from <= am.from && to >= am.to, from <= pm.from && to >= pm.to];
  if (morning && afternoon) return 'day';
  if (morning && to <= pm.from) return 'am';
  if (afternoon && from >= am.to) return 'pm';
  return { from, to };
}
