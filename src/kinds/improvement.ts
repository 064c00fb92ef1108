import { choice, optional, paragraph, w } from '../fields/kinds.ts';
import { plain } from '../kernel/text.ts';
import { defineCase } from '../records/case.ts';
import { tell } from '../records/define.ts';
import { cut } from './cut.ts';
import { DAYS, OPERATIONS, OTHER, S4, SUPERVISOR } from './usual.ts';

/** 意见反馈与流程改进 (S24): looked at by 运营专员, tried, reported; who spoke hears the answer, named or not. */
export const improvement = defineCase({
  id: 'improvement',
  clauses: ['S24'],
  name: w('意见反馈', 'Feedback'),
  about: w(
    '提意见、改流程，可匿名，例如“建议：报销单太难填”',
    'Suggest an improvement, unnamed if you like, e.g. “suggestion: the expense form is hard to fill in”',
  ),
  says: {
    nouns: ['意见', '意见反馈', '建议', '改进', 'feedback', 'suggestions'],
    starts: [
      '建议',
      '我建议…',
      '意见',
      '意见反馈',
      '反馈',
      '…投诉…',
      '…举报…',
      '…吐槽…',
      '…想反映…',
      'feedback',
      'suggestion',
      'complaint',
    ],
    hints: ['太麻烦', '不合理', '能不能改', '流程'],
    takesOpinions: true,
  },
  prefix: 'GJ',
  numbers: { answer: '5wd', trial: '30d' },
  fields: {
    what: paragraph('问题或建议', 'What'),
    area: choice('类别', 'Kind', { flow: w('流程', 'Process'), tool: w('系统', 'Tool'), rule: w('制度', 'Rule'), other: OTHER }),
    cause: optional(paragraph('原因', 'Why')),
  },
  title: ({ what }) => cut(what),
  find: { what: 'words' },
  opens: ['everyone'],
  anonymous: true,
  owner: OPERATIONS,
  see: S4,
  clocks: {
    answer: { name: w('答复建议', 'Answer'), stops: 'replied', within: (_, n) => n.answer, ladder: DAYS },
    done: { name: w('试行并总结', 'Try and report'), stops: 'reported', pauses: true, within: (_, n) => n.trial, ladder: DAYS },
  },
  waits: { trial: w('试行中', 'On trial'), decision: w('等上级决定', 'A decision') },
  putOff: { alone: 1 },
  handOver: { to: ['everyone'] },
  report: {
    outcome: choice('结果', 'Outcome', {
      taken: w('采纳', 'Taken up'),
      part: w('部分采纳', 'In part'),
      refused: w('暂不采纳', 'Declined'),
    }),
    result: paragraph('说明', 'In words'),
  },
  verify: { by: SUPERVISOR },
  reopen: { by: ['opener', ...SUPERVISOR], within: '90d' },
  closed: ({ report }) => [tell(['opener'], plain(report.result))],
});
