import { type Finding, refusals } from '../../domain/finding.ts';
import type { Fields, RawForm } from '../../fields/field.ts';
import { readForm } from '../../fields/read-text.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import { provenOffers } from '../../processes/ways-out.ts';
import type { Kind, Scene, Values } from '../../records/define.ts';
import { askedToOpen } from '../../records/open.ts';
import type { Context } from '../context.ts';
import type { Wrong } from '../forms/form-parts.ts';
import { givenOn } from '../forms/read-form.ts';
import { offeredAgain } from '../given-files.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { redrawn } from '../reply.ts';
import { formOn } from './open-forms.ts';
import { sceneOf } from './scene.ts';
import type { Of, Services } from './services.ts';
import { UNNAMED } from './show-form.ts';

/** What is found in a form, with the ways out of it that the rules have tried. */
export const withWays = (
  findings: readonly Finding[],
  { fields, given, check }: { fields: Fields; given: RawForm; check: (form: Values) => readonly Finding[] },
  scene: Scene,
): Promise<readonly Finding[]> =>
  provenOffers(findings, given, async (changed) => {
    const read = readForm(fields, changed, scene);
    return read.ok ? check(read.value) : null;
  });

/** What is wrong with what was said: a field that does not take it, or what the kind checks once all of it is there. What is lacking is no fault yet. */
export async function faultsIn(kind: Kind, given: RawForm, scene: Scene): Promise<readonly Wrong[]> {
  const read = readForm(askedToOpen(kind), given, scene);
  if (!read.ok) return read.error.filter(({ field }) => given[field]);
  return foundIn(kind, given, refusals(kind.check?.(read.value, scene) ?? []), scene);
}

/** What the check of a new record found, with its ways out. */
export const foundIn = (kind: Kind, given: RawForm, findings: readonly Finding[], scene: Scene): Promise<readonly Finding[]> =>
  withWays(findings, { fields: askedToOpen(kind), given, check: (form) => kind.check?.(form, scene) ?? [] }, scene);

/** 「返回」: the form of the move is closed; opened again it holds what was typed. */
export async function closeForm({ form, on }: Of<'record.back'>, services: Services, context: Context): Promise<Plan> {
  const open = await formOn(services, context, on);
  const read = open && (await givenOn(services, context, open.fields, form, on));
  return redrawn(context, on, { given: read?.given ?? {}, was: on.payload.move });
}

/**
 * The form with what is typed and other values beside it, and what is wrong with it; of a new record also what lacks: a way out that was tapped, 「去掉」 on what
 * was sent, which is offered again, 「改别的」 for all fields of a new record and 「收起」 for those it lacks.
 */
export async function fillForm({ action, form, on }: Of<'record.fill'>, services: Services, context: Context): Promise<Plan> {
  const open = await formOn(services, context, on);
  if (!open) return toastPlan('info', t('records.form_over'));
  const { given: typed, faults } = await givenOn(services, context, open.fields, form, on);
  const set = Object.entries(action.set).filter(([id]) => Object.hasOwn(open.fields, id));
  const given = { ...typed, ...Object.fromEntries(set) };
  const kind = on.view === 'record_form' ? kindOf(String(on.payload.kind)) : null;
  const found = kind ? await faultsIn(kind, given, await sceneOf(services, kind, context)) : [];
  const { effects, ...drawn } = redrawn(context, on, {
    ...on.payload,
    given,
    faults: [...faults, ...found],
    openedAt: context.now,
    ...(UNNAMED in form ? { unnamed: form[UNNAMED] === true } : {}),
    ...(action.whole === undefined ? {} : { whole: action.whole }),
  });
  return { ...drawn, effects: [...effects, ...set.flatMap(([field]) => offeredAgain(open.given[field]))] };
}
