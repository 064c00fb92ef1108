import { describe, expect } from 'vitest';
import { parseMeetingRules } from '../../../src/domain/meeting/series-config.ts';
import { parseBranchCalendars } from '../../../src/domain/workday/branch-config.ts';
import type { TestOffice } from '../../office.ts';
import { itIn } from '../../office-it.ts';
import { withSeries } from '../../with-series.ts';

const ROOM = withSeries({ room: { names: ['苏州洽谈室'] } });

async function meetings(office: TestOffice): Promise<number> {
  const page = await office.store.reads.openRecords(null);
  return page.items.filter(({ kind }) => kind === 'meeting').length;
}

describe('定期会议：会议室、冲突、停掉（S60）', () => {
  itIn(
    'S60 Q13 每次建之前看人和会议室：主持人先看到哪次没有空会议室；建好后一下换一间，或找时间改期；大家收到一次',
    ROOM,
    async ({ wang, li, at }) => {
      await li.says('12月7日上午9点和李敏、张伟、陈静、孙悦开会聊库存，要会议室');
      await li.presses('确认，通知大家');
      expect(li.card('库存').text).toContain('苏州洽谈室');
      await at('2026-11-23', '10:05');
      await wang.says('周会安排');
      await wang.presses('全部日期');
      const first = wang.card('苏州分店周会', '请看一下安排');
      expect(first.text.match(/没有空会议室/g)?.length).toBe(1);
      expect(first.text).toContain('有别的会');
      await wang.presses('按此建立');
      await at('2026-11-23', '10:08');
      const made = wang.card('苏州分店周会', '已建');
      expect(made.buttons).toContain('换会议室');
      await wang.presses('换会议室');
      expect(wang.card('苏州分店周会', '那时空着的会议室').text).toContain('12月7日(周一) 09:00–10:00');
      await wang.presses('换到苏州会议室');
      expect(wang.card('12月7日(周一) 09:00–10:00', '苏州会议室').text).toContain('苏州会议室');
      await wang.says('周会安排');
      await wang.presses('全部日期');
      expect(wang.card('苏州分店周会', '12月14日').text).not.toContain('没有空会议室');
    },
  );

  itIn('S60 Q13 后来几周才建的那次有冲突：主持人听说一次是哪天、谁、缺不缺会议室，点开有办法', ROOM, async ({ wang, li, at }) => {
    await at('2026-11-23', '10:05');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:08');
    await li.says('2027年1月25日上午9点和李敏、张伟、陈静、孙悦开会聊库存，要会议室');
    await li.presses('确认，通知大家', { holding: '库存' });
    await at('2026-11-24', '09:00');
    await at('2026-11-30', '08:00');
    const told = wang.card('新建了会议，有冲突');
    expect(told.text).toContain('没有空会议室');
    const count = wang.cards().filter(({ text }) => text.includes('新建了会议，有冲突')).length;
    await at('2026-11-30', '08:30');
    expect(wang.cards().filter(({ text }) => text.includes('新建了会议，有冲突')).length).toBe(count);
    await wang.presses('全部日期', { holding: '新建了会议，有冲突' });
    expect(wang.card('苏州分店周会').text).toContain('苏州分店周会');
  });

  itIn(
    'S60 Q13 平台中途写不进日历：卡片说哪几次建好了、哪几次日历上还没有；恢复后补上，一次也不多建',
    ROOM,
    async ({ wang, at, office }) => {
      await at('2026-11-23', '10:05');
      const broken = office.controls.fail(
        'POST /calendar/v4/calendars/:calendar_id/events',
        { kind: 'server_error' },
        { calls: 400 },
      );
      await wang.presses('按此建立');
      await at('2026-11-23', '10:07');
      const part = wang.card('苏州分店周会', '已建');
      expect(part.text).toContain('日历上还没有');
      expect(await meetings(office)).toBe(8);
      broken.lift();
      await office.restart();
      await at('2026-11-23', '12:00');
      await wang.presses('按此建立').catch(() => undefined);
      await at('2026-11-23', '12:10');
      await wang.says('周会安排');
      await wang.presses('全部日期');
      expect(wang.card('苏州分店周会', '12月14日').text).not.toContain('日历上还没有');
      expect(await meetings(office)).toBe(8);
    },
  );

  itIn(
    'S60 Q14 系列从配置里拿掉：还没开的都取消，每人只听说一次，不是一次会一张卡；日历上也没了',
    withSeries(),
    async ({ wang, min, at, office }) => {
      await at('2026-11-23', '10:05');
      await wang.presses('按此建立');
      await at('2026-11-23', '10:08');
      const before = min.cards().length;
      await office.restart((config) => ({ ...config, meetings: parseMeetingRules({ series: [] }) }));
      await at('2026-11-23', '10:15');
      await at('2026-11-23', '10:20');
      const told = min.cards().slice(before);
      expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('苏州分店周会不再开了')]);
      await min.says('下周有什么会');
      expect(min.card('我的会议（0）').text).toContain('没有会议');
    },
  );

  itIn(
    'S60 O23 放假安排后来才公布：碰上的那次挪开，写明原因，大家各听说一次；别的周不动',
    withSeries(),
    async ({ wang, min, at, office }) => {
      await at('2026-11-23', '10:05');
      await wang.presses('按此建立');
      await at('2026-11-23', '10:08');
      await at('2026-11-24', '09:00');
      const before = min.cards().length;
      await office.restart((config) => ({
        ...config,
        calendars: parseBranchCalendars({
          company: {},
          branches: { SZ: { days: [{ kind: 'closure', from: '2026-12-14', name: { zh: '店庆', en: 'Anniversary' } }] } },
        }),
      }));
      await at('2026-11-24', '09:10');
      await at('2026-11-24', '09:15');
      expect(
        min
          .cards()
          .slice(before)
          .filter(({ text }) => text.includes('苏州分店周会')),
      ).toHaveLength(1);
      expect(min.card('改期了').text).toContain('原定 12月14日(周一)');
      await wang.says('周会安排');
      await wang.presses('全部日期');
      const card = wang.card('苏州分店周会', '12月15日');
      expect(card.text).toContain('店庆');
      expect(card.text).toContain('12月21日(周一) 09:00–10:00');
    },
  );
});
