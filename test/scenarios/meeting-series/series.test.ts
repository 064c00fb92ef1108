import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { oneSeries, SHIPPED, withSeries } from '../../with-series.ts';

describe('定期会议（S60）', () => {
  itIn(
    'S60 Q13 新系列先给主持人看每次的日期和谁来不了，点了才建；再点不多建一次；员工问周会安排看得到',
    withSeries(),
    async ({ wang, min, at, office }) => {
      await at('2026-11-23', '10:05');
      const first = wang.card('苏州分店周会', '请看一下安排');
      expect(first.text).toContain('11月30日(周一) 09:00–10:00');
      expect(first.text).toContain('还没建');
      expect(() => min.card('苏州分店周会')).toThrow();
      await wang.presses('按此建立');
      await at('2026-11-23', '10:07');
      const made = wang.card('苏州分店周会');
      expect(made.text.match(/已建/g)?.length).toBe(8);
      await wang.says('周会安排');
      expect(wang.card('会议安排').text).toContain('12月14日(周一) 09:00–10:00');
      await min.says('下次周会什么时候');
      expect(min.card('会议安排').text).toContain('11月30日(周一) 09:00–10:00');
      const fang = persona(office, '钱多多');
      await fang.says('周会安排');
      expect(fang.card('会议安排').text).toContain('没有您参加的定期会议');
      await office.restart();
      await at('2026-11-23', '10:20');
      expect(await meetings(office)).toBe(8);
    },
  );

  itIn('S60 管理部门一个都不参加，问周会安排看到网络里的，打开是全部日期', withSeries(), async ({ wang, at, office }) => {
    await at('2026-11-23', '10:05');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:07');
    const wu = persona(office, '吴昊');
    await wu.says('周会安排');
    const list = wu.card('您管的定期会议');
    expect(list.text).toContain('苏州分店周会');
    expect(list.text).toContain('11月30日(周一) 09:00–10:00');
    expect(list.text).not.toContain('12月7日');
    await wu.presses('全部日期');
    expect(wu.card('苏州分店周会', '12月14日').buttons).not.toContain('按此建立');
  });

  itIn('S60 主持人没看，第二天自动建；元旦那次写明原因', withSeries({ on: 5 }), async ({ wang, at }) => {
    await at('2026-11-23', '10:05');
    await at('2026-11-24', '09:00');
    await wang.says('周会安排');
    await wang.presses('全部日期');
    const card = wang.card('苏州分店周会', '1月8日');
    expect(card.text).toContain('原定2027年1月1日(周五)');
    expect(card.text).toContain('元旦放假');
    expect(card.text).toContain('顺延到下一个工作日');
  });

  itIn(
    'S60 O23 规则写“问”的：碰上放假先不建，新系列的卡片上问；没人定，快到时主持人和代他的人再收到一次，谁定都算，定了就建',
    withSeries({ on: 5, shift: 'ask' }),
    async ({ wang, li, min, at }) => {
      await at('2026-11-23', '10:05');
      expect(wang.card('请看一下安排', '请定哪天开').buttons).toEqual(
        expect.arrayContaining(['12月31日(周四)开', '2027年1月4日(周一)开', '本次不开']),
      );
      await wang.presses('按此建立');
      await at('2026-11-24', '09:00');
      const asked = (who: typeof wang) => who.cards().filter(({ text }) => text.includes('苏州分店周会：请定哪天开'));
      await at('2026-12-22', '18:00');
      const before = wang.cards().length;
      await at('2026-12-23', '09:30');
      await wang.says('明天让李强代我审批');
      await wang.presses('保存');
      expect(asked(li)).toHaveLength(0);
      await at('2026-12-24', '09:30');
      expect(
        wang
          .cards()
          .slice(before)
          .some(({ text }) => text.includes('苏州分店周会：请定哪天开')),
      ).toBe(true);
      expect(asked(li)).toHaveLength(1);
      expect(asked(min)).toHaveLength(0);
      await li.presses('12月31日(周四)开', { card: li.card('苏州分店周会：请定哪天开') });
      await at('2026-12-24', '09:32');
      await min.says('周会安排');
      expect(min.card('会议安排').text).toContain('12月31日(周四) 09:00–10:00');
      expect(wang.card('苏州分店周会：请定哪天开').text).not.toContain('原定2027年1月1日(周五) 请定哪天开');
      const count = li.cards().length;
      await at('2026-12-25', '09:30');
      expect(
        li
          .cards()
          .slice(count)
          .filter(({ text }) => text.includes('请定哪天开')),
      ).toHaveLength(0);
    },
  );

  itIn('S60 Q14 改了规则只动没开的：开过的周一还在，后面的改到周三，一周不开两次', withSeries(), async ({ wang, at, office }) => {
    await at('2026-11-23', '10:05');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:07');
    await at('2026-11-30', '12:00');
    await office.restart((config) => ({ ...config, meetings: oneSeries({ on: 3 }) }));
    await at('2026-11-30', '12:05');
    await wang.says('周会安排');
    await wang.presses('全部日期');
    const card = wang.card('苏州分店周会', '12月9日');
    expect(card.text).not.toContain('12月2日');
    expect(card.text).not.toContain('12月7日(周一) 09:00');
  });

  itIn('S60 一次例外：下周一的周会改到周二，主持人点了才改；员工改不了', withSeries(), async ({ wang, min, at }) => {
    await at('2026-11-23', '10:05');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:07');
    await min.says('下周一的周会改到周二');
    expect(min.card().text).toContain('只有主持人王芳能定');
    await wang.says('下周一的周会改到周二');
    expect(wang.card('改期').inputs).toMatchObject({ day: '2026-12-01' });
    await wang.presses('改期', { form: { why: '盘点' } });
    expect(min.card('改期了').text).toContain('原定 11月30日(周一)');
    await at('2026-11-23', '10:09');
    await wang.says('周会安排');
    expect(wang.card('会议安排').text).toContain('12月1日(周二) 09:00–10:00');
    await at('2026-11-24', '10:00');
    await wang.says('周会安排');
    expect(wang.card('会议安排').text).toContain('12月1日(周二) 09:00–10:00');
  });

  itIn('S60 取消的和没开的周会，第二天报区域经理和管理部门，各说一次', withSeries(), async ({ wang, jiang, at }) => {
    await at('2026-11-23', '10:05');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:07');
    await wang.says('取消下周一的周会');
    await wang.presses('本次不开', { form: { why: '盘点' } });
    await at('2026-12-01', '09:00');
    expect(jiang.card('苏州分店周会', '11月30日(周一)没有开').text).toContain('盘点');
    await at('2026-12-08', '09:00');
    expect(jiang.card('12月7日(周一)到时没有开').text).toContain('S60');
    const count = jiang.cards().length;
    await at('2026-12-09', '09:00');
    expect(jiang.cards().length).toBe(count);
  });

  itIn(
    'S60 S61 主持的岗位都空了：区域经理和管理部门每周听说一次建不了会，没开的照样报',
    withSeries({ host: ['supervisor'] }),
    async ({ wang, jiang, office, at }) => {
      await at('2026-11-23', '10:02');
      await wang.presses('按此建立');
      await at('2026-11-23', '10:05');
      office.controls.resign('王芳');
      await office.followed();
      await at('2026-11-23', '10:07');
      const told = () => jiang.cards().filter(({ text }) => text.includes('没有人能主持'));
      expect(told()).toHaveLength(1);
      expect(told()[0]?.text).toContain('苏州分店周会');
      expect(persona(office, '周敏').card('没有人能主持').text).toContain('S61');
      await office.restart();
      await at('2026-11-25', '09:05');
      expect(told()).toHaveLength(1);
      await at('2026-12-01', '09:05');
      expect(told()).toHaveLength(2);
      expect(jiang.card('11月30日(周一)到时没有开').text).toContain('S60');
    },
  );

  itIn('S61 门店的周会由业务主管主持，区域的月会由区域经理主持，参会人是全体员工', SHIPPED, async ({ office, at }) => {
    await at('2026-11-24', '09:00');
    const rows = await meetings(office);
    expect(rows).toBeGreaterThan(30);
  });
});

async function meetings(office: {
  store: { reads: { openRecords(after: null): Promise<{ items: readonly { kind: string }[] }> } };
}) {
  const page = await office.store.reads.openRecords(null);
  return page.items.filter(({ kind }) => kind === 'meeting').length;
}
