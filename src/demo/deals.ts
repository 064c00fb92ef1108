/** A branch of the demo: who looks after what. */
export const BRANCHES = {
  SZ: { unit: '苏州分店', supervisor: '王芳', operations: '陈静' },
  HZ: { unit: '杭州分店', supervisor: '赵磊', operations: '林晓' },
  GZ: { unit: '广州分店', supervisor: '黄志强', operations: '谢丽' },
  SHZ: { unit: '深圳分店', supervisor: '曾伟民', operations: '单小雨' },
} as const;
export type Branch = keyof typeof BRANCHES;

/** What may be sold: name, what else it is called, guide price, lowest price. */
export const MODELS = [
  ['凯美瑞', 'Camry', 179_800, 172_000],
  ['汉兰达', 'Highlander', 268_800, 259_000],
  ['卡罗拉', 'Corolla', 116_800, 111_000],
  ['赛那', 'Sienna', 309_800, 301_000],
  ['荣放', 'RAV4', 185_800, 178_000],
  ['雷凌', 'Levin', 113_800, 108_500],
] as const;
type Model = (typeof MODELS)[number][0];

/** Name, phone, class and whose customer it is. */
export const CUSTOMERS: Readonly<
  Record<Branch, readonly (readonly [name: string, phone: string, rank: string, sales: string])[]>
> = {
  SZ: [
    ['苏州宏远汽车租赁有限公司', '13862100101', 'A类', '李强'],
    ['昆山顺达物流有限公司', '13862100102', 'B类', '李敏'],
    ['太湖旅游客运有限公司', '13862100103', 'A类', '张伟'],
    ['顾建明', '13862100104', 'C类', '李强'],
    ['常熟恒通商贸有限公司', '13862100105', 'B类', '李敏'],
  ],
  HZ: [
    ['杭州西溪网约车服务有限公司', '13957100201', 'A类', '钱多多'],
    ['萧山万里运输有限公司', '13957100202', 'B类', '张玮'],
    ['余杭安吉汽贸有限公司', '13957100203', 'B类', '何平'],
    ['沈晓燕', '13957100204', 'C类', '钱多多'],
  ],
  GZ: [
    ['广州珠江企业用车有限公司', '13802200301', 'A类', '梁婷'],
    ['番禺联运物流有限公司', '13802200302', 'B类', '罗刚'],
    ['花都金辉商贸有限公司', '13802200303', 'C类', '欧阳静'],
    ['陈伟雄', '13802200304', 'C类', '梁婷'],
  ],
  SHZ: [
    ['深圳前海出行科技有限公司', '13602600401', 'A类', '邓佳'],
    ['龙岗大运租车有限公司', '13602600402', 'B类', '彭飞'],
    ['宝安永兴货运有限公司', '13602600403', 'B类', '马腾'],
    ['吴婉仪', '13602600404', 'C类', '邓佳'],
  ],
};

export interface Deal {
  readonly branch: Branch;
  /** Its place among the customers of the branch, from 1. */
  readonly customer: number;
  readonly model: Model;
  readonly cars: number;
  readonly price: number;
  readonly signed: string;
  readonly handOver: string;
  /** Due days of 定金 10 %, 提车款 60 % and 尾款 30 %. */
  readonly due: readonly [string, string, string];
  /** What came in: day, yuan, and who paid where it was not the customer. */
  readonly paid: readonly (readonly [day: string, yuan: number, payer?: string])[];
  /** How far the car is; absent: handed over long ago, and the contract is fulfilled. */
  readonly order?: 'entered' | 'scheduled' | 'in_transit' | 'arrived' | 'delivered';
  /** Of cars that were handed over: the day after which they stand in the book; with another amount than the price, why. Absent: nobody has booked them. */
  readonly booked?: { readonly on: string; readonly yuan?: number; readonly why?: string };
}

const parts = ({ cars, price }: Pick<Deal, 'cars' | 'price'>): readonly [number, number, number] => {
  const all = cars * price;
  return [all * 0.1, all * 0.6, all * 0.3];
};

type Made = Omit<Deal, 'paid'> & { readonly paidOn?: readonly (string | null)[]; readonly paid?: Deal['paid'] };

/** Each part was paid whole on its day; null: it is open. */
const made = ({ paidOn = [], paid = [], ...deal }: Made): Deal => {
  const all = parts(deal);
  const whole = paidOn.flatMap((day, at): Deal['paid'] => (day ? [[day, all[at] ?? 0]] : []));
  return { ...deal, paid: [...whole, ...paid] };
};

/** A year: most paid in time, some late, some overdue, one disputed, one with a promise that was not kept. */
export const DEALS_MADE: readonly Deal[] = [
  made({
    branch: 'SZ',
    customer: 1,
    model: '凯美瑞',
    cars: 3,
    price: 176_000,
    signed: '2026-01-12',
    handOver: '2026-02-10',
    due: ['2026-01-14', '2026-02-10', '2026-04-10'],
    paidOn: ['2026-01-13', '2026-02-09', '2026-04-08'],
  }),
  made({
    branch: 'SZ',
    customer: 3,
    model: '赛那',
    cars: 1,
    price: 305_000,
    signed: '2026-03-10',
    handOver: '2026-04-20',
    due: ['2026-03-12', '2026-04-20', '2026-06-20'],
    paidOn: ['2026-03-11', '2026-04-20', '2026-07-03'],
  }),
  made({
    branch: 'SZ',
    customer: 2,
    model: '荣放',
    cars: 1,
    price: 182_000,
    signed: '2026-06-15',
    handOver: '2026-07-20',
    due: ['2026-06-17', '2026-07-20', '2026-09-20'],
    paidOn: ['2026-06-16', '2026-07-20', null],
    order: 'delivered',
    booked: { on: '2026-07-22' },
  }),
  made({
    branch: 'SZ',
    customer: 1,
    model: '汉兰达',
    cars: 1,
    price: 265_000,
    signed: '2026-10-12',
    handOver: '2026-11-27',
    due: ['2026-10-14', '2026-11-26', '2027-01-26'],
    paidOn: ['2026-10-13', null, null],
    order: 'in_transit',
  }),
  made({
    branch: 'HZ',
    customer: 1,
    model: '卡罗拉',
    cars: 4,
    price: 114_000,
    signed: '2026-01-20',
    handOver: '2026-03-02',
    due: ['2026-01-22', '2026-03-02', '2026-05-02'],
    paidOn: ['2026-01-21', '2026-03-02', '2026-04-30'],
  }),
  made({
    branch: 'HZ',
    customer: 2,
    model: '雷凌',
    cars: 1,
    price: 112_000,
    signed: '2026-07-06',
    handOver: '2026-08-10',
    due: ['2026-07-08', '2026-08-10', '2026-10-10'],
    paidOn: ['2026-07-07', '2026-08-12', null],
    paid: [['2026-11-02', 20_000]],
    order: 'delivered',
    booked: { on: '2026-08-17' },
  }),
  made({
    branch: 'HZ',
    customer: 4,
    model: '荣放',
    cars: 1,
    price: 184_800,
    signed: '2026-11-03',
    handOver: '2026-12-08',
    due: ['2026-11-05', '2026-12-08', '2027-01-08'],
    paidOn: ['2026-11-04', null, null],
    order: 'scheduled',
  }),
  made({
    branch: 'GZ',
    customer: 1,
    model: '凯美瑞',
    cars: 2,
    price: 177_000,
    signed: '2026-02-25',
    handOver: '2026-04-08',
    due: ['2026-02-27', '2026-04-08', '2026-06-08'],
    paidOn: ['2026-02-26', '2026-04-07', '2026-06-08'],
  }),
  made({
    branch: 'GZ',
    customer: 2,
    model: '卡罗拉',
    cars: 1,
    price: 115_000,
    signed: '2026-08-03',
    handOver: '2026-09-07',
    due: ['2026-08-05', '2026-09-07', '2026-11-06'],
    paidOn: ['2026-08-04', '2026-09-10', null],
    order: 'delivered',
    booked: { on: '2026-09-14' },
  }),
  made({
    branch: 'GZ',
    customer: 4,
    model: '雷凌',
    cars: 1,
    price: 113_000,
    signed: '2026-10-26',
    handOver: '2026-12-01',
    due: ['2026-10-28', '2026-11-30', '2027-01-30'],
    paidOn: ['2026-10-27', null, null],
    order: 'arrived',
  }),
  made({
    branch: 'SHZ',
    customer: 1,
    model: '汉兰达',
    cars: 1,
    price: 266_000,
    signed: '2026-05-11',
    handOver: '2026-06-22',
    due: ['2026-05-13', '2026-06-22', '2026-08-22'],
    paidOn: ['2026-05-12', '2026-06-22', '2026-08-21'],
    order: 'delivered',
    booked: { on: '2026-06-24' },
  }),
  made({
    branch: 'SHZ',
    customer: 2,
    model: '凯美瑞',
    cars: 1,
    price: 176_500,
    signed: '2026-08-17',
    handOver: '2026-09-21',
    due: ['2026-08-19', '2026-09-21', '2026-11-10'],
    paidOn: ['2026-08-18', '2026-09-21', null],
    order: 'delivered',
    booked: { on: '2026-09-23' },
  }),
  made({
    branch: 'SHZ',
    customer: 3,
    model: '荣放',
    cars: 1,
    price: 183_000,
    signed: '2026-11-09',
    handOver: '2026-12-15',
    due: ['2026-11-11', '2026-12-14', '2027-02-14'],
    paid: [['2026-11-11', 18_300, '曾永兴']],
    order: 'entered',
  }),
  made({
    branch: 'SZ',
    customer: 5,
    model: '卡罗拉',
    cars: 1,
    price: 114_500,
    signed: '2026-08-10',
    handOver: '2026-09-10',
    due: ['2026-08-12', '2026-09-10', '2026-11-10'],
    paidOn: ['2026-08-11', '2026-09-09', '2026-11-09'],
    order: 'delivered',
    booked: { on: '2026-09-11' },
  }),
  made({
    branch: 'SZ',
    customer: 3,
    model: '赛那',
    cars: 1,
    price: 306_000,
    signed: '2026-09-07',
    handOver: '2026-10-14',
    due: ['2026-09-09', '2026-10-14', '2026-12-14'],
    paidOn: ['2026-09-08', '2026-10-13', null],
    order: 'delivered',
    booked: { on: '2026-10-15', yuan: 303_000, why: '客户自带旧车脚垫和膜，按销售政策折让 3000 元' },
  }),
  made({
    branch: 'SZ',
    customer: 4,
    model: '荣放',
    cars: 1,
    price: 183_500,
    signed: '2026-09-21',
    handOver: '2026-10-27',
    due: ['2026-09-23', '2026-10-27', '2026-12-27'],
    paidOn: ['2026-09-22', '2026-10-26', null],
    order: 'delivered',
  }),
  made({
    branch: 'SZ',
    customer: 2,
    model: '汉兰达',
    cars: 1,
    price: 266_000,
    signed: '2026-10-09',
    handOver: '2026-11-11',
    due: ['2026-10-12', '2026-11-11', '2027-01-11'],
    paidOn: ['2026-10-10', '2026-11-10', null],
    order: 'delivered',
    booked: { on: '2026-11-13' },
  }),
  made({
    branch: 'HZ',
    customer: 3,
    model: '凯美瑞',
    cars: 1,
    price: 176_000,
    signed: '2026-09-14',
    handOver: '2026-10-20',
    due: ['2026-09-16', '2026-10-20', '2026-12-20'],
    paidOn: ['2026-09-15', '2026-10-19', null],
    order: 'delivered',
    booked: { on: '2026-10-21' },
  }),
  made({
    branch: 'HZ',
    customer: 1,
    model: '卡罗拉',
    cars: 1,
    price: 114_000,
    signed: '2026-10-12',
    handOver: '2026-11-12',
    due: ['2026-10-14', '2026-11-12', '2027-01-12'],
    paidOn: ['2026-10-13', '2026-11-11', null],
    order: 'delivered',
    booked: { on: '2026-11-16' },
  }),
  made({
    branch: 'GZ',
    customer: 3,
    model: '荣放',
    cars: 1,
    price: 184_000,
    signed: '2026-09-17',
    handOver: '2026-10-22',
    due: ['2026-09-21', '2026-10-22', '2026-12-22'],
    paidOn: ['2026-09-18', '2026-10-21', null],
    order: 'delivered',
    booked: { on: '2026-10-26' },
  }),
  made({
    branch: 'SHZ',
    customer: 4,
    model: '雷凌',
    cars: 1,
    price: 112_500,
    signed: '2026-09-24',
    handOver: '2026-10-28',
    due: ['2026-09-28', '2026-10-28', '2026-12-28'],
    paidOn: ['2026-09-25', '2026-10-27', null],
    order: 'delivered',
    booked: { on: '2026-10-29' },
  }),
  made({
    branch: 'SZ',
    customer: 1,
    model: '凯美瑞',
    cars: 1,
    price: 176_500,
    signed: '2026-10-13',
    handOver: '2026-11-16',
    due: ['2026-10-15', '2026-11-16', '2027-01-16'],
    paidOn: ['2026-10-14', '2026-11-13', null],
    order: 'delivered',
    booked: { on: '2026-11-18' },
  }),
];
