import { addDays, type LocalDate, parts } from '../../kernel/time.ts';
import { itemsOf } from './items.ts';
import { isTooLong, lastingFor, stopIfTooLong, untilEvening, withoutEnd, withoutStart } from './lasting.ts';
import { leftoverOf } from './leftover.ts';
import { momentsOf } from './moments.ts';
import { plainSigns } from './plain-signs.ts';
import type { Item } from './said.ts';
import { isEither, standing } from './said-anew.ts';
import { type Found, findSpan } from './spans.ts';
import {
  endMinute,
  type Guess,
  invalid,
  isStop,
  type Span,
  type Stop,
  startMinute,
  unclear,
  type WhenContext,
  type WhenReading,
} from './when-reading.ts';

export type { Guess, Holiday, Impossible, Point, Span, Unclear, WhenContext, WhenReading } from './when-reading.ts';

/** Longest text that is looked at. */
const READ_LIMIT = 500;

/** The time a sentence speaks of. Total: any text has a reading, and what is assumed or doubtful is said. */
export const readWhen = (text: string, context: WhenContext): WhenReading => readWhenOf(text, text, context);

/** The same for a text of which pieces were covered; `shown` is the text as it was, of the same length. */
export function readWhenOf(text: string, shown: string, context: WhenContext): WhenReading {
  const plain = plainSigns(text.slice(0, READ_LIMIT));
  const items = standing(plain, itemsOf(plain));
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return { kind: 'none' };
  const matched = shown.slice(first.at, last.end);
  const result = inEachYear(meaning(plain, items, context), plain, items, context);
  if (result === null) return { kind: 'none' };
  if (isStop(result)) {
    return result.stop === 'invalid'
      ? { kind: 'invalid', why: result.why, matched }
      : { kind: 'unclear', why: result.why, matched, choices: result.choices };
  }
  const length = lengthOf(items);
  return { kind: 'span', ...result.span, matched, guesses: result.guesses, ...(length && { length: length.length }) };
}

/** 10月15号到16号, of this year or the next: each as long, and the same half of a day, as it was said. */
function inEachYear(
  found: Found | Stop | null,
  plain: string,
  items: readonly Item[],
  context: WhenContext,
): Found | Stop | null {
  if (!found || !isStop(found) || found.stop !== 'unclear' || found.why !== 'past_or_next_year') return found;
  const spans = found.choices.flatMap(({ from }) => {
    const year = parts(from.date).year;
    const dated = items.map(
      (item): Item =>
        item.is === 'day' && 'year' in item.said && item.said.year === null
          ? { ...item, said: { ...item.said, year: { year } } }
          : item,
    );
    const read = meaning(plain, dated, context);
    if (read && !isStop(read)) return [read.span];
    return read?.stop === 'unclear' && read.choices[0] ? [read.choices[0]] : [];
  });
  return spans.length > 0 ? unclear('past_or_next_year', spans) : found;
}

const lengthOf = (items: readonly Item[]) => items.find((item) => item.is === 'length') ?? null;

function meaning(text: string, items: readonly Item[], context: WhenContext): Found | Stop | null {
  if (items.some((item) => item.is === 'unread')) return unclear('unread');
  const either = isEither(text, items);
  const found = spansOf(text, items, context, either);
  if (isStop(found)) return found;
  const lengths = items.filter((item) => item.is === 'length');
  const [length] = lengths;
  const [span, ...others] = found;
  if (items.some((item) => item.is === 'repeat'))
    return unclear(
      'repeats',
      found.map((one) => one.span),
    );
  if (length && isTooLong(length.length)) return invalid('too_long');
  if (either && others.length > 0)
    return unclear(
      'either',
      found.slice(0, 7).map((one) => one.span),
    );
  if (others.length > 0)
    return unclear(
      'several',
      found.slice(0, 7).map((one) => one.span),
    );
  if (lengths.some((one) => JSON.stringify(one.length) !== JSON.stringify(length?.length)))
    return unclear('length_differs', span ? [span.span] : []);
  if (items.some((item) => item.is === 'vague') && !(span && isLonger(span.span)))
    return unclear('vague_length', span ? [span.span] : []);
  // 下周休几天: some days of the week, and not all of it.
  if (span && !span.isRange && items.some((item) => item.is === 'vague' && !/^[这那]/.test(text.slice(item.at))))
    return unclear('which_days', [span.span]);
  if (!span) return length ? withoutStart(length, context) : null;
  if (length) return stopIfTooLong(lastingFor(span, length, context));
  if (span.leaves && 'minutes' in span.span.from) return untilEvening(span);
  return span.since ? withoutEnd(span) : stopIfTooLong(span);
}

const isLonger = ({ from, to }: Span): boolean => from.date !== to.date;

/** Every time the text speaks of; those that touch are one. */
function spansOf(text: string, items: readonly Item[], context: WhenContext, either: boolean): readonly Found[] | Stop {
  const said = momentsOf(text, items);
  if (!said) return unclear('several');
  const found: Found[] = [];
  let day: LocalDate | null = null;
  let end = 0;
  for (const one of said) {
    const next = findSpan(one, day, context);
    if (isStop(next)) return next;
    day = next.span.to.date;
    const last = found.at(-1);
    const joined = last && !either ? joinedWith(last, next, isApart(text.slice(end, one[0].at))) : null;
    end = one.at(-1)?.end ?? end;
    if (joined) found[found.length - 1] = joined;
    else found.push(next);
  }
  return found;
}

/** 周二盘点，周三请假: something else is said of the first, so that the two are no one time. */
const isApart = (between: string): boolean => leftoverOf(between.replace(OF_THE_LEAVE, ''), []).length > 0;
const OF_THE_LEAVE = /(?:[请休歇要想])+[^,，。;；]{0,4}假|[年事病婚产丧]假|调休|加班|(?:annual|sick|personal) leave|leave|off/giu;

/** 周三周四, 明天上午和下午: one time said in two pieces; the same time said twice is said once. */
function joinedWith(first: Found, second: Found, isApart: boolean): Found | null {
  const guesses: readonly Guess[] = [...new Set([...first.guesses, ...second.guesses])];
  const both = { guesses, since: first.since || second.since, isRange: first.isRange || second.isRange };
  if (JSON.stringify(first.span) === JSON.stringify(second.span)) return { ...both, span: first.span };
  const { to } = first.span;
  const { from } = second.span;
  if (isApart || 'minutes' in to || 'minutes' in from) return null;
  const follows =
    to.date === from.date
      ? endMinute(to) === startMinute(from)
      : addDays(to.date, 1) === from.date && endMinute(to) === 1440 && startMinute(from) === 0;
  return follows ? { ...both, isRange: true, span: { from: first.span.from, to: second.span.to } } : null;
}
