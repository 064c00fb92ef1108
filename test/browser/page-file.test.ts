import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../office.ts';
import { openBrowser, shot, skipBrowser } from './browser.ts';

describe.skipIf(skipBrowser)('a file in the chat page', () => {
  let office: TestOffice;
  let browser: Browser;
  beforeAll(async () => {
    office = await openOffice({ mode: 'ws' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('S56 王芳在手机宽度的网页上要假勤表，点一下就下载到原样的文件', async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await page.goto(`${office.emulator.url}/?as=ou_e101&chat=bot`);
    const pane = page.getByTestId('pane').nth(0);
    await pane.getByTestId('composer').locator('textarea').fill('导出11月假勤');
    await page.keyboard.press('Enter');
    const link = pane.getByRole('link', { name: '假勤_苏州分店_2026-11.xlsx' });
    await link.waitFor();
    await shot(page, 'file-phone');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('假勤_苏州分店_2026-11.xlsx');
    const sheets = await readSheets(readFileSync(await download.path()));
    expect(sheets.map((sheet) => sheet.sheet)).toEqual(['明细', '汇总', '余额']);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
