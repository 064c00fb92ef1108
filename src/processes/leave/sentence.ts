import type { Finding } from '../../domain/finding.ts';
import { readLeave } from '../../domain/leave/leave-sentence.ts';
import { personName } from '../../domain/org/label.ts';
import type { Point, Span, WhenReading } from '../../domain/phrase/when.ts';
import { anchor } from '../../domain/workday/anchor.ts';
import type { RawForm } from '../../fields/field.ts';
import { isId } from '../../kernel/id.ts';
import { join, plain, type Say, say, type TextArg } from '../../kernel/text.ts';
import { timeText, toLocal } from '../../kernel/time.ts';
import type { Reading } from '../define.ts';
import { colleagues } from './form.ts';
import { GUESS_WORDS, HANDOVER_WORDS, IMPOSSIBLE_WORDS, UNCLEAR_WORDS } from './sentence-words.ts';
import type { LeaveContext } from './world.ts';

/** What the parts of a day mean when nothing was said. */
const WHOLE_DAYS = { from_part: 'am', to_part: 'pm' } as const;

/** A sentence as a first filling of the form (O31): what is not understood stays empty, what is unclear is asked, what is guessed is said. */
export function readSentence(sentence: string, c: LeaveContext): Reading {
  const { settings, org, applicant } = c;
  const calendar = settings.calendarOf(org, applicant.unitId);
  const people = colleagues(c).flatMap((id) => {
    const person = org.person(id);
    return person ? [{ id, name: person.name }] : [];
  });
  const read = readLeave(sentence, {
    today: c.today,
    nowMinutes: toLocal(c.now, c.zone).minutes,
    direction: 'future',
    holiday: (name, year) => anchor(calendar, name, year),
    types: c.leave.types.map((type) => ({ id: type.id, words: type.words })),
    people,
    mentioned: (c.mentioned ?? []).filter(({ id }) => people.some((one) => one.id === id)),
  });
  const { handover } = read;
  const [only, ...others] = handover?.candidates ?? [];
  return {
    form: {
      ...WHOLE_DAYS,
      ...(read.type === undefined ? {} : { type: read.type }),
      ...spanFields(read.when),
      ...(only !== undefined && others.length === 0 ? { handover: only } : {}),
      ...(read.reason === undefined ? {} : { reason: read.reason }),
    },
    remarks: [
      ...whenRemarks(read.when),
      ...(handover
        ? handoverRemarks(
            handover.matched,
            handover.candidates.flatMap((id) => (isId('per', id) ? [personName(org, id)] : [])),
          )
        : []),
    ],
  };
}

export function spanFields(when: WhenReading): RawForm {
  const span: Span | undefined = when.kind === 'span' ? when : when.kind === 'unclear' ? when.choices[0] : undefined;
  if (!span) return {};
  return { from: span.from.date, ...pointFields(span.from, 'from'), to: span.to.date, ...pointFields(span.to, 'to') };
}

/** 下午 as a start cuts the day at noon, 上午 as an end does; the other two are the day's own edges. */
function pointFields(point: Point, end: 'from' | 'to'): RawForm {
  if ('minutes' in point) return { [`${end}_part`]: 'time', [`${end}_time`]: timeText(point.minutes) };
  if (end === 'from') return { from_part: point.part === 'pm' ? 'pm' : 'am' };
  return { to_part: point.part === 'am' ? 'am' : 'pm' };
}

export function whenRemarks(when: WhenReading): readonly Finding[] {
  switch (when.kind) {
    case 'none':
      return [];
    case 'invalid':
      return [remark(`impossible_${when.why}`, 'refuse', IMPOSSIBLE_WORDS[when.why], { said: plain(when.matched) })];
    case 'unclear':
      return [remark(`unclear_${when.why}`, 'refuse', UNCLEAR_WORDS[when.why], { said: plain(when.matched) })];
    case 'span':
      return when.guesses.flatMap((guess) => {
        const words = GUESS_WORDS[guess];
        return words ? [{ code: `guess_${guess}`, severity: 'warn', clause: 'S55', text: say(words) }] : [];
      });
    default:
      return when satisfies never;
  }
}

function handoverRemarks(said: string, names: readonly string[]): readonly Finding[] {
  if (names.length === 1) return [];
  return names.length === 0
    ? [remark('handover_nobody', 'refuse', HANDOVER_WORDS.nobody, { said: plain(said) })]
    : [remark('handover_several', 'refuse', HANDOVER_WORDS.several, { said: plain(said), people: join(names.map(plain), '、') })];
}

const remark = (
  code: string,
  severity: Finding['severity'],
  words: { readonly what: Say; readonly accept: Say },
  args: Readonly<Record<string, TextArg>>,
): Finding => ({
  code,
  severity,
  clause: 'S55',
  text: say(words.what, args),
  accept: say(words.accept),
});
