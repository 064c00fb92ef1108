import type { Finding } from '../../cards/records/form-elements.ts';
import { refusals } from '../../domain/finding.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import { readForm } from '../../fields/read-text.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Scene } from '../../records/define.ts';
import type { Refusal } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import { besidesTyped } from './asked-for.ts';
import { formState } from './form-parts.ts';
import { filesGiven } from './open-forms.ts';
import { settled, withSought } from './references.ts';
import { sceneOf } from './scene.ts';
import type { Of, Services } from './services.ts';
import { UNNAMED } from './show-form.ts';

/** A form as it was filled in on a card, with what stood there already, what was sent for it and what it refers to. */
export async function givenOn(services: Services, context: Context, fields: Fields, form: Form, on: BoundMessage) {
  const typed = await rawForm(services.reads, context.platform, withSought(fields), form);
  const stood = on.view === 'record_form' ? besidesTyped(fields, formState.parse(on.payload)) : filesGiven(fields, on);
  return settled(services, fields, { ...stood, ...typed }, (on.payload.given ?? {}) as RawForm, context);
}

/** A fault of a field stands under it; what is wrong with the whole stands above, with its clause. */
export function faultsOf(
  { findings }: Pick<Extract<Refusal, { code: 'check' }>, 'findings'>,
  kind: Pick<Kind, 'clauses'>,
): [readonly FieldFault[], readonly Finding[]] {
  return [
    findings.flatMap(({ field, text, accept }) => (field && accept ? [{ field, text, accept }] : [])),
    findings
      .filter(({ field }) => !field)
      .map(({ text, accept, clause }) => ({
        text: accept ? { join: [text, accept], by: '，' } : text,
        clause: clause || (kind.clauses[0] ?? ''),
      })),
  ];
}

/** What is wrong with what was said: a field that does not take it, or what the kind checks once all of it is there. What is lacking is no fault yet. */
export function faultsIn(kind: Kind, given: RawForm, scene: Scene): readonly FieldFault[] {
  const read = readForm(kind.fields, given, scene);
  if (!read.ok) return read.error.filter(({ field }) => given[field]);
  return faultsOf({ findings: refusals(kind.check?.(read.value, scene) ?? []) }, kind)[0];
}

/** 「改别的」: all fields of a new record stand on the card, with what is typed; 「收起」: only what it lacks. */
export async function editForm({ action, form, on }: Of<'record.edit'>, services: Services, context: Context): Promise<Plan> {
  const kind = kindOf(String(on.payload.kind));
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  const { given, faults } = await givenOn(services, context, kind.fields, form, on);
  return redrawn(context, on, {
    ...on.payload,
    given,
    faults: [...faults, ...faultsIn(kind, given, await sceneOf(services, kind, context))],
    findings: [],
    whole: action.less !== true,
    ...(UNNAMED in form ? { unnamed: form[UNNAMED] === true } : {}),
  });
}
