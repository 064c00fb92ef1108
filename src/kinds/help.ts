import { files, optional, paragraph, tick, w } from '../fields/kinds.ts';
import { defineCase } from '../records/case.ts';
import { add } from '../records/define.ts';
import { cut } from './cut.ts';
import { knowledge } from './knowledge.ts';
import { HOURS, S4, SUPERVISOR } from './usual.ts';

/** 求助 (S21): the supervisor answers within hours, else it goes up to the region; the answer may be kept as knowledge. */
export const help = defineCase({
  id: 'help',
  clauses: ['S21'],
  name: w('求助', 'Help'),
  about: w(
    '遇到难题找主管，例如“求助：客户要退定金怎么办”',
    'Ask your supervisor, e.g. “help: a customer wants the deposit back”',
  ),
  says: {
    nouns: ['求助', 'help requests', 'help request'],
    starts: ['求助', '帮我看看…', '请教', 'ask for help…'],
    hints: ['不会', '不知道怎么', '怎么办', '搞不定'],
    takesQuestions: true,
  },
  prefix: 'QZ',
  numbers: { reply: '2h', solve: '2wd' },
  fields: { what: paragraph('问题', 'Problem'), files: optional(files('图片或文件', 'Files')) },
  title: ({ what }) => cut(what),
  find: { what: 'words' },
  opens: ['everyone'],
  owner: SUPERVISOR,
  see: S4,
  clocks: {
    reply: { name: w('先答复', 'First answer'), stops: 'replied', within: (_, n) => n.reply, ladder: HOURS },
    solve: { name: w('解决', 'Solve'), stops: 'reported', pauses: true, within: (_, n) => n.solve, ladder: HOURS },
  },
  waits: { other: w('等其他部门', 'Another department'), outside: w('等外部', 'Somebody outside') },
  handOver: { to: ['everyone'] },
  report: { answer: paragraph('怎么解决', 'Solution'), keep: tick('收入知识库', 'Keep as knowledge') },
  verify: { by: ['opener'] },
  reopen: { by: ['opener'], within: '30d' },
  closed: ({ record, report }) => (report.keep ? [add(knowledge, { question: record.form.what, answer: report.answer })] : []),
});
