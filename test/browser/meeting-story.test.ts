import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { button, cardWith, phoneOf, says } from './phone.ts';

const LI = 'ou_e102';
const MIN = 'ou_e103';
const ZHANG = 'ou_e104';

describe.skipIf(skipBrowser)('会议的故事，手机宽度 (S64, S65, S66, S67, S68)', () => {
  const seen = officePage();

  const phone = (account: string, use: (page: Page) => Promise<void>): Promise<void> =>
    phoneOf({ ...seen, story: 'meeting' }, account, use);
  const at = async (time: string): Promise<void> => {
    seen.office.emulator.clock.advance(Date.parse(`2026-11-24T${time}:00+08:00`) - seen.office.now());
    await seen.office.app.tick();
    await seen.office.settled();
  };
  /** Pressed, and what it leads to is seen. */
  const press = async (card: Locator, words: string): Promise<void> => {
    await button(card, words).click();
    await seen.office.settled();
  };
  /** The card from its head on, once nothing lies over it. */
  const picture = async (page: Page, card: Locator, name: string): Promise<void> => {
    await page.getByTestId('toast').waitFor({ state: 'detached' });
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shot(page, name);
  };
  const fill = (card: Locator, field: string, words: string): Promise<void> =>
    card.locator(`[data-name="${field}"] :is(input, textarea)`).fill(words);

  it('S64–S68 约个会：三个时间选一个；议程、签到、笔记、纪要，各人在自己的手机上；最后行动项办完、主持人确认', async () => {
    await phone(LI, async (page) => {
      await says(page, '明天下午找个时间和李敏、张伟开会聊库存盘点，一小时，要会议室');
      const times = cardWith(page, '选一个时间');
      await times.waitFor();
      await seen.office.settled();
      await shot(page, 'meeting-1-times');
      await times.getByTestId('card-button').filter({ hasText: '选这个' }).first().click();
      const draft = cardWith(page, '还没建');
      await button(draft, '确认，通知大家').click();
      const made = cardWith(page, '会议 HY');
      await made.waitFor();
      await press(made, '议程');
      const agenda = cardWith(page, '库存盘点议程');
      await press(agenda, '加议题');
      await fill(agenda, 'title', '11月盘点差异');
      await press(agenda, '保存');
      await agenda.getByText('11月盘点差异').waitFor();
    });
    await phone(MIN, async (page) => {
      const asked = cardWith(page, '待您答复');
      await press(asked, '参加');
      await press(cardWith(page, '会议 HY'), '议程');
      const agenda = cardWith(page, '库存盘点议程');
      await press(agenda, '加议题');
      await fill(agenda, 'title', '以后多久盘一次');
      await press(agenda, '保存');
      await agenda.getByText('2. 以后多久盘一次').waitFor();
    });
    await phone(LI, async (page) => {
      const agenda = cardWith(page, '库存盘点议程');
      await agenda.getByText('以后多久盘一次').waitFor();
      await press(agenda, '定稿，通知大家');
    });
    await phone(ZHANG, async (page) => {
      const notice = cardWith(page, '议程已定，请准备');
      await notice.getByText('2. 以后多久盘一次').waitFor();
      await picture(page, notice, 'meeting-2-agenda');
      await press(notice, '参加');
    });

    await at('13:16');
    for (const account of [LI, MIN, ZHANG])
      await phone(account, async (page) => {
        const soon = cardWith(page, '快开会了');
        await press(soon, '签到');
        await soon.getByText('您已在').waitFor();
      });
    await at('13:40');
    await phone(MIN, async (page) => {
      await says(page, '记：张伟下周三前提交盘点方案');
      await cardWith(page, '记下了').waitFor();
    });
    await phone(LI, async (page) => {
      await says(page, '记：决定12月起每周五盘点一次');
      await cardWith(page, '记下了').waitFor();
      await seen.office.settled();
    });
    await at('14:35');
    await phone(LI, async (page) => {
      await says(page, '整理纪要');
      const draft = cardWith(page, '会议纪要 JY');
      await draft.getByText('这条决定要有人落实，还是仅知悉？').waitFor();
      await picture(page, draft, 'meeting-3-minutes');
      await press(draft, '仅知悉');
      await press(draft, '批准并发出');
      await draft.getByText('已发出').first().waitFor();
    });
    for (const account of [MIN, ZHANG]) await phone(account, (page) => press(cardWith(page, '纪要确认'), '确认'));
    await phone(ZHANG, async (page) => {
      const own = cardWith(page, '行动项 XD');
      await press(own, '受理');
      await press(own, '办完了');
      await fill(own, 'result', '盘点方案已发群里，附了表');
      await press(own, '办完了');
    });
    await phone(LI, async (page) => {
      const done = cardWith(page, '行动项 XD');
      await done.getByText('盘点方案已发群里').waitFor();
      await press(done, '确认办结');
      await done.getByText('已办结').first().waitFor();
      await picture(page, done, 'meeting-4-done');
      await says(page, '上次会定了什么');
      await cardWith(page, '定了什么').getByText('每周五盘点一次').waitFor();
      expect(await cardWith(page, '会议纪要 JY').innerText()).toContain('2人中2人已确认');
    });
  }, 240_000);
});
