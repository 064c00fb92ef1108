import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const asks = async (li: Persona): Promise<void> => {
  await li.says('求助：客户要退定金怎么办');
  await li.presses('提交');
};

describe('打开了动作的表单，直接打字就是填它 (S21)', () => {
  it.for([
    ['答复', '先安抚客户，我问一下财务', 'words', '先安抚客户，我问一下财务'],
    ['答复', '可以退，扣百分之十违约金', 'words', '可以退，扣百分之十违约金'],
    ['答复', '按合同第三条办', 'words', '按合同第三条办'],
    ['答复', '打印机坏了，明天再打合同', 'words', '打印机坏了，明天再打合同'],
    ['答复', '答复：可以退', 'words', '可以退'],
    ['办完了', '已退定金，客户签了字', 'answer', '已退定金，客户签了字'],
    ['转交', '赵磊', 'to', '赵磊'],
    ['转交', '交给赵磊', 'to', '赵磊'],
    ['等待', '等外部', 'why', 'outside'],
    ['等待', '等外部，12月4日', 'until', '2026-12-04'],
  ] as const)('S21 “%s”打开以后打“%s”，就填在那一格', async ([move, words, field, value], { office, li, wang }) => {
    await asks(li);
    await wang.presses('受理');
    await wang.presses(move);
    await wang.says(words);
    expect(wang.card().inputs[field]).toBe(field === 'to' ? office.controls.person(value).openId : value);
    // The older card makes way, and sending does what was meant.
    expect(wang.cards().filter(({ buttons }) => buttons.includes('返回'))).toHaveLength(1);
  });

  it('S21 一长段话也填得进去：那一格收多长，就收多长', async ({ li, wang }) => {
    const long = `先安抚客户，我问一下财务；${'合同第三条写着定金在交车前可退，扣除已经发生的费用，'.repeat(15)}下午回电话`;
    await asks(li);
    await wang.presses('答复');
    await wang.says(long);
    expect(wang.card().inputs.words).toBe(long);
  });

  it('S21 打好的字返回再打开还在；确定就发出', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('答复');
    await wang.says('先安抚客户，我问一下财务');
    await wang.presses('返回');
    await wang.presses('答复');
    expect(wang.card().inputs.words).toBe('先安抚客户，我问一下财务');
    await wang.presses('答复');
    expect(li.card('先安抚客户，我问一下财务')).toBeDefined();
  });

  it('S21 空着按确定退回来以后，打的字也填进去', async ({ li, wang }) => {
    await asks(li);
    await wang.presses('答复');
    await wang.presses('答复', { form: {} });
    expect(wang.card().text).toContain('没有写');
    await wang.says('按合同第三条办');
    expect(wang.card().inputs.words).toBe('按合同第三条办');
    expect(wang.card().text).not.toContain('没有写');
  });

  it('S21 别的意思照旧：请假开请假单，待办出清单，谢谢就是谢谢，一刻钟以后不再算', async ({ li, wang, later }) => {
    await asks(li);
    await wang.presses('答复');
    for (const other of ['谢谢', '我的待办', '明天下午请事假']) await wang.says(other);
    expect(wang.card('求助', '答复').inputs.words).toBeUndefined();
    await wang.presses('不办了', { holding: '事假' });
    await later(1);
    await wang.says('先安抚客户，我问一下财务');
    expect(wang.card('求助', '答复').inputs.words).toBeUndefined();
  });
});
