import type { GroupWatches } from '../../../handlers/absence/ports.ts';
import type { AdvanceWatches } from '../../../handlers/advance/ports.ts';
import type { ApprovalWatches, DecidingSeat, LeftDraft, OpenHandover, OpenOpinion } from '../../../handlers/approval/ports.ts';
import type { ExpenseWatches, UnclaimedReceipt } from '../../../handlers/expense/ports.ts';
import type { LapsingLot, LeaveWatches, MissingProof, PendingLeave } from '../../../handlers/leave/ports.ts';
import type { PaymentWatches, UnpaidRequest } from '../../../handlers/payment/ports.ts';
import type { Table } from '../../../handlers/plan.ts';
import type { Page, WatchScope, Which } from '../../../handlers/reads.ts';
import type { ReminderWatches } from '../../../handlers/reminders/ports.ts';
import type { ChatId, PersonId, UnitId } from '../../../kernel/id.ts';
import type { Dialect, Sql } from '../../engine/engine.ts';
import { totalOf } from '../../rows.ts';
import { advanceWatches } from '../advance.ts';
import { keptUntilForgotten } from '../kept.ts';
import { watch } from '../watch.ts';

/** Since when the holder of seat `s` of request `r` waits: opened, or asked on after the applicant had to answer something. */
export const sinceIn = ({ greatest }: Dialect): string => greatest('s."openedAt"', 'coalesce(r."resumedAt", 0)');
/** A waiting begun anew is another thing to remind of: its ladder starts from the bottom. */
export const TARGET = `s.id || CASE WHEN r."resumedAt" > s."openedAt" THEN '/' || r."resumedAt" ELSE '' END`;

/** Where the applicant `a` of request `r` is now: whom a reminder goes up to is asked there. */
export const UNIT = 'coalesce(a."unitId", r."unitId")';

/** The note of step `t`, and how often it went up already. */
const CLIMB = `coalesce(t.note, '{}') AS note, CASE WHEN EXISTS (SELECT 1 FROM "Seat" u WHERE u."stepId" = t.id AND u.origin = 'superior' AND u."fromSeatId" IS NOT NULL) THEN 1 ELSE 0 END AS climbed`;

const GROUP_CAP = 2_000;
/** Days of absence of everybody in the weeks looked at; beyond it the furthest are left out, which are looked at again when they are near. */
const ABSENCE_CAP = 50_000;

type Params = Readonly<Record<string, string | number>>;
type Absences = Awaited<ReturnType<ReminderWatches['absences']>>;

/** What the store answers of what waits. */
export type StoreWatches = AdvanceWatches &
  ApprovalWatches &
  ExpenseWatches &
  PaymentWatches &
  LeaveWatches &
  GroupWatches &
  ReminderWatches;

export interface WatchReads extends Omit<StoreWatches, 'planOpenSeats'> {
  /** Forgets what a commit to these tables made untrue. */
  forget(touched: ReadonlySet<Table>): void;
}

/** Each kind is found by one step along the index, however many rows are of it. */
const waitedFor = (reader: Sql) =>
  reader
    .prepare<[], string>(
      `WITH RECURSIVE owed(kind) AS (
         SELECT min(kind) FROM "Todo" WHERE "doneAt" IS NULL
         UNION ALL SELECT (SELECT min(t.kind) FROM "Todo" t WHERE t."doneAt" IS NULL AND t.kind > owed.kind) FROM owed WHERE owed.kind IS NOT NULL)
       SELECT kind FROM owed WHERE kind IS NOT NULL UNION ALL SELECT 'open_seat' WHERE EXISTS (SELECT 1 FROM "Seat" WHERE state = 'open')`,
    )
    .pluck();

export function watchReads(reader: Sql): WatchReads {
  const { index, joinInOrder, json } = reader.dialect;
  const openSeats = openSeatWatch(reader);
  const pendingLeaves = pendingLeaveWatch(reader);
  // What a lot still holds is the sum of what was booked on it; reservations of pending requests are booked too.
  const left = '(SELECT sum(x.minutes) FROM "LeaveEntry" x WHERE x."lotId" = e.id)';
  const lapsingLots = watch<LapsingLot>(
    reader,
    'e.id',
    `SELECT e.id AS "lotId", e."personId", p."unitId", e."leaveType", e.kind, ${left} AS minutes, e.at AS "grantedAt", e."expiresOn"
     FROM "LeaveEntry" e ${index('LeaveEntry_lapsing_idx')} ${joinInOrder} "Person" p ON p.id = e."personId"
     WHERE e."expiresOn" >= @from AND e."expiresOn" <= @to AND e."lotId" = e.id AND p.active = true AND ${left} > 0`,
    (row) => row.lotId,
  );
  const missingProofs = watch<MissingProof>(
    reader,
    'p."requestId"',
    `SELECT p."requestId", p."personId", e."unitId", r.title, p.what, r."submittedAt", p."dueOn"
     FROM "ProofDue" p ${index('ProofDue_open_idx')} ${joinInOrder} "Request" r ON r.id = p."requestId" ${joinInOrder} "Person" e ON e.id = p."personId"
     WHERE p."givenAt" IS NULL AND p."dueOn" >= @from AND p."dueOn" <= @to AND r.state IN ('pending', 'approved') AND e.active = true`,
    (row) => `proof/${row.requestId}`,
    (target) => target.split('/')[1] ?? '',
  );
  const openHandovers = watch<OpenHandover>(
    reader,
    's.id',
    `SELECT s.id AS "seatId", s."personId" AS "substituteId", s."openedAt" AS "askedAt", r.id AS "requestId", r."applicantId", ${UNIT} AS "unitId",
       ${json('r.facts', 'handover', 'when')} AS "when"
     FROM "Seat" s ${index('Seat_open_idx')} ${joinInOrder} "Request" r ON r.id = s."requestId" LEFT JOIN "Person" a ON a.id = r."applicantId"
     WHERE s.state = 'open' AND s.origin = 'consent' AND s."openedAt" IS NOT NULL AND r.state = 'pending'`,
    (row) => row.seatId,
  );
  const openOpinions = watch<OpenOpinion>(
    reader,
    's.id',
    `SELECT s.id AS target, s."personId", s."openedAt" AS since, r.id AS "requestId", r."applicantId", ${UNIT} AS "unitId", r.title
     FROM "Seat" s ${index('Seat_open_idx')} ${joinInOrder} "Request" r ON r.id = s."requestId" LEFT JOIN "Person" a ON a.id = r."applicantId"
     WHERE s.state = 'open' AND s.origin = 'delegate' AND s."openedAt" IS NOT NULL AND r.state = 'pending' AND r."pausedAt" IS NULL`,
    (row) => row.target,
  );
  const unpaid = watch<UnpaidRequest>(
    reader,
    'p."requestId"',
    // What is held waits for finance to decide.
    `SELECT p."requestId", p."personId", p."unitId", p."approvedAt" FROM "Payable" p WHERE p.state IN ('unpaid', 'held')`,
    (row) => row.requestId,
  );
  // Whoever claims it, from whichever file, holds its number.
  const unclaimed = watch<UnclaimedReceipt>(
    reader,
    'i.id',
    `SELECT i.id AS "invoiceId", i."ownerId" AS "personId", p."unitId", i.kind, i.total, i.at
     FROM "Invoice" i JOIN "Person" p ON p.id = i."ownerId"
     WHERE p.active = true AND i.red = false AND i.kind NOT IN ('car_new', 'car_used', 'unknown')
       AND NOT EXISTS (SELECT 1 FROM "InvoiceUse" u WHERE u."invoiceId" = i.id)
       AND NOT EXISTS (SELECT 1 FROM "InvoiceUse" n WHERE n.key = 'K1:' || i.number)`,
    (row) => row.invoiceId,
  );
  const leftDrafts = watch<LeftDraft>(
    reader,
    'd.id',
    `SELECT d.id AS "draftId", d."applicantId", p."unitId", d.process, d."updatedAt"
     FROM "Draft" d JOIN "Person" p ON p.id = d."applicantId"
     WHERE d.stage IN ('form', 'preview') AND d."updatedAt" > @from AND p.active = true`,
    (row) => row.draftId,
  );
  // Only a branch's own group: in a region's sit people of several branches.
  const groups = reader.prepare<[number], { unitId: UnitId; chatId: ChatId }>(
    `SELECT c."unitId", c.id AS "chatId" FROM "Chat" c JOIN "Unit" u ON u.id = c."unitId"
     WHERE c.kind = 'group' AND c."botIn" = true AND u.kind = 'branch' AND u.active = true ORDER BY c.id LIMIT ?`,
  );
  const absences = absenceReads(reader);
  const waited = waitedFor(reader);

  return {
    waitedFor: async () => new Set(await waited.all()),
    openSeats: async (which, scope) => openSeats(which, scope),
    pendingLeaves: async (which, from, to) => pendingLeaves(which, { from, to }),
    lapsingLots: async (which, from, to) => lapsingLots(which, { from, to }),
    missingProofs: async (which, from, to) => missingProofs(which, { from, to }),
    openOpinions: async (which) => openOpinions(which, {}),
    openHandovers: async (which) => openHandovers(which, {}),
    unpaid: async (which) => unpaid(which, {}),
    unclaimedReceipts: async (which) => {
      const page = await unclaimed(which, {});
      return { ...page, items: page.items.map((row) => ({ ...row, total: totalOf(row.total) })) };
    },
    leftDrafts: async (which, from) => leftDrafts(which, { from }),
    branchGroups: async () => groups.all(GROUP_CAP),
    ...absences,
    ...advanceWatches(reader),
  };
}

function openSeatWatch(reader: Sql): (which: Which, scope: WatchScope | undefined) => Promise<Page<DecidingSeat>> {
  const { index, joinInOrder, list } = reader.dialect;
  const since = sinceIn(reader.dialect);
  const byId = index('Seat_open_idx');
  const scoped = (by: string, scope: string) =>
    watch<DecidingSeat>(
      reader,
      's.id',
      `SELECT ${TARGET} AS target, s."personId", ${since} AS since, r.id AS "requestId", r."applicantId", ${UNIT} AS "unitId", r.title, ${CLIMB}
       FROM "Seat" s ${by} ${joinInOrder} "Request" r ON r.id = s."requestId" LEFT JOIN "Person" a ON a.id = r."applicantId" LEFT JOIN "Step" t ON t.id = s."stepId"
       WHERE s.state = 'open' AND s.origin NOT IN ('consent', 'delegate') AND s."openedAt" IS NOT NULL AND r.state = 'pending' AND r."pausedAt" IS NULL${scope}`,
      (row) => row.target,
      (target) => target.split('/')[0] ?? '',
    );
  const all = scoped(byId, '');
  const old = scoped(byId, ` AND ${since} <= @openedBefore`);
  const some = scoped('', ` AND s."personId" IN ${list('@people')}`);
  const ofUnits = scoped(byId, ` AND ${UNIT} IN ${list('@units')}`);
  return (which, scope) => {
    if (!scope) return all(which, {});
    if ('units' in scope) return ofUnits(which, { units: JSON.stringify(scope.units) });
    if ('people' in scope) return some(which, { people: JSON.stringify(scope.people) });
    return old(which, { openedBefore: scope.openedBefore });
  };
}

function pendingLeaveWatch(reader: Sql): (which: Which, params: Params) => Promise<Page<PendingLeave>> {
  const { gather, index, joinInOrder } = reader.dialect;
  const rows = watch<Omit<PendingLeave, 'holders'> & { readonly holders: string }>(
    reader,
    'r.id',
    `SELECT r.id AS "requestId", r.round, r."applicantId", ${UNIT} AS "unitId", r.title, r."submittedAt",
       coalesce((SELECT max(s."openedAt") FROM "Seat" s WHERE s."requestId" = r.id AND s.state = 'open'), r."submittedAt") AS "askedAt",
       d.date AS "startsOn", d."fromMin" AS "startMin",
       (SELECT ${gather('coalesce(b."personId", s."personId")')} FROM "Seat" s LEFT JOIN "Seat" b ON s.origin = 'delegate' AND b.id = s."fromSeatId"
          WHERE s."requestId" = r.id AND s.state = 'open' AND s.origin <> 'consent') AS holders, ${CLIMB}
     FROM "Request" r ${index('Request_pending_idx')} LEFT JOIN "Person" a ON a.id = r."applicantId"
       LEFT JOIN "Step" t ON t."requestId" = r.id AND t.round = r.round AND t.state = 'open' ${joinInOrder} "LeaveDay" d ON d."requestId" = r.id AND (d.date, d."fromMin") =
       (SELECT e.date, e."fromMin" FROM "LeaveDay" e WHERE e."requestId" = r.id AND e.state = 'held' ORDER BY e.date, e."fromMin" LIMIT 1)
     WHERE r.state = 'pending' AND d.date >= @from AND d.date <= @to`,
    (row) => `${row.requestId}/${row.round}`,
    (target) => target.split('/')[0] ?? '',
  );
  return async (which, params) => {
    const { items, next } = await rows(which, params);
    return { items: items.map((row) => ({ ...row, holders: JSON.parse(row.holders) as PersonId[] })), next };
  };
}

/** Everybody's absences are asked for at every tick and change seldom, so they are kept until a leave day is written. */
function absenceReads(reader: Sql): Pick<WatchReads, 'absences' | 'forget'> {
  const { list } = reader.dialect;
  const select = `SELECT "personId", date, "fromMin", "toMin" FROM "LeaveDay"
    WHERE state = 'approved' AND date >= @from AND date <= @to`;
  const ordered = 'ORDER BY date, "personId", "fromMin" LIMIT @limit';
  const all = reader.prepare<[Params], Absences[number]>(`${select} ${ordered}`);
  const some = reader.prepare<[Params], Absences[number]>(`${select} AND "personId" IN ${list('@people')} ${ordered}`);
  const everyone = keptUntilForgotten((from: string, to: string) => all.all({ from, to, limit: ABSENCE_CAP }));
  return {
    absences: async (people, from, to) =>
      people === 'everyone'
        ? everyone.read(from, to)
        : some.all({ from, to, people: JSON.stringify(people), limit: ABSENCE_CAP }),
    forget: (touched) => {
      if (touched.has('leaveDay')) everyone.forget();
    },
  };
}
