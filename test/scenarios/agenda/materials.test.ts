import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { withSeries } from '../../with-series.ts';

const WEEK = withSeries();

describe('会前材料（S62–S64）', () => {
  itIn(
    'S64 请每人写的时候，发到私聊的文件放进材料；只发文件还算没写；定稿前别人看不到，定稿后参会人一点就收到',
    WEEK,
    async ({ wang, li, min, at, office }) => {
      const sends = async (who: Persona, name: string) => {
        office.controls.sendFile(who.name, 'bot', name, Buffer.from('x'), 'file');
        await office.settled();
      };
      const forwarded = (who: string) =>
        office.controls.messages(who, 'bot').filter(({ from, body }) => from.kind === 'bot' && body.type !== 'interactive');
      await at('2026-11-23', '10:02');
      await wang.presses('按此建立');
      await at('2026-11-26', '09:01');
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').text).toContain('有材料可以直接发到这里');
      await sends(li, '成交表.pdf');
      expect(li.card('收到文件').text).toContain('苏州分店周会前请写');
      await li.presses('放进去');
      expect(li.card('收到文件').text).toContain('已放进去');
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').text).toContain('材料1份');
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').text).not.toContain('已提交');
      expect(wang.card('苏州分店周会议程').text).toContain('还没写：');
      expect(wang.card('苏州分店周会议程').text).toContain('李强');
      await sends(li, '旧表.pdf');
      await li.presses('放进去');
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').text).toContain('材料2份');
      await li.presses('去掉', { card: li.card('苏州分店周会前请写', '上周工作完成情况') });
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').text).not.toContain('材料2份');
      await li.presses('放进去', { card: li.card('收到文件') });
      await li.presses('提交', {
        card: li.card('苏州分店周会前请写', '上周工作完成情况'),
        form: { done: '成交3台', problems: '', plan: '' },
      });
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').text).toContain('材料1份');
      expect(forwarded('李敏')).toEqual([]);
      await at('2026-11-27', '16:01');
      const notice = min.card('议程已定，请准备');
      expect(notice.text).toContain('材料1份');
      await min.presses('看材料', { card: notice });
      expect(forwarded('李敏')).toHaveLength(1);
      // 定稿以后不再收，也不再换。
      expect(li.card('苏州分店周会前请写', '上周工作完成情况').buttons).not.toContain('去掉');
      await sends(min, '晚了.pdf');
      expect(min.cards().some(({ buttons }) => buttons.includes('放进去'))).toBe(false);
      // 不参会的人没有这张卡片，按旧卡片也收不到。
      expect(
        persona(office, '钱多多')
          .cards()
          .some(({ text }) => text.includes('材料')),
      ).toBe(false);
    },
  );

  itIn(
    'S63 月会、季度会请写总结分析、下一阶段目标和重点任务，少写一项也行，全空不行',
    withSeries({ agenda: 'review', topics: ['本阶段总结和分析', '下一阶段工作目标', '重点任务'] }),
    async ({ wang, li, at }) => {
      await at('2026-11-23', '10:02');
      await wang.presses('按此建立');
      await at('2026-11-26', '09:01');
      const call = li.card('苏州分店周会前请写', '重点任务');
      expect(call.text).toContain('本阶段总结和分析');
      expect(call.text).toContain('下一阶段工作目标');
      expect(call.text).toContain('重点任务');
      await li.presses('提交', { form: { review: '', goals: '', tasks: '' } });
      expect(li.card('苏州分店周会前请写', '重点任务').text).not.toContain('已提交');
      await li.presses('提交', { form: { review: '', goals: '成交30台', tasks: '二网拓展' } });
      expect(li.card('苏州分店周会前请写', '重点任务').text).toContain('已提交');
      await at('2026-11-27', '16:01');
      const notice = wang.card('议程已定，请准备');
      expect(notice.text).toContain('1. 本阶段总结和分析');
      expect(notice.text).toContain('下一阶段工作目标：成交30台');
      expect(notice.text).not.toContain('本阶段总结和分析：');
    },
  );

  itIn('S62 英文界面的人看到的常规议题是英文', WEEK, async ({ wang, li, at }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await li.says('提醒设置');
    await li.presses('保存', { form: { timing: 'asap', from: 'any', to: 'any', language: 'en', buzz: true } });
    await at('2026-11-26', '09:01');
    await at('2026-11-27', '16:01');
    const notice = li.card('1. Last week');
    expect(notice.text).toContain('Problems');
    expect(notice.text).not.toContain('存在的问题');
  });
});
