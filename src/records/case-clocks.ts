import type { Fields, FormOf } from '../fields/field.ts';
import { w } from '../fields/kinds.ts';
import type { LocalDate } from '../kernel/time.ts';
import { AGAIN, type AnyCase, type Clock, ONCE, OWNER, pauseOf, RUNNING, toAnswer, verifiersOf, workersOf } from './case-kind.ts';
import { wishOwed } from './case-wish.ts';
import type { Life, Numbers, Owed, Rec, Span, Until } from './define.ts';

/** Who confirms has so long. */
const TO_CONFIRM: Span = '2wd';

const STOPPED_BY = { accepted: 'accept', replied: 'reply', reported: 'report' } as const;

/** What is owed for a case: its clocks, and what its life asks of others. */
export function owesOf(d: AnyCase): Readonly<Record<string, Owed>> {
  const clocks = Object.entries(d.clocks).map(([id, clock]): [string, Owed] => [
    id,
    {
      name: clock.name,
      ladder: clock.ladder,
      move: STOPPED_BY[clock.stops],
      owes: (record, n) =>
        runs(clock, record) ? { holders: OWNER, since: record.life.since, until: untilOf(clock, record, n) } : null,
    },
  ]);
  return {
    ...Object.fromEntries(clocks),
    look_again: {
      name: w('说好再看', 'To be looked at again'),
      ladder: [{ before: '0wd', to: 'holder' }],
      move: 'resume',
      owes: (record) => {
        const pause = pauseOf(record);
        return pause?.until ? { holders: OWNER, since: pause.from, until: pause.until } : null;
      },
    },
    verify: {
      name: w('确认是否办结', 'Confirm it is done'),
      ladder: ONCE,
      move: 'verify',
      owes: (record) => {
        const since = record.life.reportedAt;
        if (record.state !== 'reported' || since === undefined) return null;
        return { ...toAnswer(verifiersOf(d, record), since, TO_CONFIRM), not: workersOf(record) };
      },
    },
    ...wishOwed,
    take: {
      name: w('接手', 'Take over'),
      ladder: ONCE,
      move: 'take',
      owes: ({ state, life }) =>
        life.offer && RUNNING.includes(state) ? toAnswer([{ person: life.offer.to }], life.offer.at) : null,
    },
  };
}

/** Whether the clock still runs (or stands still): it has not come to what stops it. */
function runs({ stops }: Clock<Fields, Numbers>, { state, life }: Rec): boolean {
  if (stops === 'accepted') return state === 'open';
  return RUNNING.includes(state) && (stops === 'reported' || life.repliedAt === undefined);
}

/** Null while it stands still. The day it was put off to holds for the last of the clocks. */
function untilOf(clock: Clock<Fields, Numbers>, { state, life, form }: Rec, n: Numbers): Until | null {
  if (state === 'waiting' && clock.pauses) return null;
  if (clock.stops === 'reported' && life.putOff) return byDay(life.putOff.until, life, n);
  const within = clock.within(form as FormOf<Fields>, n);
  if (/^\d{4}-/.test(within)) return byDay(within as LocalDate, life, n);
  return { from: life.since, within: within as Span, ...(clock.pauses ? { without: life.pauses ?? [] } : {}) };
}

/** Sent back or opened again, a day that is over or near leaves the figure `again` to do it once more. */
const byDay = (day: LocalDate, { round, since }: Life, { again = AGAIN }: Numbers): Until =>
  round === 1 ? day : { from: since, within: again as Span, notBefore: day };
