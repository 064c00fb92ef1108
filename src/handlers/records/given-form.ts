import type { Finding } from '../../cards/records/form-elements.ts';
import { type Finding as Found, refusals } from '../../domain/finding.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import { readForm } from '../../fields/read-text.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import { provenOffers } from '../../processes/ways-out.ts';
import type { Kind, Scene } from '../../records/define.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn } from '../reply.ts';
import { besidesTyped } from './asked-for.ts';
import { formState } from './form-parts.ts';
import { filesGiven, formOn } from './open-forms.ts';
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

/** A fault of a field, with the clause it rests on and the ways out of it where the rules know some. */
export type RecordFault = FieldFault & Pick<Found, 'offers'> & { readonly clause?: string };

/** What is found in a form, with the ways out of it that the rules have tried. */
export const withWays = (
  findings: readonly Found[],
  {
    fields,
    given,
    check,
  }: { fields: Fields; given: RawForm; check: (form: Readonly<Record<string, unknown>>) => readonly Found[] },
  scene: Scene,
): Promise<readonly Found[]> =>
  provenOffers(findings, given, async (changed) => {
    const read = readForm(fields, changed, scene);
    return read.ok ? check(read.value) : null;
  });

/** A fault of a field stands at it; what is wrong with the whole stands above, with its clause. */
export function faultsOf(findings: readonly Found[], kind: Pick<Kind, 'clauses'>): [readonly RecordFault[], readonly Finding[]] {
  return [
    findings.flatMap(({ field, text, accept, clause, offers }) =>
      field && accept ? [{ field, text, accept, clause, ...(offers ? { offers } : {}) }] : [],
    ),
    findings
      .filter(({ field }) => !field)
      .map(({ text, accept, clause }) => ({
        text: accept ? { join: [text, accept], by: '，' } : text,
        clause: clause || (kind.clauses[0] ?? ''),
      })),
  ];
}

/** What is wrong with what was said: a field that does not take it, or what the kind checks once all of it is there. What is lacking is no fault yet. */
export async function faultsIn(kind: Kind, given: RawForm, scene: Scene): Promise<readonly RecordFault[]> {
  const read = readForm(kind.fields, given, scene);
  if (!read.ok) return read.error.filter(({ field }) => given[field]);
  return faultsOf(await foundIn(kind, given, refusals(kind.check?.(read.value, scene) ?? []), scene), kind)[0];
}

/** What the check of a new record found, with its ways out. */
export const foundIn = (kind: Kind, given: RawForm, findings: readonly Found[], scene: Scene): Promise<readonly Found[]> =>
  withWays(findings, { fields: kind.fields, given, check: (form) => kind.check?.(form, scene) ?? [] }, scene);

/** A way out, taken with one tap: its values stand in the form beside what is typed, and what lacks is asked for once more. */
export async function fillForm({ action, form, on }: Of<'record.fill'>, services: Services, context: Context): Promise<Plan> {
  const open = await formOn(services, context, on);
  if (!open) return toastPlan('info', t('records.form_over'));
  const { given: typed, faults } = await givenOn(services, context, open.fields, form, on);
  const given = { ...typed, ...Object.fromEntries(Object.entries(action.set).filter(([id]) => Object.hasOwn(open.fields, id))) };
  const kind = on.view === 'record_form' ? kindOf(String(on.payload.kind)) : null;
  const found = kind ? await faultsIn(kind, given, await sceneOf(services, kind, context)) : [];
  return redrawn(context, on, { ...on.payload, given, faults: [...faults, ...found], findings: [], openedAt: context.now });
}

/** 「改别的」: all fields of a new record stand on the card, with what is typed; 「收起」: only what it lacks. */
export async function editForm({ action, form, on }: Of<'record.edit'>, services: Services, context: Context): Promise<Plan> {
  const kind = kindOf(String(on.payload.kind));
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  const { given, faults } = await givenOn(services, context, kind.fields, form, on);
  return redrawn(context, on, {
    ...on.payload,
    given,
    faults: [...faults, ...(await faultsIn(kind, given, await sceneOf(services, kind, context)))],
    findings: [],
    whole: action.less !== true,
    ...(UNNAMED in form ? { unnamed: form[UNNAMED] === true } : {}),
  });
}
