import { createHash } from 'node:crypto';
import type { AuditEntry } from '../handlers/plan.ts';
import { toJson } from '../kernel/json.ts';
import type { Instant } from '../kernel/time.ts';
import type { Db } from './open.ts';

/** What the first row of the chain names as the one before it. */
const GENESIS = '0'.repeat(64);
/** Where the end of the chain is noted, so that cutting rows off the end is seen too. */
const ANCHOR = 'audit.anchor';

/** The end of the chain. Posted somewhere else from time to time, it proves that nothing before it was changed since. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

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

/** Appends to the log inside the open transaction. */
export type AuditWriter = (entries: readonly AuditEntry[], cause: string, at: Instant) => void;

export function makeAudit(db: Db): AuditWriter {
  const last = db.prepare<[], AuditHead>('SELECT seq, hash FROM "Audit" ORDER BY seq DESC LIMIT 1');
  const insert = db.prepare<[AuditRow]>(
    `INSERT INTO "Audit" (seq, at, "actorId", "onBehalfOf", act, subject, cause, detail, "prevHash", hash)
     VALUES (@seq, @at, @actorId, @onBehalfOf, @act, @subject, @cause, @detail, @prevHash, @hash)`,
  );
  const anchor = db.prepare<[string, string]>(
    'INSERT INTO "Mark" (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );

  return (entries, cause, at) => {
    if (entries.length === 0) return;
    let head = last.get() ?? { seq: 0, hash: GENESIS };
    for (const entry of entries) {
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
      const hash = hashOf(said);
      insert.run({ ...said, hash });
      head = { seq: said.seq, hash };
    }
    anchor.run(ANCHOR, `${head.seq}:${head.hash}`);
  };
}

/** Each row's hash covers the hash of the row before, and its own fields as a JSON list in this order. */
function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const fields = [row.seq, row.at, row.actorId, row.onBehalfOf, row.act, row.subject, row.cause, row.detail];
  return createHash('sha256')
    .update(row.prevHash + JSON.stringify(fields))
    .digest('hex');
}

/** JSON with the names in order, so that the same detail is always the same text. */
function canonical(value: unknown): string {
  return toJson(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, inOrder(inner)]));
}

export type AuditVerdict =
  | { readonly ok: true; readonly rows: number; readonly head: AuditHead }
  | { readonly ok: false; readonly firstBadSeq: number; readonly why: string };

/**
 * Walks the whole log. Finds changed, removed and reordered rows by the chain alone, a cut end by the anchor; against somebody who rewrites chain and
 * anchor together only a head noted elsewhere helps (`expected`).
 */
export function verifyAudit(db: Db, expected?: AuditHead): AuditVerdict {
  let head: AuditHead = { seq: 0, hash: GENESIS };
  let metExpected = expected === undefined || expected.seq === 0;
  for (const row of db.prepare<[], AuditRow>('SELECT * FROM "Audit" ORDER BY seq').iterate()) {
    const seq = head.seq + 1;
    if (row.seq !== seq) return { ok: false, firstBadSeq: seq, why: `row ${seq} is missing, row ${row.seq} follows` };
    if (row.prevHash !== head.hash) return { ok: false, firstBadSeq: seq, why: `row ${seq} does not follow on the row before` };
    if (row.hash !== hashOf(row)) return { ok: false, firstBadSeq: seq, why: `row ${seq} was changed` };
    head = { seq, hash: row.hash };
    if (expected?.seq === seq) {
      if (expected.hash !== row.hash) return { ok: false, firstBadSeq: seq, why: `row ${seq} is not the one that was noted` };
      metExpected = true;
    }
  }
  const anchored = db.prepare<[string], string>('SELECT value FROM "Mark" WHERE key = ?').pluck().get(ANCHOR) ?? `0:${GENESIS}`;
  if (anchored !== `${head.seq}:${head.hash}`) {
    return {
      ok: false,
      firstBadSeq: head.seq + 1,
      why: `the log ends at row ${head.seq}, the anchor says ${anchored.split(':')[0]}`,
    };
  }
  if (!metExpected)
    return { ok: false, firstBadSeq: head.seq + 1, why: `the log ends at row ${head.seq}, row ${expected?.seq} was noted` };
  return { ok: true, rows: head.seq, head };
}

/** `12:ab34…` as printed by `npm run audit:verify`. */
export function parseHead(text: string): AuditHead | null {
  const found = /^(\d+):([0-9a-f]{64})$/.exec(text);
  return found?.[2] ? { seq: Number(found[1]), hash: found[2] } : null;
}
