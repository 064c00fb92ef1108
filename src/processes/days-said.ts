import type { Finding, Offer } from '../domain/finding.ts';
import { hideNames } from '../domain/phrase/hide-names.ts';
import { timesIn } from '../domain/phrase/leftover.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { type Guess, readWhen, type Span, type WhenContext } from '../domain/phrase/when.ts';
import { whenContext } from '../domain/workday/when-context.ts';
import type { RawForm } from '../fields/field.ts';
import { plain, say } from '../kernel/text.ts';
import type { FormContext } from './define.ts';
import { guessRemarks } from './leave/sentence.ts';
import { IMPOSSIBLE_WORDS, UNCLEAR_WORDS } from './leave/sentence-words.ts';

/** Whole days that a sentence speaks of. */
export interface DaysSaid {
  readonly form: RawForm;
  readonly remarks: readonly Finding[];
  /** The sentence with a break where each time stood. */
  readonly rest: string;
}

/** Where a time stood: read as a sign between clauses. */
export const BREAK = '\u3002';

/**
 * Whole days of a sentence into the fields for the first and the last; what is unclear is asked, what is guessed is said (O31).
 * @param fields ids of the two fields; the same for a form with one day
 */
export function daysSaid(
  sentence: string,
  c: FormContext,
  direction: WhenContext['direction'],
  clause: string,
  fields: readonly [string, string],
): DaysSaid {
  const when = readWhen(
    hideNames(sentence, c.org.people),
    whenContext(c.settings.calendarOf(c.org, c.applicant.unitId), c, direction),
  );
  const rest = withoutTimes(sentence);
  switch (when.kind) {
    case 'none':
      return { form: {}, remarks: [], rest };
    case 'invalid': {
      const words = IMPOSSIBLE_WORDS[when.why];
      const about = { said: plain(when.matched) };
      return {
        form: {},
        remarks: [
          {
            code: `impossible_${when.why}`,
            severity: 'refuse',
            clause,
            text: say(words.what, about),
            accept: say(words.accept),
            field: fields[0],
          },
        ],
        rest,
      };
    }
    case 'span':
      return spanSaid(when, when.guesses, clause, fields, rest);
    case 'unclear': {
      const [first, last] = when.choices;
      // 下周二去，周四回来
      if (
        when.why === 'several' &&
        first &&
        last &&
        when.choices.length === 2 &&
        fields[0] !== fields[1] &&
        /[回返]/u.test(sentence)
      )
        return spanSaid({ from: first.from, to: last.to }, [], clause, fields, rest);
      if (first && DAY_IS_CLEAR.has(when.why)) return spanSaid(first, [], clause, fields, rest);
      const words = UNCLEAR_WORDS[when.why];
      const offers = when.choices.slice(0, MOST_CHOICES).map((span) => offerOf(span, fields));
      return {
        form: {},
        remarks: [
          {
            code: `unclear_${when.why}`,
            severity: 'refuse',
            clause,
            text: say(words.what, { said: plain(when.matched) }),
            accept: say(words.accept),
            field: fields[0],
            ...(offers.length > 1 ? { offers } : {}),
          },
        ],
        rest,
      };
    }
    default:
      return when satisfies never;
  }
}

const MOST_CHOICES = 4;
/** Only the hour is open, which a form of whole days does not ask for. */
const DAY_IS_CLEAR: ReadonlySet<string> = new Set(['which_half', 'which_clock', 'time_missing']);
/** … nor need it be said that it was guessed. */
const OF_HOURS: ReadonlySet<Guess> = new Set(['noon', 'evening', 'night', 'until_evening', 'part_start', 'from_now']);

function spanSaid(
  { from, to }: Span,
  guesses: readonly Guess[],
  clause: string,
  [first, last]: readonly [string, string],
  rest: string,
): DaysSaid {
  const isOneDay = first === last;
  if (isOneDay && from.date !== to.date) return { form: {}, remarks: [], rest };
  return {
    form: isOneDay ? { [first]: from.date } : { [first]: from.date, [last]: to.date },
    remarks: guessRemarks(
      guesses.filter((guess) => !OF_HOURS.has(guess)),
      clause,
      first,
    ),
    rest,
  };
}

const offerOf = ({ from, to }: Span, [first, last]: readonly [string, string]): Offer => ({
  text:
    from.date === to.date
      ? say({ zh: '{from}', en: '{from}' }, { from: { date: from.date } })
      : say({ zh: '{from} 至 {to}', en: '{from} to {to}' }, { from: { date: from.date }, to: { date: to.date } }),
  set: first === last ? { [first]: from.date } : { [first]: from.date, [last]: to.date },
});

function withoutTimes(sentence: string): string {
  const pieces = timesIn(plainSigns(sentence)).toSorted((a, b) => b.at - a.at);
  const cut = pieces.reduce((text, { at, end }) => `${text.slice(0, at)}${BREAK}${text.slice(end)}`, sentence);
  return cut
    .replace(new RegExp(`${BREAK}\\s*(?:到|至|-|–|—|~)\\s*(?=${BREAK})`, 'gu'), '')
    .replace(new RegExp(`${BREAK}{2,}`, 'gu'), BREAK);
}
