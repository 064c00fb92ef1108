import { BRANCHES, type Branch, CUSTOMERS, MODELS } from './deals.ts';
import { handedOver, isPaid, NUMBERED, type Numbered } from './numbered-deals.ts';
import { BUDGETS, booked, MONTHS_RECONCILED } from './past-revenue.ts';
import { dayAfter, FINANCE, inOrder, type PastStep, sheet } from './past-step.ts';

const DEPARTMENT = '吴昊';
/** A contract from so much on is looked at by finance, too. */
const ALSO_FINANCE = 500_000;

/** When the company began with the assistant. */
const BEGUN = '2026-01-05';

const all = Object.keys(BRANCHES) as readonly Branch[];
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

/** A contract from its draft to its signature. */
function signed(
  { branch, contract, customerNo, model, cars, price, signed: on, handOver, due, sales, name }: Numbered,
  at: number,
): readonly PastStep[] {
  const time = (hour: number, minute: number): string =>
    `${on} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const minute = (at % 14) * 4;
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
const MOVES = { entered: 0, scheduled: 1, in_transit: 2, arrived: 3, delivered: 3 } as const;

/** The order of each car of a contract, entered the day after by a sheet, and as far on its way as it is; what was handed over and paid long ago is fulfilled. */
function ordered(deal: Numbered): readonly PastStep[] {
  const { branch, contract, sales, order, orderNo, model, price, handOver, name, customerNo } = deal;
  const fulfilled = dayAfter(deal.due[2], 1);
  const ended: readonly PastStep[] = [
    { at: `${fulfilled} 09:30`, who: sales, says: contract },
    { at: `${fulfilled} 09:31`, who: sales, presses: 'record.move', for: 'end', on: contract },
  ];
  if (!order) return ended;
  const entered = dayAfter(deal.signed, 1);
  const { operations } = BRANCHES[branch];
  return [
    ...sheet(
      `${entered} 09:40`,
      operations,
      `订单${contract}.xlsx`,
      () => [
        ['订单号', '合同号', '客户名称', '客户档案', '车型', '成交价', '约定交车', '业务人员'],
        [orderNo, contract, name, customerNo, model, price, handOver, sales],
      ],
      'import.take',
    ),
    ...WAY.slice(0, MOVES[order]).flatMap((move, at) => moved(`${dayAfter(entered, 2 + at * 9)} 10`, operations, orderNo, move)),
    ...(order === 'delivered' ? delivered(deal) : []),
    ...(order === 'delivered' && isPaid(deal) ? ended : []),
  ];
}

const moved = (hour: string, who: string, number: string, move: string): readonly PastStep[] => [
  { at: `${hour}:00`, who, says: `订单 ${number}` },
  { at: `${hour}:01`, who, presses: 'record.move', for: move, on: number },
  { at: `${hour}:02`, who, presses: 'record.moved', for: move, on: number, form: { on: hour.slice(0, 10) } },
];

/** A car is handed over with its certificate, what is due paid, the list ticked and a photo taken; then it is booked, or forgotten. */
function delivered(deal: Numbered): readonly PastStep[] {
  const day = handedOver(deal);
  const { sales, name, orderNo: number } = deal;
  const { operations } = BRANCHES[deal.branch];
  return [
    ...moved(`${day} 10`, operations, number, 'certificate'),
    ...moved(`${day} 11`, operations, number, 'invoice'),
    { at: `${day} 16:30:00`, who: sales, says: `订单 ${number}` },
    { at: `${day} 16:30:20`, who: sales, presses: 'record.move', for: 'deliver', on: number },
    { at: `${day} 16:30:40`, who: sales, sends: '交车.png', bytes: () => CAR },
    { at: `${day} 16:31:00`, who: sales, presses: 'record.attach', on: '交车照片' },
    {
      at: `${day} 16:31:20`,
      who: sales,
      presses: 'record.moved',
      for: 'deliver',
      on: number,
      form: { on: day, signer: name.length <= 3 ? name : '刘师傅', checklist: ['looked', 'papers', 'keys', 'shown'] },
    },
    ...booked(deal),
    ...(day < LAST_CALLED ? calledBack(deal, dayAfter(day, 5)) : []),
  ];
}

/** Whoever got a car lately is still to be called. */
const LAST_CALLED = '2026-11-12';
const calledBack = ({ sales: who, name, model }: Numbered, day: string): readonly PastStep[] => [
  { at: `${day} 15:00:00`, who, says: '我的售后跟进' },
  { at: `${day} 15:00:05`, who, presses: 'record.open', on: `${name} ${model}`, optional: true },
  { at: `${day} 15:00:10`, who, presses: 'record.move', for: 'report', on: `${name} ${model}` },
  {
    at: `${day} 15:00:20`,
    who,
    presses: 'record.moved',
    for: 'report',
    on: `${name} ${model}`,
    form: { reached: 'yes', note: '车况良好，首保时间已告知', problem: '' },
  },
];

/** A drawing of a car, in place of the photo. */
const CAR = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAKAAAABaCAIAAACwpMoFAAAB0ElEQVR4nO3XsU0DQRRFUVeygWugOAIiSqIAl0EBRAQERMSOMbtmLM3Mm391rR',
    'tb+/6RVvbp/ePLwJ3iT2BDExiewPAEhicwPIHhCQxPYHgCwxMYnsDwBIYnMDyB4QkMT2B4AsMTGJ7A8ASGJzA8geEJDE9geALDKwP8dn5arfhN',
    'BBa4CHDcsq5xAeC4YmnjpYE/v3+6dEPS9zvjVxJ4LPDixgL3+c74rQQWeLF6ScwBXtZ4UeCOEtOA1zReEbivxEzgBY0FFjikK7DAAgsscPwJBB',
    'ZYYChwxeIH7A8cvyk+geEJDE9geALDExiewPAEhgcB3rZz/JR967WoMPC2nY+K86yzqCTwnUMUZR63qB5w4y0KGQ9dVAz4oVuUMB69SGCBlwHe',
    'XXv5/allPGFRbeDL3qc0cPdFhYF3b7F7kThkcJHAAh8DP7+8TqvxbXb0Tpv5qJhFU4H/XqT9HHHLoosEhi8KA7f/5oxDFl2UB2781xiHLLpoNv',
    'DRRe4XV6y7SGD4ogDwoxeJ+5VelAFuv0hcrvqiGPC/R4mDMRaFgW9OE38G3qKFgG1EAsMTGJ7A8ASGJzA8geEJDE9geALDExiewPAEhicwPIHh',
    'CQxPYHhXVE/w8a/KFBQAAAAASUVORK5CYII=',
  ].join(''),
  'base64',
);

/** Days on which finance sends what the bank has told since the last time; before a car is handed over, too. */
const STATEMENTS = [
  ...new Set([
    '2026-04-10',
    '2026-07-10',
    '2026-10-10',
    '2026-11-20',
    ...NUMBERED.flatMap((deal) => (deal.order === 'delivered' ? [handedOver(deal)] : [])),
  ]),
].sort();

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
  ...BUDGETS,
  ...MONTHS_RECONCILED,
]);
