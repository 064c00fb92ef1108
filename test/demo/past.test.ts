import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/main.ts';
import { createFeishu } from '../../src/bot/feishu/feishu.ts';
import { loadConfig } from '../../src/config.ts';
import { playPast } from '../../src/demo/play-past.ts';
import { instant } from '../../src/kernel/time.ts';
import { createLog } from '../../src/log.ts';
import { lightFolder } from '../database-template.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('演示的一年 (S97, S101, O12, O13)', () => {
  const folder = lightFolder();
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
  }, 600_000);
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

  it('S31 S27 S37 四家分店都有客户；目录、价格表都在', () => {
    const units = ask<{ code: string; n: number }>(
      `SELECT u.code, count(*) AS n FROM "Rec" r JOIN "Unit" u ON u.id = r."unitId" WHERE r.kind = 'customer' GROUP BY u.code ORDER BY u.code`,
    );
    expect(units.map(({ code }) => code)).toEqual(['GZ', 'HZ', 'SHZ', 'SZ']);
    expect(units.every(({ n }) => n >= 4)).toBe(true);
    const kinds = ask<{ kind: string; n: number }>(
      `SELECT kind, count(*) AS n FROM "Rec" WHERE kind IN ('product', 'price') AND open = 1 GROUP BY kind ORDER BY kind`,
    );
    expect(kinds).toEqual([
      { kind: 'price', n: 24 },
      { kind: 'product', n: 6 },
    ]);
  });

  it('S40 S44 一年的合同都审过、签过，老的已履行，新的有订单在路上，每张订单都是它那份合同的', () => {
    expect(ask(`SELECT state, count(*) AS n FROM "Rec" WHERE kind = 'contract' GROUP BY state ORDER BY state`)).toEqual([
      { state: 'ended', n: 6 },
      { state: 'signed', n: 16 },
    ]);
    expect(ask(`SELECT state, count(*) AS n FROM "Rec" WHERE kind = 'order' GROUP BY state ORDER BY state`)).toEqual([
      { state: 'arrived', n: 1 },
      { state: 'delivered', n: 14 },
      { state: 'entered', n: 1 },
      { state: 'in_transit', n: 1 },
      { state: 'scheduled', n: 1 },
    ]);
    const alone = ask(
      `SELECT number FROM "Rec" WHERE kind = 'contract' AND state = 'signed' AND json_extract(form, '$.order') IS NULL`,
    );
    expect(alone).toEqual([]);
  });

  it('S112 S113 来款由规则认领，有准时的、晚的、逾期的；一笔有争议，一笔答应了没付，两笔等财务认领', () => {
    const paid = ask<{ late: number; n: number }>(
      `SELECT max(l."on") > i."dueOn" AS late, count(DISTINCT i.id) AS n FROM "Receivable" i JOIN "ReceivableLine" l ON l."itemId" = i.id
       WHERE i.state = 'settled' GROUP BY i.id`,
    );
    expect(paid.filter(({ late }) => late === 1).length).toBeGreaterThanOrEqual(3);
    expect(paid.filter(({ late }) => late === 0).length).toBeGreaterThan(15);
    const overdue = ask(`SELECT number FROM "Receivable" WHERE state = 'open' AND "dueOn" < '2026-11-20' ORDER BY number`);
    expect(overdue).toHaveLength(5);
    expect(ask(`SELECT number FROM "Receivable" WHERE hold = 'disputed'`)).toEqual([{ number: 'HT-GZ-26-0002-3' }]);
    expect(
      ask(`SELECT i.number, p.day FROM "ReceivablePromise" p JOIN "Receivable" i ON i.id = p."itemId" WHERE p.day IS NOT NULL`),
    ).toEqual([{ number: 'HT-SZ-26-0003-3', day: '2026-11-06' }]);
    expect(ask(`SELECT payer FROM "BankLine" WHERE state = 'queued' ORDER BY payer`)).toEqual(
      ['曾永兴', '萧山万里运输有限公司'].toSorted().map((payer) => ({ payer })),
    );
    const wrong = ask(
      `SELECT i.number FROM "Receivable" i LEFT JOIN "ReceivableLine" l ON l."itemId" = i.id GROUP BY i.id HAVING i.amount - coalesce(sum(l.amount), 0) <> i.open`,
    );
    expect(wrong).toEqual([]);
  });

  it('S57 S58 三个月的打卡：9月都签了、封了账，10月差苏州和杭州，11月还没到', () => {
    const sheets = ask<{ branch: string; month: string; state: string }>(
      `SELECT json_extract(form, '$.branch') AS branch, substr(json_extract(form, '$.from'), 1, 7) AS month, state
       FROM "Rec" WHERE kind = 'attendance_month' ORDER BY month, branch`,
    ).map(({ branch, month, state }) => `${month} ${branch} ${state}`);
    expect(sheets.filter((one) => one.startsWith('2026-09')).every((one) => one.endsWith('locked'))).toBe(true);
    expect(sheets.filter((one) => one.startsWith('2026-10') && one.endsWith('owed'))).toEqual([
      '2026-10 杭州分店 owed',
      '2026-10 苏州分店 owed',
    ]);
    expect(sheets).toHaveLength(8);
    expect(ask(`SELECT DISTINCT period FROM "AttendanceLock"`)).toEqual([{ period: '2026-09' }]);
    const months = ask<{ period: string; unsettled: number }>(
      `SELECT period, sum(unsettled) AS unsettled FROM "PersonMonth" GROUP BY period ORDER BY period`,
    );
    expect(months.map(({ period }) => period)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(months[0]?.unsettled).toBe(0);
    expect(months[1]?.unsettled).toBeGreaterThan(0);
    const people = ask(`SELECT DISTINCT "personId" FROM "Punch"`);
    expect(people.length).toBeGreaterThanOrEqual(29);
  });

  it('S54 深圳分店排了班：十一月下旬和十二月，每人有早、晚、两头、夜班，也有休息', () => {
    const rosters = ask<{ form: string }>(`SELECT form FROM "Rec" WHERE kind = 'roster' AND state = 'planned'`);
    expect(rosters).toHaveLength(8);
    const december = rosters.map(({ form }) => JSON.parse(form) as { month: string; days: string });
    for (const { days } of december.filter(({ month }) => month === '2026-12'))
      for (const shift of ['早', '晚', '两头', '夜', '休']) expect(days).toContain(shift);
  });

  it('S110 S111 S114 交了车的都入账，只漏一台；两个月双方签过，最近一个月一家没签、一家等财务；有预算，有写了、定了的分析', () => {
    const booked = ask<{ state: string; n: number }>(
      `SELECT state, count(*) AS n FROM "Rec" WHERE kind = 'revenue' GROUP BY state ORDER BY state`,
    );
    expect(booked).toEqual([
      { state: 'booked', n: 13 },
      { state: 'due', n: 1 },
    ]);
    const rounds = ask<{ month: string; state: string; n: number }>(
      `SELECT json_extract(form, '$.month') AS month, state, count(*) AS n FROM "Rec" WHERE kind = 'reconcile' GROUP BY month, state ORDER BY month, state`,
    );
    expect(rounds).toEqual([
      { month: '2026-08', state: 'locked', n: 2 },
      { month: '2026-09', state: 'locked', n: 3 },
      { month: '2026-10', state: 'locked', n: 2 },
      { month: '2026-10', state: 'open', n: 1 },
      { month: '2026-10', state: 'signed', n: 1 },
    ]);
    const months = ask<{ month: string }>(`SELECT DISTINCT substr("on", 1, 7) AS month FROM "RevenueLine" ORDER BY month`);
    expect(months.map(({ month }) => month)).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    expect(ask(`SELECT id FROM "Rec" WHERE kind = 'revenue_target' AND state = 'planned'`)).toHaveLength(28);
    expect(ask(`SELECT state FROM "Rec" WHERE kind = 'revenue_review' ORDER BY state`)).toEqual(
      ['decided', 'decided', 'open', 'written'].map((state) => ({ state })),
    );
  });

  it('没有人看见过的卡片一张也不留，以后显示的都是新的', () => {
    expect(ask(`SELECT "messageId" FROM "Binding"`)).toEqual([]);
    expect(ask(`SELECT key FROM "Outbox" WHERE kind = 'card'`)).toEqual([]);
  });
});
