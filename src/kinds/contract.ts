import { findings } from '../domain/findings.ts';
import {
  choice,
  count,
  date,
  files,
  line,
  money,
  optional,
  paragraph,
  percent,
  person,
  reference,
  rows,
  w,
} from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { NEAR, OPERATIONS, OTHER, S4, SUPERVISOR } from './usual.ts';

const found = findings('S40', {
  ahead: {
    what: w('签订日期还没到', 'The day of signing is still to come'),
    accept: w('请填今天或以前的日期', 'Give today or an earlier day'),
    field: 'on',
  },
});

const GOODS = {
  model: line('车型', 'Model', { max: 40 }),
  quantity: count('数量', 'Quantity', { min: 1, max: 999 }),
  price: money('单价', 'Price each'),
};

const DAYS = w('天', 'days');
/** What is paid when. */
const INSTALMENT = {
  part: choice('款项', 'Payment', {
    deposit: w('定金', 'Deposit'),
    pickup: w('提车款', 'Pickup'),
    balance: w('尾款', 'Balance'),
    full: w('全款', 'In full'),
    loan: w('贷款', 'Loan'),
    other: OTHER,
  }),
  percent: optional(percent('比例', 'Share', { max: 100 })),
  amount: optional(money('金额', 'Amount')),
  due: optional(date('到期日', 'Due')),
  signing: optional(
    count('签约后', 'after signing', { max: 1000, measure: DAYS, heads: ['签约时', '签订时', '签约', '签订后'] }),
  ),
  delivery: optional(
    count('交车后', 'after delivery', { max: 1000, measure: DAYS, heads: ['交车时', '交车', '提车时', '交付后'] }),
  ),
};

/** 合同 (S39–S41): from a draft over its review to its signature; each payment agreed in it is then owed by the customer. */
export const contract = defineRegister({
  id: 'contract',
  clauses: ['S40', 'S39', 'S41', 'S42'],
  name: w('合同', 'Contract'),
  about: w('起草、送审、签订，例如“起草合同”', 'Drafted, reviewed, signed, e.g. “draft a contract”'),
  says: {
    nouns: ['合同', '购车合同', 'contract', 'contracts'],
    starts: ['起草合同', '新合同', 'draft a contract', 'new contract'],
  },
  prefix: 'HT',
  counted: true,
  open: w('没结束', 'Not ended'),
  numbers: { sign: '5wd', entry: '8h' },
  fields: {
    customer: reference('客户', 'Customer', 'customer'),
    goods: rows('车辆', 'Cars', GOODS, {
      min: 1,
      max: 10,
      hint: w('每行一种，例如“3台凯美瑞 180000”', 'One model a line, e.g. “Camry 3 180000”'),
    }),
    amount: money('合同金额', 'Amount', { heads: ['总价', '合同总价', '总金额'] }),
    in_words: optional(line('大写金额', 'Amount in words', { hint: w('不填由助手写', 'Left empty, the assistant writes it') })),
    instalments: rows('付款', 'Payments', INSTALMENT, {
      min: 1,
      max: 10,
      hint: w('每行一笔，例如“定金 10% 签约后0”“尾款 90% 交车后30”', 'One a line, e.g. “Deposit 10% 2026-12-01”'),
    }),
    deliver_on: date('约定交车', 'Delivery on'),
    delivery: optional(
      paragraph('交付约定', 'Delivery', { max: 500, hint: w('不填用标准条款', 'Left empty, the standard clause stands') }),
    ),
    penalty: optional(
      paragraph('违约责任', 'Penalty', { max: 500, hint: w('不填用标准条款', 'Left empty, the standard clause stands') }),
    ),
    dispute: optional(
      paragraph('争议解决', 'Disputes', { max: 300, hint: w('不填用标准条款', 'Left empty, the standard clause stands') }),
    ),
    buyer: optional(line('客户名称', 'Customer name')),
    sales: optional(person('业务人员', 'Salesperson', { hint: w('不选就是您', 'Left empty, it is you') })),
    excused: optional(money('已批低于底价', 'Below the floor, approved', { mask: 'all' })),
    signed_on: optional(date('签订日期', 'Signed on')),
    signatory: optional(line('对方签字人', 'Signed by')),
    scan: optional(files('签字页', 'Scan')),
    order: optional(reference('订单', 'Order', 'order')),
    text_version: optional(count('文本版本', 'Version of the text')),
  },
  later: ['buyer', 'excused', 'signed_on', 'signatory', 'scan', 'order', 'text_version'],
  title: ({ buyer, goods }) =>
    plain([buyer, ...goods.map(({ model, quantity }) => `${model}×${quantity}`)].filter(Boolean).join(' ')),
  find: { buyer: 'words', goods: 'words', signatory: 'words' },
  lists: {
    due_soon: {
      name: w('快到期的合同', 'Contracts due soon'),
      says: ['快到期的合同', '要到期的合同', '即将到期的合同', '一周内到期的合同', 'contracts due soon'],
      owes: ['fulfil'],
      due: 'soon',
    },
    to_sign: {
      name: w('待签的合同', 'Contracts to be signed'),
      says: ['待签的合同', '没签的合同', '还没签的合同', '待签合同', 'contracts to sign'],
      owes: ['sign'],
      due: 'any',
    },
    to_enter: {
      name: w('没录订单的合同', 'Contracts without orders'),
      says: [
        '没录订单的合同',
        '还没录订单的合同',
        '没录单的合同',
        '没录的合同',
        '签了没录的合同',
        '没录入的合同',
        'contracts without orders',
      ],
      owes: ['entry'],
      due: 'any',
    },
  },
  day: 'deliver_on',
  amount: 'amount',
  owner: 'sales',
  opens: ['everyone'],
  see: [...S4, { role: 'finance' }],
  full: [...SUPERVISOR, { role: 'region_manager' }, { role: 'network_department' }, { role: 'finance' }],
  edit: ['owner', ...SUPERVISOR],
  editedIn: ['draft'],
  states: {
    draft: { name: w('起草', 'Draft') },
    review: { name: w('审核中', 'In review'), says: ['在审', '在审核', '评审中'], tone: 'warn' },
    approved: { name: w('已审核，待签', 'To be signed'), tone: 'good' },
    signed: { name: w('已签订', 'Signed'), tone: 'good' },
    ended: { name: w('已履行', 'Fulfilled'), tone: 'done', end: true },
    void: { name: w('已作废', 'Void'), tone: 'done', end: true, void: true },
  },
  start: 'draft',
  path: ['draft', 'review', 'approved', 'signed', 'ended'],
  moves: {
    review: {
      name: w('送审', 'Send for review'),
      from: ['draft'],
      to: 'approved',
      meanwhile: 'review',
      by: 'approval',
      askedBy: ['owner', ...SUPERVISOR],
    },
    discount: {
      name: w('申请折扣', 'Ask for the discount'),
      from: ['draft'],
      by: 'approval',
      askedBy: ['owner', ...SUPERVISOR],
      asks: { excused: money('已批低于底价', 'Below the floor, approved') },
      set: ({ asked }) => ({ excused: asked.excused }),
    },
    sign: {
      name: w('签订', 'Signed'),
      from: ['approved'],
      to: 'signed',
      by: ['owner', ...SUPERVISOR],
      style: 'main',
      asks: {
        on: date('签订日期', 'Signed on'),
        signatory: line('对方签字人', 'Signed by'),
        scan: optional(files('签字页', 'Scan')),
      },
      check: ({ asked, today }) => (asked.on > today ? [found('ahead')] : []),
      set: ({ asked }) => ({ signed_on: asked.on, signatory: asked.signatory, scan: asked.scan }),
      follows: () => [tell(OPERATIONS, say(SIGNED))],
    },
    rework: {
      name: w('退回修改', 'Change it'),
      from: ['approved'],
      to: 'draft',
      by: ['owner', ...SUPERVISOR],
      asks: { why: paragraph('改什么', 'What changes', { max: 200 }) },
    },
    end: { name: w('履行完毕', 'Fulfilled'), from: ['signed'], to: 'ended', by: ['owner', ...OPERATIONS, ...SUPERVISOR] },
    cancel: {
      name: w('作废', 'Void'),
      from: ['draft', 'approved'],
      to: 'void',
      by: ['owner', ...SUPERVISOR],
      asks: { why: paragraph('原因', 'Why', { max: 200 }) },
      style: 'danger',
    },
    terminate: {
      name: w('解除合同', 'Terminate'),
      from: ['signed'],
      to: 'void',
      by: SUPERVISOR,
      asks: { why: paragraph('原因', 'Why', { max: 200 }) },
      style: 'danger',
      follows: ({ asked }) => [tell(['owner', ...OPERATIONS, { role: 'finance' }], say(TERMINATED, { why: plain(asked.why) }))],
    },
  },
  owes: {
    sign: {
      name: w('签订合同', 'Sign the contract'),
      clause: 'S40',
      ladder: NEAR,
      move: 'sign',
      holders: ['owner'],
      until: ({ state, life }, n) => (state === 'approved' ? { from: life.since, within: n.sign } : null),
    },
    // Before that the order itself reminds of its day.
    fulfil: {
      name: w('履行合同', 'Fulfil the contract'),
      says: ['到期'],
      clause: 'S40',
      ladder: [{ after: '10wd', to: 'holder' }],
      move: 'end',
      holders: ['owner'],
      until: ({ state, form }) => (state === 'signed' ? form.deliver_on : null),
    },
    entry: {
      name: w('录入订单', 'Enter the order'),
      clause: 'S42',
      ladder: NEAR,
      holders: OPERATIONS,
      until: ({ state, form, life }, n) =>
        state === 'signed' && form.order === null ? { from: life.since, within: n.entry } : null,
    },
  },
});

const SIGNED = w('合同签了，请录入订单', 'Signed: please enter the order');
const TERMINATED = w('合同解除：{why}', 'Terminated: {why}');
