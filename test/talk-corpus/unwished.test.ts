import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISIONS, opensForm } from './readout.ts';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';

let office: Rehearsing;
beforeAll(async () => {
  office = await openRehearsing();
}, 60_000);
afterAll(() => office.close());

/** Each opens a form by itself. */
const WISHES = [
  '报销打车费35元',
  '报修前台打印机',
  '招待客户',
  '请客户吃饭',
  '借款3000元',
  '出差去南京',
  '约王芳开会',
  '订会议室开会',
  '登记客户',
  '开会',
  '求助',
  '吐槽一下报销单',
];
/** How a wish is only spoken of: none of these wants anything to be opened. */
const FRAMES: readonly ((wish: string) => string)[] = [
  (wish) => `如果能${wish}就好了`,
  (wish) => `要是${wish}的话怎么办`,
  (wish) => `等忙完这阵再${wish}`,
  (wish) => `听说要${wish}`,
  (wish) => `不用${wish}`,
  (wish) => `别${wish}了`,
  (wish) => `我不想${wish}`,
  (wish) => `天天${wish}，烦死了`,
  (wish) => `财务说要${wish}`,
  (wish) => `没说要${wish}`,
  (wish) => `${wish}的是张伟`,
  (wish) => `${wish}的那位是谁`,
];

describe('what is no wish', () => {
  it('O31 what is told, thought of, denied or left to others opens no form, whichever form it is', async () => {
    for (const wish of WISHES) expect(opensForm(await office.read('李强', wish)), wish).toBe(true);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WISHES),
        fc.constantFrom(...FRAMES),
        fc.constantFrom('', '哎，', '那个', '话说'),
        fc.constantFrom('', '。', '～'),
        async (wish, frame, before, sign) => {
          const said = `${before}${frame(wish)}${sign}`;
          const read = await office.read('李强', said);
          expect(opensForm(read) || DECISIONS.has(read.head) ? `${said} → ${read.head}` : '').toBe('');
        },
      ),
      { numRuns: 250 },
    );
  }, 240_000);
});
