import { describe, expect } from 'vitest';
import { heldUp, heldUpText } from '../../../bench/held-up.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

/** `npm run bench` brings fifty thousand. */
const ROWS = Number(process.env.IMPORT_ROWS ?? 1_200);
const HEAD = ['名称', '型号', '类别', '数量', '序列号', '购置日期', '使用单位', '位置', '保管人'];

const row = (i: number): readonly SheetCell[] => [
  `电脑${i + 1}`,
  'ThinkPad T14',
  '电脑及外设',
  1,
  `PC${100_000 + i}`,
  '2024-05-06',
  '苏州分店',
  '二楼',
  '李强',
];

/** How long something took, and how long others were held up by it. */
async function timed(what: string, run: () => Promise<unknown>): Promise<void> {
  const figures = await heldUp(run);
  if (process.env.IMPORT_ROWS) console.log(`import   ${what}: ${ROWS} rows in ${heldUpText(figures)}`);
}

describe('很多行的台账 (S51)', () => {
  itIn(
    '先看、确认、撤回，件数一件不差，编号连着数；一个人只收到一句话；撤回以后可以再进',
    { noLimits: true },
    async ({ office }) => {
      const chen = persona(office, '陈静');
      const li = persona(office, '李强');
      const file = await fileOf([HEAD, ...Array.from({ length: ROWS }, (_, i) => row(i))]);
      const count = ROWS.toLocaleString('en');
      const states = () =>
        look(
          office.database,
          `SELECT state, count(*) AS n, min(number) AS first, max(number) AS last FROM "Rec" WHERE kind = 'equipment' GROUP BY state ORDER BY state`,
        );
      const numbered = (from: number, to: number) => ({
        first: `SB-SZ-26-${String(from).padStart(4, '0')}`,
        last: `SB-SZ-26-${String(to).padStart(4, '0')}`,
      });
      await timed('looked at', () => sends(office, '陈静', file, '全店.xlsx'));
      expect(chen.card('全店.xlsx').text).toContain(`可提交${count}件，已有0件，要改0行`);
      const before = li.cards().length;
      await timed('brought', () => chen.presses(`确认提交${count}件`));
      expect(chen.card('全店.xlsx').text).toContain(`已提交${count}件`);
      if (ROWS < 10_000) expect(states()).toEqual([{ state: 'in_use', n: ROWS, ...numbered(1, ROWS) }]);
      expect(li.cards().length - before).toBeLessThanOrEqual(1);
      await timed('looked at again', () => sends(office, '陈静', file, '全店再发.xlsx'));
      expect(chen.card('全店再发.xlsx').text).toContain(`可提交0件，已有${count}件`);
      await timed('undone', () => chen.presses('撤回这次导入', { holding: '全店.xlsx' }));
      expect(chen.card('全店.xlsx').text).toContain(`已撤回：拿掉${count}件，恢复0件`);
      expect(look(office.database, `SELECT count(*) AS n FROM "Rec" WHERE kind = 'equipment' AND open = true`)).toEqual([
        { n: 0 },
      ]);
      expect(look(office.database, `SELECT count(*) AS n FROM "RecUnique" WHERE kind = 'equipment'`)).toEqual([{ n: 0 }]);
    },
  );
});
