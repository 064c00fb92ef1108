import { revised } from '../../../domain/approval/change.ts';
import { waitingFor } from '../../../domain/approval/who.ts';
import { compareDays } from '../../../domain/leave/change.ts';
import { countSpans } from '../../../domain/leave/count.ts';
import { rebook } from '../../../domain/leave/rebook.ts';
import { withMoves } from '../../../domain/leave/record.ts';
import { leaveType } from '../../../domain/leave/types.ts';
import type { WorkCalendar } from '../../../domain/workday/work-calendar.ts';
import type { RawForm } from '../../../fields/field.ts';
import type { UnitId } from '../../../kernel/id.ts';
import { fromJson, fromJsonOnce, toJson } from '../../../kernel/json.ts';
import type { FormContext } from '../../../processes/define.ts';
import { lastOf } from '../../../processes/leave-change/sentence.ts';
import { checkForm } from '../../approval/check-form.ts';
import { updateInstance } from '../../approval/instance-rows.ts';
import type { Context } from '../../context.ts';
import { type Facts, factsOf } from '../../facts.ts';
import { guard } from '../../guard.ts';
import { emptyPlan, merge, type Plan, type Write } from '../../plan.ts';
import type { RequestFile } from '../../reads.ts';
import { formContext, processOf } from '../../services.ts';
import { stampOf } from '../accounts.ts';
import { leaveCalendar } from '../leave-calendar.ts';
import { leaveEntryOf } from '../ledgers.ts';
import { dayWrites } from '../restate-leave.ts';
import type { Services } from '../services.ts';
import { recountAudit, sameDays, standingDays, tellRecount, tellShort } from './tell-recount.ts';

/**
 * A leave, or a change of one, that still waits: its form is read again as on the day it was sent, on today's calendar, and what it holds is brought
 * to that. The applicant and those who are asked learn what is different; a card pressed meanwhile says that it has changed.
 */
export async function recountPending(services: Services, context: Context, file: RequestFile): Promise<Plan | null> {
  const { instance } = file;
  const process = processOf(services, instance.process);
  const person = context.org.person(instance.applicantId);
  const old = fromJsonOnce(file.facts) as Facts;
  if (!process || !person) return null;
  const applicant = { ...person, unitId: instance.unitId };
  const record = old.leave ?? old.booking?.amends?.record;
  if (!record) return null;
  const { calendar, moves } = await leaveCalendar(services, context.org, context.now, file, record);
  const c = onCalendar(formContext(services, context.org, applicant, instance.submittedAt), instance.unitId, calendar);
  const checked = await checkForm(services, process, fromJson(file.form) as RawForm, c, instance.id);
  const type = leaveType(services.settings.leave, record.type);
  if (checked.kind !== 'read' || !type || lastOf({ record }) < context.today) return null;
  const read = factsOf(checked.assessment);
  const facts: Facts = {
    ...read,
    ...(read.leave ? { leave: withMoves({ ...read.leave, calendarVersion: calendar.version }, moves) } : {}),
    ...(old.changes ? { changes: old.changes } : {}),
    ...(old.again ? { again: old.again } : {}),
  };
  // A change that can no longer be read so stays as it is; those who decide see why when they press.
  if (!facts.leave && !facts.booking?.amends) return null;
  const days = facts.booking?.absence ?? [];
  const before = await standingDays(services, instance.id);
  const change = compareDays(before, days);
  const count = countSpans((facts.leave ?? facts.booking?.amends?.record ?? record).spans, type, calendar);

  const writes: Write[] = [];
  const taking = facts.booking?.leave?.[0] ?? old.booking?.leave?.[0];
  if (taking && change.days.length > 0) {
    writes.push(await guard(services, `leave:${taking.personId}:${taking.leaveType}`));
    const all = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    const booked = rebook(
      all,
      { requestId: instance.id, state: 'held', days: facts.booking?.leave?.[0]?.days ?? [], negativeCap: taking.negativeCap },
      stampOf(services, context, taking.personId, taking.leaveType),
    );
    if (!booked.ok) return tellShort(services, context, file, { type, count, change, short: booked.error.short });
    writes.push(...booked.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
  }
  if (!sameDays(before, days)) writes.push(...(await dayWrites(services, file, days, 'held', calendar.hours)));
  const moved = change.days.length > 0;
  const next = { ...revised(instance), title: toJson(checked.assessment.title) };
  const countedOn = old.leave?.calendarVersion ?? old.booking?.amends?.record.calendarVersion ?? '';
  return merge(
    {
      ...emptyPlan,
      writes: [...updateInstance(instance, next, { facts: toJson(facts) }), ...writes],
      audit: moved ? [recountAudit(instance, countedOn, calendar.version, change)] : [],
      effects: [{ repaint: instance.id }],
    },
    moved ? tellRecount(context, file, { type, count, change }, [instance.applicantId, ...waitingFor(instance)]) : emptyPlan,
  );
}

/** The form is read where it was sent, but days count as they do for who has moved since. */
const onCalendar = (c: FormContext, unit: UnitId, calendar: WorkCalendar): FormContext => ({
  ...c,
  settings: { ...c.settings, calendarOf: (org, other) => (other === unit ? calendar : c.settings.calendarOf(org, other)) },
});
