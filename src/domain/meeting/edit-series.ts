import { no, ok, type Result } from '../../kernel/result.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { occurrences } from './occurrences.ts';
import { isPlanned, periodStart, plannedDates } from './planned-dates.ts';
import type { Occurrence, Series, SeriesException, SeriesRule, Settled } from './series-rule.ts';

/** A rule without its beginning; null ends the series. */
export type RuleChange = Omit<SeriesRule, 'from'> | null;

/** Only this one, this and those that follow, or all that are still to come. */
export type SeriesEdit =
  | { readonly scope: 'this'; readonly exception: SeriesException }
  | { readonly scope: 'following'; readonly planned: LocalDate; readonly rule: RuleChange }
  | { readonly scope: 'all'; readonly rule: RuleChange };

export interface EditedSeries {
  readonly series: Series;
  /** What was said of single dates that the new rule does not plan any more. */
  readonly dropped: readonly SeriesException[];
}

/** `already_settled`: it took place, one behind it did, or its day is over. `ends_first`: the new rule would end before it begins. */
export type EditRefusal = 'not_planned' | 'already_settled' | 'ends_first';

interface SeriesNow {
  readonly calendar: WorkCalendar;
  readonly settled: readonly Settled[];
  readonly today: LocalDate;
}

/** The next occurrence is within this many days, or the series is over. */
const NEXT_WITHIN = 400;

/**
 * The series after a change. What took place, and whatever was to be on days that are over, is never touched: the new rule begins
 * behind it, at the beginning of the week, month or quarter of the first one it is for where both repeat equally often, so that none
 * is left without a meeting and none has two.
 */
export function editSeries(series: Series, edit: SeriesEdit, now: SeriesNow): Result<EditedSeries, EditRefusal> {
  if (edit.scope === 'this') return editOne(series, edit.exception, now);
  const begin = edit.scope === 'all' ? ok(nextPlanned(series, now)) : firstChanged(series, edit.planned, now);
  if (!begin.ok) return begin;
  const from = begin.value === null ? behindAll(now) : beginningAt(series, begin.value, edit.rule, now);
  if (edit.rule?.until && edit.rule.until < from) return no('ends_first');
  return ok(withRuleFrom(series, from, edit.rule));
}

function editOne(series: Series, exception: SeriesException, now: SeriesNow): Result<EditedSeries, EditRefusal> {
  const open = stillOpen(series, exception.planned, now);
  if (!open.ok) return open;
  const others = series.exceptions.filter(({ planned }) => planned !== exception.planned);
  const before = series.exceptions.find(({ planned }) => planned === exception.planned);
  const both = before?.kind === 'change' && exception.kind === 'change' ? { ...before, ...exception } : exception;
  const exceptions = [...others, both].sort((a, b) => (a.planned < b.planned ? -1 : 1));
  return ok({ series: { ...series, exceptions }, dropped: [] });
}

/** The planned date, where it may still be changed. */
function stillOpen(series: Series, planned: LocalDate, now: SeriesNow): Result<LocalDate, EditRefusal> {
  if (!isPlanned(series, planned)) return no('not_planned');
  return openOnes(series, planned, planned, now).length > 0 ? ok(planned) : no('already_settled');
}

/** The planned date, where nothing behind it took place either. */
const firstChanged = (series: Series, planned: LocalDate, now: SeriesNow): Result<LocalDate, EditRefusal> =>
  planned <= (lastSettled(now) ?? '') ? no('already_settled') : stillOpen(series, planned, now);

/** The first occurrence behind all that took place; null: there is none any more. */
function nextPlanned(series: Series, now: SeriesNow): LocalDate | null {
  const until = laterOf(series.rules[0]?.from ?? now.today, now.today);
  const open = openOnes(series, addDays(now.today, -NEXT_WITHIN), addDays(until, NEXT_WITHIN), now);
  const last = lastSettled(now);
  return open.find((planned) => last === null || planned > last) ?? null;
}

/** Planned dates of what is neither settled nor was to be on a day that is over. */
const openOnes = (
  series: Series,
  from: LocalDate,
  to: LocalDate,
  { calendar, settled, today }: SeriesNow,
): readonly LocalDate[] =>
  occurrences({ series, calendar, from, to, today, settled })
    .filter((one) => dayOf(one) >= today && settled.every(({ planned }) => planned !== one.planned))
    .map(({ planned }) => planned);

const dayOf = (one: Occurrence): LocalDate =>
  one.state === 'held'
    ? one.held
    : one.state === 'merged'
      ? one.on
      : one.state === 'ask'
        ? (one.after ?? one.planned)
        : one.planned;

/** The day from which a rule holds that is first for the planned date: the beginning of its period, as far as that is free. */
function beginningAt(series: Series, planned: LocalDate, rule: RuleChange, now: SeriesNow): LocalDate {
  const every = alike(series, planned, rule);
  if (every === null) return planned;
  const start = periodStart(every, planned);
  const before = plannedDates(series, start, addDays(planned, -1)).at(-1)?.planned ?? null;
  const taken = [before, lastSettled(now)].filter((day) => day !== null).map((day) => addDays(day, 1));
  const today = now.today < planned ? now.today : planned;
  return [series.rules[0]?.from ?? start, today, ...taken].reduce(laterOf, start);
}

const behindAll = (now: SeriesNow): LocalDate => {
  const last = lastSettled(now);
  return last === null ? now.today : laterOf(now.today, addDays(last, 1));
};

const lastSettled = ({ settled }: SeriesNow): LocalDate | null =>
  settled.length === 0 ? null : settled.map(({ planned }) => planned).reduce(laterOf);

type SeriesEvery = SeriesRule['repeat']['every'];

/** How often both the rule of a date and the new one repeat, or null where they differ. */
function alike(series: Series, date: LocalDate, rule: RuleChange): SeriesEvery | null {
  const was = plannedDates(series, date, date)[0]?.rule.repeat.every;
  return was !== undefined && was === rule?.repeat.every ? was : null;
}

function withRuleFrom(series: Series, from: LocalDate, rule: RuleChange): EditedSeries {
  const eve = addDays(from, -1);
  const before = series.rules
    .filter((old) => old.from < from)
    .map((old) => (old.until === null || old.until > eve ? { ...old, until: eve } : old));
  const rules = rule === null ? before : [...before, { ...rule, from }];
  const stays = (one: SeriesException): boolean => isPlanned({ rules }, one.planned);
  const [kept, dropped] = [series.exceptions.filter(stays), series.exceptions.filter((one) => !stays(one))];
  return { series: { rules, exceptions: kept }, dropped };
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
