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
