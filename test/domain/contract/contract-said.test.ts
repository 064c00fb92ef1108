import { describe, expect, it } from 'vitest';
import { readDraftSaid, readPriceAsked } from '../../../src/domain/contract/contract-said.ts';
import { bindsBoth, vagueWords } from '../../../src/domain/contract/penalty-said.ts';

describe('说的是哪份合同、什么价 (S37, S39)', () => {
  it.each([
    ['起草合同 宏达 3台凯美瑞 54万', { customer: '宏达', model: '凯美瑞', quantity: 3, amount: 54_000_000n }],
    ['帮我起草一份合同：远方物流 汉兰达两台', { customer: '远方物流', model: '汉兰达', quantity: 2, amount: null }],
    ['起草合同', { customer: null, model: null, quantity: null, amount: null }],
    ['跟宏远签个合同 2台汉兰达', { customer: '宏远', model: '汉兰达', quantity: 2, amount: null }],
    ['我要和远方物流签合同', { customer: '远方物流', model: null, quantity: null, amount: null }],
    [
      '起草合同 宏达 3台凯美瑞 54万含保险',
      { customer: '宏达', model: '凯美瑞', quantity: 3, amount: 54_000_000n, unused: ['含保险'] },
    ],
    ['起草合同 宏达 3台凯美瑞 总价54万元', { customer: '宏达', model: '凯美瑞', quantity: 3, amount: 54_000_000n }],
    ['draft a contract for Hongda', { customer: 'Hongda', model: null, quantity: null, amount: null }],
  ])('S39 %s', (said, read) => expect(readDraftSaid(said)).toEqual({ unused: [], ...read }));

  it.each(['跟宏远签合同要审核吗', '和客户签合同前要准备什么', '签合同', '跟宏远的合同签了吗'])('S39 问的不是起草：%s', (said) =>
    expect(readDraftSaid(said)).toBeNull(),
  );

  it.each([
    ['凯美瑞什么价', '凯美瑞'],
    ['汉兰达多少钱一台？', '汉兰达'],
    ['查一下凯美瑞的价格', '凯美瑞'],
    ['price of Camry', 'Camry'],
    ['宏达欠多少钱', null],
    ['登记价格', null],
    ['上个月报销多少钱', null],
    ['凯美瑞到哪了', null],
  ])('S37 %s', (said, model) => expect(readPriceAsked(said)).toBe(model));

  it.each([
    ['任何一方逾期，按日万分之五支付违约金', true],
    ['买方逾期付款的支付违约金；卖方逾期交车的支付违约金', true],
    ['买方逾期付款的，按日支付违约金', false],
    ['乙方不得转让', false],
  ])('S41 双方对等：%s', (penalty, both) => expect(bindsBoth(penalty)).toBe(both));

  it('S41 说不清的词找得出，说清楚的不误伤', () => {
    expect(vagueWords('尽快交付，费用合理分担，大约10天')).toEqual(['大约', '尽快', '合理']);
    expect(vagueWords('2026年12月20日前交付，逾期每日按万分之五')).toEqual([]);
  });
});
