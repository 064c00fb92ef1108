import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askForLeave } from '../leave-form.ts';
import { persona } from '../persona.ts';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { look } from './page-look.ts';
import { button } from './phone.ts';

/** The smallest picture there is: one white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const pane = (page: Page, key: 'a' | 'b'): Locator => page.locator(`[data-pane=${key}]`);

describe.skipIf(skipBrowser)('the chat page sends pictures', () => {
  const seen = officePage();

  it('李强 sends his certificate, attaches it with one press, and 王芳 looks at it', async () => {
    await askForLeave(persona(seen.office, '李强'), { type: 'sick', from: '2026-11-25', to: '2026-11-26' });
    const { page, faults } = await look(seen.browser, `${seen.office.emulator.url}/?as=e102&as2=e101`);
    const [mine, hers] = [pane(page, 'a'), pane(page, 'b')];
    await mine.getByTestId('attach').setInputFiles({ name: '诊断证明.png', mimeType: 'image/png', buffer: PIXEL });
    await mine.locator('.sent-image').first().waitFor();
    await button(mine, '作为证明').click();
    await hers.getByText('已交').first().waitFor();
    await button(hers, '查看证明').click();
    await hers.locator('.sent-image').first().waitFor();
    await shot(page, 'proof');
    expect(faults).toEqual([]);
    await page.close();
  });
});
