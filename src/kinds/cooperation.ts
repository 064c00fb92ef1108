import { findings } from '../domain/findings.ts';
import { notOver } from '../domain/workday/day-over.ts';
import { date, files, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { defineCase } from '../records/case.ts';
import { cut } from './cut.ts';
import { ASKED, BOTH, byDay, S4 } from './usual.ts';

/** 跨部门协作 (S11): one receiver, one day, a reply; the receiver takes it and whoever asked confirms it. */
export const cooperation = defineCase({
  id: 'cooperation',
  clauses: ['S11'],
  name: w('协作', 'Cooperation'),
  about: w(
    '请别的部门办一件事，例如“协作：请王芳下周五前提供库存表”',
    'Ask another department for something, e.g. “cooperation: a list of the stock by next Friday”',
  ),
  says: {
    nouns: ['协作', '协作单', '跨部门协作', 'cooperation'],
    starts: ['跨部门协作', '协作', '请协助…', 'cooperation'],
    hints: ['配合一下', '对接'],
    takesTasks: true,
  },
  prefix: 'XT',
  numbers: { accept: '1wd' },
  fields: {
    to: person('请谁办', 'Whom'),
    what: paragraph('事项', 'What'),
    by: date('截止', 'By'),
    about: optional(reference('与哪件事有关', 'About', 'record')),
    files: optional(files('附件', 'Files')),
  },
  title: ({ what }) => cut(what),
  find: { what: 'words' },
  check: ({ by, to }, scene) => [
    ...notOver('S11', 'by', by, scene),
    ...(to === scene.by.id ? [findings('S11', COOPERATION_FINDINGS)('self')] : []),
  ],
  opens: ['everyone'],
  import: { by: S4, example: { what: w('提供十月的库存表', 'The list of the stock of October') } },
  owner: [{ field: 'to' }],
  see: [...S4, { superior: 1, of: 'opener' }],
  clocks: byDay(w('协作到期', 'Due'), 'by', BOTH),
  waits: { other: w('等其他部门', 'Another department') },
  report: { result: paragraph('办理结果', 'Result'), files: optional(files('附件', 'Files')) },
  ...ASKED,
});

export const COOPERATION_FINDINGS = {
  self: { field: 'to', what: w('不能请自己协作', 'You cannot ask yourself'), accept: w('请选别的同事', 'Choose a colleague') },
} as const;
