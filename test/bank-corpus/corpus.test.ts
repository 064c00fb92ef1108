import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { SENDINGS } from './identity.ts';
import { gb18030 } from './make/gb18030.ts';
import { Books } from './month/books.ts';
import { ABOUT, drawMonth } from './month/draw-month.ts';
import { judge } from './month/judge.ts';
import { ODD_ROWS } from './odd-rows.ts';
import { EITHER, REFUSED } from './refused.ts';
import { STATEMENTS } from './statements.ts';

const ALL = [...STATEMENTS, ...ODD_ROWS, ...REFUSED, ...EITHER];

describe('the files of banks and wallets', () => {
  it('are enough, each under its own name, always the same', () => {
    expect(STATEMENTS.length + ODD_ROWS.length).toBeGreaterThanOrEqual(60);
    expect(REFUSED.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    for (const { name, bytes } of STATEMENTS.slice(0, 20)) expect(bytes().equals(bytes()), name).toBe(true);
  });

  it('are written as a reader of its own reads workbooks', async () => {
    const workbook = STATEMENTS.find(({ name }) => name.startsWith('交通银行对公明细 xlsx'));
    const [sheet] = await readSheets(workbook?.bytes() ?? Buffer.alloc(0));
    expect(sheet?.data.slice(0, 3).map((row) => row.slice(0, 4))).toEqual([
      ['交易明细', null, null, null],
      ['账号：', expect.stringMatching(/^4402\d{15}$/), null, null],
      ['交易日期', '借贷标志', '交易金额', '余额'],
    ]);
    expect(sheet?.data[3]?.[0]).toBeInstanceOf(Date);
  });

  it('say in GB 18030 what they say', () => {
    const words = '宏达（深圳）￥1,234.50　张䶮 𠮷 ・ €';
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb18030(words))).toBe(words);
  });

  it('come to the balance they show', () => {
    for (const { name, expected } of STATEMENTS) {
      const lines = 'statement' in expected ? expected.statement.lines : [];
      const forward = lines.every((line, at) => follows(lines[at - 1], line));
      const backward = lines.every((line, at) => follows(lines[at + 1], line));
      expect(forward || backward, name).toBe(true);
    }
  });

  it('add up over what is sent', () => {
    for (const { name, sent } of SENDINGS)
      for (const { file, fresh, known } of sent)
        expect('statement' in file.expected ? file.expected.statement.lines.length : 0, name).toBe(fresh + known);
  });
});

type Line = { readonly balance?: bigint; readonly direction: string; readonly cents: bigint };
function follows(before: Line | undefined, line: Line): boolean {
  if (before?.balance === undefined || line.balance === undefined) return true;
  const moved = line.direction === 'in' ? line.cents : line.direction === 'out' ? -line.cents : 0n;
  return before.balance + moved === line.balance;
}

describe('the month of receipts', () => {
  const month = drawMonth(2026_11);

  it('has five thousand receipts over some four hundred customers and fifteen hundred items, of each case several', () => {
    expect(month.receipts.length).toBeGreaterThanOrEqual(5_000);
    expect(month.customers.length).toBeGreaterThan(390);
    expect(month.items.length).toBeGreaterThan(1_400);
    const few = ABOUT.filter((about) => month.receipts.filter((one) => one.about === about).length < 3);
    expect(few).toEqual([]);
  });

  it('is the same each time', () => {
    expect(drawMonth(2026_11)).toEqual(month);
  });

  it('never takes off more than is open, and books all of a receipt', () => {
    const books = new Books(month.items);
    for (const { at, line, outcome } of month.receipts) {
      if (outcome.kind === 'booked') {
        expect(
          outcome.lines.reduce((sum, { cents }) => sum + cents, outcome.advance),
          `receipt ${at}`,
        ).toBe(line.cents);
        for (const { itemId, cents } of outcome.lines)
          expect(books.openOf(itemId) >= cents && cents > 0n, `receipt ${at}`).toBe(true);
      }
      books.apply(outcome, (place) => month.receipts[place]?.outcome);
    }
  });

  it('is judged strictly: the next customer, a fen too much or a person passed over is wrong', () => {
    const one = month.receipts.find(({ outcome }) => outcome.kind === 'booked' && outcome.lines.length > 0);
    const doubtful = month.receipts.find(({ outcome }) => outcome.kind === 'queue');
    if (one?.outcome.kind !== 'booked' || !doubtful) throw new Error('a month without receipts');
    const { outcome } = one;
    expect(judge(one, outcome)).toBe('right');
    expect(judge(one, { kind: 'queue', choices: [] })).toBe('queued');
    expect(judge(one, { ...outcome, customerId: 'another' })).toBe('wrong');
    expect(judge(one, { ...outcome, advance: outcome.advance + 1n })).toBe('wrong');
    expect(judge(one, { ...outcome, lines: outcome.lines.map((line) => ({ ...line, cents: line.cents + 1n })) })).toBe('wrong');
    expect(judge(doubtful, outcome)).toBe('wrong');
  });
});
