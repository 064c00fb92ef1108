import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { persona } from '../persona.ts';
import { skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { look } from './page-look.ts';
import { button } from './phone.ts';

const pane = (page: Page, key: 'a' | 'b'): Locator => page.locator(`[data-pane=${key}]`);

describe.skipIf(skipBrowser)('the chat page, two people side by side', () => {
  const seen = officePage();

  it('李强 fills in a leave form, 王芳 agrees, and his card changes before his eyes', async () => {
    const { page, faults } = await look(seen.browser, `${seen.office.emulator.url}/?as=e102&as2=e101`);
    const [mine, hers] = [pane(page, 'a'), pane(page, 'b')];
    await mine.getByTestId('composer-text').fill('我要请假');
    await mine.getByTestId('composer-text').press('Enter');
    const next = button(mine, '下一步');
    await next.click();
    // Sent as it is, so that no button of the form loses what is typed; the answer names what is still empty.
    await mine.getByText('没有选假期类型').first().waitFor();
    await button(mine, '改别的').click();

    await mine.locator('[data-name=type]').getByTestId('select').last().click();
    await page.getByRole('option', { name: '事假' }).click();
    for (const day of ['from', 'to']) await mine.locator(`[data-name=${day}] input`).last().fill('2026-11-26');
    await mine.locator('[data-name=handover]').getByTestId('select').last().click();
    // The list takes the keyboard once it is open.
    await page.getByRole('option', { name: '李敏' }).waitFor();
    await page.keyboard.type('李敏');
    await page.keyboard.press('Enter');
    await mine.locator('[data-name=reason] textarea').last().fill('家里有事');
    await next.click();
    await button(mine, '确认提交').click();
    await mine.getByTestId('toast').filter({ hasText: '已提交' }).waitFor();

    await persona(seen.office, '李敏').presses('接受');
    await button(hers, '同意').click();
    await hers.getByTestId('toast').filter({ hasText: '已同意' }).waitFor();
    const changed = mine.getByTestId('message').filter({ hasText: '我的请假申请' });
    await changed.filter({ hasText: '已同意' }).getByTestId('updated').waitFor();
    expect(await mine.getByTestId('toast').filter({ hasText: '已同意' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('on a phone one column stands at a time, and back goes back', async () => {
    const { page, faults } = await look(seen.browser, seen.office.emulator.url, { width: 390, height: 844 });
    await page.locator('[data-testid=persona][data-person=ou_e105]').click();
    await page.locator('[data-testid=chat][data-kind=p2p]').click();
    await page.getByTestId('composer').waitFor();
    expect(await page.getByTestId('rail').isVisible()).toBe(false);
    await page.goBack();
    expect(await page.getByTestId('composer').isVisible()).toBe(false);
    expect(await page.getByTestId('chat-list').isVisible()).toBe(true);
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wider).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
