import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('约好的会，有人离职了（S95）', () => {
  it('S95 参会人离职：不再等他，他的提议也不再问；主持人听说一次', async ({ li, zhang, office, at }) => {
    await li.says('后天下午3点和李敏、张伟、孙悦开会聊库存，至少4个人');
    await li.presses('确认，通知大家');
    await zhang.presses('换个时间');
    await zhang.presses('提议', { form: { day: '2026-11-26', time: '10:00' } });
    office.controls.resign('张伟');
    await office.followed();
    await at('2026-11-23', '11:30');
    expect(li.card('张伟离职了').text).toContain('库存');
    const { text } = li.card('库存', 'HY');
    expect(text).toContain('李强、李敏、孙悦');
    expect(text).not.toContain('提议');
    expect(text).toContain('还差1人');
    const count = li.cards().length;
    await at('2026-11-23', '11:40');
    expect(li.cards()).toHaveLength(count);
  });

  it('S95 主持人离职：卡片上写明待移交；上级交给谁，谁就是主持人，参会人看得到', async ({ li, min, wang, office, at }) => {
    await li.says('后天下午3点和李敏、张伟开会聊库存');
    await li.presses('确认，通知大家');
    office.controls.resign('李强');
    await office.followed();
    await at('2026-11-23', '11:30');
    await min.presses('参加');
    expect(min.card('库存', 'HY').text).toContain('李强（已离职，待移交）');
    await wang.presses('全部移交', { card: wang.card('会议 库存'), form: { to: 'ou_e103' } });
    await at('2026-11-23', '11:32');
    const { text, buttons } = min.card('库存', 'HY');
    expect(text).toContain('主持\n李敏');
    expect(buttons).toContain('改期');
  });

  it('S61 S95 主持人离职，谁也没移交：前一天下午起由该代的人主持，有全部按钮，别人看得到代谁', async ({
    li,
    min,
    wang,
    office,
    at,
  }) => {
    await li.says('后天下午3点和李敏、张伟开会聊库存');
    await li.presses('确认，通知大家');
    office.controls.resign('李强');
    await office.followed();
    await at('2026-11-24', '16:50');
    expect(wang.cards().some(({ text }) => text.includes('代李强主持'))).toBe(false);
    await at('2026-11-24', '17:02');
    await at('2026-11-24', '17:04');
    const { text, buttons } = wang.card('库存', 'HY');
    expect(text).toContain('王芳（代李强主持）');
    expect(buttons).toContain('改期');
    expect(min.card('库存', 'HY').text).toContain('王芳（代李强主持）');
    await at('2026-11-25', '14:50');
    expect(wang.card('库存', 'HY').buttons).toContain('签到');
  });
});
