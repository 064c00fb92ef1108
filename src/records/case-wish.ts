import type { Finding } from '../domain/finding.ts';
import { date, w } from '../fields/kinds.ts';
import { say } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import { type AnyCase, BY_OWNER, ONCE, putOffTo, RUNNING, toAnswer, why, words } from './case-kind.ts';
import { type Move, type Moving, type Owed, tell } from './define.ts';

/*
 * Another day that the owner may not set alone: it is asked for, and whoever opened the case (or the owner's superior) says yes or no. Until then the day
 * stands as it was.
 */

/** Who says yes or no, while it is asked for. */
const DECIDED: Pick<Move, 'from' | 'by' | 'never' | 'when'> = {
  from: RUNNING,
  by: () => ['opener', { superior: 1 }],
  never: ({ ownerId }) => [ownerId],
  when: ({ life }) => life.wish !== undefined,
};

export const wishMoves = (d: AnyCase, untilNotOver: (at: Moving) => readonly Finding[]): Readonly<Record<string, Move>> => ({
  ask_put_off: {
    name: w('请求改期', 'Ask for another day'),
    ...BY_OWNER,
    // Whoever asked for it themselves sets the day.
    when: ({ life, ownerId, openerId }) =>
      life.wish === undefined && ownerId !== openerId && (life.putOff?.times ?? 0) >= (d.putOff?.alone ?? 0),
    asks: { until: date('改到', 'Until'), ...why('原因', 'Why') },
    check: untilNotOver,
    change: ({ asked, now }) => ({ life: { wish: { until: asked.until as LocalDate, why: String(asked.why), at: now } } }),
  },
  grant: {
    name: w('同意改期', 'Agree to the day'),
    ...DECIDED,
    style: 'main',
    change: ({ record }) => (record.life.wish ? putOffTo(d, record, record.life.wish.until) : {}),
    follows: ({ record: { life } }) =>
      life.wish ? [tell(['opener', 'owner'], say(GRANTED, { until: { date: life.wish.until } }))] : [],
  },
  refuse_put_off: {
    name: w('不改期', 'Keep the day'),
    ...DECIDED,
    asks: why('原因', 'Why'),
    change: () => ({ life: { wish: undefined } }),
    follows: ({ asked }) => [
      tell(['opener', 'owner'], say(w('不改期：{why}', 'The day stays: {why}'), { why: words(asked.why) })),
    ],
  },
});

export const wishOwed: Readonly<Record<string, Owed>> = {
  put_off: {
    name: w('答复改期', 'Answer about the day'),
    ladder: ONCE,
    move: 'grant',
    orElse: 'refuse_put_off',
    // Who stays unnamed owes no answer: reminders and late lists name who does (S24).
    owes: ({ state, life: { wish, unnamed }, ownerId }) =>
      wish && RUNNING.includes(state) ? { ...toAnswer(unnamed ? [{ superior: 1 }] : ['opener'], wish.at), not: [ownerId] } : null,
  },
};

const GRANTED = w('同意改到{until}', 'Agreed: until {until}');
