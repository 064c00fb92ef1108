import { findings } from '../domain/findings.ts';
import { choice, count, date, line, money, optional, paragraph, person, unit, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { EXPIRY, NEAR, OPERATIONS, OTHER, S4, SUPERVISOR } from './usual.ts';

const dated = findings('S51', {
  ahead: {
    what: w('购置日期还没到', 'The day of buying is still to come'),
    accept: w('请填今天或以前的日期', 'Give today or an earlier day'),
    field: 'bought_on',
  },
});
const found = findings('S50', {
  past: {
    what: w('下次检查的日期已经过去', 'The day of the next check is over'),
    accept: w('请填今天以后的日期', 'Give a later day'),
    field: 'next',
  },
});

/** 设备台账 (S50, S51): what the office has, where, with whom, how it is; repair and scrapping come only by 设备报修 (S52). */
export const equipment = defineRegister({
  id: 'equipment',
  clauses: ['S51', 'S50', 'S52'],
  name: w('设备台账', 'Equipment'),
  about: w('登记和查设备，例如“查设备 打印机”', 'Enter and look up equipment, e.g. “find equipment printer”'),
  says: {
    nouns: ['设备台账', '设备', '资产', 'equipment'],
    asked: ['电脑…', '打印机…', '复印机…', '投影仪…', '空调…', '扫描仪…'],
    starts: ['登记设备', '新设备', '设备入库', 'new equipment'],
  },
  prefix: 'SB',
  counted: true,
  numbers: { sign: '2wd', mend: '10wd', search: '5wd' },
  fields: {
    name: line('名称', 'Name', { heads: ['设备名称', '资产名称', '品名'] }),
    model: optional(line('型号', 'Model', { heads: ['规格型号', '规格'] })),
    kind: choice('类别', 'Kind', {
      it: w('电脑及外设', 'Computers'),
      print: w('打印复印', 'Printing'),
      desk: w('家具', 'Furniture'),
      tool: w('工具设备', 'Tools'),
      other: OTHER,
    }),
    quantity: count('数量', 'Quantity', { min: 1, max: 100_000 }),
    serial: optional(line('序列号', 'Serial no.', { heads: ['SN', '出厂编号'] })),
    bought_on: date('购置日期', 'Bought on', { heads: ['购置时间', '购入日期'] }),
    value: optional(money('原值', 'Value', { mask: 'all', heads: ['金额', '单价'] })),
    unit: unit('使用单位', 'Unit', { heads: ['使用部门', '分店'] }),
    place: optional(line('位置', 'Place', { heads: ['存放地点'] })),
    keeper: optional(person('保管人', 'Keeper', { heads: ['使用人', '责任人'] })),
    check_on: optional(date('下次检查', 'Next check', { heads: ['下次保养'] })),
  },
  title: ({ name, model, place }) => plain([name, model, place].filter(Boolean).join(' ')),
  find: { name: 'words', model: 'words', place: 'words', serial: 'tail', keeper: 'whole', kind: 'whole' },
  keys: [['serial']],
  day: 'check_on',
  amount: 'value',
  unit: 'unit',
  owner: 'keeper',
  opens: OPERATIONS,
  import: { by: OPERATIONS, example: { name: w('激光打印机', 'Laser printer'), model: w('M227', 'M227') } },
  see: [...S4, 'unit', { role: 'finance' }, { field: 'keeper' }],
  edit: OPERATIONS,
  fixed: ['keeper'],
  check: ({ bought_on }, { today }) => (bought_on > today ? [dated('ahead')] : []),
  full: [...OPERATIONS, ...SUPERVISOR, { role: 'finance' }, { role: 'region_manager' }, { role: 'network_department' }],
  states: {
    in_use: { name: w('在用', 'In use'), tone: 'good' },
    idle: { name: w('闲置', 'Idle') },
    offered: { name: w('待签收', 'To be accepted'), tone: 'warn' },
    repairing: { name: w('维修中', 'In repair'), says: ['在修', '送修'], tone: 'warn' },
    lost: { name: w('丢失', 'Lost'), tone: 'bad' },
    scrapped: { name: w('已报废', 'Scrapped'), tone: 'done', end: true, void: true },
  },
  start: 'in_use',
  lists: {
    to_check: {
      name: w('该检查的设备', 'Equipment to check'),
      says: ['该检查的设备', '要检查的设备', '没检查的设备', '该保养的设备', 'equipment to check'],
      owes: ['check'],
      due: 'any',
    },
    to_sign: {
      name: w('等签收的设备', 'Equipment to be accepted'),
      says: ['等签收的设备', '没签收的设备', 'equipment to accept'],
      owes: ['sign'],
      due: 'any',
    },
  },
  moves: {
    accept: { name: w('签收', 'Accept'), from: ['offered'], to: 'in_use', by: [{ field: 'keeper' }], style: 'main' },
    refuse: {
      name: w('不对，退回', 'Not mine'),
      from: ['offered'],
      to: 'idle',
      by: [{ field: 'keeper' }],
      asks: { why: paragraph('哪里不对', 'What is wrong', { max: 100 }) },
      set: () => ({ keeper: null }),
      follows: ({ asked }) => [tell(OPERATIONS, say(REFUSED, { why: plain(asked.why) }))],
    },
    checked: {
      name: w('已检查', 'Checked'),
      from: ['in_use', 'idle'],
      by: [{ field: 'keeper' }, ...OPERATIONS],
      asks: { next: date('下次检查', 'Next check'), note: optional(paragraph('情况', 'How it is', { max: 200 })) },
      check: ({ asked, today }) => (asked.next > today ? [] : [found('past')]),
      set: ({ asked }) => ({ check_on: asked.next }),
    },
    issue: {
      name: w('发放', 'Hand out'),
      from: ['in_use', 'idle'],
      to: 'offered',
      by: OPERATIONS,
      asks: { to: person('交给', 'To') },
      set: ({ asked }) => ({ keeper: asked.to }),
    },
    put_aside: {
      name: w('收回闲置', 'Take back'),
      from: ['in_use', 'offered'],
      to: 'idle',
      by: [...OPERATIONS, ...SUPERVISOR],
      set: () => ({ keeper: null }),
    },
    lose: {
      name: w('报失', 'Report lost'),
      from: ['in_use', 'idle', 'offered'],
      to: 'lost',
      by: ['unit', { field: 'keeper' }],
      asks: { what: paragraph('怎么丢的', 'What happened', { max: 200 }) },
      style: 'danger',
      follows: ({ asked }) => [tell([...OPERATIONS, ...SUPERVISOR], say(LOST, { what: plain(asked.what) }))],
    },
    find: { name: w('找到了', 'Found'), from: ['lost'], to: 'idle', by: ['unit', ...OPERATIONS], style: 'main' },
    repaired: { name: w('修好了', 'Mended'), from: ['repairing'], to: 'in_use', by: OPERATIONS, style: 'main' },
    repair: { name: w('报修', 'Repair'), from: ['in_use', 'idle'], to: 'repairing', by: 'approval' },
    scrap: { name: w('报废', 'Scrap'), from: ['in_use', 'idle', 'repairing', 'lost'], to: 'scrapped', by: 'approval' },
  },
  owes: {
    sign: {
      name: w('签收设备', 'Accept the equipment'),
      clause: 'S50',
      ladder: NEAR,
      move: 'accept',
      holders: [{ field: 'keeper' }],
      until: ({ state, life }, n) => (state === 'offered' ? { from: life.since, within: n.sign } : null),
    },
    check: {
      name: w('检查设备', 'Check the equipment'),
      clause: 'S50',
      ladder: EXPIRY,
      move: 'checked',
      holders: [{ field: 'keeper' }, ...OPERATIONS],
      until: ({ state, form }) => (state === 'in_use' || state === 'idle' ? form.check_on : null),
    },
    mend: {
      name: w('跟进维修', 'See to the repair'),
      clause: 'S52',
      ladder: NEAR,
      move: 'repaired',
      holders: OPERATIONS,
      until: ({ state, life }, n) => (state === 'repairing' ? { from: life.since, within: n.mend } : null),
    },
    search: {
      name: w('处理丢失的设备', 'See to what was lost'),
      clause: 'S50',
      ladder: NEAR,
      move: 'find',
      holders: OPERATIONS,
      until: ({ state, life }, n) => (state === 'lost' ? { from: life.since, within: n.search } : null),
    },
  },
});

const REFUSED = w('没有签收：{why}', 'Not accepted: {why}');
const LOST = w('报告丢失：{what}', 'Reported lost: {what}');
