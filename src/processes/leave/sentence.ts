import type { Finding } from '../../domain/finding.ts';
import { type LeaveReading, readLeave } from '../../domain/leave/leave-sentence.ts';
import type { SpanPoint } from '../../domain/leave/span.ts';
import { personName } from '../../domain/org/label.ts';
import { hideNames } from '../../domain/phrase/hide-names.ts';
import type { Guess, Point, Span, WhenContext, WhenReading } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import type { RawForm } from '../../fields/field.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { join, plain, type Say, say, type Text, type TextArg } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';
import type { FormContext, Reading } from '../define.ts';
import { colleagues } from './form.ts';
import {
  ABSENT_WORDS,
  GUESS_WORDS,
  HANDOVER_WORDS,
  IMPOSSIBLE_WORDS,
  UNCLEAR_WORDS,
  UNTIL_WHEN_WORDS,
} from './sentence-words.ts';
import { spanText } from './text.ts';
import { offerWorkdays } from './workday-offer.ts';
import type { LeaveContext } from './world.ts';

/** What the parts of a day mean when nothing was said. */
const WHOLE_DAYS = { from_part: 'am', to_part: 'pm' } as const;

/** A sentence as a first filling of the form (O31): what is not understood stays empty, what is unclear is asked, what is guessed is said. */
export function readSentence(sentence: string, c: LeaveContext): Reading {
  const read = readLeaveOf(sentence, c);
  const { handover } = read;
  const [only, ...others] = handover?.candidates ?? [];
  return {
    form: {
      ...WHOLE_DAYS,
      ...(read.type === undefined ? {} : { type: read.type }),
      ...readSpanFields(read.when),
      ...(only !== undefined && others.length === 0 ? { handover: only } : {}),
      ...(read.reason === undefined ? {} : { reason: read.reason }),
    },
    remarks: [
      ...(read.absent === undefined ? [] : [absentRemark(read.absent, c)]),
      ...offerWorkdays(whenRemarks(read.when), read.when, read.type ?? '', c),
      ...(handover
        ? handoverRemarks(
            handover.matched,
            handover.candidates.flatMap((id) => (isId('per', id) ? [{ id, name: personName(c.org, id) }] : [])),
          )
        : []),
    ],
  };
}

/** What a sentence says of a leave of this person. */
export function readLeaveOf(sentence: string, c: LeaveContext): LeaveReading {
  const { org } = c;
  const people = colleagues(c).flatMap((id) => {
    const person = org.person(id);
    return person ? [{ id, name: person.name }] : [];
  });
  return readLeave(sentence, {
    hidden: hideNames(sentence, org.people),
    ...whenLeave(c),
    types: c.leave.types.map((type) => ({ id: type.id, words: type.words, ofFamily: type.ofFamily })),
    people,
    mentioned: (c.mentioned ?? []).filter(({ id }) => people.some((one) => one.id === id)),
  });
}

/** A time of leave lies ahead; hours of a half-day are those of its work. */
export function whenLeave(c: FormContext): WhenContext {
  const calendar = c.settings.calendarOf(c.org, c.applicant.unitId);
  return { ...whenContext(calendar, c, 'future'), hours: calendar.hours };
}

/** The span a sentence names, or the first that it can mean. */
export function readSpanFields(when: WhenReading): RawForm {
  const span: Span | undefined = when.kind === 'span' ? when : when.kind === 'unclear' ? when.choices[0] : undefined;
  if (!span) return {};
  // The hours are asked for, and not how the day is cut.
  const timed = when.kind === 'unclear' && when.why === 'time_missing' ? { from_part: 'time', to_part: 'time' } : {};
  const { to_time, ...open } = spanFields(span);
  return { ...open, ...(to_time && !isMoment(span) ? { to_time } : {}), ...timed };
}

function spanFields(span: Span): RawForm {
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
      return [
        {
          ...remark(`impossible_${when.why}`, 'refuse', IMPOSSIBLE_WORDS[when.why], { said: plain(when.matched) }),
          field: 'from',
        },
      ];
    case 'unclear':
      return [unclearRemark(when)];
    case 'span':
      return [...guessRemarks(when.guesses, 'S55', 'from'), ...(isMoment(when) ? [untilWhen(when.matched)] : [])];
    default:
      return when satisfies never;
  }
}

/** What was taken for granted, said beside the day it led to. */
export const guessRemarks = (guesses: readonly Guess[], clause: string, field: string): readonly Finding[] =>
  guesses.flatMap((guess) => {
    const words = GUESS_WORDS[guess];
    return words ? [{ code: `guess_${guess}`, severity: 'warn', clause, text: say(words), field }] : [];
  });

/** 明天10点请假: from then on, and nobody said until when. */
const isMoment = ({ from, to }: Span): boolean =>
  'minutes' in from && 'minutes' in to && from.date === to.date && from.minutes === to.minutes;

/** What it can mean, as one tap each; half a day is only that question, and any other leaves the days to be chosen. */
function unclearRemark({ why, matched, choices }: Extract<WhenReading, { kind: 'unclear' }>): Finding {
  const offers =
    choices.length < 2 ? [] : choices.slice(0, MOST_CHOICES).map((span) => ({ text: saidText(span), set: spanFields(span) }));
  return {
    ...remark(`unclear_${why}`, 'refuse', UNCLEAR_WORDS[why], { said: plain(matched) }),
    ...(offers.length > 0 ? { offers } : {}),
    ...(why === 'which_half' || why === 'which_clock' ? {} : { field: why === 'time_missing' ? 'from_time' : 'from' }),
  };
}

const MOST_CHOICES = 4;

/** A reading as the button that takes it says it. */
const saidText = ({ from, to }: Span): Text => spanText({ from: saidPoint(from), to: saidPoint(to) });

const saidPoint = (point: Point): SpanPoint => ('minutes' in point ? { ...point, part: 'time' } : point);

function handoverRemarks(said: string, people: readonly { readonly id: PersonId; readonly name: string }[]): readonly Finding[] {
  if (people.length === 1) return [];
  if (people.length === 0)
    return [{ ...remark('handover_nobody', 'refuse', HANDOVER_WORDS.nobody, { said: plain(said) }), field: 'handover' }];
  const names = join(
    people.map(({ name }) => plain(name)),
    '、',
  );
  return [
    {
      ...remark('handover_several', 'refuse', HANDOVER_WORDS.several, { said: plain(said), people: names }),
      field: 'handover',
      offers: people.slice(0, MOST_CHOICES).map(({ id, name }) => ({ text: plain(name), set: { handover: id } })),
    },
  ];
}

/** 探亲假: the company has no such leave. */
const absentRemark = (name: string, { leave }: LeaveContext): Finding => ({
  code: 'kind_absent',
  severity: 'refuse',
  clause: 'S55',
  text: say(ABSENT_WORDS.what, { name: plain(name) }),
  accept: say(ABSENT_WORDS.accept, {
    kinds: join(
      leave.types.map((type) => say(type.name)),
      '、',
    ),
  }),
  field: 'type',
});

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

const untilWhen = (matched: string): Finding => ({
  ...remark('unclear_end_time', 'refuse', UNTIL_WHEN_WORDS, { said: plain(matched) }),
  field: 'to_time',
});
