import { describe, expect } from 'vitest';
import { heldUp, heldUpText } from '../../../bench/held-up.ts';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { customerOf } from '../receivable/owed.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

/** `npm run bench` brings fifty thousand. */
const ROWS = Number(process.env.ORDER_ROWS ?? 400);
const HEAD = ['订单号', '客户', '车型', '车架号', '成交价', '约定交车', '业务人员'];
const BUYERS = ['宏达运输公司', '远航物流公司', '长风货运公司', '恒通汽贸公司', '金鹏搬家公司'] as const;
const PRICE = 300_000;

const row = (i: number): readonly SheetCell[] => [
  `DD${100_000 + i}`,
  BUYERS[i % BUYERS.length] as string,
  '欧曼EST',
  `LVBV3JBB${100_000_000 + i}`,
  PRICE,
  '2026-12-20',
  '李强',
];

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
      // What exactly as many orders of the first buyer cost as it may have, but for the last of them.
      config: (config) => ({
        ...config,
        receivables: parseReceivableRules({
          credit: { limits: { a: PRICE * (Math.ceil(ROWS / BUYERS.length) - 1) }, overdue_days: 30 },
        }),
      }),
    },
    async ({ office, li }) => {
      for (const [i, buyer] of BUYERS.entries()) await customerOf(li, buyer, `1381234567${i}`);
      const chen = persona(office, '陈静');
      const file = await fileOf([HEAD, ...Array.from({ length: ROWS }, (_, i) => row(i))]);
      const fits = (ROWS - BUYERS.length).toLocaleString('en');
      const open = () =>
        look<{ n: number }>(
          office.database,
          `SELECT count(*) AS n FROM "Rec" WHERE kind = 'order' AND open = true AND form LIKE '%"file"%'`,
        )[0]?.n;
      await timed('looked at', () => sends(office, '陈静', file, '订单.xlsx'));
      await timed('brought', async () => {
        await chen.presses(chen.card('订单.xlsx').buttons.find((one) => one.startsWith('确认提交')) ?? '确认提交');
        await office.settled();
      });
      expect(open()).toBe(ROWS - BUYERS.length);
      expect(chen.card('订单.xlsx').text).toContain(`已提交${fits}件`);
      await timed('looked at again', () => sends(office, '陈静', file, '订单再发.xlsx'));
      expect(chen.card('订单再发.xlsx').text).toContain(`已有${fits}件`);
      await timed('undone', () => chen.presses('撤回这次导入', { holding: '订单.xlsx' }));
      expect(open()).toBe(0);
    },
  );
});
