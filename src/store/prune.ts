import type { Keep } from '../domain/keeping/retention.ts';
import { FIGURE } from '../domain/reminders/weekly.ts';
import { DAY, type Instant, type LocalDate } from '../kernel/time.ts';
import type { Dialect, Sql } from './engine/engine.ts';
import { keep as kept, type WriteQueue } from './queue.ts';
import { isTrue, type Truth } from './rows.ts';

/** Where a walk over old rows stands: by age, then by key. */
interface Place {
  readonly at: number;
  readonly key: string;
}

type Params = Readonly<Record<string, string | number>>;

interface Rule {
  /** How long, by config/retention.yaml. */
  readonly days: keyof Keep;
  /** The next old rows of a kind, `key` and `at`, from @at and @key on, those before @before; walks an index. Not `free`: still needed. */
  readonly find: string;
  /** Removes those whose keys are in @keys (JSON). */
  readonly remove: readonly string[];
}

/** The request a row is about: what its subject holds (`handover:req_…` too), or what its payload names. */
const requestsIn = ({ find, isJson, json }: Dialect): string => {
  const from = find('o.subject', `'req_'`);
  return `(CASE WHEN ${from} > 0 THEN substr(o.subject, ${from}, 36) ELSE '' END, CASE WHEN ${isJson('o.payload')} THEN ${json('o.payload', 'request')} END)`;
};

/** Still needed: what shows something that is not over yet, and would have to show it otherwise when it changes. */
const isOpen = (requests: string): string => `(
  EXISTS (SELECT 1 FROM "Request" r WHERE r.id IN ${requests} AND r.state IN ('pending', 'returned', 'revoking'))
  OR EXISTS (SELECT 1 FROM "LeaveDay" d WHERE d."requestId" IN ${requests} AND d.state IN ('held', 'approved') AND d.date >= @today)
  OR EXISTS (SELECT 1 FROM "ProofDue" p WHERE p."requestId" IN ${requests} AND p."givenAt" IS NULL AND p."dueOn" >= @today)
  OR EXISTS (SELECT 1 FROM "Draft" d WHERE d.id = o.subject AND d.stage IN ('form', 'preview'))
  OR EXISTS (SELECT 1 FROM "AdminQuestion" q WHERE q.id = o.subject AND q.state = 'open'))`;

const outbox = (dialect: Dialect, state: 'done' | 'parked', index: string, mine: string): string =>
  `SELECT o.key, o."updatedAt" AS at, ${mine} AND NOT ${isOpen(requestsIn(dialect))} AS free FROM "Outbox" o ${dialect.index(index)}
   WHERE o.state = '${state}' AND o."updatedAt" < @before AND (o."updatedAt", o.key) > (@at, @key) ORDER BY o."updatedAt", o.key LIMIT @limit`;

/** A block in somebody's calendar can be taken out again only by what this row remembers. */
const HOLDS_BLOCK = `(o.kind = 'handler' AND o.view = 'busy_block')`;
const shown = ({ list }: Dialect): readonly string[] => [
  `DELETE FROM "Binding" WHERE "outboxKey" IN ${list('@keys')}`,
  `DELETE FROM "Outbox" WHERE key IN ${list('@keys')}`,
];

const jobs = ({ list }: Dialect, state: 'done' | 'skipped'): Rule => ({
  days: 'reminders',
  // A thing that is still watched has a line that is not over; forgetting the others of it would let them be sent again.
  find: `SELECT j.key, j."dueAt" AS at, coalesce(j."doneAt", 0) < @before AND (j.target = '${FIGURE}' OR NOT EXISTS (
           SELECT 1 FROM "Job" o WHERE o.target = j.target AND o.state IN ('planned', 'sent', 'snoozed'))) AS free
         FROM "Job" j WHERE j.state = '${state}' AND j."dueAt" < @before AND (j."dueAt", j.key) > (@at, @key)
         ORDER BY j."dueAt", j.key LIMIT @limit`,
  remove: [`DELETE FROM "Job" WHERE key IN ${list('@keys')}`],
});

/** A file of a claim, whatever became of the claim; or of a form that is open. What a list of earlier invoices brought is read from its file. */
const isOfClaim = ({ find }: Dialect): string => `(
  EXISTS (SELECT 1 FROM "InvoiceFile" f JOIN "Invoice" v ON v.id = f."invoiceId" WHERE f.hash = s.hash AND (
    EXISTS (SELECT 1 FROM "InvoiceUse" u WHERE u."invoiceId" = v.id)
    OR EXISTS (SELECT 1 FROM "ExpenseLine" e WHERE e."invoiceId" = v.id)
    OR EXISTS (SELECT 1 FROM "Draft" d WHERE d."applicantId" = v."ownerId" AND d.stage IN ('form', 'preview') AND ${find('d.form', 'v.id')} > 0)))
  OR EXISTS (SELECT 1 FROM "InvoiceImport" i WHERE i.hash = s.hash AND i.state IN ('taking', 'done')))`;

const storedFiles = (dialect: Dialect, days: 'files' | 'receipts', free: string): Rule => ({
  days,
  find: `SELECT s.hash AS key, s.at AS at, ${free} AS free FROM "StoredFile" s ${dialect.index('StoredFile_at_hash_idx')}
         WHERE s.at < @before AND (s.at, s.hash) > (@at, @key) ORDER BY s.at, s.hash LIMIT @limit`,
  // An invoice that takes another one back is remembered without its file; one in use, with it or without.
  remove: [
    `DELETE FROM "Invoice" WHERE red = false AND id IN (SELECT "invoiceId" FROM "InvoiceFile" WHERE hash IN ${dialect.list('@keys')})
       AND NOT EXISTS (SELECT 1 FROM "InvoiceFile" o WHERE o."invoiceId" = "Invoice".id AND o.hash NOT IN ${dialect.list('@keys')})
       AND NOT EXISTS (SELECT 1 FROM "InvoiceUse" u WHERE u."invoiceId" = "Invoice".id)
       AND NOT EXISTS (SELECT 1 FROM "ExpenseLine" e WHERE e."invoiceId" = "Invoice".id)`,
    `DELETE FROM "InvoiceFile" WHERE hash IN ${dialect.list('@keys')}`,
    `DELETE FROM "StoredFile" WHERE hash IN ${dialect.list('@keys')}`,
  ],
});

/**
 * A value kept beside a request (`charges:req_…`, `hold:req_…`): it goes when the request is over, nothing of it is left to pay, and no card shows it any more;
 * who objected, and what was decided, stays in the audit log. There are few, so the walk is along the keys.
 */
const besideRequest = ({ list }: Dialect, prefix: 'charges' | 'hold'): Rule => ({
  days: 'cards',
  find: `SELECT k.key, r."closedAt" AS at, r.state IN ('approved', 'rejected', 'withdrawn', 'revoked')
           AND NOT EXISTS (SELECT 1 FROM "Payable" p WHERE p."requestId" = r.id AND p.state <> 'paid')
           AND NOT EXISTS (SELECT 1 FROM "Outbox" o WHERE o.key >= 'charge:' || r.id || ':' AND o.key < 'charge:' || r.id || ';') AS free
         FROM "KeyValue" k JOIN "Request" r ON r.id = substr(k.key, ${prefix.length + 2})
         WHERE k.key >= '${prefix}:' AND k.key < '${prefix};' AND r."closedAt" < @before AND (r."closedAt", k.key) > (@at, @key)
         ORDER BY r."closedAt", k.key LIMIT @limit`,
  remove: [`DELETE FROM "KeyValue" WHERE key IN ${list('@keys')}`],
});

/** What is used up, a rule each. Requests, ledgers and the audit log have none: they are kept for ever. */
const rulesIn = (dialect: Dialect) => {
  const { index, least, list } = dialect;
  return {
    inbox: {
      days: 'inbox',
      // Keys are dated by the platform, and none is older than the newest makes it: a clock of ours that ran ahead for a while forgets nothing that
      // may still come again.
      find: `SELECT key, at, 1 AS free FROM "Inbox" WHERE at < ${least('@before', '(SELECT max(at) FROM "Inbox") - @keepMs')} AND (at, key) > (@at, @key)
           ORDER BY at, key LIMIT @limit`,
      remove: [`DELETE FROM "Inbox" WHERE key IN ${list('@keys')}`],
    },
    cards: { days: 'cards', find: outbox(dialect, 'done', 'Outbox_done_idx', `NOT ${HOLDS_BLOCK}`), remove: shown(dialect) },
    calendar: { days: 'calendar', find: outbox(dialect, 'done', 'Outbox_done_idx', HOLDS_BLOCK), remove: shown(dialect) },
    undelivered: { days: 'undelivered', find: outbox(dialect, 'parked', 'Outbox_parked_idx', 'true'), remove: shown(dialect) },
    replaced: {
      days: 'cards',
      find: `SELECT "messageId" AS key, "shownAt" AS at, 1 AS free FROM "Binding" ${index('Binding_replaced_idx')}
           WHERE current = false AND "shownAt" < @before AND ("shownAt", "messageId") > (@at, @key) ORDER BY "shownAt", "messageId" LIMIT @limit`,
      remove: [`DELETE FROM "Binding" WHERE "messageId" IN ${list('@keys')}`],
    },
    remindersDone: jobs(dialect, 'done'),
    remindersSkipped: jobs(dialect, 'skipped'),
    drafts: {
      days: 'drafts',
      find: `SELECT id AS key, "updatedAt" AS at, 1 AS free FROM "Draft" ${index('Draft_ended_idx')}
           WHERE stage IN ('submitted', 'cancelled') AND "updatedAt" < @before AND ("updatedAt", id) > (@at, @key) ORDER BY "updatedAt", id LIMIT @limit`,
      remove: [`DELETE FROM "Draft" WHERE id IN ${list('@keys')}`],
    },
    files: storedFiles(dialect, 'files', `NOT ${isOfClaim(dialect)}`),
    receipts: storedFiles(dialect, 'receipts', '1'),
    draftsLeft: {
      days: 'drafts',
      find: `SELECT id AS key, "updatedAt" AS at, 1 AS free FROM "Draft" ${index('Draft_left_idx')}
           WHERE stage = 'ended' AND "updatedAt" < @before AND ("updatedAt", id) > (@at, @key) ORDER BY "updatedAt", id LIMIT @limit`,
      remove: [`DELETE FROM "Draft" WHERE id IN ${list('@keys')}`],
    },
    charges: besideRequest(dialect, 'charges'),
    holds: besideRequest(dialect, 'hold'),
    apiAnswers: {
      days: 'cards',
      find: `SELECT a."tokenId" || ' ' || a.key AS key, a.at AS at, 1 AS free FROM "ApiAnswer" a WHERE a.at < @before
             AND (a.at, a."tokenId" || ' ' || a.key) > (@at, @key) ORDER BY a.at, a."tokenId" || ' ' || a.key LIMIT @limit`,
      remove: [`DELETE FROM "ApiAnswer" WHERE "tokenId" || ' ' || key IN ${list('@keys')}`],
    },
    questions: {
      days: 'questions',
      // The newest answer to a question is in force for as long as nobody asks again.
      find: `SELECT q.id AS key, q."askedAt" AS at, 1 AS free FROM "AdminQuestion" q WHERE q.state <> 'open' AND q."askedAt" < @before
             AND (q."askedAt", q.id) > (@at, @key) AND EXISTS (SELECT 1 FROM "AdminQuestion" l WHERE l.kind = q.kind AND l.subject = q.subject
               AND l."askedAt" > q."askedAt") ORDER BY q."askedAt", q.id LIMIT @limit`,
      remove: [`DELETE FROM "AdminQuestion" WHERE id IN ${list('@keys')}`],
    },
  } as const satisfies Readonly<Record<string, Rule>>;
};

type RuleName = keyof ReturnType<typeof rulesIn>;

export interface PruneOrder {
  readonly keep: Keep;
  readonly now: Instant;
  /** The day of `now` in the business zone. */
  readonly today: LocalDate;
  /** Rows in one transaction, and the longest time to work, ms; what is left waits for the next call. */
  readonly rows: number;
  readonly budget: number;
}

export interface Pruner {
  /** Removes what is older than it need be, a few rows in a transaction and others between; how many rows of each rule. */
  prune(order: PruneOrder): Promise<Readonly<Partial<Record<RuleName, number>>>>;
}

const START: Place = { at: 0, key: '' };

/** Deletes in small portions along indexes. Freed pages are used again by what comes; the file itself does not shrink. */
export function makePruner(writer: Sql, queue: WriteQueue): Pruner {
  const rules = rulesIn(writer.dialect);
  const names = Object.keys(rules) as readonly RuleName[];
  const statements = new Map(
    names.map((name) => {
      const { find, remove } = rules[name];
      return [
        name,
        {
          find: writer.prepare<[Params], Place & { readonly free: Truth }>(find),
          remove: remove.map((sql) => writer.prepare<[Params]>(sql)),
        },
      ] as const;
    }),
  );
  // Rows that are old and still needed lie at the beginning; each walk goes on behind them, and begins anew when it has come to the end.
  const places = new Map<RuleName, Place>();
  let turn = 0;

  /** One portion of a rule: how many rows went, and whether there may be more. */
  const portion = async (
    name: RuleName,
    { keep, now, today, rows: limit }: PruneOrder,
  ): Promise<{ gone: number; more: boolean }> => {
    const { find, remove } = statements.get(name) as NonNullable<ReturnType<typeof statements.get>>;
    const from = places.get(name) ?? START;
    const keepMs = keep[rules[name].days] * DAY;
    const params = { before: now - keepMs, keepMs, today, limit, ...from };
    // Found and removed in one transaction: nothing comes alive again in between.
    return queue.enqueue(async () => {
      const rows = await find.all(params);
      const last = rows.at(-1);
      const more = last !== undefined && rows.length === limit;
      if (more) places.set(name, { at: last.at, key: last.key });
      else places.delete(name);
      const free = rows.flatMap((row) => (isTrue(row.free) ? [row.key] : []));
      let gone = 0;
      if (free.length > 0) for (const statement of remove) gone = await statement.run({ keys: JSON.stringify(free) });
      return kept({ gone, more });
    });
  };

  return {
    prune: async (order) => {
      const endsAt = performance.now() + order.budget;
      const gone: Partial<Record<RuleName, number>> = {};
      const waiting = new Set<RuleName>(names);
      // Each call begins with another rule, so that one with a year's backlog does not keep the others waiting.
      for (let n = turn++; waiting.size > 0 && performance.now() < endsAt; n++) {
        const name = names[n % names.length] as RuleName;
        if (!waiting.has(name)) continue;
        const done = await portion(name, order);
        if (done.gone > 0) gone[name] = (gone[name] ?? 0) + done.gone;
        if (!done.more) waiting.delete(name);
        await new Promise(setImmediate);
      }
      return gone;
    },
  };
}
