import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';

describe('表单开着时说“提交”“确认”：不替人按，把卡片拿到眼前，说清按哪个 (O31)', () => {
  it.for(['提交', '提交吧', '确认', '确认提交', '好的，提交', '可以，就这样', '就这样吧', '发吧', '确定', 'submit'])(
    'O31 请假填好了，说“%s”，卡片还是那一份，写着还没有提交',
    async (said, { li, wang }) => {
      await li.says('明天下午请半天事假');
      await li.says(said);
      const card = li.card();
      expect(card.text).toContain('还没有提交：请核对后按“确认提交”');
      expect(card.text).toContain('11月24日');
      expect(card.buttons).toContain('确认提交');
      expect(li.cards().filter(({ buttons }) => buttons.includes('确认提交'))).toHaveLength(1);
      expect(wang.cards()).toHaveLength(0);
      await li.presses('确认提交');
      expect(li.card().text).not.toContain('还没有提交');
    },
  );

  it('O31 还差一项时说“确认”，问的还是那一项', async ({ li }) => {
    await li.says('明天下午请假');
    await li.says('确认');
    expect(li.card().text).toContain('还没有提交：请照卡片填好，再按“下一步”');
    expect(li.card().text).toContain('还差：假期类型');
    await li.says('事假');
    expect(li.card().buttons).toContain('确认提交');
    expect(li.card().text).not.toContain('还没有提交');
  });

  it.for(['求助：客户要退定金怎么办', '建议：报销单太难填', '行政：领两盒名片'])(
    'S21 “%s”也一样：说“提交”，卡片还在，按了才算',
    async (begins, { li }) => {
      await li.says(begins);
      await li.says('提交');
      expect(li.card().text).toContain('还没有提交：请核对后按卡片上的按钮');
      expect(li.card().buttons).toContain('提交');
      expect(li.cards().filter(({ buttons }) => buttons.includes('提交'))).toHaveLength(1);
    },
  );

  it('O31 两张都开着，是最后动过的那一张', async ({ li, office }) => {
    await li.says('报修：打印机坏了');
    office.emulator.clock.advance(60_000);
    await li.says('求助：客户要退定金怎么办');
    await li.says('提交吧');
    expect(li.card().text).toContain('客户要退定金怎么办');
    expect(li.card().text).toContain('还没有提交');
  });

  it('O31 什么都没开着时说“提交”，说清没有等着提交的', async ({ li }) => {
    await li.says('提交');
    expect(li.card().text).toContain('没有等您提交的申请单');
    expect(li.card().text).not.toContain('没太明白');
  });

  it('O31 “确认一下客户到店时间”是别的话', async ({ li }) => {
    await li.says('确认一下客户到店时间');
    expect(li.card().text).not.toContain('没有等您提交的申请单');
  });
});
