import { describe, expect, test } from 'vitest';
import { readBudgetQuestion } from '../../../src/domain/budget/budget-question.ts';
import { readBudgetSheet } from '../../../src/domain/budget/budget-sheet-said.ts';
import type { SheetRows } from '../../../src/domain/sheet/cells-said.ts';
import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { againstBudget, budgetAccount, budgetPlace } from '../../../src/ledgers/budget.ts';

const TODAY = '2026-11-23' as LocalDate;

describe('S97 问预算', () => {
  test.each([
    ['预算', '2026-11', ''],
    ['本店预算还剩多少', '2026-11', '本店'],
    ['苏州店12月预算', '2026-12', '苏州店'],
    ['苏州店的预算还有多少钱', '2026-11', '苏州店'],
    ['查一下上个月预算执行情况', '2026-10', ''],
    ['下个月的预算', '2026-12', ''],
    ['3月预算', '2026-03', ''],
    ['2025年11月预算', '2025-11', ''],
    ['budget', '2026-11', ''],
  ])('“%s”', (said, month, about) => {
    expect(readBudgetQuestion(said, TODAY)).toEqual({ kind: 'left', month, said: about });
  });

  test.each(['导入预算', '上传预算表', '怎么导入预算'])('“%s”是问怎么导入', (said) => {
    expect(readBudgetQuestion(said, TODAY)).toEqual({ kind: 'import' });
  });

  test.each(['周五招待李总，4个人，预算800', '招待预算', '申请预算调整', '出差预算多少', '打车预算超了怎么办', '请假'])(
    '“%s”是别的事',
    (said) => {
      expect(readBudgetQuestion(said, TODAY)).toBeNull();
    },
  );
});

describe('S97 预算表怎么写都读得懂，读不懂的说哪一行', () => {
  test('一行一项：标题上面有别的字，金额写成字也行，合计不算', () => {
    const rows: SheetRows = [
      ['2026年预算表', null, null, null],
      ['网点', '费用类别', '月份', '金额（元）'],
      ['苏州分店', '办公费', '2026-11', 3000],
      ['', '差旅费', '2026年12月', '¥8,000.50'],
      ['无锡分店', '办公费', new Date('2026-11-01T00:00:00Z'), 0.1],
      [null, null, null, null],
      ['合计', '', '', 11000.6],
    ];
    expect(readBudgetSheet(rows, 2026)).toEqual({
      entries: [
        { row: 3, unit: '苏州分店', kind: '办公费', month: '2026-11', amount: 300_000n },
        { row: 4, unit: '苏州分店', kind: '差旅费', month: '2026-12', amount: 800_050n },
        { row: 5, unit: '无锡分店', kind: '办公费', month: '2026-11', amount: 10n },
      ],
      faults: [],
    });
  });

  test('一月一列；空格子是没编，不是零', () => {
    const rows: SheetRows = [
      ['单位', '科目', '1月', '2月', '合计'],
      ['苏州分店', '办公费', 100, null, 100],
      ['苏州分店', '差旅费', '贰佰', -5, 0],
    ];
    expect(readBudgetSheet(rows, 2027)).toEqual({
      entries: [{ row: 2, unit: '苏州分店', kind: '办公费', month: '2027-01', amount: 10_000n }],
      faults: [
        { row: 3, why: 'no_amount', said: '贰佰' },
        { row: 3, why: 'negative', said: '-5' },
      ],
    });
  });

  test('没有标题行的不猜；月份、金额不对的写明哪一行', () => {
    expect(readBudgetSheet([['苏州分店', 3000]], 2026)).toBeNull();
    const rows: SheetRows = [
      ['网点', '类别', '月份', '金额'],
      ['苏州分店', '办公费', '13月', 1],
      ['苏州分店', '', '11月', 1],
      ['苏州分店', '办公费', '11月', 1.005],
    ];
    expect(readBudgetSheet(rows, 2026)?.faults.map(({ row, why }) => [row, why])).toEqual([
      [2, 'no_month'],
      [3, 'no_kind'],
      [4, 'no_amount'],
    ]);
  });
});

describe('S97、O12 一份报销和预算对照', () => {
  const place = { unit: 'unt_1', kind: 'office', month: '2026-11' } as const;
  const account = budgetAccount(place);
  const wanted = (amount: number) => [{ ...place, amount: cents(amount) }];
  const balance = { account, granted: cents(1_000), held: cents(300), used: cents(500) };

  test('还剩的够就占用；自己已占的算自己的；超了说超多少', () => {
    expect(budgetPlace(account)).toEqual(place);
    expect(againstBudget(wanted(150), [balance], [], 'stop').uses).toMatchObject([{ left: 200n, over: 0n }]);
    expect(againstBudget(wanted(450), [balance], [{ account, held: cents(300) }], 'stop').uses).toMatchObject([
      { left: 500n, over: 0n },
    ]);
    expect(againstBudget([...wanted(150), ...wanted(80)], [balance], [], 'stop')).toEqual({
      beyond: 'stop',
      uses: [{ ...place, amount: 230n, granted: 1_000n, left: 200n, over: 30n }],
      booked: [{ ledger: 'budget', account, amount: 230n, limit: 'stop' }],
    });
  });

  test('没有编预算的不管，只记账', () => {
    expect(againstBudget(wanted(99_999), [], [], 'stop')).toEqual({
      beyond: 'stop',
      uses: [],
      booked: [{ ledger: 'budget', account, amount: 99_999n, limit: 'warn' }],
    });
  });
});
