import { expect, test } from 'vitest';
import { parseHead } from '../../src/domain/history/head.ts';
import { verifyAudit } from '../../src/store/audit.ts';
import { sqliteSql } from '../../src/store/engine/sqlite.ts';
import { type Db, openWriter } from '../../src/store/open.ts';
import { commitRequest, per, tempStore } from './temp-store.ts';

/** A log of ten rows, closed by its owner and in the hands of somebody with a shell. */
async function log(): Promise<{ db: Db; heads: string[] }> {
  const store = await tempStore();
  const heads: string[] = [];
  for (let n = 1; n <= 10; n++) {
    await store.commit(commitRequest({ audit: [{ actorId: per(n), act: 'approve', subject: `req_${n}`, detail: { n } }] }));
    const verdict = await store.verifyAudit();
    if (verdict.ok) heads.push(`${verdict.head.seq}:${verdict.head.hash}`);
  }
  await store.close();
  const db = openWriter(store.file);
  return { db, heads };
}

const unlock = (db: Db): void => {
  db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete; DROP TRIGGER audit_only_append');
};

test('an untouched log is whole, and its end can be compared with one noted before', async () => {
  const { db, heads } = await log();
  expect(await verifyAudit(sqliteSql(db))).toMatchObject({ ok: true, rows: 10 });
  for (const head of heads) expect((await verifyAudit(sqliteSql(db), parseHead(head) ?? undefined)).ok).toBe(true);
  db.close();
});

test('the database itself refuses to change, remove, replace or slip in a row', async () => {
  const { db } = await log();
  const copy = `SELECT "at","actorId","onBehalfOf",act,subject,cause,detail,"prevHash",hash FROM "Audit" WHERE seq = 5`;
  const refused = [
    `UPDATE "Audit" SET act = 'reject' WHERE seq = 5`,
    'DELETE FROM "Audit" WHERE seq = 10',
    'DELETE FROM "Audit"',
    `INSERT OR REPLACE INTO "Audit" SELECT 5, * FROM (${copy})`,
    `INSERT INTO "Audit" SELECT 0, * FROM (${copy})`,
  ];
  for (const sql of refused) expect(() => db.exec(sql), sql).toThrow(/append-only/);
  expect(await verifyAudit(sqliteSql(db))).toMatchObject({ ok: true, rows: 10 });
  db.close();
});

const TAMPERED: readonly (readonly [string, string, number, RegExp])[] = [
  ...[
    'at = at + 1',
    `"actorId" = 'per_x'`,
    `"onBehalfOf" = 'per_x'`,
    `act = 'reject'`,
    `subject = 'x'`,
    `cause = 'x'`,
    `detail = '{}'`,
  ].map((set) => [`a changed field (${set})`, `UPDATE "Audit" SET ${set} WHERE seq = 4`, 4, /was changed/] as const),
  ['a changed hash', `UPDATE "Audit" SET hash = '${'a'.repeat(64)}' WHERE seq = 4`, 4, /was changed/],
  ['a changed chain', `UPDATE "Audit" SET "prevHash" = '${'a'.repeat(64)}' WHERE seq = 4`, 4, /does not follow/],
  ['the first row removed', 'DELETE FROM "Audit" WHERE seq = 1', 1, /is missing/],
  ['a row removed from the middle', 'DELETE FROM "Audit" WHERE seq = 6', 6, /is missing/],
  [
    'a row removed and the gap closed',
    'DELETE FROM "Audit" WHERE seq = 6; UPDATE "Audit" SET seq = seq - 1 WHERE seq > 6',
    6,
    /does not follow/,
  ],
  [
    'two rows exchanged',
    'UPDATE "Audit" SET seq = 99 WHERE seq = 3; UPDATE "Audit" SET seq = 3 WHERE seq = 4; UPDATE "Audit" SET seq = 4 WHERE seq = 99',
    3,
    /does not follow/,
  ],
  ['the last row cut off', 'DELETE FROM "Audit" WHERE seq = 10', 10, /ends at row 9, the anchor says 10/],
  ['the last five cut off', 'DELETE FROM "Audit" WHERE seq > 5', 6, /ends at row 5/],
  ['everything cut off', 'DELETE FROM "Audit"', 1, /ends at row 0/],
  ['the anchor removed', `DELETE FROM "KeyValue" WHERE key = 'audit.anchor'`, 11, /the anchor says 0/],
];
const faultOf = (why: RegExp): string =>
  why.source.includes('changed')
    ? 'changed'
    : why.source.includes('missing')
      ? 'missing'
      : why.source.includes('follow')
        ? 'broken'
        : 'shortened';
test.each(TAMPERED)('%s is found', async (_name, sql, seq, why) => {
  const { db } = await log();
  unlock(db);
  db.exec(sql);
  expect(await verifyAudit(sqliteSql(db))).toEqual({
    ok: false,
    fault: faultOf(why),
    firstBadSeq: seq,
    why: expect.stringMatching(why),
  });
  db.close();
});

test('who cuts the end and mends the anchor is found by a head noted elsewhere', async () => {
  const { db, heads } = await log();
  unlock(db);
  db.exec('DELETE FROM "Audit" WHERE seq > 8');
  db.prepare(`UPDATE "KeyValue" SET value = ? WHERE key = 'audit.anchor'`).run(heads[7]);
  expect(await verifyAudit(sqliteSql(db))).toMatchObject({ ok: true, rows: 8 });
  expect(await verifyAudit(sqliteSql(db), parseHead(heads[9] ?? '') ?? undefined)).toMatchObject({ ok: false, firstBadSeq: 9 });
  expect((await verifyAudit(sqliteSql(db), parseHead(heads[3] ?? '') ?? undefined)).ok).toBe(true);
  db.close();
});

test('plans that commit in one moment still make one chain', async () => {
  const store = await tempStore();
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      store.commit(commitRequest({ audit: [{ actorId: 'system', act: 'x', subject: `${n}` }] })),
    ),
  );
  expect(await store.verifyAudit()).toMatchObject({ ok: true, rows: 50 });
});

test('the end of the log is written as a person can copy it', () => {
  expect(parseHead(`12:${'a'.repeat(64)}`)).toEqual({ seq: 12, hash: 'a'.repeat(64) });
  for (const bad of ['', '12', `x:${'a'.repeat(64)}`, `12:${'a'.repeat(63)}`]) expect(parseHead(bad)).toBeNull();
});
