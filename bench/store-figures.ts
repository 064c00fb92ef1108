// A child of the bench: what the store alone can do, without HTTP, rules and cards.
import Database from 'better-sqlite3';
import type { Plan } from '../src/handlers/plan.ts';
import { machineClock } from '../src/kernel/clock.ts';
import type { PersonId, RequestId } from '../src/kernel/id.ts';
import type { StoreReads } from '../src/store/reads/all.ts';
import { openStore } from '../src/store/store.ts';
import { answering } from './answering.ts';
import type { Pending } from './bodies.ts';
import { makeRawApprove } from './raw-approve.ts';

export interface StoreOrder {
  readonly root: string;
  /** Two copies of the same database. */
  readonly ours: string;
  readonly raw: string;
  readonly pending: readonly Pending[];
}

export interface StoreFigures {
  /** µs a call of each read that a press makes. */
  readonly reads: Readonly<Record<string, number>>;
  readonly commitsPerSecond: number;
  readonly rawPerSecond: number;
  readonly largestGroup: number;
}

const CALLERS = 16;

answering(measure);

async function measure({ root, ours, raw, pending }: StoreOrder): Promise<StoreFigures> {
  const store = await openStore({ url: `file:${ours}`, projectRoot: root, clock: machineClock });
  const half = Math.floor(pending.length / 2);
  const [warm, timed] = [pending.slice(0, half), pending.slice(half)];
  const reads = await timeReads(store.reads, pending);
  const rawApprove = makeRawApprove(new Database(raw, { timeout: 1000 }));

  const commitAll = async (some: readonly Pending[]): Promise<number> => {
    const plans = await Promise.all(some.map(async (one) => ({ plan: await approval(store.reads, one), key: one.messageId })));
    const began = performance.now();
    let next = 0;
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        for (let one = plans[next++]; one; one = plans[next++]) {
          const done = await store.commit({ plan: one.plan, inboxKeys: [`feishu:event:${one.key}`], cause: one.key });
          if (done !== 'done') throw new Error(done);
        }
      }),
    );
    return (some.length * 1000) / (performance.now() - began);
  };
  const rawAll = (some: readonly Pending[]): number => {
    const began = performance.now();
    for (const one of some) {
      const done = rawApprove({ eventId: one.messageId, openId: one.decider, request: one.request, version: one.version });
      if (!done) throw new Error('the floor refused');
    }
    return (some.length * 1000) / (performance.now() - began);
  };

  await commitAll(warm);
  rawAll(warm);
  const commitsPerSecond = await commitAll(timed);
  const rawPerSecond = rawAll(timed);
  const { largestGroup } = store.health().queue;
  await store.close();
  return { reads, commitsPerSecond, rawPerSecond, largestGroup };
}

async function approval(reads: StoreReads, { request }: Pending): Promise<Plan> {
  const instance = (await reads.file(request as RequestId))?.instance;
  const [step, seat] = [instance?.steps[0], instance?.seats[0]];
  if (!instance || !step || !seat) throw new Error(`${request} is gone`);
  const now = machineClock.now();
  const by = seat.personId;
  const place = `person:${instance.applicantId}` as const;
  return {
    writes: [
      {
        table: 'request',
        update: { state: 'approved', version: 2, closedAt: now, closedById: by },
        where: { id: instance.id, version: 1 },
      },
      { table: 'step', update: { state: 'approved', closedAt: now }, where: { id: step.id } },
      { table: 'seat', update: { state: 'approved', decidedAt: now, decidedById: by }, where: { id: seat.id } },
      { table: 'leaveDay', update: { state: 'approved' }, where: { requestId: instance.id } },
    ],
    audit: [
      { actorId: by, act: 'request.approve', subject: instance.id, detail: { from: 'pending', to: 'approved', version: 2 } },
    ],
    effects: [
      { repaint: instance.id },
      {
        show: { view: 'notice', subject: `told:${instance.id}` },
        place,
        key: `told:${instance.id}:approved:${instance.applicantId}`,
        payload: {
          text: { key: 'told.approved', with: { title: JSON.parse(instance.title) as unknown } },
          tone: 'good',
          request: instance.id,
        },
      },
      {
        handler: 'busy_block',
        key: `busy:${instance.id}`,
        subject: instance.id,
        place,
        payload: { from: now, to: now + 10_800_000 },
      },
    ],
  };
}

/** Each read of a press, called for many different rows one after another. */
async function timeReads(reads: StoreReads, pending: readonly Pending[]): Promise<Record<string, number>> {
  const now = machineClock.now();
  const applicant = (await reads.file((pending[0] as Pending).request as RequestId))?.instance.applicantId as PersonId;
  const keys = await Promise.all(pending.map(async (one) => (await reads.bound(one.messageId))?.outboxKey ?? ''));
  const calls: Record<string, (one: Pending, i: number) => Promise<unknown>> = {
    org: () => reads.org(),
    bound: (one) => reads.bound(one.messageId),
    identity: (one) => reads.identity('feishu', one.decider),
    file: (one) => reads.file(one.request as RequestId),
    kept: (_one, i) => reads.kept(keys[i] ?? ''),
    substitutes: () => reads.substitutes('everyone', now),
    leaveEntries: () => reads.leaveEntries(applicant, null),
  };
  const figures: Record<string, number> = {};
  for (const [name, call] of Object.entries(calls)) {
    for (const timed of [false, true]) {
      const began = performance.now();
      for (const [i, one] of pending.slice(0, 500).entries()) await call(one, i);
      if (timed) figures[name] = ((performance.now() - began) * 1000) / Math.min(pending.length, 500);
    }
  }
  return figures;
}
