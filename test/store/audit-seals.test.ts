import { describe, expect, it } from 'vitest';
import { sealAudit } from '../../src/handlers/keeping/seal-audit.ts';
import { DAY, type Zone } from '../../src/kernel/time.ts';
import { verifyAudit } from '../../src/store/audit.ts';
import { sqliteSql } from '../../src/store/engine/sqlite.ts';
import { type Db, openWriter } from '../../src/store/open.ts';
import { commitRequest, per, type TempStore, tempStore } from './temp-store.ts';

const ZONE = 'Asia/Shanghai' as Zone;

async function seal(store: TempStore): Promise<number> {
  for (let months = 0; ; months++) {
    const plan = await sealAudit({ history: store.history, zone: ZONE }, store.clock.now());
    if (plan.writes.length === 0) return months;
    expect(await store.commit({ plan, inboxKeys: [], cause: 'seal' })).toBe('done');
  }
}

/** From 23 November on, a row a day; sealed as the months end, or all at once at the end. */
async function days(count: number, at: 'each day' | 'the end'): Promise<TempStore> {
  const store = await tempStore();
  for (let n = 1; n <= count; n++) {
    await store.commit(commitRequest({ audit: [{ actorId: per(n), act: 'approve', subject: `req_${n}`, detail: { n } }] }));
    store.clock.pass(DAY);
    if (at === 'each day') await seal(store);
  }
  await seal(store);
  return store;
}

const seals = (store: TempStore) => store.peek('SELECT month, "firstSeq", "lastSeq", rows FROM "AuditSeal" ORDER BY month');

/** What somebody with a shell on the machine can do, triggers being no obstacle. */
async function withShell(store: TempStore, change: (db: Db) => void) {
  await store.close();
  const db = openWriter(store.file);
  for (const name of [
    'audit_no_update',
    'audit_no_delete',
    'audit_only_append',
    'seal_no_update',
    'seal_no_delete',
    'seal_only_append',
  ])
    db.exec(`DROP TRIGGER ${name}`);
  change(db);
  const verdict = await verifyAudit(sqliteSql(db));
  db.close();
  return verdict;
}

/** Every hash from a row on made anew, and the mark of the end: the chain looks whole. */
async function forge(db: Db, from: number): Promise<void> {
  const { createHash } = await import('node:crypto');
  let prev =
    from === 1
      ? '0'.repeat(64)
      : (db
          .prepare('SELECT hash FROM "Audit" WHERE seq = ?')
          .pluck()
          .get(from - 1) as string);
  for (const row of db.prepare('SELECT * FROM "Audit" WHERE seq >= ? ORDER BY seq').all(from) as Record<
    string,
    string | number
  >[]) {
    const fields = [row.seq, row.at, row.actorId, row.onBehalfOf, row.act, row.subject, row.cause, row.detail];
    const hash = createHash('sha256')
      .update(prev + JSON.stringify(fields))
      .digest('hex');
    db.prepare('UPDATE "Audit" SET "prevHash" = ?, hash = ? WHERE seq = ?').run(prev, hash, row.seq as number);
    prev = hash;
  }
  db.prepare(
    `UPDATE "KeyValue" SET value = (SELECT seq || ':' || hash FROM "Audit" ORDER BY seq DESC LIMIT 1) WHERE key = 'audit.anchor'`,
  ).run();
}

describe('O28 审计按月封存', () => {
  it('O28 月份过去就封存，一个月一枚，首尾相接；当月不封，再看一遍不再封', async () => {
    const store = await days(75, 'each day');
    expect(seals(store)).toEqual([
      { month: '2026-11', firstSeq: 1, lastSeq: 8, rows: 8 },
      { month: '2026-12', firstSeq: 9, lastSeq: 40, rows: 32 },
      { month: '2027-01', firstSeq: 41, lastSeq: 72, rows: 32 },
    ]);
    expect(await seal(store)).toBe(0);
    expect(await store.verifyAudit()).toMatchObject({ ok: true, sealed: { month: '2027-01', lastSeq: 72 } });
  });

  it('O28 停了几个月才封存的，也按月分', async () => {
    const store = await days(75, 'the end');
    expect(seals(store)).toMatchObject([
      { month: '2026-11', rows: 8 },
      { month: '2026-12', rows: 31 },
      { month: '2027-01', rows: 31 },
    ]);
    expect((await store.verifyAudit()).ok).toBe(true);
  });

  it('O28 数据库自己不许改、删、重做封存', async () => {
    const store = await days(20, 'each day');
    await store.close();
    const db = openWriter(store.file);
    for (const sql of [
      `UPDATE "AuditSeal" SET hash = 'x'`,
      'DELETE FROM "AuditSeal"',
      `INSERT OR REPLACE INTO "AuditSeal" SELECT * FROM "AuditSeal"`,
      `INSERT INTO "AuditSeal" SELECT '2026-10', 1, 1, 1, 'x', 1`,
    ])
      expect(() => db.exec(sql), sql).toThrow(/seal/);
    db.close();
  });

  it('O28 封存的月份里改了几行，逐行说出来', async () => {
    const verdict = await withShell(await days(20, 'each day'), (db) =>
      db.exec(`UPDATE "Audit" SET act = 'reject' WHERE seq IN (2, 5, 15)`),
    );
    expect(verdict).toMatchObject({ ok: false, fault: 'changed', firstBadSeq: 2, rows: [2, 5, 15], month: '2026-11' });
  });

  it('O28 改了一行、把后面的校验码全部重算，封存对不上', async () => {
    const store = await days(20, 'each day');
    let forging: Promise<void> | null = null;
    await store.close();
    const db = openWriter(store.file);
    for (const name of ['audit_no_update', 'audit_no_delete', 'audit_only_append']) db.exec(`DROP TRIGGER ${name}`);
    db.exec(`UPDATE "Audit" SET act = 'reject' WHERE seq = 3`);
    forging = forge(db, 3);
    await forging;
    expect(await verifyAudit(sqliteSql(db))).toMatchObject({ ok: false, fault: 'sealed_rewritten', month: '2026-11' });
    // And the seal too: what the log says of the sealing remains.
    for (const name of ['seal_no_update', 'seal_no_delete', 'seal_only_append']) db.exec(`DROP TRIGGER ${name}`);
    db.exec(`UPDATE "AuditSeal" SET hash = (SELECT hash FROM "Audit" WHERE seq = "lastSeq")`);
    expect(await verifyAudit(sqliteSql(db))).toMatchObject({ ok: false, fault: 'seal_changed', month: '2026-11' });
    db.close();
  });

  it.each([
    ['删掉封存', 'DELETE FROM "AuditSeal"'],
    ['改了行数', 'UPDATE "AuditSeal" SET rows = rows + 1'],
    ['多出一枚没有记录的', `INSERT INTO "AuditSeal" SELECT '2026-12', 9, 20, 12, (SELECT hash FROM "Audit" WHERE seq = 20), 1`],
  ])('O28 %s，查得出来', async (_, sql) => {
    expect(await withShell(await days(20, 'each day'), (db) => db.exec(sql))).toMatchObject({ ok: false, fault: 'seal_changed' });
  });
});
