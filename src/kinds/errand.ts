import { notOver } from '../domain/workday/day-over.ts';
import { choice, date, line, optional, paragraph, reference, w } from '../fields/kinds.ts';
import { defineCase } from '../records/case.ts';
import { cut } from './cut.ts';
import { DAYS, OPERATIONS, OTHER, S4, SUPERVISOR } from './usual.ts';

/** 行政事务 (S26): supplies, seals, rooms, cleaning: all land in the queue of 运营专员, each with its day. */
export const errand = defineCase({
  id: 'errand',
  clauses: ['S26'],
  name: w('行政事务', 'Office matter'),
  about: w(
    '领用品、用章、保洁等，例如“行政：领两盒名片”',
    'Supplies, seals, cleaning, e.g. “office matter: two boxes of business cards”',
  ),
  says: {
    nouns: ['行政', '行政事务', 'office matters', 'office matter'],
    starts: [
      ...['行政事务', '行政', '领用…', '申领…', 'office matter'],
      ...'…寄快递… …寄个快递… …盖章… …盖个章… …盖公章… …印名片… …刻章… …领纸… …领文具… …领两… …领一… …领几… …领点… …订水… …订桶装水… …换桶水…'.split(
        ' ',
      ),
    ],
    takesErrands: true,
    hints: ['名片', '办公用品', '打印纸', '盖章', '保洁'],
  },
  prefix: 'XZ',
  numbers: { days: '3wd' },
  fields: {
    what: paragraph('事项', 'What'),
    kind: choice('类别', 'Kind', {
      supplies: w('办公用品', 'Supplies'),
      seal: w('用章', 'Seal'),
      premises: w('保洁与场地', 'Premises'),
      other: OTHER,
    }),
    place: optional(line('地点', 'Where')),
    by: optional(date('希望哪天前', 'Wanted by')),
    about: optional(reference('与哪件事有关', 'About', 'record')),
  },
  title: ({ what }) => cut(what),
  find: { what: 'words' },
  day: 'by',
  check: ({ by }, scene) => notOver('S26', 'by', by, scene),
  opens: ['everyone'],
  import: { by: [...SUPERVISOR, ...OPERATIONS], example: { what: w('领两盒名片', 'Two boxes of business cards') } },
  owner: OPERATIONS,
  see: S4,
  clocks: {
    done: { name: w('办理', 'See to it'), stops: 'reported', pauses: true, within: ({ by }, n) => by ?? n.days, ladder: DAYS },
  },
  waits: { stock: w('等到货', 'Delivery'), supplier: w('等供应商', 'The supplier') },
  putOff: { alone: 1 },
  handOver: { to: ['unit', ...OPERATIONS] },
  report: { result: paragraph('办理结果', 'Result') },
  reopen: { by: ['opener'], within: '30d' },
});
