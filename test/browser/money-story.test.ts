import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { persona } from '../persona.ts';
import { sends, statementFile } from '../scenarios/bank/statement-file.ts';
import { customerOf, itemOf, owes } from '../scenarios/receivable/owed.ts';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { button, cardWith, phoneOf, says } from './phone.ts';

const LI = 'ou_e102';
const FENG = 'ou_e006';
const HONGDA = '苏州宏达运输有限公司';

describe.skipIf(skipBrowser)('一笔逾期款的故事，手机宽度 (S112, S113, O17, O18)', () => {
  const seen = officePage();
  const phone = (account: string, use: (page: Page) => Promise<void>): Promise<void> =>
    phoneOf({ ...seen, story: 'money' }, account, use);
  const until = async (day: string, time: string): Promise<void> => {
    const { emulator, app } = seen.office;
    emulator.clock.advance(Date.parse(`${day}T${time}:00+08:00`) - emulator.clock.now());
    for (const _ of [1, 2]) {
      await app.tick();
      await seen.office.settled();
    }
  };
  const picture = async (page: Page, card: Locator, name: string): Promise<void> => {
    await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await shot(page, name);
  };

  it('到期没付先问业务人员；报了承诺就安静；流水一到，认领、兑现、销账，谁也不用再记', async () => {
    const { office } = seen;
    const li = persona(office, '李强');
    await customerOf(li, HONGDA, '13800000001');
    await owes(office, HONGDA, 'HT-SZ-26-0001', [
      ['pickup', 60_000, '2026-11-20'],
      ['balance', 30_000, '2026-12-10'],
    ]);
    await until('2026-11-24', '09:31');
    await phone(LI, async (page) => {
      const digest = cardWith(page, 'HT-SZ-26-0001-1');
      await digest.waitFor();
      expect(await digest.innerText()).toContain('S112');
      await picture(page, digest, 'money-1-reminded');
      await button(digest, '查看').click();
      const item = cardWith(page, `${HONGDA} 提车款`);
      await item.getByText('原因').first().waitFor();
      await picture(page, item, 'money-2-asked');
    });
    await li.presses('提交', { form: { reason: 'funds', next: '周四再去一趟', day: '2026-11-26', amount: '60000' } });
    await phone(LI, async (page) => {
      await cardWith(page, '承诺11月26日(周四)付¥60,000.00').waitFor();
    });

    await until('2026-11-26', '15:00');
    const printed = { on: '2026-11-26', in: 60_000, payer: HONGDA, memo: '提车款', serial: '202611260001' };
    await sends(
      office,
      '冯磊',
      statementFile([printed, { on: '2026-11-26', in: 7_777, payer: '王小二', serial: '202611260002' }]),
    );
    await persona(office, '冯磊').presses('导入 2 笔');
    await phone(FENG, async (page) => {
      const done = cardWith(page, '自动认领 1 笔，待认领 1 笔');
      await done.waitFor();
      await picture(page, done, 'money-3-claimed');
      await says(page, '待认领的款');
      await cardWith(page, '王小二').waitFor();
    });
    expect(Number((await itemOf(office, 'HT-SZ-26-0001-1')).open)).toBe(0);
    await until('2026-11-27', '09:31');
    await phone(LI, async (page) => {
      await cardWith(page, '您的客户到账 1 笔').waitFor();
      await says(page, '宏达欠多少');
      const card = cardWith(page, `${HONGDA} 欠款`);
      await card.getByText('30,000.00').first().waitFor();
      expect(await card.innerText()).not.toContain('60,000.00');
      await picture(page, card, 'money-4-paid');
    });
  }, 240_000);
});
