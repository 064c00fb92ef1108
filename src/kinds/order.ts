import { findings } from '../domain/findings.ts';
import { notOver } from '../domain/workday/day-over.ts';
import type { RecordId } from '../fields/field.ts';
import { choices, date, line, money, optional, paragraph, person, photos, reference, w } from '../fields/kinds.ts';
import { toRaw } from '../fields/raw.ts';
import { plain, type Say, say } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import { add, type Rec, tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { holds } from '../records/who.ts';
import { followUp } from './follow-up.ts';
import { CAR, fallsWith, isBehind, type Leads, lastOnWay, NOTED_STAGES, plannedOn, WAY } from './order-tracks.ts';
import { DAYS, EXPIRY, FINANCE, NEAR, OPERATIONS, OTHER, S4, SUPERVISOR } from './usual.ts';

const found = findings('S44', {
  ahead: {
    what: w('这一天还没到', 'That day is still to come'),
    accept: w('请填今天或以前的日期', 'Give today or an earlier day'),
    field: 'on',
  },
  before_last: {
    what: w('{stage}是{day}，这一步不能更早', '{stage} was on {day}: this cannot be earlier'),
    accept: w(
      '请填{day}到今天的日期；{stage}登记错了的先点“更正进度”',
      'Give a day from {day} to today; if that was noted wrongly, “Correct” it first',
    ),
    field: 'on',
  },
  before_arrived: {
    what: w('{stage}是{day}，交付不能更早', '{stage} was on {day}: the hand-over cannot be earlier'),
    accept: w('请填{day}到今天的日期', 'Give a day from {day} to today'),
    field: 'on',
  },
  unchecked: {
    what: w('交车清单还有没做的', 'Not everything on the hand-over list is done'),
    accept: w('做完再交付，每一项都勾上', 'Do it, and tick every line'),
    field: 'checklist',
  },
  not_noted: {
    what: w('“{stage}”还没有过', '“{stage}” was not noted'),
    accept: w('只勾登记错了的', 'Tick only what was noted wrongly'),
    field: 'what',
  },
  not_finance: {
    what: w('财务只能更正款项和发票', 'Finance corrects payments and invoices only'),
    accept: w('其他的请运营专员更正', 'Ask operations for the others'),
    field: 'what',
  },
  no_certificate: {
    what: w('合格证还没到，不能交付', 'The certificate is still missing: the car is not handed over'),
    accept: w('请先登记合格证', 'Enter the certificate first'),
  },
});

const ON = { on: date('实际日期', 'On') };
const ahead = ({ asked, today }: { readonly asked: { readonly on: string }; readonly today: string }) =>
  asked.on > today ? [found('ahead')] : [];

/** The stages of the way follow each other on the calendar too. */
const follows = (at: Parameters<typeof ahead>[0] & { readonly record: Pick<Rec, 'life'> }, stage?: 'deliver') => {
  const last = lastOnWay(at.record, stage);
  if (!last || at.asked.on >= last.on) return ahead(at);
  // Once it is handed over, what came before is not put right any more.
  return [...ahead(at), found(stage ? 'before_arrived' : 'before_last', { stage: { say: last.name }, day: { date: last.on } })];
};
/** What is noted mostly happened today. */
const begins = (_: Rec, { today }: { readonly today: LocalDate }) => toRaw(ON, { on: today });

/** What is said of who received the car. */
const SIGNER = line('签收人', 'Received by', { max: 30 });

const RUNNING = ['entered', 'scheduled', 'in_transit', 'arrived'] as const;
/** Something that came on one of its tracks. */
const NOTED = { from: RUNNING, by: [...OPERATIONS, ...FINANCE], asks: ON, begins, check: ahead } as const;

/** What is done while a car is handed over (S45). */
const CHECKLIST = {
  looked: w('和客户一起验过车', 'Looked at with the customer'),
  papers: w('随车证件交齐', 'Papers handed over'),
  keys: w('钥匙和工具交齐', 'Keys and tools handed over'),
  shown: w('讲过怎么用、怎么报修', 'Shown how to use it and where to turn'),
};

/** What may have been noted wrongly, as it is called. */
const WRONGLY: Readonly<Record<string, Say>> = Object.fromEntries(NOTED_STAGES.map(({ move, name }) => [move, name]));
const OF_FINANCE: readonly string[] = ['deposit', 'pickup', 'balance', 'invoice'];

/** A stage of the way is owed by the day on which it has to be done for the car to come in time (S43, S45). */
const stage = (name: Say, state: (typeof RUNNING)[number], move: string) =>
  ({
    name,
    clause: 'S43',
    ladder: DAYS,
    move,
    holders: OPERATIONS,
    until: (record: { readonly state: string } & Parameters<typeof plannedOn>[1], n: Leads) =>
      record.state === state ? plannedOn(move, record, n) : null,
  }) as const;

/** What an order is followed by once it is handed over. */
export const FOLLOWED_BY = followUp.id;

/** 订单 (S42, S44, S45): entered from a signed contract, followed on the tracks of money, car and papers until it is handed over. */
export const order = defineRegister({
  id: 'order',
  clauses: ['S44', 'S42', 'S45'],
  name: w('订单', 'Order'),
  about: w('问车到哪了，例如“订单 A123 到哪了”', 'Where a car is, e.g. “where is order A123”'),
  says: {
    nouns: ['订单', 'order', 'orders'],
    asked: ['车', '台车'],
    starts: ['录入订单', '新订单', 'new order'],
    days: { delivered: 'deliver' },
  },
  prefix: 'DD',
  counted: true,
  open: w('没交付', 'Not handed over'),
  // Days that the stages of the way usually take; how long the owner has to say why a car will be late; minutes in which changes become one message.
  numbers: { schedule: 3, ship: 7, arrive: 5, deliver: 2, reason: '1wd', push: 10 },
  fields: {
    order_no: line('订单号', 'Order no.', { max: 30, heads: ['销售订单号'] }),
    contract_no: optional(
      line('合同号', 'Contract no.', {
        max: 30,
        shape: 'contract_no',
        heads: ['合同编号', '合同'],
        hint: w('编号、末四位或客户名都行', 'Its number, how it ends, or the customer'),
      }),
    ),
    buyer: line('客户', 'Customer', { heads: ['客户名称', '购车人'] }),
    file: optional(reference('客户档案', 'Customer file', 'customer')),
    model: line('车型', 'Model', { heads: ['车型/型号', '配置'] }),
    vin: optional(line('VIN', 'VIN', { max: 17, shape: 'vin', heads: ['VIN码', '车架号', '底盘号'] })),
    plate: optional(line('车牌号', 'Plate', { max: 10 })),
    price: money('成交价', 'Price', { heads: ['单价', '合同金额'] }),
    promised_on: date('约定交车', 'Promised for', { heads: ['提车/交车日期', '交车日期'] }),
    sales: person('业务人员', 'Salesperson', { heads: ['销售', '业务员'] }),
    contract: optional(reference('合同', 'Contract', 'contract')),
  },
  later: ['contract'],
  title: ({ buyer, model, order_no }) => plain(`${buyer} ${model} ${order_no}`),
  find: { order_no: 'whole', contract_no: 'whole', buyer: 'words', model: 'words', vin: 'tail', plate: 'whole', sales: 'whole' },
  lists: {
    my_late: {
      name: w('我的逾期订单', 'My late orders'),
      says: ['我的逾期订单', '我逾期的订单', '我超时的订单', '我的逾期单', '我晚了的车', 'my late orders', 'my overdue orders'],
      owes: ['delivery', 'schedule', 'ship', 'arrive', 'certificate', 'reason'],
      due: 'late',
      mine: true,
    },
    today: {
      name: w('今天要交的车', 'Cars to hand over today'),
      says: [
        '今天要交的',
        '今天交车的',
        '今天交付的',
        '今天该交的',
        '今日交车',
        '今天要交付的',
        'cars due today',
        'orders due today',
      ],
      owes: ['delivery'],
      due: 'today',
    },
    no_certificate: {
      name: w('合格证没到的订单', 'Orders without certificate'),
      says: [
        '合格证没到的',
        '合格证还没到的',
        '合格证没下来的',
        '合格证没来的',
        '没有合格证的',
        '没到合格证的',
        '缺合格证的',
        'orders without certificate',
      ],
      owes: ['certificate'],
      due: 'any',
    },
  },
  keys: [['order_no'], ['vin']],
  day: 'promised_on',
  amount: 'price',
  owner: 'sales',
  opens: OPERATIONS,
  import: {
    by: OPERATIONS,
    example: { order_no: w('A123', 'A123'), buyer: w('张三', 'Zhang San') },
    asksFeatures: true,
    together: 'buyer',
  },
  see: [...S4, ...FINANCE],
  edit: OPERATIONS,
  fixed: ['promised_on', 'price'],
  states: {
    entered: { name: w('已录入', 'Entered') },
    scheduled: { name: w('已排产', 'Scheduled'), says: ['排产'] },
    in_transit: { name: w('在途', 'On its way'), says: ['发车', '发出来', '在路上', '路上'] },
    arrived: { name: w('已到库', 'Arrived'), says: ['到库', '到店', '入库', '进库', '到货'], tone: 'good' },
    delivered: { name: w('已交付', 'Delivered'), says: ['交付', '交车', '提车', '交', '提'], tone: 'done', end: true },
    // Its number stays its own, so that no sheet brings it back; the car is another's.
    cancelled: { name: w('已取消', 'Cancelled'), tone: 'done', end: true, void: true, frees: ['vin'] },
  },
  start: 'entered',
  moves: {
    schedule: {
      name: w('排产', 'Schedule'),
      from: ['entered'],
      to: 'scheduled',
      by: OPERATIONS,
      asks: ON,
      begins,
      check: ahead,
    },
    ship: {
      name: w('发车', 'Send'),
      from: ['scheduled'],
      to: 'in_transit',
      by: OPERATIONS,
      asks: ON,
      begins,
      check: (at) => follows(at),
    },
    arrive: {
      name: w('到库', 'Arrive'),
      from: ['in_transit'],
      to: 'arrived',
      by: OPERATIONS,
      asks: ON,
      begins,
      check: (at) => follows(at),
    },
    deliver: {
      name: w('交付', 'Hand over'),
      from: ['arrived'],
      to: 'delivered',
      by: ['owner', ...OPERATIONS],
      begins,
      asks: {
        ...ON,
        signer: SIGNER,
        checklist: choices('交车清单', 'Hand-over list', CHECKLIST),
        photo: photos('交车照片', 'Photo of the hand-over', { max: 3 }),
      },
      follows: ({ record: { id, form } }) => [
        add(followUp, { order: id as RecordId<'order'>, what: `${form.buyer} ${form.model}`, sales: form.sales }),
      ],
      check: (at) => [
        ...follows(at),
        ...(at.asked.checklist.length < Object.keys(CHECKLIST).length ? [found('unchecked')] : []),
        ...(at.record.life.said?.certificate ? [] : [found('no_certificate')]),
      ],
    },
    deposit: { name: w('收到定金', 'Deposit came'), ...NOTED },
    pickup: { name: w('收到提车款', 'Pick-up money came'), ...NOTED },
    balance: { name: w('收到尾款', 'Balance came'), ...NOTED },
    certificate: { name: w('合格证到了', 'Certificate came'), ...NOTED },
    invoice: { name: w('开了发票', 'Invoice made'), ...NOTED },
    promise: {
      name: w('改交车日', 'New date'),
      from: RUNNING,
      by: ['owner', ...OPERATIONS],
      asks: {
        day: date('新的交车日', 'New date'),
        why: paragraph('原因（会告诉网点群）', 'Why (told in the group of the branch)', { max: 100 }),
      },
      begins: ({ life, form }) => {
        const { promised_on } = form as { readonly promised_on?: LocalDate };
        return life.late && life.late.promised === promised_on ? { day: life.late.expected } : {};
      },
      check: ({ asked, ...scene }) => notOver('S45', 'day', asked.day, scene),
      set: ({ asked }) => ({ promised_on: asked.day }),
      follows: ({ asked }) => [tell(SUPERVISOR, say(PROMISED, { day: { date: asked.day }, why: plain(asked.why) }))],
    },
    correct: {
      name: w('更正进度', 'Correct'),
      from: RUNNING,
      by: [...OPERATIONS, ...FINANCE],
      asks: {
        what: choices('登记错了的', 'What was noted wrongly', WRONGLY),
        why: paragraph('为什么更正', 'Why', { max: 100 }),
      },
      check: ({ record, asked: { what }, org, actsFor }) => [
        ...what.flatMap((stage) =>
          isBehind(record, stage) ? [] : [found('not_noted', { stage: { say: WRONGLY[stage] ?? OTHER } })],
        ),
        ...(what.every((stage) => OF_FINANCE.includes(stage)) || actsFor.some((id) => holds(OPERATIONS, id, record, org))
          ? []
          : [found('not_finance')]),
      ],
      undoes: ({ asked }) => fallsWith(asked.what),
      turns: ({ record, asked: { what } }) => {
        const first = CAR.stages.findIndex(({ move }) => (what as readonly string[]).includes(move));
        return first < 0 ? record.state : (WAY[first] as (typeof RUNNING)[number]);
      },
    },
    cancel: {
      name: w('取消订单', 'Cancel'),
      from: RUNNING,
      to: 'cancelled',
      by: SUPERVISOR,
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
    redeliver: {
      name: w('更正交付', 'Correct the hand-over'),
      from: ['delivered'],
      by: OPERATIONS,
      asks: { ...ON, signer: SIGNER, why: paragraph('为什么更正', 'Why', { max: 100 }) },
      begins: ({ life: { said } }) => {
        const { on, signer } = (said?.deliver ?? {}) as { readonly on?: LocalDate; readonly signer?: string };
        return toRaw({ ...ON, signer: SIGNER }, { ...(on ? { on } : {}), ...(signer ? { signer } : {}) });
      },
      check: (at) => follows(at, 'deliver'),
      resays: ({ record: { life }, asked: { on, signer } }) => ({ deliver: { ...life.said?.deliver, on, signer } }),
      follows: ({ asked }) => [tell(['owner'], say(REDELIVERED, { day: { date: asked.on }, why: plain(asked.why) }))],
    },
  },
  owes: {
    delivery: {
      name: w('按约定交车', 'Hand the car over'),
      says: ['交付', '交车', '提车', '交', '提'],
      clause: 'S45',
      ladder: EXPIRY,
      move: 'deliver',
      holders: ['owner'],
      until: ({ form }) => form.promised_on,
    },
    schedule: stage(w('安排排产', 'Have it scheduled'), 'entered', 'schedule'),
    ship: stage(w('安排发车', 'Have it sent'), 'scheduled', 'ship'),
    arrive: stage(w('跟到库', 'See it arrive'), 'in_transit', 'arrive'),
    certificate: {
      name: w('跟合格证', 'See to the certificate'),
      clause: 'S43',
      ladder: DAYS,
      move: 'certificate',
      holders: OPERATIONS,
      until: ({ form, life }, n) => (life.said?.certificate ? null : plannedOn('certificate', { form, life }, n)),
    },
    reason: {
      name: w('说明晚交原因、定新日子', 'Say why it will be late, and until when'),
      ladder: NEAR,
      move: 'promise',
      holders: ['owner'],
      until: ({ form, life }, n) =>
        life.late && life.late.promised === form.promised_on ? { from: life.late.at, within: n.reason } : null,
    },
  },
});

const REDELIVERED = w('交付更正为{day}：{why}', 'Handed over on {day}, it says now: {why}');
const PROMISED = w('交车日改到{day}：{why}', 'Promised for {day} now: {why}');
