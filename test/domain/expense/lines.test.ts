import { describe, expect, it } from 'vitest';
import { checkClaim, needsSpecialApproval } from '../../../src/domain/expense/check-claim.ts';
import { parseExpenseRules } from '../../../src/domain/expense/config.ts';
import type { Elsewhere, LineFacts } from '../../../src/domain/expense/facts.ts';
import { plain } from '../../../src/kernel/text.ts';
import { claim, codes, day, file, inChinese, invoice, line, ofItem, rules, yuan } from './office.ts';

const without = (but: Partial<LineFacts>) => line({ invoice: null, amount: yuan(50), noInvoice: '停车场不开票', ...but });
const found = (but: Partial<LineFacts>, elsewhere: Elsewhere = {}, today = '2026-11-24') =>
  codes(claim([without(but)], [], elsewhere, { today: day(today) }));

describe('S101 S102 一行要写什么', () => {
  it.each<[string, Partial<LineFacts>, readonly string[]]>([
    ['都写了', {}, []],
    ['没有金额', { amount: null }, ['block amount_missing']],
    ['没有日期', { day: null }, ['block day_missing']],
    ['日期还没到', { day: day('2026-11-25') }, ['block day_in_future']],
    ['没有事由', { purpose: ' ' }, ['block field_missing']],
    ['没有票据也没写原因', { noInvoice: null }, ['block invoice_missing']],
    ['无票 200 元', { amount: yuan(200) }, []],
    ['无票 200.01 元', { amount: yuan(200.01) }, ['special no_invoice_line']],
    ['不在四类里', { kind: 'rent' }, ['special kind_not_listed']],
    ['办公费没写依据', { purchase: null }, ['warn purchase_missing']],
    ['事由里写罚款', { purpose: '交通罚款' }, ['block item_declined']],
    ['事由里写 ktv', { purpose: '请客户 ktv' }, ['block item_declined']],
  ])('S101 %s', (_, but, expected) => {
    expect(found(but)).toEqual(expected);
  });

  it('S101 无票的几行合计 500 元为限', () => {
    const lines = (last: number) => [150, 200, last].map((amount, i) => without({ id: String(i), amount: yuan(amount) }));
    expect(codes(claim(lines(150), []))).toEqual([]);
    expect(codes(claim(lines(150.01), []))).toEqual(['special no_invoice_claim']);
  });

  it('S102 公司可以写成其他类别一律不收', () => {
    const strict = parseExpenseRules({ ...file(), other_kinds: 'block' });
    expect(codes(claim([without({ kind: 'rent' })], []), strict)).toEqual(['block kind_not_listed']);
  });

  it.each([
    ['2026-08-26', '2026-11-24', []],
    ['2026-08-25', '2026-11-24', ['warn claimed_late']],
    ['2025-12-31', '2026-03-01', ['warn last_year']],
    ['2025-12-31', '2026-05-31', ['warn claimed_late', 'warn last_year']],
    ['2025-12-31', '2026-06-01', ['block year_closed', 'warn claimed_late']],
    ['2024-12-31', '2026-01-02', ['block year_closed', 'warn claimed_late']],
    ['2026-01-01', '2026-01-01', []],
  ])('S100 C6 %s 的费用在 %s 报', (spent, today, expected) => {
    expect(found({ day: day(spent) }, {}, today)).toEqual(expected);
  });

  it('S100 C6 写明是哪年的费用、截止哪天', () => {
    const facts = claim([without({ day: day('2025-12-31') })], [], {}, { today: day('2026-03-01') });
    expect(inChinese(checkClaim(facts, rules)[0]?.text ?? plain(''))).toMatch(
      /^2025年费用，截止 2026年5月31日|^2025年费用，截止 5月31日/,
    );
  });
});

describe('S102 C11 票上的东西与类别', () => {
  const bought = (item: string, but: Partial<LineFacts> = {}, fields = {}) =>
    codes(claim([line(but)], [ofItem(item, 113, fields)])).filter((code) => !/missing/.test(code));
  it.each([
    ['*餐饮服务*餐费', 'office', ['warn item_other_kind']],
    ['*餐饮服务*餐费', 'hospitality', []],
    ['*住宿服务*住宿费', 'office', ['warn item_other_kind']],
    ['*酒*白酒', 'office', ['warn item_other_kind']],
    ['*日用杂品*礼品盒', 'travel', ['warn item_other_kind']],
    ['*文具*签字笔', 'office', []],
    ['*文具*签字笔', 'travel', ['warn item_other_kind']],
    ['*预付卡销售*预付卡充值', 'office', ['warn item_prepaid']],
    ['*汽油*95号车用汽油', 'travel', ['warn item_vehicle']],
    ['*经纪代理服务*代订机票费', 'travel', ['warn item_agency']],
    ['*生活服务*足浴', 'office', ['block item_declined']],
    ['*其他服务*没有规则的', 'office', []],
  ])('S102 %s 报%s', (item, kind, expected) => {
    expect(bought(item, { kind })).toEqual(expected);
  });

  it('S102 写了车辆、备注里有行程，就不再问', () => {
    expect(bought('*汽油*95号车用汽油', { kind: 'travel', vehicle: '苏E12345' })).toEqual([]);
    expect(bought('*经纪代理服务*代订机票费', { kind: 'travel' }, { remark: '李强 11-23 上海-西安' })).toEqual([]);
  });
});

describe('O10 C10 那天是什么日子', () => {
  const trip = {
    number: 'CC1',
    approved: true,
    from: day('2026-11-20'),
    to: day('2026-11-23'),
    places: ['无锡'],
    people: ['per_li'],
    names: ['李强'],
    asked: day('2026-11-18'),
  } as const;
  const days = [
    { date: day('2026-11-20'), rest: null },
    { date: day('2026-11-21'), rest: 'weekend' },
    { date: day('2026-11-23'), rest: null, leave: plain('年假') },
    { date: day('2026-11-24'), rest: null, absent: true },
  ] as const;
  it.each<[string, Partial<LineFacts>, Elsewhere, readonly string[]]>([
    ['工作日', { day: day('2026-11-20') }, { days }, []],
    ['周六', { day: day('2026-11-21') }, { days }, ['warn on_rest_day']],
    ['周六，有批准的出差', { day: day('2026-11-21'), trip: 'CC1' }, { days, trips: [trip] }, []],
    [
      '周六，出差还没批',
      { day: day('2026-11-21'), trip: 'CC1' },
      { days, trips: [{ ...trip, approved: false }] },
      ['special trip_open', 'warn on_rest_day'],
    ],
    ['休年假', { day: day('2026-11-23') }, { days }, ['warn on_leave']],
    ['没有出勤', { day: day('2026-11-24') }, { days }, ['warn absent']],
    [
      '一段日子里有周六和年假',
      { day: day('2026-11-20'), until: day('2026-11-23') },
      { days },
      ['warn on_rest_day', 'warn on_leave'],
    ],
  ])('O10 %s', (_, but, elsewhere, expected) => {
    expect(found(but, elsewhere)).toEqual(expected);
  });
});

describe('S104 出差申请', () => {
  const trip = {
    number: 'CC1',
    approved: true,
    from: day('2026-11-16'),
    to: day('2026-11-18'),
    places: ['南京', '无锡'],
    people: ['per_li', 'per_min'],
    names: ['李强'],
    asked: day('2026-11-12'),
  } as const;
  const travel = (but: Partial<LineFacts>, more: Partial<typeof trip> = {}) =>
    found(
      { kind: 'travel', trip: 'CC1', day: day('2026-11-17'), city: '南京', bought: 'other', ...but },
      { trips: [{ ...trip, ...more } as never] },
    );
  it.each<[string, Partial<LineFacts>, Parameters<typeof travel>[1], readonly string[]]>([
    ['在日子和地点里', {}, {}, []],
    ['没有出差申请', { trip: null }, {}, ['special trip_missing']],
    ['没有这份', { trip: 'CC9' }, {}, ['block trip_unknown']],
    ['不是本人的', {}, { people: ['per_min'] } as never, ['block trip_of_others']],
    ['没批', {}, { approved: false } as never, ['special trip_open']],
    ['出差第一天', { day: day('2026-11-16') }, {}, []],
    ['出差前一天的餐费', { day: day('2026-11-15') }, {}, ['warn trip_days']],
    ['出差前一天的车票', { day: day('2026-11-15'), bought: 'train' }, {}, []],
    ['出差前两天的车票', { day: day('2026-11-14'), bought: 'train' }, {}, ['warn trip_days']],
    ['最后一天', { day: day('2026-11-18') }, {}, []],
    ['后一天', { day: day('2026-11-19') }, {}, ['warn trip_days']],
    ['别的城市', { city: '杭州' }, {}, ['warn trip_places']],
    ['同一城市的车站', { city: '南京南站' }, {}, []],
    ['出发当天申请', {}, { asked: '2026-11-16' } as never, []],
    ['出发后补的', {}, { asked: '2026-11-17' } as never, ['warn trip_late']],
  ])('S104 %s', (_, but, more, expected) => {
    expect(travel(but, more)).toEqual(expected);
  });

  it.each([
    ['苏州', '南京南', []],
    ['苏州', '杭州东', ['warn trip_places']],
  ])('S104 车票 %s 到 %s，有一头在出差地点就行', (from, to, expected) => {
    const ticket = invoice({
      kind: 'rail',
      buyerName: undefined,
      buyerTaxId: undefined,
      lines: undefined,
      issueDate: '2026-11-17',
      travel: { traveller: '李强', from, to },
    });
    expect(codes(claim([line({ kind: 'travel', trip: 'CC1', day: day('2026-11-17') })], [ticket], { trips: [trip] }))).toEqual(
      expected,
    );
  });

  it('O10 同一晚住在两个城市', () => {
    const hotel = (id: string, city: string, from: string, until: string) =>
      without({ id, kind: 'travel', trip: 'CC1', bought: 'hotel', city, day: day(from), until: day(until), amount: yuan(10) });
    const two = (from: string) =>
      codes(
        claim([hotel('a', '南京', '2026-11-16', '2026-11-17'), hotel('b', '无锡', from, '2026-11-18')], [], { trips: [trip] }),
      );
    expect(two('2026-11-17')).toEqual([]);
    expect(two('2026-11-16')).toEqual(['warn two_places']);
    const earlier = {
      claim: 'FY1',
      use: 'hotel',
      day: day('2026-11-17'),
      until: null,
      city: '杭州',
      persons: 1,
      amount: yuan(100),
      trip: null,
    } as const;
    expect(codes(claim([hotel('b', '无锡', '2026-11-17', '2026-11-18')], [], { trips: [trip], earlier: [earlier] }))).toEqual([
      'warn two_places',
    ]);
  });
});

describe('S105 业务招待', () => {
  const asked = {
    number: 'ZD1',
    approved: true,
    applicant: 'per_li',
    day: day('2026-11-20'),
    guests: ['李总'],
    heads: 6,
    budget: yuan(800),
    asked: day('2026-11-18'),
  } as const;
  const dinner = (but: Partial<LineFacts>, elsewhere: Elsewhere = {}, more: object = {}) =>
    codes(
      claim(
        [
          line({
            kind: 'hospitality',
            purpose: '谈合作',
            hospitality: 'ZD1',
            guests: ['李总', '王总', '赵总'],
            escorts: 2,
            day: day('2026-11-20'),
            amount: yuan(600),
            ...but,
          }),
        ],
        [ofItem('*餐饮服务*餐费', 5000, { issueDate: '2026-11-20' })],
        { hospitalities: [{ ...asked, ...more } as never], ...elsewhere },
      ),
    );
  it.each<[string, Partial<LineFacts>, object, readonly string[]]>([
    ['合规', {}, {}, []],
    ['没有申请', { hospitality: null }, {}, ['special hospitality_missing']],
    ['没有这份', { hospitality: 'ZD9' }, {}, ['block hospitality_unknown']],
    ['别人的申请', {}, { applicant: 'per_zhang' }, ['block hospitality_of_others']],
    ['没批', {}, { approved: false }, ['special hospitality_open']],
    ['当天申请', {}, { asked: '2026-11-20' }, []],
    ['事后申请', {}, { asked: '2026-11-21' }, ['warn hospitality_late']],
    ['不是那天', { day: day('2026-11-19') }, {}, ['warn hospitality_day']],
    ['来了六个人', { guestCount: 4 }, {}, []],
    ['来了七个人', { guestCount: 5 }, {}, ['warn hospitality_heads']],
    ['人均 120 元', { amount: yuan(600) }, {}, []],
    ['人均 120.01 元', { amount: yuan(600.01) }, {}, ['special per_head_over']],
    ['预算 800 元', { amount: yuan(720), guestCount: 4 }, { budget: yuan(720) }, []],
    ['超预算 1 分', { amount: yuan(720), guestCount: 4 }, { budget: yuan(719.99) }, ['warn hospitality_budget']],
    ['三人陪同', { escorts: 3 }, {}, []],
    ['四人陪同', { escorts: 4 }, { heads: 7 }, ['warn escorts_over']],
    ['十二位来宾四人陪同', { guestCount: 12, escorts: 4 }, { heads: 16 }, []],
    ['十一位来宾四人陪同', { guestCount: 11, escorts: 4 }, { heads: 16 }, ['warn escorts_over']],
    ['来宾写在申请里', { guests: [], escorts: null }, {}, []],
    ['没写事由', { purpose: null }, {}, ['block field_missing']],
  ])('S105 %s', (_, but, more, expected) => {
    expect(dinner(but, {}, more)).toEqual(expected);
  });

  it('S105 一顿饭分成两行、两张票，人均合起来算，只说一次', () => {
    const part = (id: string, amount: number, invoice: string) =>
      line({
        id,
        kind: 'hospitality',
        purpose: '谈合作',
        hospitality: 'ZD1',
        guests: ['李总', '王总', '赵总'],
        escorts: 2,
        day: day('2026-11-20'),
        amount: yuan(amount),
        invoice,
      });
    const bill = (id: string, number: string, total: number) => ({
      ...ofItem('*餐饮服务*餐费', total, { issueDate: '2026-11-20', number }),
      id,
      files: [id],
    });
    const two = (second: number) =>
      codes(
        claim(
          [part('a', 400, 'inv_a'), part('b', second, 'inv_b')],
          [bill('inv_a', '26322000000087654321', 900), bill('inv_b', '26322000000087659999', 901)],
          { hospitalities: [asked] },
        ),
      );
    expect(two(200)).toEqual([]);
    expect(two(200.01)).toEqual(['special per_head_over']);
  });

  it('S105 没有申请又没写来宾，都要补', () => {
    expect(dinner({ hospitality: null, guests: [], escorts: null })).toEqual([
      'block field_missing',
      'block field_missing',
      'special hospitality_missing',
    ]);
  });

  it.each([
    [7400, []],
    [7400.01, ['special month_over']],
  ])('S105 本店本月已报 %s 元，再报 600 元，限 8000 元', (before, expected) => {
    const spent = [
      { unit: 'SZ', kind: 'hospitality', month: '2026-11', amount: yuan(before) },
      { unit: 'SZ', kind: 'hospitality', month: '2026-10', amount: yuan(9000) },
      { unit: 'HZ', kind: 'hospitality', month: '2026-11', amount: yuan(9000) },
    ];
    expect(dinner({}, { spent })).toEqual(expected);
  });

  it('O10 同一天的来宾也在别人的单里', () => {
    const tables = [{ day: day('2026-11-20'), guests: ['王总'], claim: 'FY261101-7K2M', who: plain('李敏') }];
    expect(dinner({}, { tables })).toEqual(['warn guests_elsewhere']);
    expect(dinner({}, { tables: tables.map((one) => ({ ...one, day: day('2026-11-19') })) })).toEqual([]);
    expect(dinner({}, { tables: tables.map((one) => ({ ...one, guests: ['钱总'] })) })).toEqual([]);
  });
});

describe('S106 培训，外币', () => {
  it.each<[string, Partial<LineFacts>, readonly string[]]>([
    ['写了场次', { training: '11月销售技巧班' }, []],
    ['没写', {}, ['block training_missing']],
    ['计划外', { training: '外部课程', unplanned: true }, ['special training_unplanned']],
    ['没有参加证明', { training: '11月销售技巧班', attended: false }, ['warn training_unproven']],
  ])('S106 %s', (_, but, expected) => {
    expect(found({ kind: 'training', ...but })).toEqual(expected);
  });

  const dollars = { currency: 'USD', amount: '12.50', rate: '7.1234', rateOn: day('2026-11-18'), rateFrom: '中国银行折算价' };
  it.each([
    ['对', 89.04, {}, []],
    ['差 1 分', 89.05, {}, ['block rate_amount']],
    ['汇率差 5 天', 89.04, { rateOn: '2026-11-18' }, []],
    ['汇率差 6 天', 89.04, { rateOn: '2026-11-17' }, ['warn rate_day']],
    ['没有来源', 89.04, { rateFrom: '' }, ['block rate_missing']],
    ['没有汇率', 89.04, { rate: null }, ['block rate_missing']],
    ['汇率不是数', 89.04, { rate: '七' }, ['block rate_missing']],
  ])('S101 外币%s', (_, amount, but, expected) => {
    expect(found({ amount: yuan(amount), foreign: { ...dollars, ...but } as never })).toEqual(expected);
  });

  it('S102 要不要特批看有没有特批的一项', () => {
    expect(needsSpecialApproval(checkClaim(claim([without({ amount: yuan(201) })], []), rules))).toBe(true);
    expect(needsSpecialApproval(checkClaim(claim([without({})], []), rules))).toBe(false);
  });
});
