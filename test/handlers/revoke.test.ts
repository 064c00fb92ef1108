import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarsOf } from '../../src/calendars.ts';
import { loadConfig } from '../../src/config.ts';
import type { Instance } from '../../src/domain/approval/instance.ts';
import { acceptable, checkForm } from '../../src/handlers/approval/check-form.ts';
import type { Books } from '../../src/handlers/books.ts';
import type { AllServices } from '../../src/handlers/features.ts';
import { keepBooks } from '../../src/handlers/keep-books.ts';
import { ledgersOf } from '../../src/handlers/leave/ledgers.ts';
import type { Plan, Write } from '../../src/handlers/plan.ts';
import { formContext, systemContext } from '../../src/handlers/services.ts';
import { timeSortedIds } from '../../src/kernel/id.ts';
import { addDays, DAY, instant, type LocalDate } from '../../src/kernel/time.ts';
import type { Booking } from '../../src/processes/booking.ts';
import type { Process } from '../../src/processes/define.ts';
import { leave } from '../../src/processes/leave/leave.ts';
import { commitRequest, NINE, per, person, ROOT, req, type TempStore, tempStore } from '../store/temp-store.ts';

const config = loadConfig({ CONFIG_DIR: `${ROOT}/config` });
const PEOPLE = ['lead', 'a', 'b', 'c'];

async function branch(): Promise<{ readonly store: TempStore; readonly office: AllServices }> {
  const store = await tempStore();
  const writes: Write[] = [
    {
      table: 'unit',
      insert: { id: 'unt_1', code: 'SZ', name: '苏州分店', kind: 'branch', parentId: null, leaderId: 'per_lead', active: true },
    },
    ...PEOPLE.map(
      (name): Write => ({
        table: 'person',
        insert: person(name, { leaderId: name === 'lead' ? null : 'per_lead', title: name }),
      }),
    ),
    ...PEOPLE.flatMap((name) =>
      [
        ['annual', 4800],
        ['compensatory', 960],
      ].map(([leaveType, minutes]): Write => {
        const id = timeSortedIds.next('led');
        return {
          table: 'leaveEntry',
          insert: {
            id,
            personId: per(name),
            leaveType: leaveType as string,
            kind: 'grant',
            minutes: minutes as number,
            lotId: id,
            validFrom: '2026-01-01',
            expiresOn: '2026-12-31',
            requestId: null,
            reason: '',
            actorId: null,
            at: NINE,
          },
        };
      }),
    ),
  ];
  expect(await store.commit(commitRequest({ writes }))).toBe('done');
  const asked = leave({ leave: config.leave, ledgers: { ...ledgersOf(store), rosterOf: async () => new Map() } });
  // What booking and checking a form lean on, and nothing else.
  const parts: Partial<AllServices> = {
    books: keepBooks(() => parts as AllServices),
    reads: store.reads,
    settings: { leave: config.leave, calendarOf: calendarsOf(config) },
    clock: store.clock,
    ids: timeSortedIds,
    zone: config.org.zone,
    processes: [asked],
    escalationOf: () => null,
    chainOf: () => asked.chain,
  };
  return { store, office: parts as AllServices };
}

const confirmed = async (books: Books, ...asked: Parameters<Books['confirm']>): Promise<Plan> => {
  const plan = await books.confirm(...asked);
  if ('refused' in plan) throw new Error('refused');
  return plan;
};

/** All that a leave moves: the balance of every lot, the days taken, who stands in for whom from now on, the blocks in calendars. */
async function world(store: TempStore, busy: ReadonlyMap<string, unknown>): Promise<unknown> {
  const now = store.clock.now();
  const lots = store.peek(
    'SELECT "personId", "leaveType", "lotId", sum(minutes) AS minutes FROM "LeaveEntry" GROUP BY 1, 2, 3 HAVING sum(minutes) <> 0 ORDER BY 1, 2, 3',
  );
  const days = await Promise.all(
    PEOPLE.map((name) => store.reads.leaveDays(per(name), '2026-11-01' as LocalDate, '2027-02-01' as LocalDate)),
  );
  const substitutes = await store.reads.substitutesWithin(now, instant(now + 90 * DAY));
  return {
    lots,
    days,
    substitutes,
    busy: [...busy].filter(([, payload]) => JSON.stringify(payload) !== '{"gone":true}').toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}

test('O1 O8 revoking an approved leave returns the world to before, and so does a leave that was not approved, whatever else was approved meanwhile', async () => {
  const { store, office } = await branch();
  const org = await office.reads.org();
  const context = () => systemContext(office, org, store.clock.now(), 'test');
  const busy = new Map<string, unknown>();
  const carry = async (plan: Plan): Promise<void> => {
    for (const effect of plan.effects) if ('handler' in effect) busy.set(effect.key, effect.payload);
    expect(await store.commit(commitRequest(plan))).toBe('done');
    store.clock.pass(1000);
  };
  let asked = 0;
  let met = 0;
  const counts = { ledger: 0, substitute: 0, busy: 0 };

  /** A leave that may be asked for, booked; null where the rules refuse it. */
  const book = async (wish: Wish): Promise<{ readonly instance: Instance; readonly booking: Booking } | null> => {
    const applicant = org.person(per(wish.who));
    if (!applicant) return null;
    const from = addDays('2026-11-24' as LocalDate, wish.start);
    const raw = {
      type: wish.type,
      from,
      from_part: wish.pm ? 'pm' : 'am',
      to: addDays(from, wish.days),
      to_part: 'pm',
      handover: wish.handover === wish.who ? '' : per(wish.handover),
      reason: '',
    };
    const checked = await checkForm(
      office,
      office.processes[0] as Process,
      raw,
      formContext(office, org, applicant, store.clock.now()),
      null,
    );
    if (!acceptable(checked)) return null;
    const instance = { id: req(++asked), round: 1, applicantId: applicant.id, steps: [], seats: [] } as unknown as Instance;
    const booking = checked.assessment.booking ?? {};
    await carry(await office.books.reserve(context(), instance, booking));
    return { instance, booking };
  };

  await fc.assert(
    fc.asyncProperty(wishes, wishes, fc.constantFrom('revoked', 'released'), async (wish, other, end) => {
      const before = await world(store, busy);
      const one = await book(wish);
      if (!one) return;
      if (end === 'revoked') await carry(await confirmed(office.books, context(), one.instance, one.booking));
      // Somebody else's leave, or another of the same person, comes and goes in between.
      const two = await book(other);
      if (two) {
        await carry(await confirmed(office.books, context(), two.instance, two.booking));
        await carry(await office.books.reverse(context(), two.instance, two.booking));
      }
      const undo = end === 'revoked' ? office.books.reverse : office.books.release;
      await carry(await undo(context(), one.instance, one.booking));
      expect(await world(store, busy)).toEqual(before);
      const [sum] = store.peek<{ minutes: number | null }>(
        `SELECT sum(minutes) AS minutes FROM "LeaveEntry" WHERE "requestId" = '${one.instance.id}'`,
      );
      expect(sum?.minutes ?? 0).toBe(0);
      met += 1;
      if (one.booking.leave) counts.ledger += 1;
      if (one.booking.substitutes?.length && end === 'revoked') counts.substitute += 1;
      if (one.booking.busy && end === 'revoked') counts.busy += 1;
    }),
    { numRuns: 150 },
  );
  // The leaves really reach every ledger.
  expect(met).toBeGreaterThan(30);
  for (const [name, n] of Object.entries(counts)) expect(n, name).toBeGreaterThan(5);
}, 120_000);

interface Wish {
  readonly who: string;
  readonly type: string;
  readonly start: number;
  readonly days: number;
  readonly pm: boolean;
  readonly handover: string;
}

const wishes: fc.Arbitrary<Wish> = fc.record({
  who: fc.constantFrom('a', 'b', 'c'),
  type: fc.constantFrom('annual', 'annual', 'personal', 'sick', 'compensatory'),
  start: fc.nat({ max: 20 }),
  days: fc.nat({ max: 4 }),
  pm: fc.boolean(),
  handover: fc.constantFrom(...PEOPLE),
});
