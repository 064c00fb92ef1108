import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paymentWords } from '../../src/words/payment.ts';
import { persona } from '../persona.ts';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { button, cardWith, phoneOf, says } from './phone.ts';

const INVOICES = join(import.meta.dirname, '../../demo/invoices');
const FILES = ['复印纸.pdf', '快递费.ofd', '培训费.xml'];
/** Pressed, and the card asks for it no more. */
async function decided(asked: Locator): Promise<void> {
  await button(asked, '同意').click();
  await button(asked, '同意').waitFor({ state: 'detached' });
}

describe.skipIf(skipBrowser)('报销的故事，手机宽度 (S100, S101, S107, S108, S109)', () => {
  const seen = officePage();

  const phone = (account: string, use: (page: Page) => Promise<void>): Promise<void> =>
    phoneOf({ ...seen, story: 'expense' }, account, use);

  it('S100 S101 三张票拖进聊天，写成一份报销单；三个人各看各的；付了款，本人收到通知', async () => {
    await phone('ou_e102', async (page) => {
      const files = FILES.map((name) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: readFileSync(join(INVOICES, name)),
      }));
      await page.getByTestId('attach').setInputFiles(files);
      await cardWith(page, '收到3个文件').waitFor();
      await cardWith(page, '明细3').waitFor();
      await seen.office.settled();
      await shot(page, 'expense-1-files');
      await seen.office.settled();
    });
    const li = persona(seen.office, '李强');
    if (!li.card('明细3').buttons.includes('确认提交')) await li.presses('下一步', { form: { lines__training: '销售培训计划' } });
    await phone('ou_e102', async (page) => {
      const draft = cardWith(page, '尚未提交');
      await button(draft, '确认提交').scrollIntoViewIfNeeded();
      await shot(page, 'expense-2-claim');
      await button(draft, '确认提交').click();
      await cardWith(page, '我的报销申请').waitFor();
    });
    await seen.office.settled();
    await phone('ou_e105', async (page) => {
      const asked = cardWith(page, '李强的报销申请');
      await asked.waitFor();
      await asked.scrollIntoViewIfNeeded();
      await shot(page, 'expense-3-checklist');
      // What the checks say stands there already; that it was looked at is theirs to say.
      await button(asked, '同意').click();
      await seen.office.settled();
      expect(
        persona(seen.office, '王芳')
          .cards()
          .some(({ text }) => text.includes('李强的报销申请')),
      ).toBe(false);
      await asked.locator('[data-tag="checker"] input').last().check();
      await decided(asked);
    });
    await phone('ou_e101', async (page) => {
      const asked = cardWith(page, '李强的报销申请');
      await asked.waitFor();
      await decided(asked);
    });
    await phone('ou_e006', async (page) => {
      const asked = cardWith(page, '李强的报销申请');
      await asked.waitFor();
      await button(asked, '同意').scrollIntoViewIfNeeded();
      await shot(page, 'expense-4-finance');
      await decided(asked);
      await says(page, '付款');
      const payables = cardWith(page, '大写');
      await button(payables, '全部付款').click();
      const batch = cardWith(page, '付款批次 FK');
      await batch.waitFor();
      await button(batch, paymentWords['pay.paid'].zh).click();
      await page.getByTestId('confirm-yes').click();
      await batch.filter({ hasText: '确认已付' }).waitFor();
    });
    await phone('ou_e102', async (page) => {
      await cardWith(page, '报销款已付').waitFor();
      await shot(page, 'expense-5-paid');
    });
  }, 240_000);
});
