import { BRANCHES, type Branch, CUSTOMERS, DEALS_MADE, type Deal, MODELS } from './deals.ts';
import { inOrder, type PastStep, sheetOf } from './past-step.ts';

const FINANCE = '冯磊';
const DEPARTMENT = '吴昊';
/** A contract from so much on is looked at by finance, too. */
const ALSO_FINANCE = 500_000;

/** When the company began with the assistant. */
const BEGUN = '2026-01-05';

const all = Object.keys(BRANCHES) as readonly Branch[];
const sheet = (
  at: string,
  who: string,
  name: string,
  rows: () => Parameters<typeof sheetOf>[0],
  take: string,
): readonly PastStep[] => [
  { at: `${at}:00`, who, sends: name, bytes: () => sheetOf(rows()) },
  { at: `${at}:20`, who, presses: take, on: name.replace('.xlsx', '') },
];

/** What may be sold, what it costs, and whom each branch knows: sheets, as offices have them. */
const BASIS: readonly PastStep[] = [
  ...sheet(
    `${BEGUN} 10:00`,
    DEPARTMENT,
    '可售目录.xlsx',
    () => [['车型', '也叫', '类别', '指导价'], ...MODELS.map(([name, also, guide]) => [name, also, '新车', guide])],
    'import.take',
  ),
  ...sheet(
    `${BEGUN} 10:10`,
    DEPARTMENT,
    '价格表.xlsx',
    () => [
      ['车型', '适用单位', '售价', '底价', '生效日期'],
      ...all.flatMap((branch) => MODELS.map(([name, , list, floor]) => [name, BRANCHES[branch].unit, list, floor, '2026-01-01'])),
    ],
    'import.take',
  ),
  ...all.flatMap((branch, at) =>
    sheet(
      `${BEGUN} 11:${10 + at * 10}`,
      BRANCHES[branch].supervisor,
      '客户档案.xlsx',
      () => [['名称', '电话', '等级', '业务人员'], ...CUSTOMERS[branch]],
      'import.take',
    ),
  ),
];

interface Numbered extends Deal {
  readonly name: string;
  readonly sales: string;
  readonly contract: string;
  readonly customerNo: string;
}

const serial = (kind: string, branch: Branch, count: number): string => `${kind}-${branch}-26-${String(count).padStart(4, '0')}`;

/** Numbers count in each branch. */
const NUMBERED: readonly Numbered[] = all.flatMap((branch) =>
  DEALS_MADE.filter((deal) => deal.branch === branch).map((deal, at): Numbered => {
    const [name = '', , , sales = ''] = CUSTOMERS[branch][deal.customer - 1] ?? [];
    return {
      ...deal,
      name,
      sales,
      contract: serial('HT', branch, at + 1),
      customerNo: serial('KH', branch, deal.customer),
    };
  }),
);

/** A contract from its draft to its signature. */
function signed(
  { branch, contract, customerNo, model, cars, price, signed: on, handOver, due, sales, name }: Numbered,
  at: number,
): readonly PastStep[] {
  const time = (hour: number, minute: number): string =>
    `${on} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const minute = at * 4;
  const form = {
    customer_sought: customerNo,
    goods: `${cars}台${model} ${price}`,
    amount: String(cars * price),
    instalments: `定金 10% ${due[0]}\n提车款 60% ${due[1]}\n尾款 30% ${due[2]}`,
    deliver_on: handOver,
  };
  const approved = (who: string, hour: number): PastStep => ({
    at: time(hour, minute),
    who,
    presses: 'request.approve',
    on: contract,
  });
  return [
    { at: `${time(9, minute)}:00`, who: sales, says: '起草合同' },
    { at: `${time(9, minute)}:20`, who: sales, presses: 'record.save', on: '合同', form },
    { at: `${time(9, minute)}:40`, who: sales, presses: 'register.ask', for: 'review', on: contract },
    { at: time(9, minute + 1), who: sales, presses: 'draft.submit', on: contract },
    approved(BRANCHES[branch].supervisor, 11),
    ...(cars * price >= ALSO_FINANCE ? [approved(FINANCE, 14)] : []),
    { at: `${time(16, minute)}:00`, who: sales, says: contract },
    { at: `${time(16, minute)}:20`, who: sales, presses: 'record.move', for: 'sign', on: contract },
    {
      at: `${time(16, minute)}:40`,
      who: sales,
      presses: 'record.moved',
      for: 'sign',
      on: contract,
      form: { on, signatory: name.slice(0, 4) },
    },
  ];
}

const WAY = ['schedule', 'ship', 'arrive'] as const;
const MOVES = { entered: 0, scheduled: 1, in_transit: 2, arrived: 3 } as const;
const monthDay = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The order of a contract, entered the day after by a sheet, and as far on its way as it is; what was handed over long ago is fulfilled. */
function ordered(deal: Numbered): readonly PastStep[] {
  const { branch, contract, sales, order, model, cars, price, handOver, name, customerNo } = deal;
  const fulfilled = monthDay(handOver, 1);
  if (!order)
    return [
      { at: `${fulfilled} 09:30`, who: sales, says: contract },
      { at: `${fulfilled} 09:31`, who: sales, presses: 'record.move', for: 'end', on: contract },
    ];
  const entered = monthDay(deal.signed, 1);
  const { operations } = BRANCHES[branch];
  const number = contract.replace('HT', 'XS');
  const moves = WAY.slice(0, MOVES[order]).flatMap((move, at): PastStep[] => {
    const day = monthDay(entered, 2 + at * 9);
    return [
      { at: `${day} 10:00`, who: operations, says: `订单 ${number}` },
      { at: `${day} 10:01`, who: operations, presses: 'record.move', for: move, on: number },
      { at: `${day} 10:02`, who: operations, presses: 'record.moved', for: move, on: number, form: { on: day } },
    ];
  });
  return [
    ...sheet(
      `${entered} 09:40`,
      operations,
      `订单${number}.xlsx`,
      () => [
        ['订单号', '合同号', '客户名称', '客户档案', '车型', '成交价', '约定交车', '业务人员'],
        [number, contract, name, customerNo, model, cars * price, handOver, sales],
      ],
      'import.take',
    ),
    ...moves,
  ];
}

/** Days on which finance sends what the bank has told since the last time. */
const STATEMENTS = ['2026-04-10', '2026-07-10', '2026-10-10', '2026-11-20'] as const;

/** What customers paid: booked by the assistant's own rules as far as they go; what is doubtful waits for finance. */
const PAID: readonly PastStep[] = STATEMENTS.flatMap((on, at) => {
  const since = STATEMENTS[at - 1] ?? BEGUN;
  return sheet(`${on} 15:10`, FINANCE, '基本户流水.xlsx', () => statement(since, on), 'bank.take');
});

function statement(since: string, until: string): readonly (readonly (string | number)[])[] {
  const came = NUMBERED.flatMap(({ name, contract, paid }) =>
    paid.map(([day, yuan, payer = name]) => ({ day, yuan, payer, contract })),
  )
    .filter(({ day }) => since <= day && day < until)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return [
    ['账号', '32050100567800001234', '账户名称', '苏州恒达汽车销售服务有限公司'],
    ['交易日期', '收入', '支出', '对方户名', '摘要', '交易流水号'],
    ...came.map(({ day, yuan, payer, contract }) => [
      day,
      yuan,
      '',
      payer,
      `购车款 ${contract}`,
      `${day.replaceAll('-', '')}${contract.replaceAll('-', '')}`,
    ]),
    [until, 286.4, '', '', '结息', `${until.replaceAll('-', '')}0000001`],
  ];
}

/** What a salesperson tells of the one item of a customer that is open. */
const told = (day: string, who: string, customer: string, form: Readonly<Record<string, string>>): readonly PastStep[] => [
  { at: `${day} 10:00:00`, who, says: `${customer}欠多少` },
  { at: `${day} 10:00:20`, who, presses: 'receivable.open', on: customer },
  { at: `${day} 10:00:40`, who, presses: 'receivable.ask', for: 'say', on: customer, optional: true },
  { at: `${day} 10:01:00`, who, presses: 'receivable.say', on: customer, form },
];

/** A promise that is not kept, and a dispute. */
const TOLD: readonly PastStep[] = [
  ...told('2026-10-26', '李敏', '昆山顺达物流', { reason: 'funds', next: '月底回款后付', day: '2026-11-06', amount: '' }),
  ...told('2026-11-19', '罗刚', '番禺联运物流', {
    reason: 'amount',
    next: '客户说少了一套脚垫，要从尾款里扣，先核对交车清单',
    day: '',
    amount: '',
  }),
];

export const DEALS: readonly PastStep[] = inOrder([
  ...BASIS,
  ...NUMBERED.flatMap(signed),
  ...NUMBERED.flatMap(ordered),
  ...PAID,
  ...TOLD,
]);
