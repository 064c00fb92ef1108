import type { Finding } from '../../domain/finding.ts';
import { type Amount, shownAmount, shownLength } from '../../domain/leave/amount.ts';
import type { DayLine } from '../../domain/leave/day-line.ts';
import { type Fact, type Facts, isAmount, type LeaveFinding, type SplitPart } from '../../domain/leave/finding.ts';
import type { LeaveSpan, SpanPoint } from '../../domain/leave/span.ts';
import type { LeaveMinutes, LeaveType } from '../../domain/leave/types.ts';
import { peopleNames } from '../../domain/org/label.ts';
import { join, type Say, say, type Text, type TextArg, t } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';
import type { FormContext } from '../define.ts';
import { ACCEPT_WORDS, DAY_WORDS, DECIDER_WORDS, FINDING_WORDS } from './words.ts';

const DAYS: Say = { zh: '{n}天', en: '{n} d' };
const HOURS: Say = { zh: '{n}小时', en: '{n} h' };

/** 3.5天, 2小时. */
export const amountText = (minutes: LeaveMinutes, type: Pick<LeaveType, 'unit' | 'dayMinutes'>): Text =>
  inUnit(shownAmount(minutes, type));

/** The length of a leave as it was asked for: half a day is 0.5天 for every kind, hours are hours. */
export const lengthText = (
  minutes: LeaveMinutes,
  spans: readonly LeaveSpan[],
  type: Pick<LeaveType, 'unit' | 'dayMinutes'>,
): Text => inUnit(shownLength(minutes, spans, type));

const inUnit = ({ value, unit }: Amount): Text => say(unit === 'day' ? DAYS : HOURS, { n: value });

/** A finding of the leave rules in words, with what would be accepted. */
export function findingText(finding: LeaveFinding, { org, applicant }: Pick<FormContext, 'org' | 'applicant'>): Finding {
  const { accept, requests = [] } = finding;
  const able = (accept?.roles ?? []).flatMap((role) => org.holders(role, applicant.unitId).map(({ id }) => id));
  const people = [...new Set([...(accept?.people ?? []), ...able])].slice(0, 5);
  const [request] = requests;
  return {
    code: finding.code,
    severity: finding.severity,
    clause: finding.clause,
    field: finding.field,
    ...(request ? { request } : {}),
    text: say(FINDING_WORDS[finding.code], holes(finding.facts)),
    ...forDeciders(finding),
    ...(accept ? { accept: say(ACCEPT_WORDS[accept.code], { ...holes(accept.facts), people: peopleNames(org, people) }) } : {}),
  };
}

function forDeciders({ code, facts }: LeaveFinding): Pick<Finding, 'forDeciders'> {
  const words = DECIDER_WORDS[code];
  return words === undefined ? {} : { forDeciders: words && say(words, holes(facts)) };
}

/** What was agreed to by choosing a split, e.g. `annual:4800+personal:1920`; a split that has come to differ is offered anew. */
export const splitMark = (parts: readonly Pick<SplitPart, 'leaveType' | 'minutes'>[]): string =>
  parts.map((part) => `${part.leaveType}:${part.minutes}`).join('+');

const holes = (facts: Facts): Readonly<Record<string, TextArg>> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, hole(fact)]));

function hole(fact: Fact): TextArg {
  if (typeof fact !== 'object') return fact;
  if ('clock' in fact) return timeText(fact.clock);
  return isAmount(fact) ? say(fact.unit === 'day' ? DAYS : HOURS, { n: fact.value }) : fact;
}

const AT: Say = { zh: '{date} {time}', en: '{date} {time}' };
const RANGE: Say = { zh: '{from} 至 {to}', en: '{from} to {to}' };

/** One end of a leave: 12月1日(周二)上午. */
export const pointText = (point: SpanPoint): Text =>
  point.part === 'time'
    ? say(AT, { date: { date: point.date }, time: timeText(point.minutes) })
    : t(`leave.on_${point.part}`, { date: { date: point.date } });

/** 12月1日(周二)上午 至 12月3日(周四). */
export function spanText({ from, to }: LeaveSpan): Text {
  if (from.date === to.date) {
    if (from.part === 'time' && to.part === 'time') {
      return t('leave.on_time', { date: { date: from.date }, from: timeText(from.minutes), to: timeText(to.minutes) });
    }
    return pointText(from);
  }
  return say(RANGE, { from: pointText(from), to: pointText(to) });
}

/** The spans of a leave of which a part was cancelled, in order of time. */
export const spansText = (spans: readonly LeaveSpan[]): Text => {
  const [only, ...more] = spans;
  return only && more.length === 0 ? spanText(only) : join(spans.map(spanText), '；');
};

const NEXT_DAY: Say = { zh: '次日{at}', en: '{at} next day' };
const DAY_LINE: Say = { zh: '{date}：{reason}，计{amount}', en: '{date}: {reason}, counts {amount}' };
const PROVISIONAL_LINE: Say = {
  zh: '{date}：{reason}（暂定），计{amount}',
  en: '{date}: {reason} (provisional), counts {amount}',
};

/** One line of "why 3.5 days": the date, what it is, and what it costs. */
export function dayText(day: DayLine, type: LeaveType, span: Pick<LeaveSpan, 'byHours'> = {}): Text {
  return say(day.provisional ? PROVISIONAL_LINE : DAY_LINE, {
    date: t(`leave.on_${day.part}`, {
      date: { date: day.date },
      from: timeText(day.fromMin),
      to: day.toMin > 1440 ? say(NEXT_DAY, { at: timeText(day.toMin - 1440) }) : timeText(day.toMin),
    }),
    reason: say(DAY_WORDS[day.reason], { name: day.name ? say(day.name) : '' }),
    amount: inUnit(shownLength(day.minutes, [{ ...span, from: day, to: day }], type)),
  });
}
