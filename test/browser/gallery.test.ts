import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardBytes, MOST_BYTES, validateCard } from '../../emulator/card/validate.ts';
import { type Emulator, startEmulator } from '../../emulator/main.ts';
import { allSamples } from '../../src/all-samples.ts';
import { en, zhCN } from '../../src/all-words.ts';
import { loadConfig } from '../../src/config.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import { violations } from './axe.ts';
import { openBrowser, shot, skipBrowser } from './browser.ts';

const items = gallery(
  loadConfig({ CONFIG_DIR: join(import.meta.dirname, '..', '..', 'config') }),
  { 'zh-CN': zhCN, en },
  allSamples(),
);

describe('每张卡片的每种样子', () => {
  it.each(items.map((item) => [item.id, item.card] as const))('%s 平台收得下', (_id, card) => {
    expect(validateCard(card, { isPerson: (id) => id.startsWith('ou_'), isImage: () => true })).toEqual([]);
    expect(cardBytes(card)).toBeLessThan(MOST_BYTES);
  });
});

it('没有一张卡片因为太重而少说几条', () => {
  const left = items.filter(({ card }) => /还有\d+条未显示|\d+ more not shown/.test(JSON.stringify(card)));
  expect(left.map(({ id }) => id)).toEqual([]);
});

/** One and a half screens of a phone of 390 × 844. */
const MOST = 1.5 * 844;
/** Cards that may be longer in their ordinary state. */
const TOO_LONG: readonly string[] = [];

interface Measured {
  getAttribute(name: string): string | null;
  querySelector(words: string): { getBoundingClientRect(): { height: number } } | null;
}

/** The measured heights, longest first: all of them in test/shots/heights-*.txt, the longest in the output. */
function tell(lang: string, width: number, heights: readonly (readonly [string, number])[]): void {
  const lines = [...heights].sort(([, a], [, b]) => b - a).map(([id, height]) => `${String(height).padStart(5)} px  ${id}`);
  const folder = join(import.meta.dirname, '..', 'shots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `heights-${lang}-${width}.txt`), `${lines.join('\n')}\n`);
  console.log(`${lang} ${width} px, ${heights.length} cards, the longest:\n${lines.slice(0, 8).join('\n')}`);
}

describe.skipIf(skipBrowser)('卡片在桌面和手机宽度都放得下', () => {
  let emulator: Emulator;
  let browser: Browser;
  beforeAll(async () => {
    emulator = await startEmulator({ port: 0, gallery: () => [...items] });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await emulator?.stop();
  });

  it.each([
    ['zh-CN', 600, 'light'],
    ['zh-CN', 390, 'light'],
    ['zh-CN', 390, 'dark'],
    ['zh-CN', 360, 'light'],
    ['en', 600, 'light'],
    ['en', 390, 'light'],
    ['en', 360, 'light'],
  ] as const)(
    '%s %i 像素 %s：不超宽，在手机上不超过一屏半，下一步不用翻就看得到',
    async (lang, width, colorScheme) => {
      const page = await browser.newPage({ viewport: { width: 1500, height: 1200 }, colorScheme });
      await page.goto(`${emulator.url}/gallery?lang=${lang}&width=${width}`);
      await page.locator('[data-testid=gallery][data-ready=true]').waitFor();
      const wide = await page
        .locator('[data-overflow=true]')
        .evaluateAll((found) => found.map((one) => one.getAttribute('data-id')));
      expect(wide).toEqual([]);
      expect(await page.getByTestId('gallery-item').count()).toBe(items.filter((item) => item.lang === lang).length);
      const heights = await page
        .getByTestId('gallery-item')
        .evaluateAll((all: readonly Measured[]) =>
          all.map((one): [string, number] => [
            one.getAttribute('data-id') ?? '',
            Math.round(one.querySelector('.card')?.getBoundingClientRect().height ?? 0),
          ]),
        );
      tell(lang, width, heights);
      // The wide window of a desk is no phone: there the screens are higher.
      if (width < 600) expect(heights.filter(([id, height]) => height > MOST && !TOO_LONG.includes(id))).toEqual([]);
      const low = await page.getByTestId('gallery-item').evaluateAll((all) =>
        all.flatMap((one) => {
          const card = one.querySelector('.card');
          // A form is read from top to bottom, and its button lies behind what it asks.
          const main = [...one.querySelectorAll('.c-primary_filled, .c-primary')].find(
            (button) => !button.closest('form, .c-form'),
          );
          const below = card && main ? main.getBoundingClientRect().bottom - card.getBoundingClientRect().top : 0;
          return below > 844 ? [`${one.getAttribute('data-id')} ${Math.round(below)}`] : [];
        }),
      );
      expect(low).toEqual([]);
      // The same cards at every width: one look in each colour is enough, and takes long.
      if (width === 390) expect(await violations(page, '[data-testid=gallery]')).toEqual([]);
      await shot(page, `gallery-${lang}-${width}-${colorScheme}`);
      await page.close();
    },
    120_000,
  );

  it.each(['zh-CN', 'en'])(
    '%s 事项的卡片在 360 像素：什么都没有被裁掉，主要的按钮不用翻就看得到',
    async (lang) => {
      const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
      await page.goto(`${emulator.url}/gallery?lang=${lang}&width=360`);
      await page.locator('[data-testid=gallery][data-ready=true]').waitFor();
      const cards = page.locator(
        '[data-testid=gallery-item][data-id^="事项-"], [data-testid=gallery-item][data-id^="清单-"], [data-testid=gallery-item][data-id^="待办-"]',
      );
      const seen = await cards.evaluateAll((all) =>
        all.map((one) => {
          const card = one.querySelector('.card') ?? one;
          const { top, right } = card.getBoundingClientRect();
          const texts = [...card.querySelectorAll('button, h4, p, dd, .c-text, .md')];
          const main = card.querySelector('.c-primary_filled, .c-primary');
          return {
            id: one.getAttribute('data-id'),
            clipped: texts.filter((el) => el.getBoundingClientRect().right > right + 1 || el.scrollWidth > el.clientWidth + 1)
              .length,
            main: main ? main.getBoundingClientRect().bottom - top : 0,
          };
        }),
      );
      expect(seen.length).toBeGreaterThan(15);
      for (const { id, clipped, main } of seen) {
        expect([id, clipped]).toEqual([id, 0]);
        expect(main).toBeLessThan(600);
      }
      await page.close();
    },
    120_000,
  );
});
