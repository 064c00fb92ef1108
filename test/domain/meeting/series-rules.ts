import { occurrences, type SeriesQuestion } from '../../../src/domain/meeting/occurrences.ts';
import type {
  MonthDay,
  Occurrence,
  Repeat,
  Series,
  SeriesException,
  SeriesRule,
  Shift,
} from '../../../src/domain/meeting/series-rule.ts';
import { day, ordinary } from '../workday/calendars.ts';

export const [MON, TUE, WED, THU, FRI, SAT] = [1, 2, 3, 4, 5, 6] as const;

export const weekly = (weekday: number): Repeat => ({ every: 'week', weekday });
export const monthly = (on: MonthDay): Repeat => ({ every: 'month', on });
export const quarterly = (month: 1 | 2 | 3, on: MonthDay): Repeat => ({ every: 'quarter', month, on });
export const dayOf = (n: number): MonthDay => ({ by: 'day', day: n });
export const nth = (n: 1 | 2 | 3 | 4 | 'last', weekday: number): MonthDay => ({ by: 'weekday', nth: n, weekday });
export const workday = (n: number | 'last'): MonthDay => ({ by: 'workday', nth: n });

export const rule = (repeat: Repeat, shift: Shift = 'skip', over: Partial<SeriesRule> = {}): SeriesRule => ({
  ...{ repeat, shift, from: day('2024-01-01'), until: null, at: null },
  ...over,
});

export const series = (one: SeriesRule, ...exceptions: readonly SeriesException[]): Series => ({ rules: [one], exceptions });

export const held = (over: Partial<SeriesQuestion> & Pick<SeriesQuestion, 'series'>): readonly Occurrence[] =>
  occurrences({
    calendar: ordinary,
    from: day('2024-01-01'),
    to: day('2026-12-31'),
    today: day('2024-01-01'),
    settled: [],
    ...over,
  });

/** `2026-02-14`, `skipped`, `ask` or `→ planned date of the one it is merged into`. */
export const outcome = (one: Occurrence | undefined): string =>
  one === undefined ? 'none' : one.state === 'held' ? one.held : one.state === 'merged' ? `→ ${one.into}` : one.state;

export const codesOf = (one: Occurrence | undefined): readonly string[] => one?.why.map(({ code }) => code) ?? [];
