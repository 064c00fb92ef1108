import { hash } from 'node:crypto';
import { type AuditFault, type AuditHead, type AuditVerdict, headText } from '../domain/history/head.ts';
import type { History } from '../handlers/audit/ports.ts';
import type { AuditEntry } from '../handlers/plan.ts';
import { toJson } from '../kernel/json.ts';
import type { Instant } from '../kernel/time.ts';
import { SealCheck, sealReads } from './audit-seals.ts';
import type { Sql, SqlValue } from './engine/engine.ts';
import { stretch } from './give-way.ts';
import { inBulks, rowsInserter } from './insert-rows.ts';

/** What the first row of the chain names as the one before it. */
const GENESIS = '0'.repeat(64);
/** Where the end of the chain is noted, so that cutting rows off the end is seen too. */
const ANCHOR = 'audit.anchor';

interface AuditRow {
  readonly seq: number;
  readonly at: number;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly act: string;
  readonly subject: string;
  readonly cause: string;
  readonly detail: string;
  readonly prevHash: string;
  readonly hash: string;
}

const COLUMNS = ['seq', 'at', 'actorId', 'onBehalfOf', 'act', 'subject', 'cause', 'detail', 'prevHash', 'hash'] as const;

/** Appends to the log inside the open transaction. */
export type AuditWriter = (entries: readonly AuditEntry[], cause: string, at: Instant) => Promise<null>;

export function makeAudit(sql: Sql): AuditWriter {
  const last = sql.prepare<[], AuditHead>('SELECT seq, hash FROM "Audit" ORDER BY seq DESC LIMIT 1');
  const insertRows = rowsInserter(sql);
  const anchor = sql.prepare<[string, string]>(
    'INSERT INTO "KeyValue" (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );

  return async (entries, cause, at) => {
    if (entries.length === 0) return null;
    let head = (await last.get()) ?? { seq: 0, hash: GENESIS };
    const appended: Promise<number>[] = [];
    const { giveWay } = stretch();
    for (const some of inBulks(entries)) {
      const rows = some.map((entry) => {
        const said = {
          seq: head.seq + 1,
          at,
          actorId: entry.actorId,
          onBehalfOf: entry.onBehalfOf ?? null,
          act: entry.act,
          subject: entry.subject,
          cause,
          detail: canonical(entry.detail ?? {}),
          prevHash: head.hash,
        };
        head = { seq: said.seq, hash: hashOf(said) };
        return { ...said, hash: head.hash };
      });
      const values: SqlValue[] = [];
      for (const row of rows) for (const name of COLUMNS) values.push(row[name]);
      const insertion = insertRows('Audit', COLUMNS, values);
      // What it fails with is told at the end, with all others.
      insertion.catch(() => undefined);
      appended.push(insertion);
      await giveWay();
    }
    await Promise.all([...appended, anchor.run(ANCHOR, headText(head))]);
    return null;
  };
}

/** Each row's hash covers the hash of the row before, and its own fields as a JSON list in this order. */
function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const fields = [row.seq, row.at, row.actorId, row.onBehalfOf, row.act, row.subject, row.cause, row.detail];
  return hash('sha256', row.prevHash + JSON.stringify(fields), 'hex');
}

/** JSON with the names in order, so that the same detail is always the same text. */
function canonical(value: unknown): string {
  return toJson(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) ordered[name] = inOrder((value as Readonly<Record<string, unknown>>)[name]);
  return ordered;
}

/** Rows taken up at a time. */
const PORTION = 2_000;

/** Changed rows named at most. */
const MOST_NAMED = 20;

const bad = (
  fault: AuditFault,
  firstBadSeq: number,
  why: string,
  month?: string | null,
): Extract<AuditVerdict, { ok: false }> => ({
  ok: false,
  fault,
  firstBadSeq,
  why,
  ...(month ? { month } : {}),
});

/**
 * Walks the log as it stands at the start. Finds changed, removed and reordered rows by the chain alone, a cut end by
 * the anchor, a rewritten month by its seal; against somebody who rewrites chain, anchor and seals together only a head noted elsewhere helps (`noted`).
 */
export async function verifyAudit(sql: Sql, noted: AuditHead | null = null): Promise<AuditVerdict> {
  const portion = sql.prepare<[number, number, number], AuditRow>(
    'SELECT * FROM "Audit" WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
  );
  const { anchored, last, seals } = await endsOf(sql);
  const changed: number[] = [];
  let head: AuditHead = { seq: 0, hash: GENESIS };
  let verdict: AuditVerdict | null = null;
  for (let more = true; more && verdict === null; ) {
    const rows = await portion.all(head.seq, last, PORTION);
    for (const row of rows) {
      const seq = head.seq + 1;
      verdict = follows(row, head, seals);
      if (verdict) break;
      // A changed row breaks nothing behind it, so that all of them can be named.
      if (row.hash !== hashOf(row)) changed.push(seq);
      else verdict = agrees(row, noted, seals);
      if (verdict || changed.length === MOST_NAMED) break;
      head = { seq, hash: row.hash };
    }
    more = rows.length === PORTION && changed.length < MOST_NAMED;
    // Between two portions everybody else has a turn.
    if (more) await new Promise(setImmediate);
  }
  const [first] = changed;
  if (first !== undefined) {
    const found = bad('changed', first, changed.map((seq) => `row ${seq} was changed`).join(', '), seals.monthOf(first));
    return changed.length > 1 ? { ...found, rows: changed } : found;
  }
  return verdict ?? atEnd(head, noted, anchored, seals);
}

interface Ends {
  /** What the anchor says. */
  readonly anchored: string;
  readonly last: number;
  readonly seals: SealCheck;
}

/** Anchor, last row and seals as they stood at one moment; what was written between two of these reads would look like a fault. Every entry moves the anchor. */
async function endsOf(sql: Sql): Promise<Ends> {
  const anchor = sql.prepare<[string], string>('SELECT value FROM "KeyValue" WHERE key = ?').pluck();
  const end = sql.prepare<[], number | null>('SELECT max(seq) FROM "Audit"').pluck();
  const anchored = await anchor.get(ANCHOR);
  const [last, seals] = await Promise.all([end.get(), SealCheck.read(sql)]);
  if ((await anchor.get(ANCHOR)) !== anchored) return endsOf(sql);
  return { anchored: anchored ?? `0:${GENESIS}`, last: last ?? 0, seals };
}

function follows(row: AuditRow, head: AuditHead, seals: SealCheck): AuditVerdict | null {
  const seq = head.seq + 1;
  if (row.seq !== seq) return bad('missing', seq, `row ${seq} is missing, row ${row.seq} follows`, seals.monthOf(seq));
  if (row.prevHash !== head.hash) return bad('broken', seq, `row ${seq} does not follow on the row before`, seals.monthOf(seq));
  return null;
}

function agrees(row: AuditRow, noted: AuditHead | null, seals: SealCheck): AuditVerdict | null {
  if (noted?.seq === row.seq && noted.hash !== row.hash)
    return bad('not_noted', row.seq, `row ${row.seq} is not the one that was noted: it or a row before was rewritten`);
  const found = seals.row(row);
  return found && bad(found.fault, found.seq, found.why, found.month);
}

function atEnd(head: AuditHead, noted: AuditHead | null, anchored: string, seals: SealCheck): AuditVerdict {
  const next = head.seq + 1;
  if (noted !== null && noted.seq > head.seq)
    return bad('shortened', next, `the log ends at row ${head.seq}, row ${noted.seq} was noted`);
  if (anchored !== headText(head))
    return bad('shortened', next, `the log ends at row ${head.seq}, the anchor says ${anchored.split(':')[0]}`);
  const found = seals.end();
  if (found) return bad(found.fault, found.seq, found.why, found.month);
  return { ok: true, rows: head.seq, head, sealed: seals.last && { month: seals.last.month, lastSeq: seals.last.lastSeq } };
}

/** What is asked of the log as a whole. */
export function makeHistory(reader: Sql): History {
  // One statement, so that rows and head are of one moment.
  const head = reader.prepare<[], AuditHead & { readonly rows: number }>(
    'SELECT seq, hash, (SELECT count(*) FROM "Audit") AS rows FROM "Audit" ORDER BY seq DESC LIMIT 1',
  );
  return {
    ...sealReads(reader),
    head: async () => (await head.get()) ?? null,
    verify: (noted) => verifyAudit(reader, noted),
  };
}
