import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { persona } from '../persona.ts';
import { violations } from './axe.ts';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { look } from './page-look.ts';

const PHONE = { width: 390, height: 844 };
const focus = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const e = document.activeElement; return (e?.closest('[data-name]')?.getAttribute('data-name') ?? '') + '|' + (e?.tagName ?? '') + '|' + (e?.textContent ?? '').slice(0, 20); })()`,
  );

/** Tab until the focus is on what is meant; a person without a mouse has no other way. */
async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  for (let n = 0; n < 80; n++) {
    if (wanted.test(await focus(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no ${wanted} within 80 ${key}; the focus is on ${await focus(page)}`);
}

describe.skipIf(skipBrowser)('手机宽度，只用键盘', () => {
  const seen = officePage();

  it('李强不碰鼠标，从名单走到提交，王芳同意', async () => {
    const { page, faults } = await look(seen.browser, seen.office.emulator.url, PHONE);
    await page.getByTestId('people-search').focus();
    await page.keyboard.type('李强');
    await page.keyboard.press('Enter');
    await page.getByTestId('chat').first().waitFor();
    await page.getByTestId('chat').first().focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('card').filter({ hasText: '李强，您好' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('composer-text').focus();
    await page.keyboard.type('下周五下午请半天事假');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '确认提交' }).waitFor();
    await tabTo(page, /确认提交/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByTestId('toast').waitFor();
    // The pressed button is gone, the focus stays on its card.
    await expect.poll(() => page.evaluate(`document.activeElement?.closest('[data-testid=message]') !== null`)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${seen.office.emulator.url}/?as=e101&chat=bot`);
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
    await page.getByTestId('composer-text').focus();
    await tabTo(page, /BUTTON\|同意$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByTestId('message').filter({ hasText: '已同意' }).first().waitFor();
    expect(persona(seen.office, '李强').card('我的请假申请').text).toContain('已同意');
    await shot(page, 'keys-approved');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('长表单：主按钮一直够得着；漏填的第一项滚到眼前，拿到焦点；Esc 关掉选择框，方向键挑选', async () => {
    const { page, faults } = await look(seen.browser, `${seen.office.emulator.url}/?as=e103&chat=bot`, PHONE);
    const text = page.getByTestId('composer-text');
    await text.fill('设置代办');
    await text.press('Enter');
    const save = page.getByRole('button', { name: '保存' }).last();
    await save.waitFor();
    await page.waitForTimeout(300);
    const { y, height } = (await save.boundingBox()) ?? { y: Infinity, height: 0 };
    const footer = (await page.locator('.talk-foot').boundingBox())?.y ?? 0;
    expect(y + height).toBeLessThanOrEqual(footer);
    await page.getByTestId('messages').evaluate('(box) => { box.scrollTop -= 120; }');
    await page.waitForTimeout(200);
    const after = (await save.boundingBox()) ?? { y: Infinity, height: 0 };
    expect(after.y + after.height).toBeLessThanOrEqual(footer);
    await save.press('Enter');
    await page.getByTestId('field-error').first().waitFor();
    const first = await page.locator('.is-wrong').first().getAttribute('data-name');
    await expect.poll(() => focus(page)).toContain(`${first}|`);
    expect(await violations(page)).toEqual([]);
    // The picker of people opens, is walked, and closed again.
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await expect.poll(() => focus(page)).toContain(`${first}|`);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('listbox').count()).toBe(0);
    await expect.poll(() => page.locator(`[data-name=${first}]`).getByTestId('field-error').count()).toBe(0);
    await shot(page, 'keys-form');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('别人一按，正在写的字和光标都在原处', async () => {
    const { page } = await look(seen.browser, `${seen.office.emulator.url}/?as=e201&chat=bot`, PHONE);
    const he = persona(seen.office, '何平');
    await he.says('下周五上午请半天事假');
    await he.presses('确认提交');
    const opinion = page.getByTestId('card').filter({ hasText: '何平' }).locator('textarea').last();
    await opinion.waitFor().catch(() => Promise.reject(new Error(persona(seen.office, '赵磊').card().text)));
    await opinion.fill('我想想');
    await opinion.focus();
    await he.says('催办');
    await he.presses('评论').catch(() => undefined);
    await page.waitForTimeout(500);
    expect(await opinion.inputValue()).toBe('我想想');
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
    await page.context().close();
  }, 60_000);

  it('有没读的消息的人在名单上标出来，读了就没有了', async () => {
    const { page } = await look(seen.browser, `${seen.office.emulator.url}/?as=e102`);
    const row = page.locator('[data-testid=persona][data-person=ou_e301]');
    expect(await row.getAttribute('data-unread')).toBe('0');
    const liang = persona(seen.office, '梁婷');
    await liang.says('下周五下午请半天事假');
    await liang.presses('确认提交');
    await expect.poll(() => row.getAttribute('data-unread')).toBe('1');
    expect(await row.getByRole('img', { name: '1 条未读' }).count()).toBe(1);
    seen.office.controls.enter('黄志强', 'bot');
    await expect.poll(() => row.getAttribute('data-unread')).toBe('0');
    await page.context().close();
  });

  it.each([390, 480, 600, 719, 720, 780])('%i 像素：输入框没有滚动条，话写得下，页面不横着滚', async (width) => {
    const { page } = await look(seen.browser, `${seen.office.emulator.url}/?as=e102&chat=bot`, { width, height: 844 });
    const text = page.getByTestId('composer-text');
    await text.waitFor();
    const bars = (): Promise<boolean> =>
      text.evaluate(
        (box: { offsetWidth: number; clientWidth: number; scrollHeight: number; clientHeight: number; scrollWidth: number }) =>
          box.offsetWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
      );
    expect(await bars()).toBe(false);
    await text.fill('下下周二到周四事假，小敏代我，家里有事要回去一趟，谢谢');
    expect(await bars()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    await page.context().close();
  });

  it.each([
    ['light', PHONE],
    ['dark', PHONE],
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1440, height: 900 }],
  ] as const)(
    '名单、会话、并排和工具，%s %o：axe 一条不差',
    async (colorScheme, size) => {
      const { page } = await look(seen.browser, `${seen.office.emulator.url}/`, size);
      await page.emulateMedia({ colorScheme });
      for (const path of [
        '/',
        '/?as=e101&chat=oc_suzhou',
        '/?as=e102&as2=e101',
        '/?as=e102&tool=clock',
        '/?as=e102&tool=traffic',
      ]) {
        await page.goto(seen.office.emulator.url + path);
        await page.getByTestId('pane').first().waitFor({ state: 'attached' });
        expect(await violations(page), path).toEqual([]);
      }
      await page.context().close();
    },
    90_000,
  );
});
