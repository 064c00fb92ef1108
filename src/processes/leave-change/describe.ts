import type { DayChange } from '../../domain/leave/change.ts';
import type { LeaveSpan } from '../../domain/leave/span.ts';
import type { LeaveType } from '../../domain/leave/types.ts';
import { plain, say, type Text } from '../../kernel/text.ts';
import type { Assessment, Block, FormContext } from '../define.ts';
import { whenBlock } from '../leave/describe.ts';
import { lengthText, pointText, spansText } from '../leave/text.ts';
import { HOW_WORDS, WORDS } from './words.ts';
import type { WorkedOut } from './worked-out.ts';

/** A change of leave as its preview and its cards tell it: before → after, what comes back or is taken in addition, day by day why. */
export function describeChange(
  worked: WorkedOut,
  { org }: Pick<FormContext, 'org'>,
): Pick<Assessment, 'title' | 'summary' | 'why' | 'people'> & {
  readonly blocks: readonly Block[];
  readonly measures: { readonly days: number; readonly kind: string; readonly type: string };
} {
  const { form, leave, type, amended, count, change, left } = worked;
  const how = say(HOW_WORDS[form.change.how]);
  const gives = amended.added === null;
  const differs = lengthText(Math.abs(change.extra - change.refund), amended.spans, type);
  const before = leave.days.reduce((sum, day) => sum + day.minutes, 0);
  const lasting = (spans: readonly LeaveSpan[], minutes: number): Text =>
    say(WORDS.lasting, { span: spansText(spans), amount: lengthText(minutes, spans, type) });
  const last = amended.spans.at(-1);
  const handover = form.handover && !gives ? org.person(form.handover) : null;
  return {
    measures: { days: count.total / type.dayMinutes, kind: gives ? 'give_back' : 'extend', type: type.id },
    title: say(gives ? WORDS.title_less : WORDS.title_more, {
      how,
      type: say(type.name),
      span: spansText(amended.spans),
      amount: lengthText(count.total, amended.spans, type),
      change: differs,
    }),
    summary: [
      { label: say(WORDS.how), value: how },
      { label: say(gives ? WORDS.back : WORDS.more), value: differs },
      { label: say(WORDS.before), value: lasting(leave.record.spans, before), wide: true },
      { label: say(WORDS.after), value: lasting(amended.spans, count.total), wide: true },
      ...(last ? [{ label: say(WORDS.last_day), value: pointText(last.to) }] : []),
      ...(left === null ? [] : [{ label: say(WORDS.left), value: lengthText(left, amended.spans, type) }]),
      ...(handover ? [{ label: say(WORDS.handover), value: plain(handover.name) }] : []),
      { label: say(WORDS.original), value: plain(leave.number) },
      ...(form.reason ? [{ label: say(WORDS.reason), value: plain(form.reason), wide: true }] : []),
    ],
    why: {
      title: say(gives ? WORDS.why_back : WORDS.why_more, { amount: differs }),
      lines: change.days.map((day) => dayChangeText(day, type, amended.spans)),
    },
    people: handover ? { handover: handover.id } : {},
    blocks: handover && amended.added ? [whenBlock([amended.added])] : [],
  };
}

/** 12月3日(周四)：原计1天，现计0天，退回1天. */
export function dayChangeText({ date, before, after }: DayChange, type: LeaveType, spans: readonly LeaveSpan[]): Text {
  return say(after < before ? WORDS.day_back : WORDS.day_more, {
    date: { date },
    before: lengthText(before, spans, type),
    after: lengthText(after, spans, type),
    change: lengthText(Math.abs(after - before), spans, type),
  });
}
