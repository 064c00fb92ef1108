import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../office.ts';
import { openBrowser, shot, skipBrowser } from './browser.ts';

describe.skipIf(skipBrowser)('README 里的故事', () => {
  let office: TestOffice;
  let browser: Browser;
  let page: Page;
  const noise: string[] = [];

  beforeAll(async () => {
    office = await openOffice({ mode: 'ws' });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') noise.push(line.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('S55 李强说一句话请假，王芳在旁边的窗口同意，两张卡片一起变', async () => {
    await page.goto(`${office.emulator.url}/?as=ou_e102&as2=ou_e101`);
    const panes = page.getByTestId('pane');
    const li = panes.nth(0);
    const wang = panes.nth(1);
    await li.getByTestId('composer').locator('textarea').fill('明天下午请半天事假');
    await page.keyboard.press('Enter');
    const draft = li.getByTestId('card').filter({ hasText: '尚未提交' });
    await draft.waitFor();
    await draft.getByText('为什么是').click();
    await shot(page, 'story-1-preview');
    await draft.getByRole('button', { name: '确认提交' }).click();

    const asked = wang.getByTestId('card').filter({ hasText: '李强的请假申请' });
    await asked.waitFor();
    await shot(page, 'story-2-asked');
    await asked.locator('textarea').fill('好的，注意休息');
    await asked.getByRole('button', { name: '同意' }).click();

    await li.getByTestId('card').filter({ hasText: '我的请假申请' }).filter({ hasText: '已同意' }).waitFor();
    await asked.filter({ hasText: '已同意' }).waitFor();
    expect(await asked.getByRole('button', { name: '同意' }).count()).toBe(0);
    await page.waitForTimeout(1200);
    await shot(page, 'story-3-approved');
    expect(noise).toEqual([]);
  });

  it('O2 几天的假先问李敏愿不愿意代班，她只看到时间；接受后王芳才收到', async () => {
    await page.goto(`${office.emulator.url}/?as=ou_e102&as2=ou_e103`);
    const li = page.getByTestId('pane').nth(0);
    const min = page.getByTestId('pane').nth(1);
    await li.getByTestId('composer').locator('textarea').fill('12月1号到3号年假，小敏代我');
    await page.keyboard.press('Enter');
    const draft = li.getByTestId('card').filter({ hasText: '尚未提交' });
    await draft.getByText('交接人确认').waitFor();
    await draft.getByRole('button', { name: '确认提交' }).click();
    const asked = min.getByTestId('card').filter({ hasText: '李强请您做交接人' });
    await asked.waitFor();
    await shot(page, 'story-4-asked-to-substitute');
    expect(await asked.innerText()).not.toContain('年假');
    await asked.getByRole('button', { name: '接受' }).click();
    await li.getByTestId('card').filter({ hasText: '已接受' }).waitFor();
    await page.goto(`${office.emulator.url}/?as=ou_e101&chat=bot`);
    const toDecide = page.getByTestId('card').filter({ hasText: '李强的请假申请' }).filter({ hasText: '已接受' });
    await toDecide.getByRole('button', { name: '同意' }).waitFor();
    await shot(page, 'story-5-accepted');
    expect(noise).toEqual([]);
  });

  it('S21 一个求助：从提问到答复、办完、确认，最后在知识库里搜到', async () => {
    await page.goto(`${office.emulator.url}/?as=ou_e102&as2=ou_e101`);
    const li = page.getByTestId('pane').nth(0);
    const wang = page.getByTestId('pane').nth(1);
    const says = async (pane: typeof li, words: string): Promise<void> => {
      await pane.getByTestId('composer').locator('textarea').fill(words);
      await page.keyboard.press('Enter');
    };
    await says(li, '求助：客户要退定金怎么办');
    const form = li.getByTestId('card').filter({ hasText: '求助：请确认后提交' });
    await form.getByRole('button', { name: '提交' }).click();
    const owned = wang.getByTestId('card').filter({ hasText: '请您：先答复' });
    await owned.waitFor();
    await shot(page, 'story-6-help');
    await owned.getByRole('button', { name: '办完了' }).click();
    const report = wang.getByTestId('card').filter({ hasText: '怎么解决' });
    await report.locator('textarea').fill('七天内可退，填退款申请');
    await report.getByText('收入知识库').click();
    await report.getByRole('button', { name: '办完了' }).click();
    const confirm = li.getByTestId('card').filter({ hasText: '请您：确认是否办结' }).last();
    await confirm.getByRole('button', { name: '确认办结' }).click();
    await li.getByTestId('card').filter({ hasText: '已办结' }).first().waitFor();
    await says(li, '知识库 定金');
    const found = li.getByTestId('card').filter({ hasText: '知识库：“定金”' });
    await found.getByRole('button', { name: '查看' }).click();
    await li.getByTestId('card').filter({ hasText: '七天内可退，填退款申请' }).last().waitFor();
    await shot(page, 'story-7-knowledge');
    expect(noise).toEqual([]);
  });

  it('手机宽度也能走完', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await phone.goto(`${office.emulator.url}/?as=ou_e103&chat=bot`);
    await shot(phone, 'phone-1');
    const overflow = await phone.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await phone.close();
  });
});
