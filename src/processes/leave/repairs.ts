import type { Offer } from '../../domain/finding.ts';
import type { LeaveCount } from '../../domain/leave/count.ts';
import type { DayLine } from '../../domain/leave/day-line.ts';
import { type Fact, isAmount, type LeaveFinding } from '../../domain/leave/finding.ts';
import type { LeaveFacts } from '../../domain/leave/leave-case.ts';
import { type LeaveSpan, normaliseSpan, type RawPoint } from '../../domain/leave/span.ts';
import { type LeaveConfig, type LeaveMinutes, type LeaveType, leaveType } from '../../domain/leave/types.ts';
import { personName } from '../../domain/org/label.ts';
import type { Gender, Org } from '../../domain/org/org.ts';
import { addWorkdays, nextWorkday, workdaysBetween } from '../../domain/workday/workdays.ts';
import type { RawForm } from '../../fields/field.ts';
import { type Say, say } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate, timeText } from '../../kernel/time.ts';
import { lengthText, spanText, splitMark } from './text.ts';

const WORDS = {
  move: { zh: '改到{span}', en: 'Move to {span}' },
  cut: { zh: '改为{span}', en: 'Make it {span}' },
  type: { zh: '改请{other}', en: 'Ask for {other}' },
  use: { zh: '改用{other}', en: 'Use {other}' },
  split: { zh: '改为{type}{first}＋{other}{second}', en: '{first} {type} + {second} {other}' },
  until: { zh: '先请到{until}', en: 'Until {until} for now' },
  give: { zh: '交给{name}', en: 'Hand over to {name}' },
  change: { zh: '交接人换成{name}', en: 'Hand over to {name} instead' },
} satisfies Record<string, Say>;

/** What the ways out are made of. */
export interface Repaired {
  readonly type: LeaveType;
  readonly span: LeaveSpan;
  readonly count: LeaveCount;
  readonly facts: LeaveFacts;
  readonly org: Org;
}

/** How many days on are tried. */
const AHEAD = 10;
/** How many colleagues are offered. */
const PEOPLE = 3;

/**
 * What could be changed so that a finding about a leave is gone, likeliest first; which of it is offered the rules decide (`ways-out.ts`). Nothing for
 * what no other value mends: who asks too late, or is not the one who may ask.
 */
export function repairsOf(finding: LeaveFinding, one: Repaired): readonly (readonly Offer[])[] {
  const { type, facts } = one;
  const { accept } = finding;
  const named = accept && 'date' in accept.facts ? dayIn(accept.facts.date) : null;
  const toNamed = named ? [[moved(one, named)].flat()] : [];
  switch (finding.code) {
    case 'backdate_role':
      return [later(one)];
    case 'nothing_to_count':
    case 'notice_short':
    case 'backdate_never':
      return finding.severity === 'refuse' ? toNamed : [];
    case 'seniority_short':
    case 'on_probation':
      return [...toNamed, ...otherTypes(one, [type.overflowTo])];
    case 'backdate_too_late':
      return named && named <= one.span.to.date ? [cut(one, { date: named }, rawEnd(one.span))] : [];
    case 'overlap': {
      const taken = facts.ownDays.filter((day) => day.state !== 'freed').map((day) => day.date);
      return [kept(one, (day) => !taken.includes(day.date)), later(one)];
    }
    case 'blocked_day':
    case 'coverage_short':
      return finding.severity === 'refuse' ? [...runs(one), later(one)] : [];
    case 'unit_step':
      return [wholeParts(one)];
    case 'over_max_run':
      return [shortened(one, type.maxRun ?? 0)];
    case 'balance_short': {
      const most = accept && 'most' in accept.facts ? minutesIn(accept.facts.most, type) : null;
      return [
        ...asAccepted(finding, one),
        ...otherTypes(one, [type.overflowTo]),
        ...(most === null ? [kept(one, () => false)] : [shortened(one, most)]),
      ];
    }
    case 'wrong_gender':
    case 'never_granted':
      return otherKinds(finding, type, facts.config, facts.applicant.gender);
    // Waiting for the year is better than another kind of leave.
    case 'year_not_open':
    case 'spend_first':
      return asAccepted(finding, one);
    case 'handover_missing':
    case 'handover_self':
    case 'handover_inactive':
    case 'handover_away':
      return handoverRepairs(finding, one.org);
    case 'backdate_proof':
    case 'balance_negative':
    case 'carry_coming':
    case 'gender_unknown':
    case 'seniority_unknown':
    case 'proof_due':
    case 'stands_in':
    case 'provisional_year':
      return [];
    default:
      return finding satisfies never;
  }
}

/** Colleagues who are there. */
export const handoverRepairs = ({ code, accept }: LeaveFinding, org: Org): readonly (readonly Offer[])[] =>
  (accept?.people ?? []).slice(0, PEOPLE).map((id) => [
    {
      text: say(code === 'handover_missing' ? WORDS.give : WORDS.change, { name: personName(org, id) }),
      set: { handover: id },
    },
  ]);

const dayIn = (fact: Fact): LocalDate | null => (typeof fact === 'object' && 'date' in fact ? fact.date : null);

const minutesIn = (fact: Fact, { dayMinutes }: LeaveType): LeaveMinutes | null =>
  isAmount(fact) ? Math.round(fact.value * (fact.unit === 'day' ? dayMinutes : 60)) : null;

/** What the finding itself names: another type, two parts, or only the days that can be asked for now. */
function asAccepted({ accept }: LeaveFinding, { type, facts }: Repaired): readonly (readonly Offer[])[] {
  if (accept?.code === 'split' && accept.split) {
    const [first, second] = accept.split;
    const other = second && leaveType(facts.config, second.leaveType);
    if (!first || !second || !other) return [];
    const of = leaveType(facts.config, first.leaveType) ?? type;
    const text = say(WORDS.split, {
      type: say(of.name),
      first: lengthText(first.minutes, [first.span], of),
      other: say(other.name),
      second: lengthText(second.minutes, [second.span], other),
    });
    return [[{ text, set: { type: of.id, split: splitMark(accept.split) } }]];
  }
  const other = (accept?.code === 'use_first' || accept?.code === 'other_type') && accept.type ? accept.type : null;
  const found = other === null ? null : leaveType(facts.config, other);
  if (found)
    return [
      [
        {
          text: say(accept?.code === 'use_first' ? WORDS.use : WORDS.type, { other: say(found.name) }),
          set: { type: found.id, split: '' },
        },
      ],
    ];
  if (accept?.code === 'this_year_first' && accept.until)
    return [
      [{ text: say(WORDS.until, { until: { date: accept.until } }), set: { to: accept.until, to_part: 'pm', to_time: '' } }],
    ];
  return [];
}

/** What is asked for instead where the kind itself is not for this person. */
export const otherKinds = (
  { code }: LeaveFinding,
  type: LeaveType,
  config: LeaveConfig,
  gender: Gender,
): readonly (readonly Offer[])[] =>
  otherTypes(
    { type, facts: { config } },
    code === 'wrong_gender'
      ? config.types.filter(({ eligibility }) => eligibility.gender === gender).map(({ id }) => id)
      : [type.overflowTo],
  );

const otherTypes = (
  { type, facts }: { readonly type: LeaveType; readonly facts: { readonly config: LeaveConfig } },
  ids: readonly (string | null)[],
): readonly (readonly Offer[])[] =>
  ids.flatMap((id) => {
    const other = id === null || id === type.id ? null : leaveType(facts.config, id);
    return other ? [[{ text: say(WORDS.type, { other: say(other.name) }), set: { type: other.id, split: '' } }]] : [];
  });

/** The same length from another day on; a morning stays a morning. */
function moved({ span, type, facts: { calendar } }: Repaired, to: LocalDate): readonly Offer[] {
  const days = daysBetween(span.from.date, span.to.date);
  const worked = Math.max(1, workdaysBetween(calendar, span.from.date, span.to.date) || days + 1);
  const last = type.counts === 'natural' ? addDays(to, days) : worked === 1 ? to : addWorkdays(calendar, to, worked - 1);
  const offer = spanOffer(WORDS.move, { ...rawStart(span), date: to }, { ...rawEnd(span), date: last }, calendar.hours);
  return offer ? [offer] : [];
}

/** The first of the next workdays on which it can be. */
function later(one: Repaired): readonly Offer[] {
  const { calendar } = one.facts;
  const offers: Offer[] = [];
  for (let day = nextWorkday(calendar, one.span.from.date), i = 0; i < AHEAD; i++, day = nextWorkday(calendar, day))
    offers.push(...moved(one, day));
  return offers;
}

const worked = (count: LeaveCount): readonly DayLine[] => count.days.filter((day) => day.minutes > 0);

/** The longest run of days of it that pass. */
function kept(one: Repaired, passes: (day: DayLine) => boolean): readonly Offer[] {
  const stretches: DayLine[][] = [[]];
  for (const day of worked(one.count))
    if (passes(day)) stretches.at(-1)?.push(day);
    else stretches.push([]);
  const best = stretches.toSorted((a, b) => b.length - a.length)[0];
  const [first, last] = [best?.[0], best?.at(-1)];
  return first && last ? between(one, first.date, last.date) : [];
}

/** The leave without its last days, or without its first ones: the longest first. */
function runs(one: Repaired): readonly (readonly Offer[])[] {
  const days = worked(one.count);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return [];
  const shorter = days.slice(0, -1).toReversed().slice(0, AHEAD);
  return [
    shorter.flatMap((day) => between(one, first.date, day.date)),
    days.slice(1, AHEAD).flatMap((day) => between(one, day.date, last.date)),
  ];
}

/** From the start of one of its days to the end of another. */
const between = ({ span, facts }: Repaired, first: LocalDate, last: LocalDate): readonly Offer[] =>
  cut(
    { span, facts },
    first === span.from.date ? rawStart(span) : { date: first },
    last === span.to.date ? rawEnd(span) : { date: last },
  );

const cut = ({ facts }: Pick<Repaired, 'span' | 'facts'>, from: RawPoint, to: RawPoint): readonly Offer[] => {
  const offer = spanOffer(WORDS.cut, from, to, facts.calendar.hours);
  return offer ? [offer] : [];
};

/** As much of it as may be: whole days, and half a day where the kind has halves. */
function shortened(one: Repaired, most: LeaveMinutes): readonly Offer[] {
  const { type, count, span } = one;
  let [left, last] = [most, null as DayLine | null];
  let half: DayLine | null = null;
  for (const day of worked(count)) {
    if (day.minutes > left) {
      half = type.unit !== 'day' && day.part === 'all' && left * 2 >= day.minutes ? day : null;
      break;
    }
    left -= day.minutes;
    last = day;
  }
  const from = rawStart(span);
  return [
    ...(half ? cut(one, from, { date: half.date, part: 'am' }) : []),
    ...(last ? cut(one, from, last.date === span.to.date ? rawEnd(span) : { date: last.date }) : []),
  ];
}

/** Times that fit no half of the day become the halves, and halves of a kind of whole days the days. */
function wholeParts(one: Repaired): readonly Offer[] {
  const { span, type, facts } = one;
  const { am, pm } = facts.calendar.hours;
  const step = type.minStep;
  const [from, to] = [rawStart(span), rawEnd(span)];
  const days = cut(one, { date: from.date }, { date: to.date });
  if (type.unit === 'day') return days;
  const start = from.minutes ?? am.from;
  const end = to.minutes ?? pm.to;
  const rounded =
    type.unit === 'hour' && from.date === to.date
      ? [Math.ceil((end - start) / step), Math.floor((end - start) / step)].flatMap((n) =>
          n > 0 ? cut(one, { ...from, part: 'time', minutes: start }, { ...to, part: 'time', minutes: start + n * step }) : [],
        )
      : [];
  return [
    ...rounded,
    ...cut(one, { date: from.date, part: start >= am.to ? 'pm' : 'all' }, { date: to.date, part: end <= pm.from ? 'am' : 'all' }),
    ...days,
  ];
}

function spanOffer(words: Say, from: RawPoint, to: RawPoint, hours: Parameters<typeof normaliseSpan>[1]): Offer | null {
  const span = normaliseSpan({ from, to }, hours);
  return span.ok ? { text: say(words, { span: spanText(span.value) }), set: spanForm(span.value) } : null;
}

const rawStart = ({ from }: LeaveSpan): RawPoint => (from.part === 'am' ? { date: from.date, part: 'all' } : from);
const rawEnd = ({ to }: LeaveSpan): RawPoint => (to.part === 'pm' ? { date: to.date, part: 'all' } : to);

/** A span as the form holds it. */
const spanForm = ({ from, to }: LeaveSpan): RawForm => ({
  from: from.date,
  from_part: from.part === 'time' ? 'time' : from.part === 'pm' ? 'pm' : 'am',
  from_time: from.part === 'time' ? timeText(from.minutes) : '',
  to: to.date,
  to_part: to.part === 'time' ? 'time' : to.part === 'am' ? 'am' : 'pm',
  to_time: to.part === 'time' ? timeText(to.minutes) : '',
  split: '',
});
