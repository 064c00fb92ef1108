import { t } from '../../kernel/text.ts';
import type { Reading } from '../../processes/define.ts';
import { firstFilling, startDraft } from '../draft.ts';
import { formContext, type House, processOf, type Visit } from '../house.ts';
import { startProcess } from '../leave-change.ts';
import { nothing, type Plan } from '../plan.ts';
import type { Filled } from './ask-reader.ts';

/** A form a model filled in: a draft like any other, with a remark that it did. Days the rules can read themselves are theirs. */
export async function startFilled(house: House, visit: Visit, { process: id, form }: Filled, sentence: string): Promise<Plan> {
  const process = processOf(house, id);
  if (!process) return nothing;
  // Which leave is to be changed is asked for on a card of its own.
  if (process.id === 'leave_change') return startProcess(house, visit, process, sentence);
  const own = firstFilling(process, sentence, formContext(house, visit.org, visit.person, visit.now));
  const dated = process.fields.some((field) => field.kind === 'date' && own.form[field.id]);
  const filled: Reading = {
    form: dated ? { ...form, ...own.form } : { ...own.form, ...form },
    remarks: [
      { code: 'filled_by_model', severity: 'warn', clause: process.clause, text: t('draft.filled_by_model') },
      ...(dated ? own.remarks : []),
    ],
  };
  return startDraft(house, visit, process, sentence, {}, filled);
}
