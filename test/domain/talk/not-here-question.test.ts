import { describe, expect, it } from 'vitest';
import { type NotHere, notHereIn } from '../../../src/domain/talk/not-here-question.ts';

describe('what is not done here', () => {
  it.each<[string, NotHere]>([
    ['把我的年假给李敏', 'give_leave'],
    ['把剩下的调休转给张伟', 'give_leave'],
    ['借我两天年假', 'give_leave'],
    ['跟李敏借两天年假', 'give_leave'],
    ['工资什么时候发', 'pay'],
    ['这个月奖金到账了吗', 'pay'],
    ['帮我查一下工资条', 'pay'],
    ['什么时候发年终奖', 'pay'],
    ['帮我订张去北京的机票', 'ticket'],
    ['高铁票在哪订', 'ticket'],
    ['给我订个酒店', 'ticket'],
    ['明天天气怎么样', 'weather'],
    ['周末会不会下雨', 'weather'],
    ['我今年卖了几台', 'own_sales'],
    ['我这个月交了多少台车', 'own_sales'],
  ])('O31 %s', (said, what) => {
    expect(notHereIn(said)).toBe(what);
  });

  it.each([
    '把我的年假都休了',
    '把年假给我批了',
    '请两天年假',
    '借我五百块',
    '病假扣工资吗',
    '加班工资怎么算',
    '上个月的机票报销',
    '订机票花了820',
    '机票820报一下',
    '明天下雨就不去了',
    '苏州店今年卖了几台',
    '客户说工资不够',
    '我今年请了几天假',
    '借条在哪',
  ])('O31 %s is another matter', (said) => {
    expect(notHereIn(said)).toBeNull();
  });

  it('O31 reads any length in no time', () => {
    const start = performance.now();
    for (const piece of ['把', '借', '工资', '订', '天气', '我今年']) expect(notHereIn(piece.repeat(20_000))).toBeNull();
    expect(performance.now() - start).toBeLessThan(50);
  });
});
