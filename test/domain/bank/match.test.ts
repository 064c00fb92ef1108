import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../src/domain/bank/choices.ts';
import { judgeLine, type Moved, type Office } from '../../../src/domain/bank/judge-line.ts';
import { type Index, knownOf } from '../../../src/domain/bank/known-of.ts';
import { payerAccountKey, payerName } from '../../../src/domain/bank/payer-name.ts';
import { settles } from '../../../src/domain/bank/wallet-day.ts';
import type { Item, Part } from '../../../src/domain/receivable/item.ts';
import { type Cents, cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const day = (text: string) => text as LocalDate;
type Owner = Item['customerId'];
const HONGDA = 'rec_hongda' as Owner;
const YIDA = 'rec_yida' as Owner;
const CONTRACTS: Readonly<Record<string, readonly string[]>> = {
  'HT-SZ-26-0001': ['HT-SZ-26-0001-1', 'HT-SZ-26-0001-2', 'HT-SZ-26-0001-3'],
};

const item = (number: string, customerId: Owner, yuan: number, dueOn: string, part: Part = 'pickup'): Item =>
  ({
    id: `rcv_${number}`,
    number,
    customerId,
    part,
    amount: cents(yuan * 100),
    open: cents(yuan * 100),
    dueOn: day(dueOn),
    state: 'open',
  }) as Item;

const OWED: readonly Item[] = [
  item('HT-SZ-26-0001-1', HONGDA, 5_000, '2026-11-01', 'deposit'),
  item('HT-SZ-26-0001-2', HONGDA, 60_000, '2026-11-10'),
  item('HT-SZ-26-0001-3', HONGDA, 35_000, '2026-12-20', 'loan'),
  item('HT-SZ-26-0002-1', YIDA, 5_000, '2026-11-05', 'deposit'),
  item('HT-SZ-26-0002-2', YIDA, 9_000, '2026-12-05'),
];
const NAMES: Readonly<Record<string, readonly Owner[]>> = {
  [payerName('苏州宏达运输有限公司')]: [HONGDA],
  [payerName('亿达物流')]: [YIDA],
};
const ACCOUNTS: Readonly<Record<string, readonly Owner[]>> = { [payerAccountKey('6222020200998877') ?? '']: [HONGDA] };

function officeOf(owed: readonly Item[], more: Partial<Office<Moved>> = {}): Office<Moved> {
  const index: Index = {
    named: (name) => NAMES[name] ?? [],
    ofAccount: (key) => ACCOUNTS[key] ?? [],
    itemsAt: (token) => owed.filter(({ number }) => number === token || (CONTRACTS[token] ?? []).includes(number)),
    itemsOf: (customer) => owed.filter(({ customerId }) => customerId === customer),
    sameAmount: (amount) => owed.filter(({ open }) => open === amount),
    longestName: 12,
    prefixes: ['HT', 'DD'],
  };
  return {
    index,
    ownAccounts: new Set(['32050188']),
    ownNames: new Set([payerName('恒达汽车集团有限公司')]),
    oldestFirst: new Set(),
    lowered: new Set(),
    small: cents(100),
    earlier: () => [],
    isTwin: () => false,
    walletDays: () => [],
    ...more,
  };
}

const line = (yuan: number, said: Partial<Moved> = {}): Moved => ({
  id: 'bnk_1',
  account: '9105',
  on: day('2026-11-20'),
  direction: 'in',
  amount: cents(Math.round(yuan * 100)),
  payer: '',
  payerAccount: '',
  memo: '',
  state: 'open',
  ...said,
});

const said = (one: Moved, office = officeOf(OWED)): string => {
  const judged = judgeLine(one, office);
  if ('aside' in judged) return `不是客户款 ${judged.aside}`;
  if ('reverses' in judged) return `退回 ${judged.reverses.id}`;
  if ('queue' in judged) return `待认领 ${judged.queue}`;
  return `${judged.book.rule} ${judged.book.allocations.map(({ itemId, amount }) => `${itemId?.slice(4) ?? '预收'}:${amount / 100n}`).join(' ')}`;
};

const HD = { payer: '苏州宏达运输（有限责任公司）'.replace('（', '').replace('）', '') };

describe('来款是谁的 (§7)', () => {
  it.each([
    ['户名（有限公司和有限责任公司一样）和金额', line(60_000, HD), 'name_amount HT-SZ-26-0001-2:60000'],
    ['付款账号和金额', line(60_000, { payerAccount: '6222020200998877' }), 'account_amount HT-SZ-26-0001-2:60000'],
    ['没有付款方，编号和金额', line(60_000, { memo: '付HT-SZ-26-0001-2尾款' }), 'number_amount HT-SZ-26-0001-2:60000'],
    ['合同号和金额', line(5_000, { memo: 'ＨＴ－ＳＺ－２６－０００１' }), 'number_amount HT-SZ-26-0001-1:5000'],
    ['一笔付几期：全部逾期', line(65_000, HD), 'name_amount HT-SZ-26-0001-1:5000 HT-SZ-26-0001-2:60000'],
    ['一笔付几期：全部', line(100_000, HD), 'name_amount HT-SZ-26-0001-1:5000 HT-SZ-26-0001-2:60000 HT-SZ-26-0001-3:35000'],
    ['金额不等', line(12_345, HD), '待认领 amount_differs'],
    ['多付', line(100_001, HD), '待认领 small_over'],
    ['多付很多', line(100_500, HD), '待认领 over'],
    ['少付一点', line(59_999.5, HD), '待认领 small_short'],
    ['只有金额，两家都欠', line(5_000), '待认领 same_amount'],
    ['只有金额，一家欠', line(9_000), '待认领 payer_unknown'],
    ['编号多一位，不算', line(60_000, { memo: 'HT-SZ-26-00012' }), '待认领 payer_unknown'],
    ['编号只有开头', line(60_000, { memo: 'HT-SZ-26-000' }), '待认领 payer_unknown'],
    ['编号只有末几位', line(60_000, { memo: '0001-2' }), '待认领 payer_unknown'],
    ['户名对，写的编号不是它欠着的', line(60_000, { ...HD, memo: 'HT-SZ-26-0009' }), '待认领 number_unknown'],
    ['别人付的，写着编号', line(60_000, { payer: '黄小凤', memo: 'HT-SZ-26-0001-2' }), '待认领 other_payer'],
    ['另一家客户付的', line(60_000, { payer: '亿达物流', memo: 'HT-SZ-26-0001-2' }), '待认领 other_payer'],
    ['账号是一家，户名是另一家', line(5_000, { payer: '亿达物流', payerAccount: '6222020200998877' }), '待认领 two_customers'],
    ['户名对，写着代付', line(60_000, { ...HD, memo: '代亿达付车款' }), '待认领 other_payer'],
    [
      '贷款放款，借款人和贷款额都对',
      line(35_000, { payer: '上汽通用汽车金融', memo: '放款 借款人:苏州宏达运输有限公司' }),
      'loan_number HT-SZ-26-0001-3:35000',
    ],
    [
      '贷款放款，额不是贷款的',
      line(60_000, { payer: '上汽通用汽车金融', memo: '放款 借款人:苏州宏达运输有限公司' }),
      '待认领 loan',
    ],
    ['贷款放款，没写借款人', line(35_000, { payer: '平安银行放款专户', memo: '放款' }), '待认领 loan'],
    ['集团内转账', line(60_000, { payer: '恒达汽车集团有限公司', memo: '货款' }), '不是客户款 own_transfer'],
    ['本公司另一个账户', line(60_000, { payerAccount: '32050188' }), '不是客户款 own_transfer'],
    ['结息', line(8.66, { memo: '结息' }), '不是客户款 interest'],
    ['供应商退款', line(60_000, { payer: '轮胎公司', memo: '供应商退款' }), '不是客户款 supplier_refund'],
    ['付出去的', line(60_000, { direction: 'out', payer: '苏州宏达运输有限公司' }), '不是客户款 went_out'],
    ['对不上的冲正', line(-60_000, { ...HD, memo: '冲正' }), '待认领 reversal_unclear'],
    ['收单结算，对不上', line(99, { payer: '财付通支付科技有限公司' }), '待认领 acquirer'],
  ] as const)('%s', (_, one, expected) => {
    expect(said(one)).toBe(expected);
  });

  it('几期一样、没说哪一期的等人；设了先到期先核的，认到期最早的', () => {
    const equal = [item('HT-SZ-26-0003-1', HONGDA, 800, '2026-11-01'), item('HT-SZ-26-0003-2', HONGDA, 800, '2026-12-01')];
    expect(said(line(800, HD), officeOf(equal))).toBe('待认领 equal_items');
    const oldestFirst = new Set([HONGDA]);
    expect(said(line(800, HD), officeOf(equal, { oldestFirst }))).toBe('oldest_first HT-SZ-26-0003-1:800');
    expect(said(line(900, HD), officeOf(equal, { oldestFirst }))).toBe('oldest_first HT-SZ-26-0003-1:800 HT-SZ-26-0003-2:100');
    expect(said(line(1_700, HD), officeOf(equal, { oldestFirst }))).toBe(
      'oldest_first HT-SZ-26-0003-1:800 HT-SZ-26-0003-2:800 预收:100',
    );
  });

  it('认错过的规则只建议', () => {
    expect(said(line(60_000, HD), officeOf(OWED, { lowered: new Set(['name_amount']) }))).toBe('待认领 lowered');
  });

  it('冲正找得到那一笔：同账户、同金额、同付款方；两个人付过同样的数、没写是谁的不猜', () => {
    const earlier = (...payers: readonly string[]) =>
      payers.map((payer, n) => line(500, { id: `bnk_e${n}`, payer, state: 'matched' }));
    const back = line(500, { direction: 'out', memo: '退汇', payer: '苏州宏达运输有限公司' });
    expect(said(back, officeOf(OWED, { earlier: () => earlier('亿达物流', '苏州宏达运输有限公司') }))).toBe('退回 bnk_e1');
    expect(said({ ...back, payer: '' }, officeOf(OWED, { earlier: () => earlier('亿达物流', '苏州宏达运输有限公司') }))).toBe(
      '待认领 reversal_unclear',
    );
  });

  it('收单结算：等于当天每一笔减手续费，差一分也不算', () => {
    const moved = [10_000, 25_050, -2_000].map(cents);
    const net = cents(10_000 - 60 + 25_050 - 150 - 2_000 + 12);
    expect(settles(net, moved)).toBe(true);
    expect(settles(cents(net - 1n), moved)).toBe(false);
    expect(settles(cents(0), [])).toBe(false);
    const wallet = { walletDays: () => [moved] };
    expect(said(line(Number(net) / 100, { payer: '财付通支付科技有限公司' }), officeOf(OWED, wallet))).toBe(
      '不是客户款 acquirer_batch',
    );
  });
});

describe('任意的来款 (§7)', () => {
  const owed = fc.array(
    fc.record({
      owner: fc.constantFrom(HONGDA, YIDA),
      yuan: fc.integer({ min: 1, max: 9 }),
      due: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 8 },
  );
  const any = fc.record({
    owed,
    yuan: fc.integer({ min: 1, max: 40 }),
    payer: fc.constantFrom('', '苏州宏达运输有限公司', '亿达物流', '黄小凤', '汽车金融公司'),
    memo: fc.constantFrom('', 'HT-SZ-26-0005-1', 'HT-SZ-26-0005-12', '代付', '借款人:亿达物流'),
    oldest: fc.boolean(),
  });
  const drawn = (of: { owner: Owner; yuan: number; due: number }[]) =>
    of.map(({ owner, yuan, due }, n) => item(`HT-SZ-26-0005-${n + 1}`, owner, yuan, `2026-11-${String(due).padStart(2, '0')}`));
  const sum = (all: readonly { readonly amount: Cents }[]) => all.reduce((total, { amount }) => total + amount, 0n);

  it('自动认领的：只认一家，付款方不是别人，一分不多不少，不超过欠的', () => {
    fc.assert(
      fc.property(any, ({ owed: of, yuan, payer, memo, oldest }) => {
        const items = drawn(of);
        const office = officeOf(items, oldest ? { oldestFirst: new Set([HONGDA, YIDA]) } : {});
        const judged = judgeLine(line(yuan, { payer, memo }), office);
        if (!('book' in judged)) return;
        const { customerId, allocations } = judged.book;
        expect(sum(allocations)).toBe(cents(yuan * 100));
        expect(new Set(allocations.map(({ itemId }) => itemId)).size).toBe(allocations.length);
        for (const { itemId, amount } of allocations) {
          const owes = items.find(({ id }) => id === itemId);
          if (itemId === null) expect(judged.book.rule).toBe('oldest_first');
          else expect([owes?.customerId, amount <= (owes?.open ?? 0n)]).toEqual([customerId, true]);
        }
        expect(payer).not.toBe('黄小凤');
        expect(memo).not.toBe('代付');
        const owner = NAMES[payerName(payer)];
        if (owner) expect(owner).toEqual([customerId]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('建议最多五个，每个一分不差，编号不当作更长编号的开头', () => {
    fc.assert(
      fc.property(any, ({ owed: of, yuan, payer, memo }) => {
        const one = line(yuan, { payer, memo });
        const office = officeOf(drawn(of));
        const known = {
          ...knownOf(one, office.index),
          oldestFirst: office.oldestFirst,
          lowered: office.lowered,
          small: office.small,
        };
        if (memo === 'HT-SZ-26-0005-12') expect(known.named).toEqual([]);
        const choices = choicesOf(one, known);
        expect(choices.length).toBeLessThanOrEqual(5);
        expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
        for (const { allocations } of choices) expect(sum(allocations)).toBe(one.amount);
      }),
      { numRuns: 2_000 },
    );
  });
});
