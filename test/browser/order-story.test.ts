import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { persona } from '../persona.ts';
import { CHECKED, chenIn, does, enters, sendsPhoto } from '../scenarios/orders/enter-order.ts';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { button, cardWith, phoneOf, says } from './phone.ts';

const LI = 'ou_e102';
const ZHANG = 'ou_e104';

describe.skipIf(skipBrowser)('订单的故事，手机宽度 (S42, S44, S45, O20)', () => {
  const seen = officePage();
  const phone = (account: string, use: (page: Page) => Promise<void>): Promise<void> =>
    phoneOf({ ...seen, story: 'order' }, account, use);
  const later = async (minutes: number): Promise<void> => {
    seen.office.emulator.clock.advance(minutes * 60_000);
    await seen.office.app.tick();
    await seen.office.settled();
    await seen.office.app.tick();
    await seen.office.settled();
  };
  /** The card from its head on, once nothing lies over it. */
  const picture = async (page: Page, card: Locator, name: string): Promise<void> => {
    await page.getByTestId('toast').waitFor({ state: 'detached' });
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shot(page, name);
  };

  it('问一句“到哪了”就看懂；有变化业务人员和网点群各收到一条；拍照勾清单交付，售后从这天开始', async () => {
    const { office } = seen;
    await enters(office);
    const chen = chenIn(office);
    for (const [move, on] of [
      ['收到定金', '2026-11-20'],
      ['排产', '2026-11-21'],
      ['发车', '2026-11-23'],
    ] as const)
      await does(chen, move, { on });
    await phone(LI, async (page) => {
      await says(page, '宏达运输的车到哪了');
      const card = cardWith(page, '预计');
      await card.getByText('下一步：到库').waitFor();
      await picture(page, card, 'order-1-where');
    });
    await later(11);
    await phone(LI, async (page) => {
      const news = cardWith(page, '✓发车');
      await news.waitFor();
      await picture(page, news, 'order-2-news');
    });
    await phone(ZHANG, async (page) => {
      await page.goto(`${office.emulator.url}/?as=${ZHANG}&chat=oc_suzhou`);
      const news = cardWith(page, '尾号042788');
      await news.waitFor();
      expect(await news.innerText()).not.toMatch(/宏达|368/);
      await picture(page, news, 'order-3-group');
    });
    for (const move of ['到库', '收到尾款', '合格证到了']) await does(chen, move, { on: '2026-11-23' });
    const li = persona(office, '李强');
    await phone(LI, async (page) => {
      await says(page, 'A123到哪了');
      const card = cardWith(page, '已到库');
      await button(card, '交付').click();
      await card.getByText('交车清单').first().waitFor();
    });
    await sendsPhoto(office, li);
    await li.presses('交付', { form: { on: '2026-11-23', signer: '周建新', checklist: CHECKED } });
    await later(11);
    await phone(LI, async (page) => {
      await says(page, 'A123到哪了');
      const card = cardWith(page, '已通知');
      await card.getByText('11月23日(周一)已交付').waitFor();
      await picture(page, card, 'order-4-delivered');
      expect(await card.innerText()).toMatch(/已通知：.*苏州分店群 11月23日/);
    });
  }, 240_000);
});
