import type { Instance, Seat, Step, StepNote } from '../../../domain/approval/instance.ts';
import type { RequestReads } from '../../../handlers/approval/ports.ts';
import type { Row } from '../../../handlers/plan.ts';
import type { Reads, RequestFile, RequestLine } from '../../../handlers/reads.ts';
import type { RequestId } from '../../../kernel/id.ts';
import { fromJsonOnce } from '../../../kernel/json.ts';
import type { Say } from '../../../kernel/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Shapes } from '../../columns.ts';
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
/** A request with its steps and seats as JSON. */
type InstanceRow = Row<'request'> & { readonly steps: string; readonly seats: string };
type FileRow = InstanceRow & { readonly remarks: string; readonly copies: string };

export function requestReads(reader: Sql, shapes: Shapes): RequestReads & Pick<Reads, 'file'> {
  const { index, json, list, rows } = reader.dialect;
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
  const columns = (table: 'step' | 'seat' | 'remark' | 'copyTo'): readonly string[] => [...shapes[table].columns.keys()];
  const parts = `${rows('Step', columns('step'), 'WHERE "requestId" = r.id ORDER BY round, position')} AS steps,
    ${rows('Seat', columns('seat'), 'WHERE "requestId" = r.id ORDER BY "stepId", position, id')} AS seats`;
  // One statement: all of it as it stood at one moment, and one way over the network.
  const file = reader.prepare<[string], FileRow>(
    `SELECT r.*, ${parts},
       ${rows('Remark', columns('remark'), `WHERE "requestId" = r.id ORDER BY at DESC, id DESC LIMIT ${SIDE_CAP}`)} AS remarks,
       ${rows('CopyTo', columns('copyTo'), `WHERE "requestId" = r.id ORDER BY "personId" LIMIT ${SIDE_CAP}`)} AS copies
     FROM "Request" r WHERE r.id = ?`,
  );
  const wholeFile = async (id: RequestId): Promise<RequestFile | null> => {
    const row = await file.get(id);
    if (!row) return null;
    const { remarks, copies, ...request } = row;
    const { form, facts, rules } = request;
    return {
      instance: toInstance(request),
      form,
      facts,
      rules,
      // The latest are taken, and told in the order in which they came.
      remarks: (JSON.parse(remarks) as Row<'remark'>[]).reverse(),
      copies: JSON.parse(copies) as Row<'copyTo'>[],
    };
  };
  const overdue = reader
    .prepare<[number], RequestId>(
      `SELECT s."requestId" FROM "Step" s JOIN "Request" r ON r.id = s."requestId"
       WHERE s.state = 'open' AND s."dueAt" <= ? AND r.state = 'pending' AND r."pausedAt" IS NULL ORDER BY s."dueAt" LIMIT 50`,
    )
    .pluck();
  // Named, or a planner whose statistics say that nearly all requests revoke none would read them all, at every press.
  const revocations = reader.prepare<[string, number], InstanceRow>(
    `SELECT r.*, ${parts} FROM "Request" r ${index('Request_revokesId_idx')} WHERE r."revokesId" = ? LIMIT ?`,
  );
  const changes = reader.prepare<[string, number], RequestLine>(
    `SELECT id, number, process, "applicantId", title, state, "closedById", "submittedAt" FROM "Request" WHERE "amendsId" = ? ORDER BY "submittedAt" LIMIT ?`,
  );
  const ownRequests = reader.prepare<[Readonly<{ person: string; at: number; id: string; limit: number }>], RequestLine>(
    `SELECT id, number, process, "applicantId", title, state, "closedById", "submittedAt" FROM "Request"
     WHERE "applicantId" = @person AND "submittedAt" <= @at AND ("submittedAt" < @at OR id > @id)
     ORDER BY "submittedAt" DESC, id LIMIT @limit`,
  );
  // One seat is the rule and reads straight off its index; the seats of those somebody stands in for need a sort.
  const seatsOfOne = '= @people';
  const seatsOfMany = `IN ${list('@people')} AND (s.origin <> 'consent' OR s."personId" = ${json('@people', '0')})`;
  type HeldSeats = { readonly people: string };
  const approvals = (whose: string) =>
    reader.prepare<[HeldSeats & { readonly at: number; readonly id: string; readonly limit: number }], Line>(
      `SELECT r.id, r.number, r.process, r."applicantId", r.state, r."closedById", r."submittedAt", s."openedAt", s."onBehalfOfId", s.id AS "seatId", r.version,
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
    revocationsOf: async (id) => (await revocations.all(id, SIDE_CAP)).map(toInstance),
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

function toInstance({
  form: _form,
  facts: _facts,
  rules: _rules,
  amendsId: _amends,
  steps,
  seats,
  ...rest
}: InstanceRow): Instance {
  return {
    ...rest,
    steps: (JSON.parse(steps) as StepRow[]).map(toStep),
    seats: JSON.parse(seats) as unknown as readonly Seat[],
  } as unknown as Instance;
}

const toStep = (row: StepRow): Step =>
  ({ ...row, name: fromJsonOnce(row.name) as Say, note: fromJsonOnce(row.note) as StepNote }) as unknown as Step;
