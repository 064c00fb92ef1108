import { describe, expect } from 'vitest';
import { keysOf } from '../../../src/domain/bank/identity.ts';
import { readStatement } from '../../../src/domain/bank/read-statement.ts';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import type { SheetRows } from '../../../src/domain/sheet/cells-said.ts';
import type { AllServices } from '../../../src/handlers/features.ts';
import type { Plan } from '../../../src/handlers/plan.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { instant } from '../../../src/kernel/time.ts';
import type { DueRow } from '../../../src/store/outbox-row.ts';
import { matchedLines, takenStatement, undoneFile } from '../../../src/take-statements.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';
import { book, customerOf, itemOf, owes } from '../receivable/owed.ts';
import { OWN } from './statement-file.ts';

const HONGDA = '苏州宏达运输有限公司';
const LINES = 260;

/** A file of more than two portions: two receipts of the customer, the rest of nobody. */
function statement() {
  const rows: SheetRows = [
    [`账号：${OWN}`],
    ['交易日期', '收入', '支出', '对方户名', '摘要'],
    ...Array.from({ length: LINES }, (_, n) => {
      if (n === 120) return ['2026-11-20', '5000.00', '', HONGDA, '定金'];
      if (n === 240) return ['2026-11-20', '60000.00', '', HONGDA, '提车款'];
      return ['2026-11-20', '1.00', '', '路人', n % 2 === 0 ? '扫码' : ''];
    }),
  ];
  const found = readStatement(rows, { account: null, isText: true });
  if ('refusedFile' in found) throw new Error(found.refusedFile);
  const { lines, ...about } = found;
  const keys = keysOf(lines);
  return { statement: about, lines: lines.map((line, n) => ({ ...line, key: keys[n] ?? '' })) };
}

const sender = (office: TestOffice) =>
  look<{ id: string }>(office.database, `SELECT id FROM "Person" WHERE name = '冯磊'`)[0]?.id ?? '';

/** The work on the file with a store that dies after so many commits; true: it came to its end. */
async function works(office: TestOffice, commits: number, undoes: boolean): Promise<boolean> {
  const card = 'bank_file:test';
  const bank = look<{ id: string }>(office.database, 'SELECT id FROM "BankFile"')[0]?.id ?? '';
  const services = {
    reads: office.store.reads,
    ids: timeSortedIds,
    clock: { now: () => instant(office.now()) },
    zone: 'Asia/Shanghai',
    expense: { rules: { titles: [] } },
    receivableRules: parseReceivableRules(null),
  } as unknown as AllServices;
  let left = commits;
  const commit = async (plan: Plan, cause: string) => {
    if (left-- <= 0) throw new Error('killed');
    return office.store.commit({ plan, inboxKeys: [], cause });
  };
  const parts = { services, commit, reader: { statement: async () => statement() } };
  const row = (payload: object) =>
    ({ key: 'job', place: `person:${sender(office)}`, payload, subject: card }) as unknown as DueRow;
  try {
    if (undoes) await undoneFile(parts)(row({ bank, card }));
    else {
      await takenStatement(parts)(row({ card, file: 'hash', name: '十一月.csv', named: null }));
      const made = look<{ id: string }>(office.database, 'SELECT id FROM "BankFile"')[0]?.id ?? '';
      await matchedLines(parts)(row({ bank: made, card }));
    }
    return true;
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error;
    return false;
  }
}

const truth = (office: TestOffice) =>
  look<{ key: string; state: string }>(
    office.database,
    `SELECT key, state, rule, "customerId", amount FROM "BankLine" ORDER BY key`,
  );
const booked = (office: TestOffice) =>
  look<{ amount: string }>(
    office.database,
    `SELECT "itemId", sum(amount) AS amount FROM "ReceivableLine" GROUP BY "itemId" ORDER BY "itemId"`,
  );

describe('S111 导入到一半断电', () => {
  it('断在任何一次提交上，再做一遍，流水和核销都和没断过一样；撤销也是', async ({ office, li }) => {
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['deposit', 5_000, '2026-11-10'],
      ['pickup', 60_000, '2026-11-20'],
    ]);
    const file = new Uint8Array([1]);
    await book(office, [
      { table: 'storedFile', insert: { hash: 'hash', bytes: file, size: 1, kind: 'other', at: instant(office.now()) } },
    ]);
    // Dies one commit later each time, until it is not hindered any more.
    let commits = 1;
    while (!(await works(office, commits, false))) commits += 2;
    expect(commits).toBeGreaterThan(5);
    const lines = truth(office);
    expect(lines).toHaveLength(LINES);
    expect(lines.filter(({ state }) => state === 'matched')).toHaveLength(2);
    const items = ['HT-SZ-26-0001-1', 'HT-SZ-26-0001-2'];
    const open = async () => Promise.all(items.map(async (number) => Number((await itemOf(office, number)).open)));
    expect(await open()).toEqual([0, 0]);
    expect(
      booked(office)
        .map(({ amount }) => Number(amount))
        .toSorted((a, b) => a - b),
    ).toEqual([500_000, 6_000_000]);
    // Once more changes nothing.
    expect(await works(office, 1_000, false)).toBe(true);
    expect(truth(office)).toEqual(lines);
    let undone = 1;
    while (!(await works(office, undone, true))) undone += 1;
    expect(truth(office)).toEqual([]);
    expect(await open()).toEqual([500_000, 6_000_000]);
    expect(booked(office).map(({ amount }) => Number(amount))).toEqual([0, 0]);
  });
});
