import { findings } from '../domain/findings.ts';
import { date, line, money, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { EXPIRY, OPERATIONS, S4, SUPERVISOR } from './usual.ts';

const found = findings('S44', {
  ahead: {
    what: w('这一天还没到', 'That day is still to come'),
    accept: w('请填今天或以前的日期', 'Give today or an earlier day'),
    field: 'on',
  },
  unpaid: {
    what: w('尾款还没收到，不能交付', 'The balance is still open: the car is not handed over'),
    accept: w('请先登记尾款', 'Enter the balance first'),
  },
  no_certificate: {
    what: w('合格证还没到，不能交付', 'The certificate is still missing: the car is not handed over'),
    accept: w('请先登记合格证', 'Enter the certificate first'),
  },
});

const ON = { on: date('实际日期', 'On') };
const ahead = ({ asked, today }: { readonly asked: { readonly on: string }; readonly today: string }) =>
  asked.on > today ? [found('ahead')] : [];

const RUNNING = ['entered', 'scheduled', 'in_transit', 'arrived'] as const;
/** Something that came on one of its tracks. */
const NOTED = { from: RUNNING, by: OPERATIONS, asks: ON, check: ahead } as const;

/** 订单 (S42, S44, S45): entered from a signed contract, followed on the tracks of money, car and papers until it is handed over. */
export const order = defineRegister({
  id: 'order',
  clauses: ['S44', 'S42', 'S45'],
  name: w('订单', 'Order'),
  about: w('问车到哪了，例如“订单 A123 到哪了”', 'Where a car is, e.g. “where is order A123”'),
  says: { nouns: ['订单', 'order', 'orders'], starts: ['录入订单', '新订单', 'new order'] },
  prefix: 'DD',
  counted: true,
  fields: {
    order_no: line('订单号', 'Order no.', { max: 30, heads: ['销售订单号'] }),
    contract_no: optional(line('合同号', 'Contract no.', { max: 30, heads: ['合同编号'] })),
    buyer: line('客户', 'Customer', { heads: ['客户名称', '购车人'] }),
    file: optional(reference('客户档案', 'Customer file', 'customer')),
    model: line('车型', 'Model', { heads: ['车型/型号', '配置'] }),
    vin: optional(line('VIN', 'VIN', { max: 17, heads: ['VIN码', '车架号', '底盘号'] })),
    plate: optional(line('车牌号', 'Plate', { max: 10 })),
    price: money('成交价', 'Price', { heads: ['单价', '合同金额'] }),
    promised_on: date('约定交车', 'Promised for', { heads: ['提车/交车日期', '交车日期'] }),
    sales: person('业务人员', 'Salesperson', { heads: ['销售', '业务员'] }),
  },
  title: ({ buyer, model, order_no }) => plain(`${buyer} ${model} ${order_no}`),
  find: { order_no: 'whole', contract_no: 'whole', buyer: 'words', model: 'words', vin: 'tail', plate: 'whole', sales: 'whole' },
  keys: [['order_no'], ['vin']],
  day: 'promised_on',
  amount: 'price',
  owner: 'sales',
  opens: OPERATIONS,
  import: { by: OPERATIONS, example: { order_no: w('A123', 'A123'), buyer: w('张三', 'Zhang San') } },
  see: S4,
  edit: OPERATIONS,
  fixed: ['promised_on', 'price'],
  states: {
    entered: { name: w('已录入', 'Entered') },
    scheduled: { name: w('已排产', 'Scheduled') },
    in_transit: { name: w('在途', 'On its way') },
    arrived: { name: w('已到库', 'Arrived'), tone: 'good' },
    delivered: { name: w('已交付', 'Delivered'), tone: 'done', end: true },
    cancelled: { name: w('已取消', 'Cancelled'), tone: 'done', end: true, void: true },
  },
  start: 'entered',
  moves: {
    schedule: { name: w('排产', 'Schedule'), from: ['entered'], to: 'scheduled', by: OPERATIONS, asks: ON, check: ahead },
    ship: { name: w('发车', 'Send'), from: ['scheduled'], to: 'in_transit', by: OPERATIONS, asks: ON, check: ahead },
    arrive: {
      name: w('到库', 'Arrive'),
      from: ['in_transit'],
      to: 'arrived',
      by: OPERATIONS,
      asks: ON,
      check: ahead,
      follows: () => [tell(['owner'], say(ARRIVED))],
    },
    deliver: {
      name: w('交付', 'Hand over'),
      from: ['arrived'],
      to: 'delivered',
      by: ['owner', ...OPERATIONS],
      asks: ON,
      check: (at) => [
        ...ahead(at),
        ...(at.record.life.said?.balance ? [] : [found('unpaid')]),
        ...(at.record.life.said?.certificate ? [] : [found('no_certificate')]),
      ],
    },
    deposit: { name: w('收到定金', 'Deposit came'), ...NOTED },
    balance: { name: w('收到尾款', 'Balance came'), ...NOTED },
    certificate: { name: w('合格证到了', 'Certificate came'), ...NOTED },
    invoice: { name: w('开了发票', 'Invoice made'), ...NOTED },
    promise: {
      name: w('改交车日', 'New date'),
      from: RUNNING,
      by: ['owner', ...OPERATIONS],
      asks: { day: date('新的交车日', 'New date'), why: paragraph('原因', 'Why', { max: 100 }) },
      set: ({ asked }) => ({ promised_on: asked.day }),
      follows: ({ asked }) => [
        tell(['owner', ...SUPERVISOR], say(PROMISED, { day: { date: asked.day }, why: plain(asked.why) })),
      ],
    },
    correct: {
      name: w('更正进度', 'Correct'),
      from: ['scheduled', 'in_transit', 'arrived'],
      to: 'entered',
      by: OPERATIONS,
      asks: { why: paragraph('为什么更正', 'Why', { max: 100 }) },
    },
    cancel: {
      name: w('取消订单', 'Cancel'),
      from: RUNNING,
      to: 'cancelled',
      by: SUPERVISOR,
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
  },
  owes: {
    delivery: {
      name: w('按约定交车', 'Hand the car over'),
      clause: 'S45',
      ladder: EXPIRY,
      move: 'deliver',
      holders: ['owner'],
      until: ({ form }) => form.promised_on,
    },
  },
});

const ARRIVED = w('车到库了', 'The car has arrived');
const PROMISED = w('交车日改到{day}：{why}', 'Promised for {day} now: {why}');
