import { expect } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { heldUp, heldUpText } from '../../bench/held-up.ts';
import { it } from '../office-it.ts';
import { persona } from '../persona.ts';
import { look } from '../postgres/look.ts';

/** The bench asks for 50,000. */
const ROWS = Number(process.env.BANK_ROWS ?? 1_500);
const COLUMNS = ['交易日期', '收入', '支出', '余额', '对方户名', '对方账号', '摘要', '交易流水号'];

async function statement(): Promise<Buffer> {
  let balance = 1_000_000;
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const [isIn, sum] = [n % 4 !== 0, 100 + (n % 977)];
    balance += isIn ? sum : -sum;
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((n * 300) / ROWS))).toISOString().slice(0, 10);
    const serial = `20260000${String(n).padStart(8, '0')}`;
    return [
      day,
      isIn ? sum : '',
      isIn ? '' : sum,
      balance,
      `客户${n % 3000}运输有限公司`,
      `62220${n}`,
      `货款 HT-SZ-26-${n}`,
      serial,
    ];
  });
  const cell = (value: string | number) => ({ value, type: typeof value === 'number' ? Number : String });
  const all = [['账号：6222020200112233445'], COLUMNS, ...rows].map((row) => row.map(cell));
  return Buffer.from(await writeSheet(all as never).toBuffer());
}

it('一整年的流水：先看、导入、认领都不让别人等；再发一次一笔也不多', { timeout: 600_000 }, async ({ office }) => {
  const file = await statement();
  const feng = persona(office, '冯磊');
  const timed = async (what: string, act: () => Promise<unknown>): Promise<number> => {
    const figures = await heldUp(act);
    if (process.env.BANK_ROWS) console.log(`bank     ${what} of ${ROWS} rows ${heldUpText(figures)}`);
    return figures.took;
  };
  const shown = ROWS.toLocaleString('en-US');
  const looked = await timed('a look', async () => {
    office.controls.sendFile('冯磊', 'bot', '年.xlsx', file);
    await office.settled();
  });
  expect(feng.card('银行流水', '年.xlsx').text).toContain(`${shown} 笔：新的 ${shown} 笔`);
  const taken = await timed('import and claiming', () => feng.presses(`导入 ${shown} 笔`));
  const states = new Map(
    look<{ state: string; n: number }>(office.database, 'SELECT state, count(*) AS n FROM "BankLine" GROUP BY state').map(
      (row) => [row.state, Number(row.n)],
    ),
  );
  const out = Math.ceil(ROWS / 4);
  expect([states.get('other'), states.get('queued'), states.get('open')]).toEqual([out, ROWS - out, undefined]);
  expect(looked + taken).toBeLessThan(process.env.BANK_ROWS ? 120_000 : 60_000);
  office.controls.sendFile('冯磊', 'bot', '年.xlsx', file);
  await office.settled();
  expect(feng.card('已经导入过').text).toContain(`新的 0 笔，已有 ${shown} 笔`);
});
