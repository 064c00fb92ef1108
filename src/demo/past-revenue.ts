import { BRANCHES, type Branch } from './deals.ts';
import type { Numbered } from './numbered-deals.ts';
import { FINANCE, type PastStep, sheet } from './past-step.ts';

/** What each branch plans to earn in a month. */
const PLANNED: Readonly<Record<Branch, number>> = { SZ: 380_000, HZ: 180_000, GZ: 160_000, SHZ: 170_000 };
const all = Object.keys(BRANCHES) as readonly Branch[];
const MONTHS = ['06', '07', '08', '09', '10', '11', '12'] as const;

/** The second half of the year is planned, branch by branch. */
export const BUDGETS: readonly PastStep[] = sheet(
  '2026-05-28 10:00',
  FINANCE,
  '收入预算.xlsx',
  () => [
    ['网点', '收入月份', '车型', '收入预算'],
    ...all.flatMap((branch) => MONTHS.map((month) => [BRANCHES[branch].unit, `2026-${month}`, '全部', PLANNED[branch]])),
  ],
  'import.take',
);

/** What was handed over is booked by operations, where they do. */
export function booked({ branch, price, orderNo: number, booked: as }: Numbered): readonly PastStep[] {
  if (!as) return [];
  const who = BRANCHES[branch].operations;
  const { on, yuan = price, why = '' } = as;
  return [
    { at: `${on} 10:30:00`, who, presses: 'record.move', for: 'book', on: number, optional: true },
    { at: `${on} 10:30:20`, who, presses: 'record.moved', for: 'book', on: number, form: { amount: String(yuan), on, why } },
  ];
}

const signs = (day: string, who: string, move: 'sign' | 'confirm', on: string): PastStep => ({
  at: `${day} 14:00`,
  who,
  presses: 'record.move',
  for: move,
  on,
});

/** The n-th reconciliation of a branch. */
type Round = readonly [Branch, count: number];
const numberOf = ([branch, count]: Round): string => `DZ-${branch}-26-000${count}`;

/** A month is opened by the clock, gone through by both sides and locked; the last one as far as each branch has come. */
const reconciled = (
  [opens, ours, theirs]: readonly [opens: string, ours: string, theirs: string],
  signed: readonly Round[],
  locked = signed,
): readonly PastStep[] => [
  { at: `${opens} 10:00`, looks: ['reconciliations'] },
  ...signed.map((round) => signs(ours, BRANCHES[round[0]].operations, 'sign', numberOf(round))),
  ...locked.map((round) => signs(theirs, FINANCE, 'confirm', numberOf(round))),
];

interface Review {
  readonly branch: Branch;
  readonly causes: string;
  readonly market: string;
  readonly plan: string;
  readonly decided?: readonly [who: string, decision: string];
}

const REVIEWS: readonly Review[] = [
  {
    branch: 'SZ',
    causes: '赛那和荣放按期交车，荣放一台还没入账；到店客户比9月多一成',
    market: '隔壁店荣放送两年保养，成交价低约2000元',
    plan: '11月主推汉兰达，老客户转介绍送保养一次',
    decided: ['蒋建国', '同意。荣放不跟着降价，改送保养；漏入账的本周补上'],
  },
  {
    branch: 'HZ',
    causes: '只交了一台凯美瑞，网约车客户推到11月提车',
    market: '新能源网约车补贴到年底，两家客户在观望',
    plan: '11月跟进西溪的第二批车，先谈租购结合',
  },
  {
    branch: 'GZ',
    causes: '荣放交车顺利，比预算多两成；9月只有一台卡罗拉',
    market: '番禺新开一家同城店，首月送贴膜',
    plan: '老客户回访送保养券，月底办一次试驾',
    decided: ['韩雪', '同意，试驾的费用在本月预算内'],
  },
];

const REVIEWED: readonly PastStep[] = [
  { at: '2026-11-03 10:05', looks: ['revenue analyses'] },
  ...REVIEWS.flatMap(({ branch, decided, ...said }): readonly PastStep[] => {
    const { supervisor } = BRANCHES[branch];
    const on = `FX-${branch}-26-0001`;
    const [who, decision] = decided ?? [];
    return [
      { at: '2026-11-05 11:00:00', who: supervisor, presses: 'record.move', for: 'write', on },
      { at: '2026-11-05 11:00:20', who: supervisor, presses: 'record.moved', for: 'write', on, form: said },
      ...(who && decision
        ? ([
            { at: '2026-11-06 11:00:00', who, presses: 'record.move', for: 'decide', on },
            { at: '2026-11-06 11:00:20', who, presses: 'record.moved', for: 'decide', on, form: { decision } },
          ] as const)
        : []),
    ];
  }),
];

/** Three months gone through (S111): two locked, of the last one 苏州 has a difference and a car nobody booked; and what is said of it (S114). */
export const MONTHS_RECONCILED: readonly PastStep[] = [
  ...reconciled(
    ['2026-09-02', '2026-09-03', '2026-09-04'],
    [
      ['SZ', 1],
      ['HZ', 1],
    ],
  ),
  ...reconciled(
    ['2026-10-09', '2026-10-10', '2026-10-12'],
    [
      ['SZ', 2],
      ['GZ', 1],
      ['SHZ', 1],
    ],
  ),
  ...reconciled(
    ['2026-11-03', '2026-11-04', '2026-11-05'],
    [
      ['HZ', 2],
      ['GZ', 2],
      ['SHZ', 2],
    ],
    [
      ['GZ', 2],
      ['SHZ', 2],
    ],
  ),
  ...REVIEWED,
];
