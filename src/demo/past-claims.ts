import { addDays, type LocalDate } from '../kernel/time.ts';
import { inOrder, type PastStep, sheetOf } from './past-step.ts';
import { demoInvoice } from './write-invoice.ts';

const BRANCHES = {
  SZ: { buyer: ['苏州恒达汽车销售服务有限公司', '91320594MA1XR3T84J'], operations: '陈静', supervisor: '王芳' },
  HZ: { buyer: ['杭州恒达汽车销售服务有限公司', '91330106MA2B7E4L4Y'], operations: '林晓', supervisor: '赵磊' },
  GZ: { buyer: ['广州恒达汽车销售服务有限公司', '91440106MA5C9D1H7C'], operations: '谢丽', supervisor: '黄志强' },
  SHZ: { buyer: ['深圳恒达汽车销售服务有限公司', '91440300MA5G2K6N2H'], operations: '单小雨', supervisor: '曾伟民' },
} as const;

type Branch = keyof typeof BRANCHES;

const SELLERS = {
  paper: ['苏州文馨办公用品有限公司', '91320505MA1X2K3P44'],
  hotel: ['南京金陵路酒店管理有限公司', '91320594MA20Q7H8T4'],
  food: ['杭州江南小馆餐饮有限公司', '91330108MA2C4D6J8M'],
  course: ['广州启明职业培训有限公司', '91440106MA59F3W2RC'],
  express: ['深圳捷达快递有限公司', '91440300MA5EH7K8N3'],
} as const;

const YEAR = '2026';
const FINANCE = '冯磊';

interface Claim {
  readonly branch: Branch;
  readonly who: string;
  /** MM-DD of the invoice; it is claimed the day after. */
  readonly day: string;
  readonly seller: keyof typeof SELLERS;
  readonly item: string;
  readonly yuan: number;
  readonly form?: Readonly<Record<string, string>>;
  /** How far it gets: who has approved it. */
  readonly until?: 'sent' | 'checked' | 'supervised' | 'returned';
}

const PAPER = { seller: 'paper', item: '*纸制品*复印纸', form: { lines__purchase: '库存用完' } } as const;
const EXPRESS = { seller: 'express', item: '*物流辅助服务*快递费', form: { lines__purchase: '寄合同' } } as const;
const HOTEL = {
  seller: 'hotel',
  item: '*住宿服务*住宿费',
  form: { lines__what: '参展住宿', lines__city: '南京' },
} as const;
const COURSE = {
  seller: 'course',
  item: '*非学历教育服务*销售培训',
  form: { lines__training: '2026年销售培训计划' },
} as const;

const CLAIMS_MADE: readonly Claim[] = [
  { branch: 'SZ', who: '李强', day: '09-02', ...PAPER, yuan: 268 },
  { branch: 'HZ', who: '钱多多', day: '09-03', ...EXPRESS, yuan: 146 },
  { branch: 'GZ', who: '梁婷', day: '09-07', ...COURSE, yuan: 1_200 },
  { branch: 'SHZ', who: '邓佳', day: '09-09', ...EXPRESS, yuan: 312 },
  {
    branch: 'SZ',
    who: '张伟',
    day: '09-18',
    ...HOTEL,
    yuan: 720,
    form: { ...HOTEL.form, lines__day: '2026-09-16', lines__until: '2026-09-18' },
  },
  { branch: 'HZ', who: '张玮', day: '09-17', ...PAPER, yuan: 420 },
  { branch: 'GZ', who: '罗刚', day: '10-09', ...PAPER, yuan: 356.5 },
  { branch: 'SZ', who: '李敏', day: '10-12', ...EXPRESS, yuan: 88 },
  { branch: 'SHZ', who: '彭飞', day: '10-14', ...COURSE, yuan: 980 },
  {
    branch: 'HZ',
    who: '何平',
    day: '10-16',
    ...HOTEL,
    yuan: 360,
    form: { ...HOTEL.form, lines__day: '2026-10-15', lines__until: '2026-10-16' },
  },
  { branch: 'SZ', who: '李强', day: '10-20', ...PAPER, yuan: 540 },
  { branch: 'GZ', who: '欧阳静', day: '10-21', ...EXPRESS, yuan: 204 },
  { branch: 'SZ', who: '张伟', day: '11-03', ...PAPER, yuan: 690 },
  { branch: 'HZ', who: '钱多多', day: '11-04', ...PAPER, yuan: 1_460 },
  { branch: 'GZ', who: '梁婷', day: '11-05', ...EXPRESS, yuan: 176 },
  { branch: 'SHZ', who: '马腾', day: '11-09', ...PAPER, yuan: 248 },
  { branch: 'SZ', who: '李敏', day: '11-11', ...COURSE, yuan: 1_780, until: 'supervised' },
  { branch: 'SHZ', who: '邓佳', day: '11-12', ...EXPRESS, yuan: 265, until: 'checked' },
  { branch: 'GZ', who: '欧阳静', day: '11-13', ...PAPER, yuan: 432, until: 'returned' },
  { branch: 'HZ', who: '张玮', day: '11-17', ...PAPER, yuan: 318, until: 'sent' },
];

const after = (day: string, days: number): string => addDays(`${YEAR}-${day}` as LocalDate, days);

/** A claim from its invoice to its last decision so far. */
function claimed({ branch, who, day, seller, item, yuan, form = {}, until }: Claim, index: number): readonly PastStep[] {
  const { buyer, operations, supervisor } = BRANCHES[branch];
  const number = `2632${String(2_000_000_000_000 + (index + 1) * 977_131).padStart(16, '0')}`;
  const bytes = () =>
    demoInvoice({ number, day: `${YEAR}-${day}`, seller: SELLERS[seller], buyer, item, cents: Math.round(yuan * 100) });
  const approved = (by: string, days: number): PastStep => ({
    at: `${after(day, days)} 11:00`,
    who: by,
    presses: 'request.approve',
    on: who,
  });
  const steps = [approved(operations, 1), approved(supervisor, 2), approved(FINANCE, 3)];
  const decided = until === 'sent' || until === 'returned' ? 0 : until === 'checked' ? 1 : until === 'supervised' ? 2 : 3;
  return [
    { at: `${after(day, 1)} 09:30`, who, sends: `${item.split('*')[2]}.xml`, bytes },
    { at: `${after(day, 1)} 09:32`, who, presses: 'draft.check', form, optional: true },
    { at: `${after(day, 1)} 09:33`, who, presses: 'draft.submit' },
    ...steps.slice(0, decided),
    ...(until === 'returned' ? returned(operations, who, after(day, 2)) : []),
  ];
}

/** Sent back to be filled in once more. */
const returned = (operations: string, who: string, day: string): readonly PastStep[] => [
  { at: `${day} 10:30`, who: operations, presses: 'request.more', on: who },
  { at: `${day} 10:31`, who: operations, presses: 'request.do', form: { verb: 'return', words: '用途请写清楚：哪个活动用的' } },
];

/** Money lent: asked for, approved, and paid with the next batch. */
const lent = (who: string, supervisor: string, day: string, said: string): readonly PastStep[] => [
  { at: `${YEAR}-${day} 09:10`, who, says: said },
  { at: `${YEAR}-${day} 09:11`, who, presses: 'draft.submit' },
  { at: `${YEAR}-${day} 10:00`, who: supervisor, presses: 'request.approve', on: who },
  { at: `${YEAR}-${day} 10:30`, who: FINANCE, presses: 'request.approve', on: who },
  ...paid(`${YEAR}-${day} 16:00`),
];

/** A trip that its superior has approved: the bills of these days stand on it. */
const trip = (who: string, supervisor: string, day: string, said: string): readonly PastStep[] => [
  { at: `${YEAR}-${day} 09:20`, who, says: said },
  { at: `${YEAR}-${day} 09:21`, who, presses: 'draft.submit' },
  { at: `${YEAR}-${day} 11:20`, who: supervisor, presses: 'request.approve', on: who },
];

/** All that is approved goes out in one batch. */
const paid = (at: string): readonly PastStep[] => [
  { at, who: FINANCE, says: '付款' },
  { at, who: FINANCE, presses: 'pay.all' },
  { at, who: FINANCE, presses: 'pay.paid' },
];

const BUDGET = { 办公费: 1_500, 差旅费: 3_000, 业务招待费: 3_000, 培训费: 2_000 };

function budgetSheet(): Promise<Uint8Array> {
  const units = ['苏州分店', '杭州分店', '广州分店', '深圳分店'];
  const rows = units.flatMap((unit) =>
    Object.entries(BUDGET).flatMap(([kind, yuan]) =>
      ['09', '10', '11', '12'].map((month) => [unit, kind, `${YEAR}-${month}`, yuan] as const),
    ),
  );
  return sheetOf([['网点', '费用类别', '月份', '金额'], ...rows]);
}

/** September to the day before the demo's first: 20 claims, paid, approved, returned and waiting at each step; an advance settled and one overdue. */
export const CLAIMS: readonly PastStep[] = inOrder([
  { at: `${YEAR}-09-01 09:00`, who: FINANCE, sends: '2026年预算.xlsx', bytes: budgetSheet },
  { at: `${YEAR}-09-01 09:02`, who: FINANCE, presses: 'budget.take' },
  ...lent('张伟', '王芳', '09-14', '借款800元，10月9日前还，去南京参展'),
  ...lent('罗刚', '黄志强', '10-19', '借款3000元，11月13日前还，去东莞团购会'),
  ...trip('张伟', '王芳', '09-11', '9月16日到9月18日去南京出差，参展'),
  ...trip('何平', '赵磊', '10-12', '10月15日到10月16日去南京出差，参展'),
  ...CLAIMS_MADE.flatMap(claimed),
  ...paid(`${YEAR}-09-28 16:00`),
  ...paid(`${YEAR}-10-28 16:00`),
]);
