import { balance } from '../../../domain/leave/ledger.ts';
import { rebook } from '../../../domain/leave/rebook.ts';
import { recalculate } from '../../../domain/leave/recalculate.ts';
import { type LeaveRecord, withMoves } from '../../../domain/leave/record.ts';
import { leaveType } from '../../../domain/leave/types.ts';
import { fromJsonOnce, toJson } from '../../../kernel/json.ts';
import { t } from '../../../kernel/text.ts';
import { daysOf, takings } from '../../../processes/leave/describe.ts';
import { lengthText } from '../../../processes/leave/text.ts';
import { lastOf } from '../../../processes/leave-change/sentence.ts';
import type { Context } from '../../context.ts';
import type { Facts } from '../../facts.ts';
import { guard } from '../../guard.ts';
import { emptyPlan, merge, type Plan, type Write } from '../../plan.ts';
import type { RequestFile } from '../../reads.ts';
import { SYSTEM } from '../../services.ts';
import { stampOf } from '../accounts.ts';
import { othersAround } from '../amend-leave.ts';
import { leaveCalendar } from '../leave-calendar.ts';
import { leaveEntryOf } from '../ledgers.ts';
import { restateLeave } from '../restate-leave.ts';
import type { Services } from '../services.ts';
import { recountAudit, sameDays, standingDays, tellRecount, tellShort } from './tell-recount.ts';

/** An approved leave on a calendar that changed since (O6): what it used is brought to what it costs now, and the applicant told day by day. */
export async function recountApproved(
  services: Services,
  context: Context,
  file: RequestFile,
  counted: LeaveRecord,
): Promise<Plan | null> {
  const { instance } = file;
  const type = leaveType(services.settings.leave, counted.type);
  const applicant = context.org.person(instance.applicantId);
  if (!type || !applicant || lastOf({ record: counted }) < context.today) return null;
  const { calendar, moves } = await leaveCalendar(services, context.org, context.now, file, counted);
  const record = withMoves(counted, moves);
  const dates = record.spans.flatMap((span) => [span.from.date, span.to.date]);
  const before = await standingDays(services, instance.id);
  const again = recalculate({ ...record, type }, before, calendar, await othersAround(services, instance, dates));
  if (!again) return null;
  const { after: count, change } = again;
  const days = daysOf(count, type, { ...applicant, unitId: instance.unitId });
  if (sameDays(before, days)) return onlyVersion(file, record, calendar.version);

  const writes: Write[] = [];
  let left: number | null = null;
  for (const taking of takings(type, applicant.id, days).leave ?? []) {
    writes.push(await guard(services, `leave:${taking.personId}:${taking.leaveType}`));
    const all = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    const booked = rebook(
      all,
      { requestId: instance.id, state: 'used', days: taking.days, negativeCap: taking.negativeCap },
      stampOf(services, context, taking.personId, taking.leaveType),
    );
    if (!booked.ok) return tellShort(services, context, file, { type, count, change, short: booked.error.short });
    writes.push(...booked.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
    left = balance([...all, ...booked.value], type.id, record.spans[0]?.from.date ?? context.today).available;
  }
  const moved = change.days.length > 0;
  return merge(
    { ...emptyPlan, writes, audit: [recountAudit(instance, record.calendarVersion, calendar.version, change)] },
    await restateLeave(services, context.org, context.now, file, {
      type,
      record,
      count,
      left,
      note: moved ? { by: SYSTEM.id, text: t('recount.note', { amount: lengthText(count.total, record.spans, type) }) } : null,
    }),
    moved ? tellRecount(context, file, { type, count, change }, [instance.applicantId]) : emptyPlan,
  );
}

/** The calendar changed elsewhere; nothing of this leave did, so nobody is told and no card is painted. */
function onlyVersion({ instance, facts }: RequestFile, record: LeaveRecord, calendarVersion: string): Plan {
  const kept = fromJsonOnce(facts) as Facts;
  return {
    ...emptyPlan,
    writes: [
      {
        table: 'request',
        update: { facts: toJson({ ...kept, leave: { ...record, calendarVersion } }) },
        where: { id: instance.id, version: instance.version },
      },
    ],
  };
}
