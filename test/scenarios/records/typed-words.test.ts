import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

const QUESTION = '客户说车漆有问题要退车';

describe('先说办什么，再说什么事 (S21 S26)', () => {
  it.for([
    ['求助', QUESTION, '求助：请确认后提交'],
    ['行政', '会议室的白板笔都没水了', '行政事务：请确认后提交'],
    ['建议', '晨会能不能改到九点', '意见反馈'],
  ] as const)('说“%s”，下一句“%s”就填进打开的表单，旧的表单让位', async ([start, words, title], { li, office }) => {
    await li.says(start);
    await li.says(words);
    expect(JSON.stringify(office.controls.cards('李强', 'bot').at(-1)?.body)).toContain(words);
    expect(li.card().text).toContain(title);
    expect(li.cards().filter(({ buttons }) => buttons.includes('提交'))).toHaveLength(1);
    expect(li.cards().some(({ text }) => text.includes('没太明白'))).toBe(false);
  });

  it('填好的求助提交了就是这句话', async ({ li, office }) => {
    await li.says('求助');
    await li.says(QUESTION);
    await li.presses('提交');
    expect(persona(office, '王芳').card(QUESTION).text).toContain('先答复');
  });

  it('“我的假期”“谢谢”、别的事的词和一刻钟以后的话不当作答案', async ({ li, office }) => {
    await li.says('求助');
    for (const other of ['谢谢', '打印机坏了', '我的假期']) await li.says(other);
    const { id } = li.card('求助：请确认后提交');
    expect(JSON.stringify(office.controls.cards('李强', 'bot').find((card) => card.id === id)?.body)).not.toMatch(
      /谢谢|打印机|我的假期/u,
    );
    office.emulator.clock.advance(16 * 60_000);
    await li.says(QUESTION);
    expect(li.card().text).toContain('没太明白');
  });

  it('没填完的请假单在清单里只写一次那一天', async ({ li }) => {
    await li.says('下周三上午请假，探亲');
    await li.says('没提交的申请单');
    expect(li.card('没提交的申请单').text).toMatch(/探亲 12月2日\(周三\)$/m);
  });

  it.for([
    ['行政', '12月4日', '希望哪天前\n12月4日(周五)'],
    ['行政', '地点：二楼会议室', '地点\n二楼会议室'],
    ['行政', '用章', '类别\n用章'],
    ['协作', '王芳', '请谁办\n王芳'],
    ['协作', '截止12月4日', '截止\n12月4日(周五)'],
  ] as const)('S21 “%s”以后打“%s”，和申请单一样填进那一格', async ([start, words, shown], { li }) => {
    await li.says(start);
    await li.says(words);
    expect(li.card().text).toContain(shown);
    expect(li.cards().filter(({ buttons }) => buttons.includes('提交'))).toHaveLength(1);
  });

  it('S11 说错了的那一格，再打一句就改好，不再说它错', async ({ li, office }) => {
    await li.says('协作：请冯磊11月2日前把样品送到');
    expect(li.card().text).toContain('这一天已经过去');
    await li.says('截止12月4日');
    expect(li.card().text).toContain('截止\n12月4日(周五)');
    expect(li.card().text).not.toContain('已经过去');
    await li.presses('提交');
    expect(persona(office, '冯磊').card('把样品送到').text).toContain('12月4日');
  });

  it('求助的表单之后又动了请假单：话归请假单', async ({ li }) => {
    await li.says('求助');
    await li.says('报修');
    await li.says('前台打印机卡纸');
    expect(li.card().text).toContain('请确认：设备报修');
  });
});
