import type { Instance } from '../../../domain/approval/instance.ts';
import { unitNow } from '../../../domain/approval/unit-now.ts';
import type { CountChange } from '../../../domain/leave/change.ts';
import type { LeaveCount } from '../../../domain/leave/count.ts';
import type { Stretch } from '../../../domain/leave/marks.ts';
import type { LeaveSpan } from '../../../domain/leave/span.ts';
import type { LeaveMinutes, LeaveType } from '../../../domain/leave/types.ts';
import { personName } from '../../../domain/org/label.ts';
import type { PersonId, RequestId } from '../../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../../kernel/json.ts';
import { join, plain, type Text, t } from '../../../kernel/text.ts';
import { dayText, lengthText } from '../../../processes/leave/text.ts';
import { dayChangeText } from '../../../processes/leave-change/describe.ts';
import type { Context } from '../../context.ts';
import type { Facts } from '../../facts.ts';
import { keepValue } from '../../guard.ts';
import { type AuditEntry, type Effect, emptyPlan, type Plan } from '../../plan.ts';
import type { RequestFile } from '../../reads.ts';
import { notice, openButton } from '../../reply.ts';
import type { Services } from '../services.ts';

export interface Recounted {
  readonly type: LeaveType;
  readonly count: LeaveCount;
  readonly change: CountChange;
}

/** The days of a request that count now. */
export async function standingDays(services: Services, id: RequestId): Promise<readonly Stretch[]> {
  const rows = await services.reads.leaveDaysOfRequest(id);
  return rows.filter((row) => row.state !== 'freed') as unknown as readonly Stretch[];
}

/** The same stretches of the same days at the same cost. */
export function sameDays(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  const print = (days: readonly Stretch[]): string =>
    days
      .map(({ date, fromMin, toMin, minutes }) => `${date} ${fromMin} ${toMin} ${minutes}`)
      .toSorted()
      .join();
  return print(a) === print(b);
}

export const recountAudit = ({ id }: Instance, from: string, to: string, { refund, extra, days }: CountChange): AuditEntry => ({
  actorId: 'system',
  act: 'leave.recount',
  subject: id,
  detail: { from, to, refund, extra, days },
});

/** Day by day what is different, and what comes back or is taken in addition (O6, S55). */
export function tellRecount(
  context: Context,
  file: RequestFile,
  { type, count, change }: Recounted,
  people: readonly PersonId[],
): Plan {
  const total = change.extra - change.refund;
  const text = join(
    [
      t('recount.told', { who: nameOf(context, file), title: fromJson(file.instance.title) as Text }),
      ...dayLines(type, count, change, spansOf(file)),
      sumText(type, total, spansOf(file)),
    ],
    '\n',
  );
  return { ...emptyPlan, effects: [...new Set(people)].map((person) => letter(context, file, person, text, 'warn')) };
}

/**
 * It would cost more than there is: nothing is booked; the applicant and HR learn what can be done, once for each state of the calendar. The next
 * day it is tried again.
 */
export async function tellShort(
  services: Services,
  context: Context,
  file: RequestFile,
  { type, count, change, short }: Recounted & { readonly short: LeaveMinutes },
): Promise<Plan | null> {
  const { instance } = file;
  const told = { key: `recount-short:${instance.id}`, value: count.calendarVersion };
  const seen = await services.reads.valueOf(told.key);
  if (seen === told.value) return null;
  const facts = {
    who: nameOf(context, file),
    title: fromJson(instance.title) as Text,
    extra: lengthText(change.extra - change.refund, spansOf(file), type),
    short: lengthText(short, spansOf(file), type),
  };
  const hr = context.org.holders('hr', unitNow(context.org, instance)).map((person) => person.id);
  const lines = dayLines(type, count, change, spansOf(file));
  return {
    ...emptyPlan,
    writes: [keepValue(told.key, told.value, seen)],
    audit: [{ actorId: 'system', act: 'leave.recount_short', subject: instance.id, detail: { to: told.value, short } }],
    effects: [
      letter(
        context,
        file,
        instance.applicantId,
        join([t('recount.short', facts), ...lines, t('recount.short_then')], '\n'),
        'warn',
      ),
      ...hr
        .filter((person) => person !== instance.applicantId)
        .map((person) =>
          letter(context, file, person, join([t('recount.short', facts), ...lines, t('recount.short_hr')], '\n'), 'warn'),
        ),
    ],
  };
}

function sumText(type: LeaveType, total: LeaveMinutes, spans: readonly LeaveSpan[]): Text {
  if (total === 0) return t('recount.even');
  const amount = lengthText(Math.abs(total), spans, type);
  if (type.balance === 'none') return total < 0 ? t('recount.less', { amount }) : t('recount.more', { amount });
  return total < 0 ? t('recount.refund', { amount }) : t('recount.extra', { amount });
}

/** 1月4日(周一)：元旦调休，计0天，原计1天; a day that left the leave altogether in the words of a change. */
const dayLines = (type: LeaveType, count: LeaveCount, change: CountChange, spans: readonly LeaveSpan[]): readonly Text[] =>
  change.days.map((day) => {
    const line = count.days.find((one) => one.date === day.date);
    return line
      ? t('recount.day', { day: dayText(line, type, spans[0]), before: lengthText(day.before, spans, type) })
      : dayChangeText(day, type, spans);
  });

/** How the leave was asked for, in days or by the clock. */
const spansOf = ({ facts }: RequestFile): readonly LeaveSpan[] => (fromJsonOnce(facts) as Facts).leave?.spans ?? [];

const nameOf = ({ org }: Context, { instance }: RequestFile): Text => plain(personName(org, instance.applicantId));

const letter = (context: Context, { instance: { id } }: RequestFile, person: PersonId, text: Text, tone: 'warn'): Effect =>
  notice(person, `told:${id}`, `told:${context.cause}:${person}`, {
    title: t('recount.title'),
    text,
    tone,
    clause: 'S55',
    request: id,
    needs: 'all',
    buttons: [openButton(id)],
  });
