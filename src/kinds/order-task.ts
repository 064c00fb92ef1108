import { notOver } from '../domain/workday/day-over.ts';
import { choice, date, files, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { join, say } from '../kernel/text.ts';
import { defineCase } from '../records/case.ts';
import { whileWaiting } from '../records/case-kind.ts';
import { cut } from './cut.ts';
import { ASKED, AT_ONCE, byDay, DAYS, OPERATIONS, S4, SUPERVISOR } from './usual.ts';

const TASKS = {
  schedule: w('向厂家落实排产', 'Settle production with the maker'),
  transport: w('安排运输', 'Arrange the transport'),
  inspect: w('到库验车', 'Look the car over'),
  certificate: w('催合格证', 'Press for the certificate'),
  invoice: w('开发票', 'Make the invoice'),
  plate: w('上牌手续', 'Registration'),
  insurance: w('保险', 'Insurance'),
  other: w('其他', 'Other'),
};

/** 订单任务 (S43): what departments do for an order, each with its day and a confirmation; a blocked one goes up. */
export const orderTask = defineCase({
  id: 'order_task',
  clauses: ['S43'],
  name: w('订单任务', 'Order task'),
  about: w('请同事办订单的事，如“订单任务：安排运输”', 'What an order needs done, e.g. “delivery task: transport”'),
  says: { nouns: ['订单任务', 'delivery tasks', 'delivery task'], starts: ['订单任务', '派订单任务', 'delivery task'] },
  prefix: 'DR',
  numbers: { accept: '4h', unblock: '4h' },
  fields: {
    order: reference('订单', 'Order', 'order'),
    task: choice('任务', 'Task', TASKS),
    who: person('请谁办', 'Whom'),
    by: date('截止', 'By'),
    note: optional(paragraph('说明', 'Note', { max: 300 })),
  },
  title: ({ task, note }) => (note ? join([say(TASKS[task]), cut(note)], ' ') : say(TASKS[task])),
  find: { note: 'words', task: 'whole' },
  check: ({ by }, scene) => notOver('S43', 'by', by, scene),
  opens: [...OPERATIONS, ...SUPERVISOR],
  owner: [{ field: 'who' }],
  see: S4,
  clocks: byDay(w('订单任务到期', 'Task due'), 'by', DAYS),
  waits: {
    maker: w('厂家没有答复', 'The maker has not answered'),
    money: w('款没到', 'The money has not come'),
    papers: w('手续不齐', 'Papers are missing'),
    other: w('其他原因', 'Something else'),
  },
  report: { result: paragraph('办理结果', 'Result', { max: 300 }), files: optional(files('附件', 'Files')) },
  ...ASKED,
  also: () => ({
    unblock: {
      name: w('解决卡住的订单任务', 'Clear the way for a blocked task'),
      ladder: AT_ONCE,
      // Blocked, it is its superior's to clear the way.
      owes: (record, n) => whileWaiting(record, [{ superior: 1 }], n.unblock as '4h'),
    },
  }),
});
