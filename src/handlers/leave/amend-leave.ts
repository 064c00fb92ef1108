import type { Instance } from '../../domain/approval/instance.ts';
import { bookChange } from '../../domain/leave/amend-ledger.ts';
import { countSpans } from '../../domain/leave/count.ts';
import { balance } from '../../domain/leave/ledger.ts';
import { withMoves } from '../../domain/leave/record.ts';
import { type LeaveMinutes, type LeaveType, leaveType, type TakenDay } from '../../domain/leave/types.ts';
import { personName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { Amendment } from '../../processes/booking.ts';
import { daysOf, takings } from '../../processes/leave/describe.ts';
import { spansText } from '../../processes/leave/text.ts';
import { changesKey } from '../approval/changes.ts';
import type { Refused } from '../books.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import { type Effect, emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import type { RequestFile } from '../reads.ts';
import { notice } from '../reply.ts';
import { stampOf } from './accounts.ts';
import { leaveCalendar } from './leave-calendar.ts';
import { leaveEntryOf } from './ledgers.ts';
import { restateLeave } from './restate-leave.ts';
import type { Services } from './services.ts';

/** Leave around a leave that the sandwich rule may bridge to. */
const AROUND = 20;

/** A change of another leave (S55): its card says so while it runs; approved, it restates what that leave booked. */
export const amendmentPosting: Posting<Amendment, Services> = {
  reserve: async ({ services }, amendment) =>
    amendment
      ? {
          ...emptyPlan,
          writes: [await guard(services, changesKey(amendment.requestId))],
          effects: [{ repaint: amendment.requestId }],
        }
      : emptyPlan,
  confirm: amendLeave,
  restates: true,
  mayReverse: async () => t('change.cannot_revoke'),
};

/**
 * A change of leave was approved (S55): the original's ledger, days, calendar blocks, substitutes and cards are brought to what was asked, counted on the
 * calendar of today. Refuses in words where the original is over, or where a calendar changed since makes it cost more than there is.
 */
async function amendLeave(
  { services, context, instance: change }: Posted<Services>,
  amendment: Amendment,
): Promise<Plan | Refused> {
  const file = await services.reads.file(amendment.requestId);
  const type = leaveType(services.settings.leave, amendment.record.type);
  const applicant = context.org.person(change.applicantId);
  if (!file || !type || !applicant || file.instance.state !== 'approved') return { refused: t('change.original_over') };
  // Who has left since they were named takes over nothing.
  const covers = amendment.record.covers.filter((cover) => context.org.person(cover.personId)?.active);
  const { calendar, moves } = await leaveCalendar(services, context.org, context.now, file, amendment.record);
  const record = withMoves({ ...amendment.record, covers }, moves);
  const others = await othersAround(
    services,
    file.instance,
    record.spans.flatMap((span) => [span.from.date, span.to.date]),
    change.id,
  );
  const count = countSpans(record.spans, type, calendar, others);
  const days = daysOf(count, type, { ...applicant, unitId: file.instance.unitId });

  const writes: Write[] = [await guard(services, changesKey(file.instance.id))];
  let left: number | null = null;
  for (const taking of takings(type, applicant.id, days).leave ?? []) {
    writes.push(await guard(services, `leave:${taking.personId}:${taking.leaveType}`));
    const all = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    const booked = bookChange(
      all,
      { changeId: change.id, requestId: file.instance.id, days: taking.days, negativeCap: taking.negativeCap },
      stampOf(services, context, taking.personId, taking.leaveType),
    );
    if (!booked.ok) return { refused: t('change.short') };
    writes.push(...booked.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
    left = balance([...all, ...booked.value], type.id, record.spans[0]?.from.date ?? context.today).available;
  }
  writes.push(...proofWrites(file, type, count.total, record.spans.at(-1)?.to.date ?? context.today));
  // What an extension reserved in its own name stands with the leave from now on.
  writes.push({ table: 'leaveDay', delete: { requestId: change.id }, mayMiss: true });
  return merge(
    {
      ...emptyPlan,
      writes,
      audit: [
        {
          actorId: context.person.id,
          act: 'leave.change',
          subject: file.instance.id,
          detail: { by: change.id, spans: record.spans, minutes: count.total },
        },
      ],
    },
    await restateLeave(services, context.org, context.now, file, {
      type,
      record,
      count,
      left,
      note: { by: change.applicantId, text: amendment.note },
    }),
    tellSubstitutes(context, change, file, record.covers),
  );
}

/** Proof follows the length of the leave: due by its new end, no longer due where so short a leave needs none (S55). */
function proofWrites({ instance }: RequestFile, { proof }: LeaveType, total: LeaveMinutes, end: LocalDate): readonly Write[] {
  if (!proof) return [];
  const open = { requestId: instance.id, givenAt: null };
  if (total <= proof.after) return [{ table: 'proofDue', delete: open, mayMiss: true }];
  const dueOn = addDays(end, proof.withinDays);
  const { id: requestId, applicantId: personId, unitId } = instance;
  return [
    { table: 'proofDue', update: { dueOn }, where: open, mayMiss: true },
    {
      table: 'proofDue',
      insert: { requestId, personId, unitId, what: toJson(proof.what), dueOn, givenAt: null },
      onConflict: 'ignore',
    },
  ];
}

/** The person's other leave near these days, for the sandwich rule. */
export async function othersAround(
  services: Services,
  original: Instance,
  dates: readonly LocalDate[],
  but: string | null = null,
): Promise<readonly TakenDay[]> {
  const [first, last] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  if (!first || !last) return [];
  const rows = await services.reads.leaveDays(original.applicantId, addDays(first, -AROUND), addDays(last, AROUND));
  return rows.filter((row) => row.requestId !== original.id && row.requestId !== but) as unknown as readonly TakenDay[];
}

/** Who stands in, or did until now, learns the new times (O1); not which leave it is. */
function tellSubstitutes({ org }: Context, change: Instance, file: RequestFile, covers: Amendment['record']['covers']): Plan {
  const before = (fromJsonOnce(file.facts) as Facts).leave?.covers ?? [];
  const people = new Set<PersonId>([...before, ...covers].map((cover) => cover.personId));
  const spansOf = (all: typeof covers, person: PersonId) =>
    all.filter((cover) => cover.personId === person).map((cover) => cover.span);
  const who = personName(org, change.applicantId);
  return {
    ...emptyPlan,
    effects: [...people]
      .filter((person) => JSON.stringify(spansOf(before, person)) !== JSON.stringify(spansOf(covers, person)))
      .map((person): Effect => {
        const now = spansOf(covers, person);
        const text =
          now.length === 0 ? t('change.told_cover_over', { who }) : t('change.told_cover', { who, span: spansText(now) });
        return notice(person, `told:${change.id}`, `told:${change.id}:cover:${person}`, { text, tone: 'calm' });
      }),
  };
}
