import type { Instance, Seat, Step, StepNote } from '../../../domain/approval/instance.ts';
import type { RequestReads } from '../../../handlers/approval/ports.ts';
import type { Row } from '../../../handlers/plan.ts';
import type { Reads, RequestFile, RequestLine } from '../../../handlers/reads.ts';
import type { RequestId } from '../../../kernel/id.ts';
import type { Say } from '../../../kernel/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Sql } from '../../engine/engine.ts';
import { PAGE, parseKeyset, toPage } from '../page.ts';
import { type Line, toLine } from './inbox.ts';

const COUNT_CAP = 100;
/** Remarks and copies shown at most; a card could not hold more. */
const SIDE_CAP = 200;

/** Forms one person has open at once; more of them nobody could look through. */
const OPEN_DRAFTS = 20;
const ENDED_DRAFTS = 5;

type StepRow = Row<'step'>;
type SeatRow = Row<'seat'>;

export function requestReads(reader: Sql): RequestReads & Pick<Reads, 'file'> {
  const { index, json, list } = reader.dialect;
  const draft = reader.prepare<[string], Row<'draft'>>('SELECT * FROM "Draft" WHERE id = ?');
  const openDrafts = reader.prepare<[string, number], Row<'draft'>>(
    `SELECT * FROM "Draft" WHERE "applicantId" = ? AND stage IN ('form', 'preview') ORDER BY "createdAt" DESC, id DESC LIMIT ?`,
  );
  const endedDrafts = reader.prepare<[string, number], Row<'draft'>>(
    `SELECT * FROM "Draft" WHERE "applicantId" = ? AND stage IN ('ended', 'cancelled') ORDER BY "updatedAt" DESC, id DESC LIMIT ?`,
  );
  const untouched = reader.prepare<[{ before: Instant; beyond: Instant; after: string; limit: number }], Row<'draft'>>(
    `SELECT * FROM "Draft" ${index('Draft_open_idx')} WHERE stage IN ('form', 'preview')
     AND ("updatedAt" <= @before OR "updatedAt" > @beyond) AND id > @after ORDER BY id LIMIT @limit`,
  );
  const byNumber = reader.prepare<[string], RequestId>('SELECT id FROM "Request" WHERE number = ?').pluck();
  const file = {
    request: reader.prepare<[string], Row<'request'>>('SELECT * FROM "Request" WHERE id = ?'),
    steps: reader.prepare<[string], StepRow>('SELECT * FROM "Step" WHERE "requestId" = ? ORDER BY round, position'),
    seats: reader.prepare<[string], SeatRow>('SELECT * FROM "Seat" WHERE "requestId" = ? ORDER BY "stepId", position, id'),
    remarks: reader.prepare<[string, number], Row<'remark'>>(
      'SELECT * FROM (SELECT * FROM "Remark" WHERE "requestId" = ? ORDER BY at DESC, id DESC LIMIT ?) latest ORDER BY at, id',
    ),
    copies: reader.prepare<[string, number], Row<'copyTo'>>(
      'SELECT * FROM "CopyTo" WHERE "requestId" = ? ORDER BY "personId" LIMIT ?',
    ),
  };
  const instanceOf = async (request: Row<'request'>): Promise<Instance> => {
    const [steps, seats] = await Promise.all([file.steps.all(request.id), file.seats.all(request.id)]);
    return toInstance(request, steps, seats);
  };
  const versionOf = reader.prepare<[string], number>('SELECT version FROM "Request" WHERE id = ?').pluck();
  /** All of it as it stood at one moment: every change of a request moves its version. */
  const wholeFile = async (id: RequestId): Promise<RequestFile | null> => {
    const request = await file.request.get(id);
    if (!request) return null;
    const [steps, seats, remarks, copies] = await Promise.all([
      file.steps.all(id),
      file.seats.all(id),
      file.remarks.all(id, SIDE_CAP),
      file.copies.all(id, SIDE_CAP),
    ]);
    if ((await versionOf.get(id)) !== request.version) return wholeFile(id);
    const { form, facts, rules } = request;
    return { instance: toInstance(request, steps, seats), form, facts, rules, remarks, copies };
  };
  const overdue = reader
    .prepare<[number], RequestId>(
      `SELECT s."requestId" FROM "Step" s JOIN "Request" r ON r.id = s."requestId"
       WHERE s.state = 'open' AND s."dueAt" <= ? AND r.state = 'pending' AND r."pausedAt" IS NULL ORDER BY s."dueAt" LIMIT 50`,
    )
    .pluck();
  // Named, or a planner whose statistics say that nearly all requests revoke none would read them all, at every press.
  const revocations = reader.prepare<[string, number], Row<'request'>>(
    `SELECT * FROM "Request" ${index('Request_revokesId_idx')} WHERE "revokesId" = ? LIMIT ?`,
  );
  const changes = reader.prepare<[string, number], RequestLine>(
    `SELECT id, number, process, "applicantId", title, state, "submittedAt" FROM "Request" WHERE "amendsId" = ? ORDER BY "submittedAt" LIMIT ?`,
  );
  const ownRequests = reader.prepare<[Readonly<{ person: string; at: number; id: string; limit: number }>], RequestLine>(
    `SELECT id, number, process, "applicantId", title, state, "submittedAt" FROM "Request"
     WHERE "applicantId" = @person AND "submittedAt" <= @at AND ("submittedAt" < @at OR id > @id)
     ORDER BY "submittedAt" DESC, id LIMIT @limit`,
  );
  // One seat is the rule and reads straight off its index; the seats of those somebody stands in for need a sort.
  const seatsOfOne = '= @people';
  const seatsOfMany = `IN ${list('@people')} AND (s.origin <> 'consent' OR s."personId" = ${json('@people', '0')})`;
  type HeldSeats = { readonly people: string };
  const approvals = (whose: string) =>
    reader.prepare<[HeldSeats & { readonly at: number; readonly id: string; readonly limit: number }], Line>(
      `SELECT r.id, r.number, r.process, r."applicantId", r.state, r."submittedAt", s."openedAt", s."onBehalfOfId", s.id AS "seatId", r.version,
         s.origin = 'consent' AS consent, s.origin = 'delegate' AS opinion,
         CASE s.origin WHEN 'consent' THEN ${json('r.facts', 'handover', 'when')} ELSE r.title END AS title
       FROM "Seat" s JOIN "Request" r ON r.id = s."requestId"
       WHERE s."personId" ${whose} AND s.state = 'open' AND s."openedAt" >= @at AND (s."openedAt" > @at OR s.id > @id)
       ORDER BY s."openedAt", s.id LIMIT @limit`,
    );
  const approvalCount = (whose: string) =>
    reader
      .prepare<[HeldSeats & { readonly limit: number }], number>(
        `SELECT count(*) FROM (SELECT 1 FROM "Seat" s WHERE s."personId" ${whose} AND s.state = 'open' LIMIT @limit) counted`,
      )
      .pluck();
  const inbox = {
    one: { lines: approvals(seatsOfOne), count: approvalCount(seatsOfOne) },
    many: { lines: approvals(seatsOfMany), count: approvalCount(seatsOfMany) },
  };
  const inboxOf = (people: readonly string[]) =>
    people.length === 1 && people[0] !== undefined
      ? { ...inbox.one, people: people[0] }
      : { ...inbox.many, people: JSON.stringify(people) };

  return {
    draft: async (id) => (await draft.get(id)) ?? null,
    openDraft: async (person) => (await openDrafts.get(person, 1)) ?? null,
    openDrafts: async (person) => openDrafts.all(person, OPEN_DRAFTS),
    endedDrafts: async (person) => endedDrafts.all(person, ENDED_DRAFTS),
    draftsUntouched: async (before, beyond, after, limit) => untouched.all({ before, beyond, after: after ?? '', limit }),
    requestByNumber: async (number) => (await byNumber.get(number)) ?? null,
    overdueRequests: async (now) => overdue.all(now),
    revocationsOf: async (id) => Promise.all((await revocations.all(id, SIDE_CAP)).map(instanceOf)),
    changesOf: async (id) => changes.all(id, SIDE_CAP),
    file: wholeFile,
    requestsOf: async (person, after) => {
      const from = parseKeyset(after) ?? { at: Number.MAX_SAFE_INTEGER, id: '' };
      return toPage(await ownRequests.all({ person, ...from, limit: PAGE + 1 }), (line) => ({
        at: line.submittedAt,
        id: line.id,
      }));
    },
    approvalsOf: async (people, after) => {
      const heldSeats = inboxOf(people);
      const from = parseKeyset(after) ?? { at: -1, id: '' };
      const page = toPage(await heldSeats.lines.all({ people: heldSeats.people, ...from, limit: PAGE + 1 }), (line) => ({
        at: line.openedAt,
        id: line.seatId,
      }));
      return { items: page.items.map(toLine), next: page.next };
    },
    approvalCount: async (people) => {
      const heldSeats = inboxOf(people);
      return (await heldSeats.count.get({ people: heldSeats.people, limit: COUNT_CAP })) ?? 0;
    },
  };
}

function toInstance(request: Row<'request'>, steps: readonly StepRow[], seats: readonly SeatRow[]): Instance {
  const { form: _form, facts: _facts, rules: _rules, amendsId: _amends, ...rest } = request;
  return { ...rest, steps: steps.map(toStep), seats: seats as unknown as readonly Seat[] } as unknown as Instance;
}

const toStep = (row: StepRow): Step =>
  ({ ...row, name: JSON.parse(row.name) as Say, note: JSON.parse(row.note) as StepNote }) as unknown as Step;
