// tsx tools/take-pictures.ts URL NAME SENTENCE   the pictures of docs/before-after.md from a running demo, at phone width: docs/pictures/NAME-*.png
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const [url = 'http://127.0.0.1:3100', name = 'after', sentence = '下周五下午请半天事假'] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });

const as = async (no: string): Promise<void> => {
  await page.goto(`${url}/?as=ou_${no.toLowerCase()}&chat=bot`);
  await page.getByTestId('composer').locator('textarea').waitFor();
  await page.waitForTimeout(2000);
};
const say = async (words: string): Promise<void> => {
  await page.getByTestId('composer').locator('textarea').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3000);
};
const press = async (label: string): Promise<void> => {
  await page.getByRole('button', { name: label, exact: true }).last().click({ timeout: 8000 });
  await page.waitForTimeout(3000);
};
const take = (of: Page, what: string): Promise<Buffer> => of.screenshot({ path: join(folder, `${name}-${what}.png`) });
const later = (hours: number): Promise<unknown> =>
  fetch(`${url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: hours * 3_600_000 }),
  });

await as('E102');
await say(sentence);
await take(page, 'first-sentence');
await say('请年假');
await take(page, 'form');
await say('12月8日下午请半天事假，家里有事');
await press('确认提交');
await as('E101');
await take(page, 'approver');
await page.getByTestId('card').locator('textarea').last().fill('当天有交车，人手不够');
await press('拒绝');
await as('E102');
await take(page, 'rejected');
await say('12月10日下午请半天事假，家里有事');
await press('确认提交');
await say('12月15日下午请半天事假，家里有事');
await press('确认提交');
await later(6);
await page.waitForTimeout(6000);
await as('E101');
await take(page, 'digest');
await browser.close();
