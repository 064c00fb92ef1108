import { describe, expect } from 'vitest';
import { leaveForm, submitLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const HALF = { from: '2026-12-07', to: '2026-12-07', from_part: 'pm', to_part: 'pm', handover: '' } as const;

const returns = async (by: Persona, words: string): Promise<void> => {
  await by.presses('更多');
  await by.presses('确定', { form: { verb: 'return', words } });
};

/** In whose words it came back, and the fields that are asked for then. */
const RETURNED: readonly (readonly [string, readonly string[]])[] = [
  ['换两天', ['from', 'to']],
  ['改到12月8号吧', ['from', 'to']],
  ['7号要盘点，错开', ['from', 'to']],
  ['这个应该请年假', ['type']],
  ['假期类型选错了', ['type']],
  ['请写清楚为什么', ['reason']],
  ['请另找个人接手', ['handover']],
  ['日期改一下，原因也写具体些', ['from', 'to', 'reason']],
  ['店里不同意', []],
];

describe('退回的申请只问退回为了什么 (S55)', () => {
  for (const [words, asked] of RETURNED)
    it(`S55 退回时写“${words}”：先写明谁为什么退回、原来填的，只开${asked.length > 0 ? asked.join('、') : '改别的'}`, async ({
      li,
      wang,
    }) => {
      await submitLeave(li, HALF);
      await returns(wang, words);
      await li.presses('修改后重新提交', { holding: '我的请假申请' });
      const card = li.card();
      expect(card.text).toContain(`王芳 11月23日 10:00 退回：${words}`);
      expect(card.text).toContain('12月7日(周一)下午');
      expect(Object.keys(li.card().inputs)).toEqual(asked);
      expect(card.buttons).toEqual(expect.arrayContaining(['下一步', '改别的', '不办了']));
    });

  it('S55 改别的、收起都在同一张卡片上；改好了两下送出', async ({ li, wang }) => {
    await submitLeave(li, HALF);
    await returns(wang, '换一天');
    await li.presses('修改后重新提交', { holding: '我的请假申请' });
    const { id } = li.card();
    await li.presses('改别的');
    expect(Object.keys(li.card().inputs).length).toBeGreaterThan(6);
    expect(li.card().id).toBe(id);
    await li.presses('收起', { form: { from: '2026-12-08', to: '2026-12-08' } });
    expect(li.card().text).toContain('12月8日(周二)下午');
    await li.presses('确认提交');
    expect(wang.card('李强的请假申请').text).toContain('12月8日');
  });

  it('S55 直接打字也行：改到12月9号', async ({ li, wang }) => {
    await submitLeave(li, HALF);
    await returns(wang, '日期不行');
    await li.presses('修改后重新提交', { holding: '我的请假申请' });
    await li.says('12月9号下午');
    expect(li.card().text).toContain('12月9日(周三)下午');
    expect(li.card().buttons).toContain('确认提交');
  });

  it('S55 交接人婉拒：只问换谁；撤回后再提一次：没有要改的，按下一步就是预览', async ({ li, min }) => {
    await submitLeave(li, leaveForm({ type: 'annual', from: '2026-12-01', to: '2026-12-02' }));
    await min.presses('婉拒', { form: { comment: '那两天我在总部培训' } });
    await li.presses('修改后重新提交', { holding: '我的请假申请' });
    expect(Object.keys(li.card().inputs)).toEqual(['handover']);
    expect(li.card().text).toContain('婉拒交接：那两天我在总部培训');
    await li.presses('不办了');
    await submitLeave(li, HALF);
    await li.presses('撤回申请', { holding: '12月7日' });
    await li.presses('再提一次');
    expect(Object.keys(li.card().inputs)).toEqual([]);
    await li.presses('下一步');
    expect(li.card().text).toContain('请确认');
  });

  it('S55 重新送出以后，当时告诉退回的那句话不再让人“修改后重新提交”', async ({ li, wang }) => {
    await submitLeave(li, HALF);
    await returns(wang, '换一天');
    expect(li.card('王芳退回了您的').buttons).toEqual(['修改后重新提交', '查看']);
    await li.presses('修改后重新提交', { card: li.card('王芳退回了您的') });
    await li.presses('下一步', { form: { from: '2026-12-08', to: '2026-12-08' } });
    await li.presses('确认提交');
    expect(li.card('王芳退回了您的').buttons).toEqual(['查看']);
  });
});
