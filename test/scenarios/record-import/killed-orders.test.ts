import { describe, expect } from 'vitest';
import { parseReceivableRules } from '../../../src/domain/receivable/config.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { goesOn, killedOnce } from './killed-office.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

const HEAD = ['订单号', '客户', '车型', '车架号', '成交价', '约定交车', '业务人员'];
const PRICE = 300_000;
const ROWS = 1_200;
const EACH = 40;
const BUYERS = ROWS / EACH;
/** Of each buyer all but the last fit in the limit. */
const FIT = ROWS - BUYERS;

const buyer = (i: number): string => `${String.fromCodePoint(...[0, 1, 2, 3].map((at) => 0x4e00 + 4 * i + at))}运输公司`;
const rows: readonly (readonly SheetCell[])[] = Array.from({ length: ROWS }, (_, i) => [
  `DD${100_000 + i}`,
  buyer(i % BUYERS),
  '欧曼EST',
  `LVBV3JBB${100_000_000 + i}`,
  PRICE,
  '2026-12-20',
  '李强',
]);

const count = (office: TestOffice, sql: string): number => look<{ n: number }>(office.database, sql)[0]?.n ?? 0;
const RUNNING = `SELECT count(*) AS n FROM "Rec" WHERE kind = 'order' AND open = true`;
const running = (office: TestOffice): number => count(office, RUNNING);
const takenBack = (office: TestOffice): number =>
  count(office, `SELECT count(*) AS n FROM "ImportedRow" WHERE undone IS NOT NULL`);

/** The orders as a whole, told by what the sheet says of them. */
const orders = (office: TestOffice) =>
  look<{ n: number; numbers: number; told: number; rows: number; vins: number; todos: number }>(
    office.database,
    `SELECT (SELECT count(*) FROM "Rec" WHERE kind = 'order') AS n,
       (SELECT count(DISTINCT number) FROM "Rec" WHERE kind = 'order') AS numbers,
       (SELECT count(*) FROM "Audit" WHERE act = 'record.order.open') AS told,
       (SELECT count(*) FROM "ImportedRow" i JOIN "Rec" r ON r.id = i."recordId" WHERE r.kind = 'order') AS rows,
       (SELECT count(*) FROM "RecUnique" WHERE kind = 'order' AND key LIKE 'vin:%') AS vins,
       (SELECT count(*) FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE r.kind = 'order' AND t."doneAt" IS NULL) AS todos`,
  )[0];

describe('一张订单表录到一半被杀掉 (S51, S119)', { timeout: 180_000 }, () => {
  itIn(
    'O19 录的时候杀三次、撤回的时候杀一次：接着办完，一件不多一件不少，额度一分不差；再发一次都是已有，撤回后一件不剩',
    {
      noLimits: true,
      config: (config) => ({
        ...config,
        receivables: parseReceivableRules({ credit: { limits: { a: PRICE * (EACH - 1) }, overdue_days: 30 } }),
      }),
    },
    async ({ office }) => {
      const wang = persona(office, '王芳');
      const customers = Array.from({ length: BUYERS }, (_, i) => [buyer(i), `138${10_000_000 + i}`, 'A类', '李强']);
      await sends(office, '王芳', await fileOf([['名称', '电话', '等级', '业务人员'], ...customers]), '客户.xlsx');
      await wang.presses(`确认提交${BUYERS}件`);
      const chen = persona(office, '陈静');
      const file = await fileOf([HEAD, ...rows]);
      await sends(office, '陈静', file, '订单.xlsx');

      const pressed = chen.presses(`确认提交${FIT.toLocaleString('en')}件`);
      const first = killedOnce(office, RUNNING, () => running(office) > 0);
      await Promise.allSettled([pressed, first]);
      expect(await first).toBeLessThan(FIT);
      for (const least of [1, 600]) {
        const life = killedOnce(office, RUNNING, () => running(office) > least);
        office.emulator.clock.advance(60_000);
        await Promise.allSettled([office.app.tick(), life]);
        expect(await life).toBeLessThanOrEqual(FIT);
      }
      await goesOn(office, () => chen.card('订单.xlsx').text.includes('已提交'));
      expect(chen.card('订单.xlsx').text).toContain(`已提交${FIT.toLocaleString('en')}件`);
      expect(running(office)).toBe(FIT);
      expect(orders(office)).toEqual({ n: FIT, numbers: FIT, told: FIT, rows: FIT, vins: FIT, todos: 3 * FIT });

      await sends(office, '陈静', file, '订单再发.xlsx');
      expect(chen.card('订单再发.xlsx').text).toContain(`可提交0件，已有${FIT.toLocaleString('en')}件`);

      const undoing = chen.presses('撤回这次导入', { holding: '订单.xlsx' });
      const last = killedOnce(office, RUNNING, () => takenBack(office) > 0);
      await Promise.allSettled([undoing, last]);
      expect(await last).toBeGreaterThan(0);
      await goesOn(office, () => running(office) === 0);
      await office.settled();
      expect(running(office)).toBe(0);
      expect(takenBack(office)).toBe(FIT);
      expect(count(office, `SELECT count(*) AS n FROM "RecUnique" WHERE kind = 'order' AND key LIKE 'vin:%'`)).toBe(0);
    },
  );
});
