import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { withSeries } from '../../with-series.ts';

// 苏州店的周会：11月30日(周一) 9:00；11月26日(周四) 9:00 收集，11月27日(周五) 16:00 定稿。
const WEEK = withSeries();

describe('会前议程（S62–S64）', () => {
  itIn(
    'S62 S64 两个工作日前请每人写；没写的再催；到点定稿，议程、大家写的、数据一起发；之前谁也没收到通知',
    WEEK,
    async ({ wang, li, min, at }) => {
      await at('2026-11-23', '10:02');
      await wang.presses('按此建立');
      await at('2026-11-23', '10:05');
      expect(li.cards()).toHaveLength(0);
      await at('2026-11-26', '09:01');
      const call = li.card('苏州分店周会前请写');
      expect(call.text).toContain('上周工作完成情况');
      expect(call.text).toContain('11月27日');
      await li.presses('提交', { form: { done: '', problems: '', plan: '' } });
      expect(li.card('苏州分店周会前请写').text).not.toContain('已提交');
      await li.presses('提交', { form: { done: '成交3台', problems: '', plan: '周末外展' } });
      expect(li.card('苏州分店周会前请写').text).toContain('已提交');
      const host = wang.card('苏州分店周会议程');
      expect(host.text).toContain('1. 上周工作完成情况');
      expect(host.text).toContain('还没写：');
      expect(host.text).toContain('李敏');
      expect(host.text).toContain('大家写的（1人，共');
      // 别人写的，定稿前只有主持人看。
      await min.says('加个议题：展车陈列');
      expect(min.card('苏州分店周会议程', '已加到').text).toContain('4. 展车陈列');
      expect(min.card('苏州分店周会议程').text).not.toContain('成交3台');
      await at('2026-11-27', '09:01');
      expect(min.card('还差您的').text).toContain('上周工作完成情况');
      expect(() => li.card('还差您的')).toThrow();
      await at('2026-11-27', '16:01');
      const notice = min.card('议程已定，请准备');
      expect(notice.text).toContain('4. 展车陈列');
      expect(notice.text).toContain('成交3台');
      expect(notice.buttons).toContain('参加');
      await min.says('加个议题：晚了');
      expect(min.card('4. 展车陈列').text).not.toContain('晚了');
      const count = li.cards().length;
      await at('2026-11-27', '18:00');
      expect(li.cards()).toHaveLength(count);
    },
  );

  itIn('S64 主持人排顺序、改分钟和谁讲，提前定稿；没有议题发不出去，点一下用常规议题', WEEK, async ({ wang, li, at, office }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await at('2026-11-26', '09:01');
    await wang.presses('改', { holding: '议程' });
    await wang.presses('保存', { form: { title: '上周成交', minutes: '20', owner: 'ou_e102', position: '3' } });
    const card = wang.card('苏州分店周会议程');
    expect(card.text).toContain('3. 上周成交');
    expect(card.text).toContain('20分钟 · 李强');
    expect(card.text).toContain('1. 存在的问题');
    for (const _ of [1, 2, 3]) {
      await wang.presses('改', { holding: '议程' });
      await wang.presses('删掉');
    }
    expect(wang.card('苏州分店周会议程').text).toContain('还没有议题，通知发不出去（S64）');
    await at('2026-11-27', '16:01');
    expect(() => li.card('议程已定')).toThrow();
    await wang.presses('用常规议题');
    await wang.presses('定稿，通知大家');
    expect(li.card('议程已定').text).toContain('1. 上周工作完成情况');
    // 不是主持人的，看得到议程，没有定稿的按钮。
    await li.presses('议程');
    expect(li.card('苏州分店周会议程').buttons).not.toContain('定稿，通知大家');
    const qian = persona(office, '钱多多');
    await qian.says('加个议题：报销');
    expect(qian.card().text).toContain('没有您参加的会可以加议题');
  });

  itIn('S62 有人提前加了议题：收集那天常规议题照样都在，排在它前面', WEEK, async ({ wang, li, at }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:05');
    await li.says('加个议题：展车太脏');
    await at('2026-11-26', '09:01');
    const { text } = wang.card('苏州分店周会议程');
    for (const topic of ['1. 上周工作完成情况', '2. 存在的问题', '3. 本周工作计划', '4. 展车太脏']) expect(text).toContain(topic);
  });

  itIn('O21 Q18 上次没谈完的议题，下次定稿时排在最前面；谈完的不再出现', WEEK, async ({ wang, min, li, at }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await at('2026-11-26', '09:01');
    await min.says('加个议题：展车陈列');
    await li.says('加个议题：试驾路线');
    await at('2026-11-27', '16:01');
    await at('2026-11-30', '09:30');
    await wang.says('周会安排');
    await wang.presses('议程', { holding: '已定' });
    expect(wang.card('苏州分店周会议程').text).toContain('5. 试驾路线');
    for (const _ of [1, 2, 3, 4]) await wang.presses('谈完了');
    expect(wang.card('苏州分店周会议程').text).toContain('10分钟 · 李敏 · 谈完');
    await at('2026-12-03', '09:01');
    await at('2026-12-04', '16:01');
    const next = li.card('议程已定', '12月7日');
    expect(next.text).toContain('1. 试驾路线');
    expect(next.text).toContain('上次没谈完');
    expect(next.text).not.toContain('展车陈列');
  });
});
