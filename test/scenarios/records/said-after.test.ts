import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

const OPENED = [
  ['求助：客户要退定金怎么办', 'S21'],
  ['行政：领两盒名片', 'S26'],
  ['建议：晨会改到九点', 'S24'],
] as const;

describe('刚提交就想起来的话 (S21 S24 S26)', () => {
  it.for([
    ['等等，客户是上周交的', '客户是上周交的'],
    ['补充一下：客户是上周交的', '客户是上周交的'],
    ['补充：收据号是3021', '收据号是3021'],
    ['还有，周五前要用', '周五前要用'],
    ['对了，要双面的', '要双面的'],
    ['忘了说，前台也要', '前台也要'],
    ['另外，打电话时对方不接', '打电话时对方不接'],
    ['补充一下：打印机也坏了', '打印机也坏了'],
  ] as const)('S21 “%s”填进补充，点“补充”就送到', async ([said, words], { li, office }) => {
    for (const [opened] of OPENED) {
      await li.says(opened);
      await li.presses(
        opened.startsWith('行政') ? '提交' : '提交',
        opened.startsWith('行政') ? { form: { kind: 'supplies' } } : opened.startsWith('建议') ? { form: { area: 'flow' } } : {},
      );
      await li.says(said);
      expect(li.card().inputs.words).toBe(words);
      await li.presses('补充');
      expect(li.card('补充：').text).toContain(words);
    }
    expect(office.controls.cards('王芳', 'bot').some((card) => JSON.stringify(card.body).includes(words))).toBe(true);
  });

  it.for(['客户是老客户', '收据找不到了', '其实是两位客户'])('S21 “%s”说不准是不是补充：问一句', async (said, { li }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await li.says(said);
    expect(li.card().buttons).toEqual(['填到“补充”', '另外的事']);
    await li.presses('填到“补充”');
    expect(li.card().inputs.words).toBe(said);
  });

  it.for([
    ['还有，明天请年假', '请假申请'],
    ['对了，我的假批了吗', '没有'],
    ['谢谢', '不客气'],
    ['我的待办', '没有要办的事'],
    ['另外，今天谁不在', '不在'],
  ] as const)('S21 “%s”是另一件事', async ([said, answered], { li }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await li.says(said);
    expect(li.card().text).toContain(answered);
    expect(li.card('求助', '待受理').inputs.words).toBeUndefined();
  });

  it('S21 一刻钟以后、取消以后、别人的，都不算补充', async ({ li, later }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await li.colleague('李敏').says('等等，客户是上周交的');
    expect(
      li
        .colleague('李敏')
        .cards()
        .some(({ inputs }) => 'words' in inputs),
    ).toBe(false);
    await later(1);
    await li.says('等等，客户是上周交的');
    expect(li.card('求助', '待受理').inputs.words).toBeUndefined();
  });

  it('S21 先后提了两件：补充进后提的那件，先提的那件刚有人受理也一样', async ({ li, wang, office }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    office.emulator.clock.advance(60_000);
    await li.says('求助：试驾车没油了怎么办');
    await li.presses('提交', { holding: '试驾车' });
    office.emulator.clock.advance(60_000);
    await wang.presses('受理', { holding: '定金' });
    await li.says('补充一下：钥匙也没还');
    expect(li.card().text).toContain('试驾车没油了怎么办');
    expect(li.card().inputs.words).toBe('钥匙也没还');
  });

  it('S24 匿名的建议补充以后还是匿名', async ({ li, office }) => {
    await li.says('建议：晨会改到九点');
    await li.presses('提交', { form: { what: '晨会改到九点', area: 'flow', unnamed: true } });
    await li.says('补充一下：周一除外');
    await li.presses('补充');
    const seen = office.controls.cards('陈静', 'bot').map((card) => JSON.stringify(card.body));
    expect(seen.some((card) => card.includes('周一除外'))).toBe(true);
    expect(seen.some((card) => card.includes('周一除外') && card.includes('李强'))).toBe(false);
  });

  it('S21 还没提交的求助又说一句：加在后面，前面的还在', async ({ li }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.says('还有，客户是上周交的');
    expect(li.card('求助：请确认后提交').text).toContain('客户要退定金怎么办\n客户是上周交的');
  });
});

describe('动作的表单里已经有话 (S21)', () => {
  it('S21 答复打了两句：两句都在，看得见', async ({ li, wang }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await wang.presses('答复');
    await wang.says('先安抚客户');
    await wang.says('我问一下财务');
    expect(wang.card().inputs.words).toBe('先安抚客户\n我问一下财务');
    await wang.presses('答复');
    expect(li.card('先安抚客户').text).toContain('我问一下财务');
  });

  it('S21 答复以后办完了：怎么解决从答复写起，可以改，可以直接确定', async ({ li, wang }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await wang.presses('答复');
    await wang.says('七天内可退');
    await wang.presses('答复');
    await wang.presses('办完了');
    expect(wang.card().inputs.answer).toBe('七天内可退');
    await wang.says('七天内可退，填退款申请');
    expect(wang.card().inputs.answer).toBe('七天内可退，填退款申请');
    await wang.presses('办完了');
    expect(li.card('待确认').text).toContain('七天内可退，填退款申请');
    // Sent back, something else is to be said.
    await li.presses('退回重办');
    await li.presses('退回重办', { form: { why: '客户已经签字' } });
    await wang.presses('办完了');
    expect(wang.card().inputs.answer).toBeUndefined();
  });
});
