import { optional, paragraph, tick, w } from '../../fields/kinds.ts';
import { say } from '../../kernel/text.ts';
import type { StepAsks } from '../define.ts';

const TICKS = {
  subject: tick('标的清楚', 'Subject is clear'),
  amount: tick('大写和数字一致', 'Words and figures agree'),
  dates: tick('付款和交车日期明确', 'Days of payment and delivery'),
  delivery: tick('交付约定明确', 'Delivery is clear'),
  penalty: tick('违约责任双方对等', 'Penalty binds both sides'),
  dispute: tick('争议解决明确', 'Disputes are settled'),
};

/** The clauses a reviewer looks at, one by one (S41): all of them are ticked, or the contract goes back with a word at the clause. */
export const clauseChecklist: StepAsks = {
  fields: { ...TICKS, remark: optional(paragraph('审核意见', 'Remarks', { max: 300 })) },
  check: (answers) =>
    Object.entries(TICKS).flatMap(([field, { label }]) =>
      answers[field] === true
        ? []
        : [
            {
              field,
              text: say(w('“{label}”没有勾', '“{label}” is not ticked'), { label: say(label) }),
              accept: say(
                w(
                  '核对后勾上；有问题请点“逐条提意见”，或点“拒绝”退回起草',
                  'Tick it once checked; else remark on the clause, or reject it: it goes back to its draft',
                ),
              ),
            },
          ],
    ),
};
