import { CLAUSES } from '../domain/contract/clauses.ts';
import { choice, paragraph, person, reference, w } from '../fields/kinds.ts';
import { join, say } from '../kernel/text.ts';
import { defineCase } from '../records/case.ts';
import { cut } from './cut.ts';
import { NEAR, S4 } from './usual.ts';

/** 合同意见 (S39): what a reviewer says of one clause; whoever draws the contract up answers, who said it confirms, and before that nobody signs. */
export const contractRemark = defineCase({
  id: 'contract_remark',
  clauses: ['S39', 'S41'],
  name: w('合同意见', 'Contract remark'),
  says: { nouns: ['合同意见', '条款意见', 'contract remarks', 'contract remark'] },
  prefix: 'YJ',
  numbers: { answer: '1wd' },
  fields: {
    contract: reference('合同', 'Contract', 'contract'),
    clause: choice('条款', 'Clause', CLAUSES),
    what: paragraph('意见', 'Remark', { max: 300 }),
    drafter: person('起草人', 'Drawn up by'),
  },
  title: ({ clause, what }) => join([say(CLAUSES[clause]), cut(what)], ' · '),
  find: { what: 'words' },
  opens: [],
  owner: [{ field: 'drafter' }],
  see: [...S4, { role: 'finance' }],
  clocks: {
    answer: { name: w('答复合同意见', 'Answer the remark'), stops: 'reported', within: (_, n) => n.answer, ladder: NEAR },
  },
  handOver: { to: ['everyone'] },
  report: {
    how: choice('怎么处理', 'What was done', { changed: w('已改', 'Changed'), kept: w('不改，说明原因', 'Kept, for a reason') }),
    answer: paragraph('答复', 'Answer', { max: 300 }),
  },
  verify: { by: ['opener'] },
  reopen: { by: ['opener'], within: '30d' },
});
