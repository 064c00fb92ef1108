import { notOver } from '../domain/workday/day-over.ts';
import { choice, date, files, optional, paragraph, people, person, reference, w } from '../fields/kinds.ts';
import { defineCase } from '../records/case.ts';
import { inField } from '../records/define.ts';
import { cut } from './cut.ts';
import { AHEAD, EARLY, S4, TAKEN_UP } from './usual.ts';

/** 行动项 (S67, S68): exactly one owner, one date, the sentence it came from; done is what the host says is done. Open ones begin the next agenda (O21). */
export const action = defineCase({
  id: 'action',
  clauses: ['S68', 'S67'],
  name: w('行动项', 'Action'),
  about: w('会上定的事，如“行动项：王芳下周五前出方案”', 'What a meeting decided, e.g. “action: a plan by next Friday”'),
  says: {
    nouns: ['行动项', '决议事项', 'action items', 'actions', 'action'],
    starts: ['行动项', 'action'],
    hints: ['跟进', '落实', '会上定的'],
  },
  prefix: 'XD',
  numbers: { accept: '1wd' },
  fields: {
    what: paragraph('事项', 'What'),
    who: person('责任人', 'Owner'),
    due: date('完成时间', 'Due'),
    with: optional(people('协办', 'With')),
    priority: optional(choice('优先级', 'Priority', { high: w('高', 'High'), normal: w('一般', 'Normal') })),
    minutes: optional(reference('来自纪要', 'From minutes', 'minutes')),
    said: optional(paragraph('原话', 'As it was said', { max: 1000 })),
  },
  title: ({ what }) => cut(what),
  find: { what: 'words' },
  day: 'due',
  // What minutes say was decided in the meeting, whatever day it is by now.
  check: ({ due, minutes }, scene) => (minutes ? [] : notOver('S68', 'due', due, scene)),
  opens: ['everyone'],
  owner: [{ field: 'who' }],
  see: [...S4, { field: 'with' }],
  clocks: {
    accept: { name: w('接受行动项', 'Accept'), stops: 'accepted', within: (_, n) => n.accept, ladder: TAKEN_UP },
    done: { name: w('行动项到期', 'Action due'), stops: 'reported', pauses: true, within: ({ due }) => due, ladder: EARLY },
  },
  waits: { other: w('等其他部门', 'Another department'), outside: w('等外部', 'Somebody outside') },
  putOff: { alone: 0, day: 'due' },
  handOver: { to: ['everyone'] },
  report: { result: paragraph('完成情况', 'Result'), proof: optional(files('凭证', 'Proof')) },
  verify: { by: ['opener'] },
  reopen: { by: ['opener'], within: '90d' },
  // Whoever helps is reminded of the day as its owner is, and never answers for it: late it is the owner's alone (Q18).
  also: ({ done }) => ({
    help: {
      name: w('协办', 'Help with it'),
      ladder: AHEAD,
      each: ({ life }) => (life.reportedAt === undefined ? 'moot' : 'done'),
      owes: (record, n) => {
        const debt = done?.owes(record, n);
        return debt ? { ...debt, holders: [inField('with')] } : null;
      },
    },
  }),
});
