import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { withSeries } from '../../with-series.ts';

const WEEK = withSeries();

describe('谁来、谁主持（S61）', () => {
  itIn('S61 主管那天请假：交接人代为主持，收到议程；请假的人不用写，也不算没写', WEEK, async ({ wang, jiang, li, min, at }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await askForLeave(wang, { from: '2026-11-30', to: '2026-11-30', handover: 'ou_e102' });
    await jiang.presses('同意');
    await at('2026-11-26', '09:01');
    expect(li.card('王芳那时来不了，这次请您代主持').text).toContain('李强（代王芳主持）');
    expect(li.card('苏州分店周会议程').buttons).toContain('定稿，通知大家');
    expect(() => wang.card('苏州分店周会前请写')).toThrow();
    expect(li.card('苏州分店周会议程').text).not.toContain('还没写：王芳');
    await min.says('取消下周一的周会');
    expect(min.card().text).toContain('S61');
  });

  itIn(
    'S61 议程定稿以后才批的假：当场标请假、有人代主持、两边都知道，不等会前一小时；定好的议程还在',
    WEEK,
    async ({ wang, jiang, li, min, zhang, at }) => {
      await at('2026-11-23', '10:02');
      await wang.presses('按此建立');
      await at('2026-11-26', '09:01');
      await at('2026-11-27', '16:01');
      await at('2026-11-27', '16:30');
      await askForLeave(min, { from: '2026-11-30', to: '2026-11-30', handover: 'ou_e104' });
      await wang.presses('同意');
      const told = () => wang.cards().filter(({ text }) => text.includes('李敏请假了') && text.includes('苏州分店周会'));
      expect(told()).toHaveLength(1);
      await askForLeave(wang, { from: '2026-11-30', to: '2026-11-30', handover: 'ou_e102' });
      await jiang.presses('同意');
      const acting = li.card('王芳那时来不了，这次请您代主持');
      expect(acting.text).toContain('2人请假');
      expect(wang.card('这次由李强代主持').text).toContain('S61');
      expect(zhang.card('苏州分店周会', '议程已定').text).toMatch(/1\. 上周工作完成情况 .*李强/u);
      const before = li.cards().length;
      await at('2026-11-30', '08:02');
      expect(told()).toHaveLength(1);
      expect(
        li
          .cards()
          .slice(before)
          .filter(({ text }) => text.includes('请您代主持')),
      ).toHaveLength(0);
      await at('2026-11-30', '08:46');
      expect(li.card('苏州分店周会', '快开会了').buttons).toContain('签到');
      expect(() => min.card('苏州分店周会', '快开会了')).toThrow();
    },
  );

  itIn('S61 新人进来、老人调走：还没开的周会人跟着变，谁也不多收一张卡；开过的不动', WEEK, async ({ wang, min, at, office }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await at('2026-11-23', '10:05');
    const before = min.cards().length;
    office.controls.updatePerson('李敏', { dept: 'od_hangzhou' });
    await office.followed();
    await at('2026-11-24', '09:00');
    expect(
      min
        .cards()
        .slice(before)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('周会');
    await at('2026-11-26', '09:01');
    expect(() => min.card('苏州分店周会前请写')).toThrow();
    expect(wang.card('苏州分店周会议程').text).not.toContain('李敏');
  });

  itIn('S64 O29 定稿后程序重启两次：议程每人只一张', WEEK, async ({ wang, li, at, office }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    await at('2026-11-26', '09:01');
    await at('2026-11-27', '16:01');
    await office.restart();
    await at('2026-11-27', '16:05');
    await office.restart();
    await at('2026-11-27', '16:30');
    const sent = (name: string) =>
      persona(office, name)
        .cards()
        .filter(({ text }) => text.includes('议程已定，请准备'));
    expect(sent('李强')).toHaveLength(1);
    expect(sent('张伟')).toHaveLength(1);
    expect(li.card('议程已定').text).toContain('1. 上周工作完成情况');
  });
});
