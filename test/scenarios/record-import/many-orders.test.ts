import { describe, expect } from 'vitest';
import { heldUp, heldUpText } from '../../../bench/held-up.ts';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

/** `npm run bench` brings fifty thousand. */
const ROWS = Number(process.env.ORDER_ROWS ?? 520);
const HEAD = ['订单号', '客户', '车型', '车架号', '成交价', '约定交车', '业务人员'];
const PRICE = 300_000;
/** So many orders has each buyer. */
const EACH = 40;
const BUYERS = ROWS / EACH;
/** Four characters that no other name has, so that none is like another. */
const buyer = (i: number): string => `${String.fromCodePoint(...[0, 1, 2, 3].map((at) => 0x4e00 + 4 * i + at))}运输公司`;

const order = (i: number): readonly SheetCell[] => [
  `DD${100_000 + i}`,
  buyer(i % BUYERS),
  '欧曼EST',
  `LVBV3JBB${100_000_000 + i}`,
  PRICE,
  '2026-12-20',
  '李强',
];
const rows = (count: number, one: (i: number) => readonly SheetCell[]) => Array.from({ length: count }, (_, i) => one(i));

/** How long something took, and how long others were held up by it. */
async function timed(what: string, run: () => Promise<unknown>): Promise<void> {
  const figures = await heldUp(run);
  if (process.env.ORDER_ROWS) console.log(`import   orders ${what}: ${ROWS} rows in ${heldUpText(figures)}`);
}

describe('很多行的订单表 (S51, S119)', () => {
  itIn(
    'O19 每一行都归到客户、看过额度，额度刚好到头的那一行还录、再多一行不录；再发一次都是已有；撤回后一件不剩',
    {
      noLimits: true,
      // Each may have all of its orders but the last.
      config: (config) => ({
        ...config,
        receivables: parseReceivableRules({
          credit: { limits: { a: PRICE * (EACH - 1) }, overdue_days: 30 },
        }),
      }),
    },
    async ({ office }) => {
      const wang = persona(office, '王芳');
      const customers = rows(BUYERS, (i) => [buyer(i), `138${10_000_000 + i}`, 'A类', '李强']);
      await sends(office, '王芳', await fileOf([['名称', '电话', '等级', '业务人员'], ...customers]), '客户.xlsx');
      await wang.presses(`确认提交${BUYERS.toLocaleString('en')}件`);
      const chen = persona(office, '陈静');
      const file = await fileOf([HEAD, ...rows(ROWS, order)]);
      const fits = (ROWS - BUYERS).toLocaleString('en');
      const open = () =>
        look<{ n: number }>(
          office.database,
          `SELECT count(*) AS n FROM "Rec" WHERE kind = 'order' AND open = true AND form LIKE '%"file"%'`,
        )[0]?.n;
      await timed('looked at', () => sends(office, '陈静', file, '订单.xlsx'));
      await timed('brought', () => chen.presses(`确认提交${fits}件`));
      expect(open()).toBe(ROWS - BUYERS);
      expect(chen.card('订单.xlsx').text).toContain(`已提交${fits}件`);
      await timed('looked at again', () => sends(office, '陈静', file, '订单再发.xlsx'));
      expect(chen.card('订单再发.xlsx').text).toContain(`已有${fits}件`);
      await timed('undone', () => chen.presses('撤回这次导入', { holding: '订单.xlsx' }));
      expect(open()).toBe(0);
    },
  );
});
