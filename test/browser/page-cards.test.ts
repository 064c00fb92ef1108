import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/main.ts';
import { openBrowser, skipBrowser } from './browser.ts';
import { cardOf, everyTag } from './page-every-tag.ts';
import { buildPage, look } from './page-look.ts';

const item = (id: string, card: unknown, group = '组件') => ({ id, title: id, group, lang: 'zh-CN', card });
const hostile =
  '<img src=x onerror="window.broken=1"><script>window.broken=1</script> [坏链接](javascript:window.broken=1) <at id=ou_e101></at>';

describe.skipIf(skipBrowser)('the chat page draws cards', () => {
  let browser: Browser;
  let emulator: Emulator;

  beforeAll(async () => {
    buildPage();
    browser = await openBrowser();
    const all = Object.entries(everyTag).map(([tag, element]) => item(tag, cardOf(element)));
    const wide = { tag: 'button', text: { tag: 'plain_text', content: '长' }, margin: '0px -90px 0px 90px', width: 'fill' };
    emulator = await startEmulator({
      gallery: () => [
        ...all,
        item('unknown', cardOf({ tag: 'marquee' }), '坏卡片'),
        item('hostile', cardOf({ tag: 'markdown', content: hostile }), '坏卡片'),
        item('wide', cardOf(wide), '坏卡片'),
      ],
    });
  }, 120_000);
  afterAll(async () => {
    await emulator?.stop();
    await browser?.close();
  });

  it('every component of Card JSON 2.0 is drawn, and fits a phone as well as a desk', async () => {
    for (const width of [600, 360]) {
      const { page, faults } = await look(browser, `${emulator.url}/gallery?q=组件&width=${width}`);
      const items = page.getByTestId('gallery-item');
      await expect.poll(() => items.count()).toBe(Object.keys(everyTag).length);
      for (const tag of Object.keys(everyTag)) {
        const drawn = page.locator(`[data-testid=gallery-item][data-id=${tag}]`);
        expect(await drawn.getByTestId('unknown-tag').count(), tag).toBe(0);
        expect(await drawn.locator('.card-body > [data-path="body.elements.0"]').count(), tag).toBe(1);
      }
      await page.locator('[data-tag=chart][data-state=ready] canvas').waitFor();
      expect(
        await page.locator('[data-overflow=true]').evaluateAll((all) => all.map((one) => one.getAttribute('data-id'))),
      ).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  }, 60_000);

  it('an unknown component is shown as such, and a card that is too wide is marked', async () => {
    const { page } = await look(browser, `${emulator.url}/gallery?q=坏卡片`);
    expect(await page.getByTestId('unknown-tag').textContent()).toContain('marquee');
    await page.locator('[data-id=wide][data-overflow=true]').waitFor();
    await page.context().close();
  });

  it('nothing written in a card becomes markup of the page', async () => {
    const { page } = await look(browser, `${emulator.url}/gallery?q=hostile`);
    const card = page.getByTestId('card');
    await card.getByText('@王芳').waitFor();
    expect(await card.locator('script, img').count()).toBe(0);
    expect(await card.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate('"broken" in window')).toBe(false);
    await page.context().close();
  });
});
