import type { Offer } from '../../domain/finding.ts';
import type { LeaveChange } from '../../domain/leave/amend.ts';
import type { LeaveSpan, RawPoint } from '../../domain/leave/span.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import { addWorkdays, isWorkday, nextWorkday } from '../../domain/workday/workdays.ts';
import { type Say, say } from '../../kernel/text.ts';
import { addDays, eachDay, type LocalDate, parseDate } from '../../kernel/time.ts';

const WORDS = {
  until: { zh: '续到{date}', en: 'Until {date}' },
  from: { zh: '从{date}起', en: 'From {date} on' },
  day: { zh: '改为{date}', en: 'Make it {date}' },
  swap: { zh: '{from} 至 {to}', en: '{from} to {to}' },
} satisfies Record<string, Say>;

type Tries = readonly (readonly Offer[])[];

/** How many days are tried. */
const MOST = 10;

/** Other moments for a change that cannot be as it was asked for; which of them is offered the rules decide (`ways-out.ts`). */
export function changeRepairs(change: LeaveChange, spans: readonly LeaveSpan[], calendar: WorkCalendar): Tries {
  switch (change.how) {
    case 'extend':
      return otherEnds(change, spans, calendar);
    case 'return':
      // Back one day before it would have ended, so that something is given back.
      return [
        daysOf(spans, calendar)
          .toReversed()
          .slice(0, MOST)
          .flatMap((day) => offer(WORDS.from, { from: day, from_part: 'am', from_time: '' }, day)),
      ];
    case 'cancel':
      return [
        swapped(change),
        daysOf(spans, calendar)
          .slice(-MOST)
          .toReversed()
          .map((day) => wholeDay(day)),
      ];
    default:
      return change satisfies never;
  }
}

/** An extension ends later than the leave: on the last day that can be, up to what was asked for; else on the first workday after it. */
export function otherEnds(change: LeaveChange, spans: readonly LeaveSpan[], calendar: WorkCalendar): Tries {
  const last = spans.at(-1)?.to.date;
  const asked = change.how === 'extend' ? dayOf(change.to) : null;
  if (!last || !asked) return [];
  const first = nextWorkday(calendar, last);
  const shorter = asked > first ? eachDay(first, addDays(asked, -1)).filter((day) => isWorkday(calendar, day)) : [];
  const longer = Array.from({ length: MOST }, (_, i) => addWorkdays(calendar, last, i + 1)).filter((day) => day > asked);
  const until = (day: LocalDate): readonly Offer[] => offer(WORDS.until, { to: day, to_part: 'pm', to_time: '' }, day);
  return [shorter.slice(-MOST).toReversed().flatMap(until), longer.flatMap(until)].slice(0, shorter.length > 0 ? 1 : 2);
}

/** What begins too early begins on this day. */
export const fromDay = (day: LocalDate): Tries => [offer(WORDS.from, { from: day, from_part: 'am', from_time: '' }, day)];

const daysOf = (spans: readonly LeaveSpan[], calendar: WorkCalendar): readonly LocalDate[] =>
  spans.flatMap(({ from, to }) => eachDay(from.date, to.date)).filter((day) => isWorkday(calendar, day));

const wholeDay = (day: LocalDate): Offer => ({
  text: say(WORDS.day, { date: { date: day } }),
  set: { from: day, from_part: 'am', from_time: '', to: day, to_part: 'pm', to_time: '' },
});

/** Both days the other way round. */
function swapped({ from, to }: Extract<LeaveChange, { how: 'cancel' }>): readonly Offer[] {
  const [first, last] = [dayOf(to), dayOf(from)];
  return first && last && first < last
    ? [
        {
          text: say(WORDS.swap, { from: { date: first }, to: { date: last } }),
          set: { from: first, from_part: 'am', to: last, to_part: 'pm' },
        },
      ]
    : [];
}

const offer = (words: Say, set: Offer['set'], date: LocalDate): readonly Offer[] => [
  { text: say(words, { date: { date } }), set },
];

const dayOf = ({ date }: RawPoint): LocalDate | null => parseDate(date);
