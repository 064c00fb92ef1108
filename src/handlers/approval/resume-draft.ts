import { calledState } from '../../domain/approval/close-by-system.ts';
import type { RawForm } from '../../fields/field.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sentToPrivate, showPersonal } from '../reply.ts';
import { formContext, processOf } from '../services.ts';
import { acceptable, checkFilling } from './check-form.ts';
import { faultsOf } from './draft.ts';
import { isOpen, moveDraft, requestOf } from './draft-row.ts';
import { comesAgain } from './resubmit.ts';
import type { Services } from './services.ts';

/** 「接着填」: a form that has ended, was put away, or lies further up, with all that was typed; checked on the present state. */
export async function resumeDraft(services: Services, context: Context, draft: Row<'draft'>, bound: BoundMessage): Promise<Plan> {
  const process = processOf(services, draft.process);
  if (!process || draft.stage === 'submitted') return toastPlan('info', t('draft.over'));
  const returned = requestOf(draft);
  const file = returned ? await services.reads.file(returned) : null;
  if (file && !comesAgain(file.instance))
    return toastPlan('info', t('decide.closed', { state: t(`state.${calledState(file.instance)}`) }));
  const form = fromJson(draft.form) as RawForm;
  const c = formContext(services, context.org, context.person, context.now);
  const checked = await checkFilling(services, process, form, c, returned);
  const revived = moveDraft(draft, context, {
    stage: acceptable(checked) ? 'preview' : 'form',
    faults: toJson(checked.kind === 'unreadable' ? [] : faultsOf(checked, process.clause, c)),
  });
  const here = bound.view === 'draft' && bound.subject === draft.id && !bound.retired;
  return merge(
    { ...emptyPlan, writes: isOpen(draft) ? [] : [revived], effects: [{ repaint: draft.id }] },
    here
      ? { ...emptyPlan, reply: { repaint: true } }
      : {
          ...emptyPlan,
          effects: [showPersonal(context, 'draft', draft.id, { draft: draft.id })],
          reply: { ...sentToPrivate(context), repaint: true },
        },
  );
}
