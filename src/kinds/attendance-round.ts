import { date, optional, paragraph, unit, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { type Ladder, type Post, tell, tellWhileSo } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { OPERATIONS } from './usual.ts';

const HR: readonly Post[] = [{ role: 'hr' }];

/** It is of all regions: late it goes to 管理部门. */
const UPWARD: Ladder = [
  { before: '1wd', to: 'holder' },
  { before: '0wd', to: 'holder' },
  { after: '1wd', to: ['holder', 'role:network_department'] },
];

/** 考勤汇总 (S58): the reports of all branches in one; 运营专员 send it to HR, HR confirm 收到, and with that the month is closed. */
export const attendanceRound = defineRegister({
  id: 'attendance_round',
  clauses: ['S58'],
  name: w('考勤汇总', 'Attendance of all branches'),
  says: { nouns: ['考勤汇总', '汇总考勤', 'attendance summary'] },
  prefix: 'KM',
  fields: {
    from: date('月份', 'Month'),
    due: date('上报截止', 'Due'),
    unit: unit('范围', 'For'),
    without: optional(paragraph('有网点没交，先上报的原因', 'Why it goes without some branches')),
    returned: optional(paragraph('退回未办完申请的原因', 'Why undecided requests went back')),
  },
  later: ['without', 'returned'],
  title: ({ from }) => say(MONTH, { month: { month: from.slice(0, 7) } }),
  find: { from: 'whole' },
  keys: [['from', 'unit']],
  unit: 'unit',
  day: 'due',
  opens: [],
  see: [...OPERATIONS, { role: 'network_department' }, ...HR],
  states: {
    collecting: { name: w('收集中', 'Collecting') },
    sent: { name: w('已上报', 'Sent'), tone: 'warn' },
    waiting: { name: w('已收到，等申请办完', 'Received, waiting for requests'), tone: 'warn' },
    locked: { name: w('已封账', 'Closed'), tone: 'good', end: true },
  },
  start: 'collecting',
  path: ['collecting', 'sent', 'locked'],
  moves: {
    send: {
      name: w('上报人力资源', 'Send to HR'),
      from: ['collecting'],
      to: 'sent',
      by: OPERATIONS,
      style: 'main',
      asks: { without: optional(paragraph('有网点没交，先上报的原因', 'Why it goes without some branches')) },
      set: ({ asked }) => ({ without: asked.without }),
      follows: () => [tellWhileSo(HR, say(SENT))],
    },
    receive: {
      name: w('收到，封账', 'Received: close the month'),
      from: ['sent'],
      to: 'locked',
      by: HR,
      style: 'main',
      follows: () => [tell(OPERATIONS, say(RECEIVED))],
    },
    await: {
      name: w('收到，等办完再封账', 'Received: close once all is decided'),
      from: ['sent'],
      to: 'waiting',
      by: HR,
      style: 'main',
      follows: () => [tellWhileSo(OPERATIONS, say(WAITS))],
    },
    close_over: {
      name: w('退回没办完的，封账', 'Return what is undecided and close'),
      from: ['sent', 'waiting'],
      to: 'locked',
      by: HR,
      asks: { returned: paragraph('退回的原因，申请人会看到', 'Why; the applicants will read it', { max: 200 }) },
      set: ({ asked }) => ({ returned: asked.returned }),
      follows: () => [tell(OPERATIONS, say(RECEIVED))],
    },
    lock: {
      name: w('封账', 'Close the month'),
      from: ['waiting'],
      to: 'locked',
      by: 'record',
      follows: () => [tell([...OPERATIONS, ...HR], say(CLOSED))],
    },
    give_back: {
      name: w('退回', 'Return'),
      from: ['sent', 'waiting'],
      to: 'collecting',
      by: HR,
      asks: { why: paragraph('哪里要改', 'What is to be changed') },
      follows: ({ asked }) => [tellWhileSo(OPERATIONS, say(RETURNED, { why: plain(asked.why) }))],
    },
  },
  owes: {
    send: {
      name: w('汇总各网点考勤，上报人力资源', 'Send the attendance of all branches to HR'),
      ladder: UPWARD,
      move: 'send',
      holders: OPERATIONS,
      until: ({ state, form }) => (state === 'collecting' ? form.due : null),
    },
    receive: {
      name: w('确认收到考勤汇总', 'Confirm that the attendance has come'),
      ladder: UPWARD,
      move: 'receive',
      holders: HR,
      until: ({ state, changedAt }) => (state === 'sent' ? { from: changedAt, within: '2wd' } : null),
    },
    close: {
      name: w('等申请办完封账，或退回后封账', 'Close the month once all is decided, or return the rest'),
      ladder: UPWARD,
      move: 'close_over',
      holders: HR,
      until: ({ state, life: { since } }) => (state === 'waiting' ? { from: since, within: '3wd' } : null),
    },
  },
});

const MONTH = w('{month}', '{month}');
const SENT = w(
  '各网点考勤已汇总上报，请核对后确认收到、封账',
  'The attendance of all branches has been sent: please check, confirm and close it',
);
const RECEIVED = w(
  '人力资源已收到，这个月封账了；以后的变化算下个月的补差',
  'HR have received it: the month is closed; what changes later is made good next month',
);
const WAITS = w(
  '人力资源已收到；还有申请没办完，办完后自动封账',
  'HR have received it; it closes by itself once the requests of the month are decided',
);
const CLOSED = w(
  '这个月的申请都办完了，已封账；以后的变化算下个月的补差',
  'All requests of the month are decided and it is closed; what changes later is made good next month',
);
const RETURNED = w('人力资源退回来了：{why}', 'HR returned it: {why}');
