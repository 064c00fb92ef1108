import { refusals } from '../domain/finding.ts';
import { fromJson, toJson } from '../kernel/json.ts';
import { t } from '../kernel/text.ts';
import type { RawForm } from '../processes/define.ts';
import { showPersonal } from './ask.ts';
import { acceptable, checkForm } from './check-form.ts';
import { isOpen, moveDraft, requestOf } from './draft-row.ts';
import { formContext, type House, processOf, type Visit } from './house.ts';
import { answer, merge, nothing, type Plan, type Row } from './plan.ts';
import type { BoundMessage } from './reads.ts';

/** 「接着填」: a form that has ended, was put away, or lies further up, with all that was typed; checked on the present state. */
export async function resumeDraft(house: House, visit: Visit, draft: Row<'draft'>, bound: BoundMessage): Promise<Plan> {
  const process = processOf(house, draft.process);
  if (!process || draft.stage === 'submitted') return answer('info', t('draft.over'));
  const returned = requestOf(draft);
  const file = returned ? await house.reads.file(returned) : null;
  if (file && file.instance.state !== 'returned')
    return answer('info', t('decide.closed', { state: t(`state.${file.instance.state}`) }));
  const form = fromJson(draft.form) as RawForm;
  const checked = await checkForm(house, process, form, formContext(house, visit.org, visit.person, visit.now), returned);
  const revived = moveDraft(draft, visit, {
    stage: acceptable(checked) ? 'preview' : 'form',
    faults: toJson(checked.kind === 'unreadable' ? [] : refusals(checked.assessment.findings)),
  });
  const here = bound.view === 'draft' && bound.subject === draft.id;
  return merge(
    { ...nothing, writes: isOpen(draft) ? [] : [revived], effects: [{ repaint: draft.id }] },
    here
      ? { ...nothing, reply: { repaint: true } }
      : {
          ...nothing,
          effects: [showPersonal(visit, 'draft', draft.id, { draft: draft.id })],
          reply: { repaint: true, toast: { tone: 'info', text: t('request.opened') } },
        },
  );
}
