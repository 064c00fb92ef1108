import { revised } from '../../domain/approval/change.ts';
import { annulBySystem } from '../../domain/approval/close-by-system.ts';
import { beforeClosing } from '../../domain/approval/reopen.ts';
import { refund } from '../../domain/leave/holds.ts';
import type { RequestId } from '../../kernel/id.ts';
import { fromJsonOnce, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type Instant, toInstant } from '../../kernel/time.ts';
import { updateInstance } from '../approval/instance-rows.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import { stampOf } from '../leave/accounts.ts';
import { busyBlock } from '../leave/busy-block.ts';
import { leaveEntryOf } from '../leave/ledgers.ts';
import { emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { SYSTEM, systemContext } from '../services.ts';
import { tellSubstitute } from '../substitutes/tell-substitute.ts';
import { entriesIn, noted } from './item.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

/**
 * Approved leave that lies behind the last day: its days are free and what they cost comes back (it counts for the pay-out), proof is not waited for, and
 * calendar blocks still to come go. Days before stay as they were. A leave of which nothing was taken yet is undone as a whole.
 */
export async function freeLeave(services: Services, now: Instant, departure: Departure, id: RequestId): Promise<Plan> {
  const file = await services.reads.file(id);
  if (file?.instance.state !== 'approved') return emptyPlan;
  const rows = (await services.reads.leaveDaysOfRequest(id)).filter((row) => row.state === 'approved');
  const gone = rows.filter((row) => row.date > departure.since);
  if (gone.length === 0) return emptyPlan;
  const context = systemContext(services, await services.reads.org(), now, `leaving:${departure.id}`);
  const refunds = await giveBack(services, context, departure, id, gone);
  const ended =
    gone.length === rows.length ? await annulled(services, context, file) : shortened(services, context, file, departure);
  const proof = (await services.reads.proofOf(id)).due;
  const blocks = blocksAfter(services, departure, file);
  const before = {
    frozen: gone.length === rows.length ? beforeClosing(file.instance) : null,
    days: gone.map(({ date, fromMin }) => ({ date, fromMin })),
    entries: entriesIn(refunds),
    proof,
    blocks,
  };
  return merge(ended, refunds, {
    writes: [
      await guard(services, `absence:${departure.personId}`),
      ...gone.map(
        ({ requestId, date, fromMin }): Write => ({
          table: 'leaveDay',
          update: { state: 'freed' },
          where: { requestId, date, fromMin, state: 'approved' },
        }),
      ),
      ...(proof ? [{ table: 'proofDue' as const, delete: { requestId: id }, mayMiss: true }] : []),
      noted(departure, 'leave', id, before, now),
    ],
    audit: [
      {
        actorId: 'system',
        act: 'leave.free_left',
        subject: id,
        detail: { days: gone.map((row) => row.date), after: departure.since },
      },
    ],
    effects: [{ repaint: id }, ...blocks.map((piece) => busyBlock(id, departure.personId, piece, null))],
  });
}

/** What the days cost, kind by kind: a leave of two parts took from one account only. */
async function giveBack(
  services: Services,
  context: Context,
  { personId }: Departure,
  id: RequestId,
  gone: readonly Row<'leaveDay'>[],
): Promise<Plan> {
  const writes: Write[] = [];
  for (const kind of new Set(gone.map((row) => row.leaveType))) {
    const minutes = gone.reduce((sum, row) => (row.leaveType === kind ? sum + row.minutes : sum), 0);
    const all = (await services.reads.leaveEntries(personId, kind)).map(leaveEntryOf);
    const back = refund(all, id, stampOf(services, context, personId, kind), minutes);
    if (!back.ok) continue;
    writes.push(await guard(services, `leave:${personId}:${kind}`));
    writes.push(...back.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })));
  }
  return { ...emptyPlan, writes };
}

async function annulled(services: Services, context: Context, file: RequestFile): Promise<Plan> {
  const changed = annulBySystem(file.instance, await verbContext(services, context, file, null));
  if (!changed.ok) return emptyPlan;
  const { next } = changed.value;
  return merge({ ...emptyPlan, writes: updateInstance(file.instance, next) }, tellSubstitute(context, file, next));
}

/** The conversation says from when on it no longer stands; the version grows, so that nobody changes it on what it was. */
function shortened(services: Services, context: Context, { instance }: RequestFile, { since }: Departure): Plan {
  const text = toJson(t('departure.leave_shortened', { from: { date: addDays(since, 1) } }));
  return {
    ...emptyPlan,
    writes: [
      ...updateInstance(instance, revised(instance)),
      {
        table: 'remark',
        insert: {
          id: services.ids.next('rmk'),
          requestId: instance.id,
          personId: SYSTEM.id,
          kind: 'amended',
          text,
          at: context.now,
        },
      },
    ],
  };
}

/** Blocks that begin behind the last day; one that runs ends by itself. */
function blocksAfter(services: Services, { since }: Departure, { facts }: RequestFile): readonly number[] {
  const end = toInstant(since, 1440, services.zone);
  const { booking = {} } = fromJsonOnce(facts) as Facts;
  return (booking.busy ?? []).flatMap(({ from }, piece) => (from >= end ? [piece] : []));
}
