import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';

const HOUR = 3_600_000;

describe('没有人处理的申请', () => {
  it('S55 超过8个工作小时没批，上一级也能批，但绝不自动通过', async ({ li, wang, jiang, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(24); // 周二 10:00，才过了 7.5 个工作小时
    expect(jiang.cards()).toEqual([]);
    await later(1);
    expect(jiang.card('李强的请假申请').buttons).toContain('同意');
    expect(wang.card('李强的请假申请').buttons).toContain('同意');
    expect(li.card('我的请假申请').text).toContain('审批中');
    await later(30 * 24);
    expect(li.card('我的请假申请').text).toContain('审批中');
    // 放了一个月的卡片已经不能点；一天的假只往上一级，不再有新卡：从“待我审批”打开。
    await jiang.says('待我审批');
    await jiang.presses('查看');
    await jiang.presses('同意', { holding: '李强的请假申请' });
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(wang.card('李强的请假申请').buttons).not.toContain('同意');
  });

  it('S55 周末和假期不算在审批时限里', async ({ li, jiang, office, later }) => {
    office.emulator.clock.advance(4 * 24 * HOUR + 7 * HOUR); // 周五 17:00
    await office.settled();
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await later(60); // 周一 05:00
    expect(jiang.cards()).toEqual([]);
    await later(13); // 周一 18:00
    expect(jiang.card('李强的请假申请').buttons).toContain('同意');
  });

  it('S7 审批中的主管离职，申请自己转到上一级', async ({ li, jiang, office }) => {
    await askForLeave(li);
    office.controls.resign('王芳');
    await office.followed();
    await office.settled();
    expect(jiang.card('李强的请假申请').buttons).toContain('同意');
    await jiang.presses('同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
  });

  it('S55 等申请人补充的时候，时限停着', async ({ li, wang, jiang, later }) => {
    await askForLeave(li, { from: '2026-12-07', to: '2026-12-07' });
    await wang.presses('更多', { holding: '李强的请假申请' });
    await wang.presses('确定', { form: { verb: 'ask', words: '谁接班？' } });
    await later(3 * 24);
    expect(jiang.cards().filter((card) => card.buttons.includes('同意'))).toEqual([]);
    await li.presses('答复', { form: { answer: '李敏' } });
    await later(1);
    expect(jiang.cards().filter((card) => card.buttons.includes('同意'))).toEqual([]);
  });
});
