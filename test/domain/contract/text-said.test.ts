import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChanges } from '../../../src/domain/contract/compare-texts.ts';
import type { Terms } from '../../../src/domain/contract/terms.ts';
import { checkText, sectionOf } from '../../../src/domain/contract/text-said.ts';
import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const none = { percent: null, amount: null, due: null, signing: null, delivery: null };
const TERMS: Terms = {
  goods: [{ model: '凯美瑞', quantity: 3, price: cents(18_000_000) }],
  amount: cents(54_000_000),
  in_words: null,
  instalments: [
    { ...none, part: 'deposit', percent: 10, signing: 0 },
    { ...none, part: 'balance', percent: 90, delivery: 30 },
  ],
  deliver_on: '2026-12-20' as LocalDate,
  delivery: null,
  penalty: null,
  dispute: null,
  excused: null,
};
const TEXT = `汽车销售合同
甲方（买方）：苏州宏达运输有限公司
乙方（卖方）：二网汽车销售有限公司
第一条 标的
凯美瑞 2.0G 豪华版，数量：3台，单价180,000元。
第二条 价款
合同总价：人民币540,000.00元（大写：伍拾肆万元整）。
第三条 付款方式
定金54,000元（大写：伍万肆仟圆整），签约当天付清；尾款486,000元，交车后30天内付清。
第四条 交付
2026年12月20日前在卖方店内交付，双方当面验车。
第五条 违约责任
任何一方逾期的，每日按逾期部分的万分之五向对方支付违约金。
第六条 争议解决
协商不成的，由合同签订地人民法院管辖。
甲方（签章）：________ 日期：____年__月__日`;
const faults = (text: string, terms = TERMS, buyer = '宏达运输') => checkText(terms, buyer, text).map(({ fault }) => fault);

describe('合同文本和起草内容一致 (S41)', () => {
  it('S41 写的都对、签字处留空，没有问题', () => {
    expect(faults(TEXT)).toEqual([]);
  });

  it.each([
    ['大写写错', TEXT.replace('伍拾肆万元整', '伍拾万元整'), ['words']],
    ['小写写错', TEXT.replace('人民币540,000.00元', '人民币504,000.00元'), ['total']],
    ['小写写成万元也认得', TEXT.replace('人民币540,000.00元', '54万元'), []],
    ['没写合同金额', TEXT.replace('合同总价：人民币540,000.00元（大写：伍拾肆万元整）。', '价款见报价单。'), ['amount']],
    ['车型写错', TEXT.replace('凯美瑞 2.0G 豪华版', '汉兰达'), ['model']],
    ['台数写错', TEXT.replace('3台', '2台'), ['quantity']],
    ['台数写中文', TEXT.replace('3台', '叁台'), []],
    ['台数在表格里', TEXT.replace('凯美瑞 2.0G 豪华版，数量：3台，单价180,000元。', '车型 数量 单价\n凯美瑞 3 180000'), []],
    ['交车日写错', TEXT.replace('2026年12月20日', '2026年12月2日'), ['date']],
    ['交车日别的写法', TEXT.replace('2026年12月20日', '2026-12-20'), []],
    ['客户写错', TEXT.replace('苏州宏达运输有限公司', '苏州顺达物流有限公司'), ['buyer']],
    ['没有争议解决', TEXT.replace('第六条 争议解决\n协商不成的，由合同签订地人民法院管辖。\n', ''), ['lacks']],
    [
      '违约只写一方',
      TEXT.replace('任何一方逾期的，每日按逾期部分的万分之五向对方支付违约金。', '买方逾期付款的，每日支付万分之五违约金。'),
      ['one_sided'],
    ],
    ['有空没填', TEXT.replace('2026年12月20日前在卖方店内', '2026年12月20日前在______'), ['blank']],
    ['词说不清', TEXT.replace('双方当面验车', '双方尽快验车'), ['vague']],
  ])('S41 %s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('S41 一条的正文到下一条的标题为止', () => {
    expect(sectionOf(TEXT, /违约/u)).toBe('第五条 违约责任\n任何一方逾期的，每日按逾期部分的万分之五向对方支付违约金。');
  });
});

describe('两版文本的不同 (S39)', () => {
  it('S39 改一段、加一段、删一段，各在各的地方', () => {
    const changed = TEXT.replace('万分之五', '万分之三').replace('双方当面验车。', '双方当面验车。\n运费由卖方承担。');
    expect(textChanges(TEXT, changed)).toEqual([
      { gone: [], come: ['运费由卖方承担。'] },
      {
        gone: ['任何一方逾期的，每日按逾期部分的万分之五向对方支付违约金。'],
        come: ['任何一方逾期的，每日按逾期部分的万分之三向对方支付违约金。'],
      },
    ]);
  });

  it('S39 只差空格不算改动；把改动照着做一遍，就是新的一版', () => {
    const line = fc.constantFrom('一', '二', '三', '四 四', '五');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.array(line, { minLength: 1, maxLength: 12 }), (a, b) => {
        const changes = textChanges(a.join('\n'), b.join('\n'));
        const count = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;
        for (const one of new Set([...a, ...b])) {
          const gone = count(
            changes.flatMap((each) => each.gone),
            one,
          );
          const come = count(
            changes.flatMap((each) => each.come),
            one,
          );
          expect(count(a, one) - gone + come).toBe(count(b, one));
        }
        expect(textChanges(a.join('\n'), a.join('\n').replaceAll('四 四', '四四'))).toEqual([]);
      }),
    );
  });
});
