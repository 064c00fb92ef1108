import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/main.ts';
import { createFeishu } from '../../src/bot/feishu/feishu.ts';
import { loadConfig } from '../../src/config.ts';
import { playPast } from '../../src/demo/play-past.ts';
import { instant } from '../../src/kernel/time.ts';
import { createLog } from '../../src/log.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('演示的三个月 (S97, S101, O12, O13)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-past-'));
  const file = join(folder, 'past.db');
  let emulator: Emulator;
  let left: readonly string[];
  const ask = <T>(sql: string): readonly T[] => {
    const database = new Database(file, { readonly: true });
    try {
      return database.prepare(sql).all() as T[];
    } finally {
      database.close();
    }
  };

  beforeAll(async () => {
    emulator = await startEmulator({ seed: 'past' });
    const config = loadConfig({ CONFIG_DIR: join(ROOT, 'config'), DATABASE_URL: `file:${file}` });
    const real = createFeishu({
      appId: emulator.appId,
      appSecret: emulator.appSecret,
      domain: emulator.url,
      mode: 'ws',
      clock: { now: () => instant(emulator.clock.now()) },
      zone: config.org.zone,
      log: createLog('silent'),
      onLate: () => ({}),
      onUnknownUser: () => ({}),
      onFailure: () => ({}),
    });
    left = await playPast(config, { real, file, projectRoot: ROOT });
    await real.close();
  }, 120_000);
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('S101 人说的、按的每一步都走通；每一步都有等着的，有退回的，有付过的', () => {
    expect(left).toEqual([]);
    const states = ask<{ state: string; n: number }>(
      `SELECT state, count(*) AS n FROM "Request" WHERE process = 'expense' GROUP BY state ORDER BY state`,
    );
    expect(states).toEqual([
      { state: 'approved', n: 16 },
      { state: 'pending', n: 3 },
      { state: 'returned', n: 1 },
    ]);
    const waiting = ask(
      `SELECT DISTINCT s.name FROM "Step" s JOIN "Request" r ON r.id = s."requestId" WHERE r.process = 'expense' AND r.state = 'pending' AND s.state = 'open'`,
    );
    expect(waiting).toHaveLength(3);
    expect(ask(`SELECT state FROM "Payable" WHERE state = 'unpaid'`).length).toBeGreaterThan(2);
  });

  it('S97 O12 每个余额就是它各行之和；预算没有一处为负', () => {
    const wrong = ask(
      `SELECT b.account FROM "LedgerBalance" b LEFT JOIN "LedgerLine" l ON l.ledger = b.ledger AND l.account = b.account
       GROUP BY b.ledger, b.account HAVING sum(l.granted) <> b.granted OR sum(l.held) <> b.held OR sum(l.used) <> b.used OR b.held < 0 OR b.used < 0`,
    );
    expect(wrong).toEqual([]);
    const [over] = ask<{ n: number }>(
      `SELECT count(*) AS n FROM "LedgerBalance" WHERE ledger = 'budget' AND held + used > 0.8 * granted`,
    );
    expect(over?.n).toBeGreaterThan(1);
  });

  it('O13 一笔借款由报销冲清，一笔到期没还', () => {
    const advances = ask<{ name: string; owed: number }>(
      `SELECT p.name, b.granted - b.used AS owed FROM "Advance" a JOIN "Person" p ON p.id = a."personId"
       JOIN "LedgerBalance" b ON b.ledger = 'advance' AND b.account = a."requestId" ORDER BY a."dueOn"`,
    );
    expect(advances).toEqual([
      { name: '张伟', owed: 0 },
      { name: '罗刚', owed: 300_000 },
    ]);
  });

  it('没有人看见过的卡片一张也不留，以后显示的都是新的', () => {
    expect(ask(`SELECT "messageId" FROM "Binding"`)).toEqual([]);
    expect(ask(`SELECT key FROM "Outbox" WHERE kind = 'card'`)).toEqual([]);
  });
});
