import { revised } from '../../domain/approval/change.ts';
import { agreedToTakeOver } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { type BeforeClosing, reopen } from '../../domain/approval/reopen.ts';
import { restoreSeat } from '../../domain/approval/restore-seat.ts';
import { reverseEntries } from '../../domain/leave/close-account.ts';
import type { LeaveEntry } from '../../domain/leave/ledger.ts';
import { personName } from '../../domain/org/label.ts';
import { isId, type LedgerEntryId, type PersonId, type RequestId, type SeatId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce, toJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { bySystem } from '../approval/by-system.ts';
import { updateInstance } from '../approval/instance-rows.ts';
import { notifyApprovers } from '../approval/notify-approvers.ts';
import { letter } from '../approval/tell.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import { stampOf } from '../leave/accounts.ts';
import { busyBlock } from '../leave/busy-block.ts';
import { coverMoved } from '../leave/cover-check.ts';
import { announceLeaveGrants, dropLeaveGrants } from '../leave/leave-grants.ts';
import { leaveEntryOf } from '../leave/ledgers.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice } from '../reply.ts';
import { systemContext } from '../services.ts';
import { spanText } from '../substitutes/substitute-text.ts';
import type { Departure, DepartureItem } from './ports.ts';
import type { Services } from './services.ts';

/** Puts one thing back, in one plan with the note that it was; what cannot be put back any more is noted all the same, and whoever waits for it is told. */
export async function undoItem(services: Services, now: Instant, departure: Departure, item: DepartureItem): Promise<Plan> {
  const context = systemContext(services, await services.reads.org(), now, `back:${departure.id}`);
  return merge(await putBack(services, context, departure, item), {
    ...emptyPlan,
    writes: [{ table: 'departureItem', update: { state: 'undone' }, where: { id: item.id, state: 'done' } }],
    audit: [
      {
        actorId: 'system',
        act: 'departure.put_back',
        subject: item.subject,
        detail: { kind: item.kind, departure: departure.id },
      },
    ],
  });
}

async function putBack(services: Services, context: Context, departure: Departure, item: DepartureItem): Promise<Plan> {
  const before = fromJson(item.before) as Readonly<Record<string, unknown>>;
  const { personId } = departure;
  switch (item.kind) {
    case 'account':
      return reversed(services, context, personId, before.entries as readonly LedgerEntryId[]);
    case 'request':
      return reopened(services, context, item.subject, before as unknown as RequestBefore);
    case 'leave':
      return leaveAgain(services, context, departure, item.subject, before as unknown as LeaveBefore);
    case 'seat':
      return seatAgain(services, context, personId, item.subject as SeatId, before.request as RequestId);
    case 'substitute':
      return before.told ? emptyPlan : substituteAgain(services, context, departure, item.subject);
    case 'draft':
      return {
        ...emptyPlan,
        writes: [
          {
            table: 'draft',
            update: { stage: before.stage as string, updatedAt: context.now },
            where: { id: item.subject, stage: 'cancelled' },
            mayMiss: true,
          },
        ],
      };
    case 'preference':
      return {
        ...emptyPlan,
        writes: [{ table: 'preference', insert: before as unknown as Row<'preference'>, onConflict: 'ignore' }],
      };
    // What was only said needs no undoing.
    default:
      return emptyPlan;
  }
}

/** Entries once more with their signs turned; each account is guarded once. */
async function reversed(services: Services, context: Context, personId: PersonId, ids: readonly LedgerEntryId[]): Promise<Plan> {
  const rows = (await services.departures.entries(ids)).map(leaveEntryOf);
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const writes: Write[] = [];
  for (const kind of new Set(inOrder.map((row) => row.leaveType))) {
    const own: readonly LeaveEntry[] = inOrder.filter((row) => row.leaveType === kind);
    writes.push(await guard(services, `leave:${personId}:${kind}`));
    writes.push(
      ...reverseEntries(own, stampOf(services, context, personId, kind)).map(
        (insert): Write => ({ table: 'leaveEntry', insert: { ...insert } }),
      ),
    );
  }
  return { ...emptyPlan, writes };
}

interface RequestBefore extends BeforeClosing {
  readonly entries: readonly LedgerEntryId[];
}

/** A request that was closed stands as it stood: seats, held days and proof too; those who are asked see it anew. */
async function reopened(services: Services, context: Context, id: string, before: RequestBefore): Promise<Plan> {
  const file = isId('req', id) ? await services.reads.file(id) : null;
  if (!file) return emptyPlan;
  const { instance } = file;
  const changed = reopen(instance, before, await verbContext(services, context, file, null));
  if (!changed.ok) return tell('departure.reopen_failed', instance);
  const { next } = changed.value;
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  const pending = before.state === 'pending';
  const { proof } = booking;
  const { given } = await services.reads.proofOf(instance.id);
  return merge(
    {
      ...emptyPlan,
      writes: [
        ...updateInstance(instance, next),
        ...(pending
          ? [
              {
                table: 'leaveDay' as const,
                update: { state: 'held' },
                where: { requestId: instance.id, state: 'freed' },
                mayMiss: true,
              },
              // The key of an overtime day may have been taken by nobody else, since nobody else may ask for it.
              ...dropLeaveGrants(booking.leaveGrants ?? []),
              ...announceLeaveGrants(next, booking.leaveGrants ?? []),
              ...coverMoved(booking.absence ?? [], `${instance.id} ${context.now}`),
            ]
          : []),
        ...(proof ? [proofWrite(instance.id, proof, given[0]?.at ?? null)] : []),
      ],
    },
    await reversed(services, context, instance.applicantId, before.entries),
    notifyApprovers(instance, next),
    tell('departure.reopened', next),
    stillStandsIn(context, file, next),
  );
}

/** Who had agreed to take over was told that they need not. */
function stillStandsIn({ org }: Context, file: RequestFile, next: Instance): Plan {
  const person = agreedToTakeOver(next);
  const { handover } = fromJsonOnce(file.facts) as Facts;
  if (!person || !handover) return emptyPlan;
  const who = personName(org, next.applicantId);
  const text = t('departure.agreed_back', { who, when: handover.when });
  return { ...emptyPlan, effects: [letter(next, person, 'calm', text, `agreed.${next.version}`, 'time')] };
}

const proofWrite = (
  requestId: RequestId,
  { personId, unitId, what, dueOn }: NonNullable<NonNullable<Facts['booking']>['proof']>,
  givenAt: Instant | null,
): Write => ({
  table: 'proofDue',
  insert: { requestId, personId, unitId, what: toJson(what), dueOn, givenAt },
  onConflict: 'ignore',
});

const tell = (key: 'departure.reopened' | 'departure.reopen_failed', instance: Parameters<typeof letter>[0]): Plan => ({
  ...emptyPlan,
  effects: [
    letter(
      instance,
      instance.applicantId,
      key === 'departure.reopened' ? 'calm' : 'warn',
      t(key, { number: plain(instance.number), title: fromJson(instance.title) as Text }),
      `back.${instance.version}`,
      'all',
    ),
  ],
});

interface LeaveBefore {
  readonly frozen: BeforeClosing | null;
  readonly days: readonly { readonly date: string; readonly fromMin: number }[];
  readonly entries: readonly LedgerEntryId[];
  readonly proof: Row<'proofDue'> | null;
  readonly blocks: readonly number[];
}

/** Leave behind the supposed last day stands again, as far as nothing happened to it since. */
async function leaveAgain(
  services: Services,
  context: Context,
  { personId }: Departure,
  id: string,
  { frozen, days, entries, proof, blocks }: LeaveBefore,
): Promise<Plan> {
  const file = isId('req', id) ? await services.reads.file(id) : null;
  if (!file) return emptyPlan;
  const { instance } = file;
  const again = frozen ? reopen(instance, frozen, await verbContext(services, context, file, null)) : null;
  if (again && !again.ok) return tell('departure.reopen_failed', instance);
  const next = again ? again.value.next : revised(instance);
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  return merge(
    {
      writes: [
        ...updateInstance(instance, next),
        await guard(services, `absence:${personId}`),
        ...days.map(
          ({ date, fromMin }): Write => ({
            table: 'leaveDay',
            update: { state: 'approved' },
            where: { requestId: instance.id, date, fromMin, state: 'freed' },
            mayMiss: true,
          }),
        ),
        ...(proof ? [{ table: 'proofDue' as const, insert: proof, onConflict: 'ignore' as const }] : []),
        ...coverMoved(booking.absence ?? [], `${instance.id} ${context.now}`),
      ],
      audit: [],
      effects: [
        { repaint: instance.id },
        ...blocks.flatMap((piece): Effect[] => {
          const span = booking.busy?.[piece];
          return span && span.to > context.now ? [busyBlock(instance.id, personId, piece, { from: span.from, to: span.to })] : [];
        }),
      ],
    },
    await reversed(services, context, personId, entries),
    tell('departure.reopened', next),
  );
}

/** A seat that went on is theirs again while nobody has spoken from it. */
const seatAgain = (services: Services, context: Context, person: PersonId, seatId: SeatId, request: RequestId): Promise<Plan> =>
  bySystem(services, context.now, request, 'request.give_back', (instance, ctx) =>
    restoreSeat(instance, { seatId, person }, ctx),
  );

/** Standing in goes on for the time that is left, unless somebody else was chosen meanwhile. */
async function substituteAgain(services: Services, context: Context, departure: Departure, id: string): Promise<Plan> {
  const row = await services.reads.substitute(id);
  if (!row || row.active || row.toAt <= context.now) return emptyPlan;
  const others = (await services.reads.substitutesWithin(row.fromAt, row.toAt)).some((one) => one.personId === row.personId);
  const [absent, substitute] = [context.org.person(row.personId as PersonId), context.org.person(row.substituteId as PersonId)];
  if (others || absent?.leftOn != null || substitute?.leftOn != null) return emptyPlan;
  const other = row.substituteId === departure.personId ? row.personId : row.substituteId;
  const text = t(other === row.personId ? 'departure.substitute_back' : 'departure.absent_back', {
    name: personName(context.org, departure.personId),
    span: spanText(services, row.fromAt, row.toAt),
  });
  return {
    ...emptyPlan,
    writes: [
      await guard(services, 'substitutes'),
      { table: 'substitute', update: { active: true }, where: { id: row.id, active: false, toAt: row.toAt } },
    ],
    effects: [
      ...[row.personId, row.substituteId, row.setById].map((one): Effect => ({ repaint: `list:${one}` })),
      notice(other as PersonId, `substitute:${row.id}`, `substitute:${row.id}:back:${departure.id}`, {
        text,
        tone: 'calm',
        clause: 'S7',
      }),
    ],
  };
}
