import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { persona } from '../persona.ts';
import { HR, sentToHr } from '../scenarios/attendance-report/signed.ts';
import { punchesOf, withReports } from '../with-punches.ts';
import { shot, skipBrowser } from './browser.ts';
import { officePage } from './office-page.ts';
import { button, cardWith, phoneOf } from './phone.ts';

const LI = 'ou_e102';
const WANG = 'ou_e101';
const CHU = 'ou_e008';

describe.skipIf(skipBrowser)('一个月考勤的故事，手机宽度 (S56, S57, S58)', () => {
  const seen = officePage(withReports());
  const phone = (account: string, use: (page: Page) => Promise<void>): Promise<void> =>
    phoneOf({ ...seen, story: 'attendance' }, account, use);
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

  it('异常问本人，一下就答；主管先看异常再签字；汇总交人力资源，没办完的先列出来，办完自己封账', async () => {
    const { office } = seen;
    const [zhang, wang] = [persona(office, '张伟'), persona(office, '王芳')];
    await punchesOf(office, '2026-11', { '李强 2026-11-17': ['09:21', '18:10'], '张伟 2026-11-25': ['08:50'] });
    await until('2026-12-01', '09:30');
    await phone(LI, async (page) => {
      const asked = cardWith(page, '请说明这几天');
      await asked.getByText('迟到21分钟').waitFor();
      await picture(page, asked, 'attendance-1-asked');
      await button(asked, '公出').click();
      await cardWith(page, '的考勤都说明了').waitFor();
    });
    await zhang.presses('忘打卡');
    await zhang.says('11月25日下班补卡，打卡机没反应');
    await zhang.presses('确认提交');
    await phone(WANG, async (page) => {
      const sheet = cardWith(page, '先处理这2条异常再签字');
      await sheet.getByText('本人说明：公出').waitFor();
      await picture(page, sheet, 'attendance-2-settled');
      await button(sheet, '认可已说明的2条').click();
      await cardWith(page, '异常都处理完了，可以签字').waitFor();
    });
    await sentToHr(office);
    await phone(CHU, async (page) => {
      const round = cardWith(page, '1份这个月的申请还没办完');
      await round.getByText('张伟 补卡').first().waitFor();
      await picture(page, round, 'attendance-3-received');
      await button(round, '收到，等办完再封账').click();
      await cardWith(page, '已收到，等申请办完').waitFor();
    });
    await wang.presses('同意', { holding: '补卡' });
    await until('2026-12-01', '10:30');
    await phone(CHU, async (page) => {
      const round = cardWith(page, '考勤汇总');
      await round.getByText('已封账').first().waitFor();
      await picture(page, round, 'attendance-4-closed');
    });
    expect(persona(office, HR).card('考勤汇总').text).toContain('已封账');
    expect(await office.store.reads.monthLocks('2026-11')).not.toEqual([]);
  }, 240_000);
});
