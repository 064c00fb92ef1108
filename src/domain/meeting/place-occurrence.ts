import { type LocalDate, parts } from '../../kernel/time.ts';
import { dayKind, type WorkCalendar } from '../workday/work-calendar.ts';
import { isOpen, nearestOpen, type OpenDays, openDayOfMonth } from './open-days.ts';
import type { PlannedDate } from './planned-dates.ts';
import type { MonthDay, Occurrence, OccurrenceReason, SeriesException, Settled } from './series-rule.ts';

interface ToPlace extends PlannedDate {
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  readonly exception: SeriesException | undefined;
  readonly settled: Settled | undefined;
  /** When the last occurrence before it that takes place is held. */
  readonly previous: LocalDate | null;
}

/** Where one occurrence comes to lie, looked at by itself and the one before it; whether others are on that day is not asked yet. */
export function placeOccurrence(one: ToPlace): Occurrence {
  const { planned, exception, settled, calendar } = one;
  const change = exception?.kind === 'change' ? exception : undefined;
  const { at, place, host } = change ?? {};
  const differs = { ...(at === undefined ? {} : { at }), ...(place === undefined ? {} : { place }), ...(host ? { host } : {}) };
  const found = settled
    ? asSettled(settled)
    : exception?.kind === 'cancel'
      ? cancelled
      : change?.to
        ? moved(change.to)
        : byRule(one);
  const on = found.state === 'held' ? found.held : planned;
  const provisional = dayKind(calendar, planned).provisional || dayKind(calendar, on).provisional;
  return { planned, provisional, ...differs, ...found, why: [...found.why, ...makeupOn(calendar, found)] };
}

type Found =
  | { readonly state: 'held'; readonly held: LocalDate; readonly why: readonly OccurrenceReason[] }
  | { readonly state: 'skipped'; readonly why: readonly OccurrenceReason[] }
  | {
      readonly state: 'ask';
      readonly before: LocalDate | null;
      readonly after: LocalDate | null;
      readonly why: readonly OccurrenceReason[];
    };

const cancelled: Found = { state: 'skipped', why: [{ code: 'cancelled' }] };

const moved = (to: LocalDate): Found => ({ state: 'held', held: to, why: [{ code: 'moved_by_hand' }] });

const asSettled = ({ held }: Settled): Found =>
  held === null ? { state: 'skipped', why: [{ code: 'settled' }] } : { state: 'held', held, why: [{ code: 'settled' }] };

function byRule(one: ToPlace): Found {
  const { planned, rule, calendar } = one;
  const days: OpenDays = { calendar, at: one.exception?.kind === 'change' ? (one.exception.at ?? rule.at) : rule.at };
  const on = rule.repeat.every === 'week' ? null : rule.repeat.on;
  if (on?.by === 'workday') return workdayOf(days, planned, on);
  const why: readonly OccurrenceReason[] =
    on?.by === 'day' && on.day > parts(planned).day ? [{ code: 'month_shorter', day: on.day }] : [];
  if (isOpen(days, planned)) return { state: 'held', held: planned, why };
  return shifted(one, days, [...why, dayOff(calendar, planned)]);
}

function workdayOf(days: OpenDays, planned: LocalDate, { nth }: Extract<MonthDay, { by: 'workday' }>): Found {
  const held = openDayOfMonth(days, planned, nth);
  if (held === null) return { state: 'skipped', why: [dayOff(days.calendar, planned)] };
  return { state: 'held', held, why: [{ code: 'workday_of_month', nth }] };
}

function shifted(one: ToPlace, days: OpenDays, why: readonly OccurrenceReason[]): Found {
  const { planned, rule } = one;
  const skipped = (...more: readonly OccurrenceReason[]): Found => ({ state: 'skipped', why: [...why, ...more] });
  const heldOn = (held: LocalDate, by: 'before' | 'after'): Found => ({
    state: 'held',
    held,
    why: [...why, { code: 'shifted', by }],
  });
  if (rule.shift === 'skip') return skipped();
  const after = nearestOpen(days, planned, 1);
  if (rule.shift === 'after') return after === null ? skipped() : heldOn(after, 'after');
  const before = nearestOpen(days, planned, -1);
  const against = before === null ? null : againstBefore(one, before);
  if (rule.shift === 'ask') return { state: 'ask', before: against === null ? before : null, after, why };
  if (before === null) return skipped();
  return against === null ? heldOn(before, 'before') : skipped(against);
}

/** Why a meeting may not be brought forward to a day: the one before it is later, or the day is over. */
function againstBefore({ planned, previous, today }: ToPlace, on: LocalDate): OccurrenceReason | null {
  if (previous !== null && on < previous) return { code: 'would_pass_previous', on, previous };
  return on < today && today <= planned ? { code: 'would_be_past', on } : null;
}

function dayOff(calendar: WorkCalendar, on: LocalDate): OccurrenceReason {
  const { kind, name } = dayKind(calendar, on);
  return { code: 'day_off', on, kind, name: name ?? null };
}

function makeupOn(calendar: WorkCalendar, found: Found): readonly OccurrenceReason[] {
  if (found.state !== 'held') return [];
  const { kind, name } = dayKind(calendar, found.held);
  return kind === 'makeup' ? [{ code: 'makeup_day', name: name ?? null }] : [];
}
