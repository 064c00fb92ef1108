import { describe, expect, it } from 'vitest';
import { checkClaim, checklistFrom, forClaimant } from '../../../src/domain/expense/check-claim.ts';
import { parseExpenseRules } from '../../../src/domain/expense/config.ts';
import type { ClaimFacts } from '../../../src/domain/expense/facts.ts';
import { plain } from '../../../src/kernel/text.ts';
import { claim, codes, day, file, inChinese, invoice, line, ofItem, paper, rules, yuan } from './office.ts';

const withInvoice = (fields: Parameters<typeof invoice>[0], but: Parameters<typeof invoice>[1] = {}): ClaimFacts =>
  claim([line()], [invoice(fields, but)]);

describe('S101 票据的检查', () => {
  it('S101 一张没有问题的票，什么也不说', () => {
    expect(codes(withInvoice({}))).toEqual([]);
  });

  it.each<[string, Parameters<typeof invoice>[0], readonly string[]]>([
    // C1
    ['不含税加税额差 1 分', { net: yuan(99.99), lines: undefined }, ['ask sums_wrong']],
    ['各行合计与不含税差 1 分', { lines: [{ ...paper, amount: yuan(100.01) }] }, ['ask lines_wrong']],
    ['各行税额与税额不同', { lines: [{ ...paper, tax: yuan(13.01) }] }, ['ask lines_wrong']],
    ['大写与小写不同', { words: '壹佰壹拾叁圆伍角整' }, ['ask words_wrong']],
    ['大写认不出来，不猜', { words: '壹佰' }, []],
    [
      '税额比税率多 1 分，可以',
      { net: yuan(100), tax: yuan(13.01), total: yuan(113.01), words: undefined, lines: [{ ...paper, tax: yuan(13.01) }] },
      [],
    ],
    [
      '税额比税率多 2 分',
      { tax: yuan(13.02), total: yuan(113.02), words: undefined, lines: [{ ...paper, tax: yuan(13.02) }] },
      ['ask rate_wrong'],
    ],
    [
      '免税的不按税率算',
      { net: yuan(113), tax: yuan(0), taxMark: '免税', lines: [{ ...paper, amount: yuan(113), tax: yuan(0), rate: '免税' }] },
      [],
    ],
    [
      '差额征税的不按税率算',
      {
        tax: yuan(5),
        total: yuan(105),
        words: undefined,
        remark: '差额征税：80.00',
        lines: [{ ...paper, tax: yuan(5) }],
        net: yuan(100),
      },
      ['block over_invoice'],
    ],
    // C2
    ['销售方税号少一位', { sellerTaxId: '91310115765432104' }, ['warn seller_id_old']],
    ['销售方税号最后一位错', { sellerTaxId: '91310115765432104N' }, ['warn seller_id_wrong']],
    ['销售方 15 位旧税号', { sellerTaxId: '320502607123456' }, ['warn seller_id_old']],
    ['没有销售方税号', { sellerTaxId: undefined }, []],
    // C3
    ['抬头全角括号和空格不同，一样认', { buyerName: '苏州恒达汽车销售服务 有限公司' }, []],
    ['抬头是别的公司', { buyerName: '苏州宏达汽车销售服务有限公司' }, ['block title_unknown']],
    [
      '抬头是另一家分店的',
      { buyerName: '杭州恒达汽车销售服务有限公司', buyerTaxId: '91330106MA2B7E4L4Y' },
      ['block title_other_unit'],
    ],
    ['抬头没读到', { buyerName: undefined, buyerTaxId: undefined }, ['ask title_unread']],
    ['税号没读到', { buyerTaxId: undefined }, ['ask tax_id_unread']],
    ['名称对，税号错一位', { buyerTaxId: '91320594MA1XR3T8KJ' }, ['block tax_id_differs']],
    // C4
    ['个人抬头，种类不允许', { buyerName: '李强（个人）', buyerTaxId: undefined }, ['block personal_kind']],
    ['个人抬头不写（个人）', { buyerName: '李强', buyerTaxId: undefined }, ['block personal_kind']],
    // C5
    ['明天开的票', { issueDate: '2026-11-25' }, ['warn issued_in_future']],
    ['今天开的票', { issueDate: '2026-11-24' }, []],
    ['比费用早 30 天', { issueDate: '2026-10-24' }, []],
    ['比费用早 31 天', { issueDate: '2026-10-23' }, ['warn issued_before']],
    ['一年前的票', { issueDate: '2025-11-24', number: '25322000000087654321' }, ['warn issued_before']],
    ['一年零一天前的票', { issueDate: '2025-11-23', number: '25322000000087654321' }, ['warn issued_before', 'warn invoice_old']],
    ['号码的年份与开票日期不同', { number: '25322000000087654321' }, ['warn number_year']],
    // C7
    ['红字标记', { red: true }, ['block red_letter']],
    [
      '负数',
      {
        net: yuan(-100),
        tax: yuan(-13),
        total: yuan(-113),
        words: '（负数）壹佰壹拾叁圆整',
        lines: [{ ...paper, amount: yuan(-100), tax: yuan(-13) }],
      },
      ['block red_letter'],
    ],
    ['备注里写被红冲', { remark: '被红冲蓝字数电发票号码：26322000000012345679' }, ['block red_letter']],
    // C12
    ['详见销货清单，没有清单', { lines: [{ ...paper, name: '(详见销货清单)' }] }, ['warn list_missing']],
    // Documents that cannot stand here.
    ['购车发票', { kind: 'car_new' }, ['block not_an_expense']],
    ['行程单', { kind: 'trip_sheet', number: undefined, buyerName: undefined, buyerTaxId: undefined }, ['block attachment_only']],
    ['认不出的票据', { kind: 'unknown', number: undefined }, ['ask document_unknown']],
    ['号码没读到', { number: undefined }, ['ask number_unread']],
    ['全是同一个数字的号码不算号码', { number: '00000000000000000000' }, ['ask number_unread', 'warn number_year']],
    ['价税合计没读到', { total: undefined }, ['ask total_unread']],
  ])('S101 %s', (_, fields, expected) => {
    expect(codes(withInvoice(fields))).toEqual(expected);
  });

  it('S101 C1 两个来源合不上是硬伤，一个来源自己合不上先问', () => {
    const one = invoice({ net: yuan(99.99), lines: undefined });
    const two = { ...one, from: { ...one.from, net: { source: 'qr', where: 'p1' } } } as const;
    expect(codes(claim([line()], [one]))).toEqual(['ask sums_wrong']);
    expect(codes(claim([line()], [two]))).toEqual(['block sums_wrong']);
    const page = { ...one, fields: { ...one.fields, net: yuan(100), lines: [{ ...paper, amount: yuan(1) }] } };
    const lines = (source: 'text' | 'xml') =>
      codes(
        claim([line()], [{ ...page, from: { ...one.from, lines: { source, where: 'p1' }, net: { source: 'qr', where: 'p1' } } }]),
      );
    expect(lines('xml')).toContain('block lines_wrong');
    expect(lines('text')).toContain('ask lines_wrong');
    const typed = { ...one, from: { ...one.from, net: { source: 'typed', where: '' } } } as const;
    expect(codes(claim([line()], [typed]))).toEqual(['ask sums_wrong']);
  });

  it('S101 C3 说清税号错在第几位，给出正确的抬头', () => {
    const [finding] = checkClaim(withInvoice({ buyerTaxId: '91320594MA1XR3T8KJ' }), rules);
    expect(inChinese(finding?.text ?? plain(''))).toBe('名称对，税号 91320594MA1XR3T8KJ 错在第 17 位');
    expect(inChinese(finding?.accept ?? plain(''))).toBe(
      '请销售方重开，抬头：苏州恒达汽车销售服务有限公司，税号：91320594MA1XR3T84J',
    );
    expect(finding).toMatchObject({ check: 'C3', clause: 'S101', severity: 'refuse', finance: true });
  });

  it.each([
    ['2025-06-30', '25322000000087654321', []],
    ['2025-07-01', '25322000000087654321', ['block title_former']],
  ])('S101 C3 曾用名到那天为止：%s', (issueDate, number, expected) => {
    const fields = { buyerName: '苏州恒达汽车贸易有限公司', buyerTaxId: '91320500MA1XK7Q29R', issueDate, number };
    const hq = { ...claim([], []).claimant, units: ['FIN', 'HQ'] };
    const facts = claim([line({ day: day(issueDate) })], [invoice(fields)], {}, { claimant: hq, today: day(issueDate) });
    expect(codes(facts)).toEqual(expected);
  });

  it('S101 C3 分摊给另一家分店的，那家的抬头也可以', () => {
    const hangzhou = { buyerName: '杭州恒达汽车销售服务有限公司', buyerTaxId: '91330106MA2B7E4L4Y' };
    expect(codes(claim([line({ units: ['SZ', 'HZ'] })], [invoice(hangzhou)]))).toEqual([]);
  });

  it('S101 C3 还没有写抬头的公司，不查抬头', () => {
    expect(codes(withInvoice({ buyerName: '谁' }), parseExpenseRules({ ...file(), titles: [] }))).toEqual([]);
  });

  it('S101 C4 火车票上的人是报销人或同行人', () => {
    const ticket = (traveller: string) =>
      invoice({
        kind: 'rail',
        buyerName: undefined,
        buyerTaxId: undefined,
        lines: undefined,
        words: undefined,
        travel: { traveller },
      });
    const trip = {
      number: 'CC1',
      approved: true,
      from: day('2026-11-23'),
      to: day('2026-11-24'),
      places: [],
      people: ['per_li'],
      names: ['李强', '李敏'],
      asked: day('2026-11-20'),
    } as const;
    const travel = line({ kind: 'travel', trip: 'CC1' });
    expect(codes(claim([travel], [ticket('李强')], { trips: [trip] }))).toEqual([]);
    expect(codes(claim([travel], [ticket('李敏')], { trips: [trip] }))).toEqual([]);
    expect(codes(claim([travel], [ticket('张伟')], { trips: [trip] }))).toEqual(['warn personal_other']);
  });

  it('S101 C4 开给公司的车票，坐车的也要是报销人或同行人', () => {
    const ticket = (traveller: string) => invoice({ kind: 'rail', lines: undefined, words: undefined, travel: { traveller } });
    const trips = [
      {
        number: 'CC1',
        approved: true,
        from: day('2026-11-23'),
        to: day('2026-11-24'),
        places: [],
        people: ['per_li'],
        names: ['李敏'],
        asked: day('2026-11-20'),
      },
    ] as const;
    const travel = line({ kind: 'travel', trip: 'CC1' });
    expect(codes(claim([travel], [ticket('李强')], { trips }))).toEqual([]);
    expect(codes(claim([travel], [ticket('李敏')], { trips }))).toEqual([]);
    expect(codes(claim([travel], [ticket('张伟')], { trips }))).toEqual(['warn personal_other']);
  });

  it('S101 C4 电话费可以开给本人', () => {
    const phone = (buyerName: string) => ofItem('*电信服务*通信费', 113, { buyerName, buyerTaxId: undefined });
    expect(codes(claim([line()], [phone('李强（个人）')]))).toEqual([]);
    expect(codes(claim([line()], [phone('张伟（个人）')]))).toEqual(['warn personal_other']);
  });

  it('S101 C14 两个来源不一致是疑似篡改，识别和手填的先问', () => {
    const differ = (kept: 'xml' | 'ocr', other: 'qr' | 'typed') =>
      withInvoice({}, { conflicts: [{ field: 'total', kept, other, said: '1130.00' }] });
    expect(codes(differ('xml', 'qr'))).toEqual(['block sources_differ']);
    expect(codes(differ('ocr', 'qr'))).toEqual(['ask reading_differs']);
    expect(codes(differ('xml', 'typed'))).toEqual(['ask reading_differs']);
    expect(inChinese(checkClaim(differ('xml', 'qr'), rules)[0]?.text ?? plain(''))).toBe(
      '价税合计：XML是 113.00，二维码是 1130.00，疑似篡改',
    );
  });
});

describe('S101 票据之间', () => {
  const use = (key: string, requestId: 'req_1' | null = 'req_1') =>
    ({
      key,
      requestId,
      number: 'FY261101-7K2M',
      personId: 'per_zhang',
      unitId: 'unt_hz',
      who: plain('张玮（杭州分店）'),
    }) as const;
  const K1 = 'K1:26322000000087654321';

  it('S101 C8 别人报过的：报销人只看到尾号，审核人看到是谁', () => {
    const [found] = checkClaim(claim([line()], [invoice()], { uses: [use(K1)] }), rules);
    expect(inChinese(found?.text ?? plain(''))).toBe('已被使用（单号尾号 7K2M）');
    expect(inChinese(found?.forDeciders ?? plain(''))).toBe('已被使用：张玮（杭州分店），FY261101-7K2M');
    expect(found).toMatchObject({ code: 'used', check: 'C8', severity: 'refuse' });
  });

  it.each([
    ['号码', K1, ['block used']],
    ['同一个文件', `K3:${'f'.repeat(64)}`, ['block used']],
    ['二维码', 'K4:01,32,,26322000000087654321,113.00,20261123', ['block used']],
    ['销售方、日期、金额', 'K5:91310115765432104M|2026-11-23|113.00', ['warn alike']],
    ['别的号码', 'K1:26322000000087654320', []],
  ])('O11 C8 钥匙相同：%s', (_, key, expected) => {
    const qr = '01,32,,26322000000087654321,113.00,20261123';
    expect(codes(claim([line()], [invoice({}, { qr })], { uses: [use(key)] }))).toEqual(expected);
  });

  it('S101 O11 别人发来过、没有在用的：只告诉审核人；可能是同一张的，别人正在用的那一句先说', () => {
    const senders = [{ invoice: 'inv_a', who: plain('张玮（杭州分店）'), how: 'alike' as const }];
    const [found, ...more] = checkClaim(claim([line()], [invoice()], { senders }), rules);
    expect(found).toMatchObject({ code: 'alike_by_other', severity: 'warn', onlyCheckers: true });
    expect(more).toEqual([]);
    const uses = [use('K5:91310115765432104M|2026-11-23|113.00')];
    expect(codes(claim([line()], [invoice()], { senders, uses }))).toEqual(['warn alike']);
    const same = [{ ...senders[0], invoice: 'inv_a', who: plain('张玮'), how: 'same' as const }];
    expect(codes(claim([line()], [invoice()], { senders: same, uses }))).toEqual(['warn sent_by_other', 'warn alike']);
  });

  it('S101 C8 自己退回重交的不算，导入的历史算', () => {
    expect(codes(claim([line()], [invoice()], { uses: [use(K1)] }, { self: 'req_1' }))).toEqual([]);
    expect(codes(claim([line()], [invoice()], { uses: [use(K1, null)] }, { self: 'req_1' }))).toEqual(['block used_before']);
  });

  it('S101 C8 本单里：同一张票分两行不算重复，合计不能超过票面', () => {
    const two = [line({ amount: yuan(100) }), line({ id: 'b', amount: yuan(13) })];
    expect(codes(claim(two, [invoice()]))).toEqual([]);
    expect(codes(claim([...two, line({ id: 'c', amount: yuan(0.01) })], [invoice()]))).toEqual(['block over_invoice']);
    expect(codes(claim(two, [invoice({}, { taken: yuan(0.01) })]))).toEqual(['block over_invoice']);
  });

  it('S101 C8 本单里两份文件是同一张票，或者只是相像', () => {
    const lines = [line(), line({ id: 'b', invoice: 'inv_b' })];
    const again = (number: string, file: string) => invoice({ number }, { id: 'inv_b', files: [file] });
    expect(codes(claim(lines, [invoice(), again('26322000000087654321', 'e'.repeat(64))]))).toEqual(['block used_here']);
    expect(codes(claim(lines, [invoice(), again('26322000000087650000', 'e'.repeat(64))]))).toEqual(['warn alike_here']);
  });

  it('S101 C7 被红字冲销的蓝字票，在哪里都认得出', () => {
    const reds = [{ number: '26322000000099999999', redOf: '26322000000087654321', total: null }];
    expect(codes(claim([line()], [invoice()], { reds }))).toEqual(['block taken_back']);
    expect(codes(claim([line()], [invoice()], { reds: [{ number: '1', redOf: '26322000000087654320', total: null }] }))).toEqual(
      [],
    );
  });

  it.each([
    ['相邻', '26322000000087654320', '2026-11-23', ['warn consecutive']],
    ['相差 5', '26322000000087654326', '2026-11-23', ['warn consecutive']],
    ['相差 6', '26322000000087654327', '2026-11-23', []],
    ['相隔 30 天', '26322000000087654320', '2026-10-24', ['warn consecutive']],
    ['相隔 31 天', '26322000000087654320', '2026-10-23', []],
  ])('S101 C9 连号：%s', (_, number, issued, expected) => {
    const neighbours = [{ number, issueDate: day(issued), sellerTaxId: '91310115765432104M', claim: 'FY261101-7K2M' }];
    expect(codes(claim([line()], [invoice()], { neighbours }))).toEqual(expected);
    const others = neighbours.map((one) => ({ ...one, sellerTaxId: '91320508MA1N5P7W14' }));
    expect(codes(claim([line()], [invoice()], { neighbours: others }))).toEqual([]);
  });

  it('S101 C9 一张单里的连号只说一次', () => {
    const second = invoice(
      {
        number: '26322000000087654322',
        total: yuan(113.01),
        tax: yuan(13.01),
        words: undefined,
        lines: [{ ...paper, tax: yuan(13.01) }],
      },
      { id: 'inv_b', files: ['b'] },
    );
    const facts = claim([line(), line({ id: 'b', invoice: 'inv_b' })], [invoice(), second]);
    expect(codes(facts)).toEqual(['warn consecutive']);
    expect(inChinese(checkClaim(facts, rules)[0]?.text ?? plain(''))).toBe('与上海样例文具用品有限公司的另几张票连号：4321');
  });

  it('S101 C13 黑名单和关联方只给审核人看', () => {
    const watched = parseExpenseRules({
      ...file(),
      blocked_sellers: ['上海样例文具用品有限公司'],
      related_sellers: [{ people: ['E102'], sellers: ['91310115765432104M'] }],
    });
    const findings = checkClaim(claim([line()], [invoice()]), watched);
    expect(findings.map(({ code }) => code)).toEqual(['seller_blocked', 'seller_related']);
    expect(forClaimant(findings)).toEqual([]);
    const other = parseExpenseRules({ ...file(), related_sellers: [{ people: ['E103'], sellers: ['91310115765432104M'] }] });
    expect(codes(claim([line()], [invoice()]), other)).toEqual([]);
  });

  it('S101 C12 行程单的合计要等于发票', () => {
    const ride = (attached: readonly { kind: 'trip_sheet'; total: bigint | null }[], total = 113) =>
      codes(
        claim(
          [line({ kind: 'travel', trip: '', amount: yuan(50) })],
          [{ ...ofItem('*运输服务*客运服务费', total), attached: attached as never }],
        ),
      ).filter((code) => !code.includes('trip_missing'));
    expect(ride([])).toEqual(['warn sheet_missing']);
    expect(ride([], 100)).toEqual([]);
    expect(ride([{ kind: 'trip_sheet', total: yuan(113) }])).toEqual([]);
    expect(
      ride([
        { kind: 'trip_sheet', total: yuan(100) },
        { kind: 'trip_sheet', total: yuan(13) },
      ]),
    ).toEqual([]);
    expect(ride([{ kind: 'trip_sheet', total: yuan(112.99) }])).toEqual(['warn sheet_differs']);
    expect(ride([{ kind: 'trip_sheet', total: null }])).toEqual([]);
  });
});

describe('S107 初审清单由检查预填', () => {
  it('S107 提醒不算不通过，其余的写明哪里不对', () => {
    const facts = claim([line({ purchase: null })], [invoice({ buyerName: '某某公司', words: '壹佰圆整' })]);
    expect(
      checklistFrom(checkClaim(facts, rules)).map(({ aspect, pass, notes }) => [aspect, pass, notes.map(inChinese)]),
    ).toEqual([
      ['authentic', false, ['大写“壹佰圆整”与小写 ¥113.00 不一致']],
      ['complete', true, ['没有写采购或缺货依据']],
      ['compliant', false, ['抬头“某某公司”不是本公司的名称']],
    ]);
  });

  it('S107 审核人的说明写明是谁用过', () => {
    const uses = [
      {
        key: 'K1:26322000000087654321',
        requestId: 'req_1',
        number: 'FY1',
        personId: 'per_a',
        unitId: 'unt_a',
        who: plain('张玮'),
      },
    ] as const;
    const [authentic] = checklistFrom(checkClaim(claim([line()], [invoice()], { uses }), rules));
    expect(authentic?.notes.map(inChinese)).toEqual(['已被使用：张玮，FY1']);
  });
});
