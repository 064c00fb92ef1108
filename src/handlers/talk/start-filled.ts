import { t } from '../../kernel/text.ts';
import type { Reading } from '../../processes/define.ts';
import { startDraft } from '../approval/draft.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { formContext, processOf } from '../services.ts';
import type { Filled } from './ask-reader.ts';
import type { Services } from './services.ts';

/** A form a model filled in: a draft like any other, with a remark that it did. Days the rules can read themselves are theirs. */
export async function startFilled(
  services: Services,
  context: Context,
  { process: id, form }: Filled,
  sentence: string,
): Promise<Plan> {
  const process = processOf(services, id);
  if (!process) return emptyPlan;
  const otherwise = await services.parts.open(context, process, sentence);
  if (otherwise) return otherwise;
  const own = process.read(sentence, formContext(services, context.org, context.person, context.now));
  const dated = Object.entries(process.fields).some(([id, { kind }]) => kind === 'date' && own.form[id]);
  const filled: Reading = {
    form: dated ? { ...form, ...own.form } : { ...own.form, ...form },
    remarks: [
      { code: 'filled_by_model', severity: 'warn', clause: process.clause, text: t('draft.filled_by_model') },
      ...(dated ? own.remarks : []),
    ],
  };
  return startDraft(services, context, process, sentence, {}, filled);
}
