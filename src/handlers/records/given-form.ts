import type * as z from 'zod';
import { type Finding, refusals } from '../../domain/finding.ts';
import type { Fields, RawForm } from '../../fields/field.ts';
import { readForm } from '../../fields/read-text.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import { provenOffers } from '../../processes/ways-out.ts';
import type { Kind, Scene, Values } from '../../records/define.ts';
import { askedToOpen } from '../../records/open.ts';
import type { Context } from '../context.ts';
import { formState, type Wrong } from '../forms/form-parts.ts';
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

/** A way out, taken with one tap, or 「去掉」 on what was sent: its values stand in the form beside what is typed, and what lacks is asked for once more. */
export async function fillForm(press: Of<'record.fill'>, services: Services, context: Context): Promise<Plan> {
  const { action, on } = press;
  const drawn = await drawnAnew(press, services, context, action.set, { openedAt: context.now });
  const { given = {} } = formState.parse(on.payload);
  return { ...drawn, effects: [...drawn.effects, ...Object.keys(action.set).flatMap((field) => offeredAgain(given[field]))] };
}

/** 「改别的」: all fields of a new record stand on the card, with what is typed; 「收起」: only what it lacks. */
export const editForm = (press: Of<'record.edit'>, services: Services, context: Context): Promise<Plan> =>
  drawnAnew(press, services, context, {}, { whole: press.action.less !== true });

/** 「返回」: the form of the move is closed; opened again it holds what was typed. */
export async function closeForm({ form, on }: Of<'record.back'>, services: Services, context: Context): Promise<Plan> {
  const open = await formOn(services, context, on);
  const read = open && (await givenOn(services, context, open.fields, form, on));
  return redrawn(context, on, { given: read?.given ?? {}, was: on.payload.move });
}

/** The form with what is typed and these values, and what is wrong with it; of a new record also what lacks. */
async function drawnAnew(
  { form, on }: Pick<Of<'record.fill'>, 'form' | 'on'>,
  services: Services,
  context: Context,
  set: RawForm,
  more: z.input<typeof formState>,
): Promise<Plan> {
  const open = await formOn(services, context, on);
  if (!open) return toastPlan('info', t('records.form_over'));
  const { given: typed, faults } = await givenOn(services, context, open.fields, form, on);
  const given = { ...typed, ...Object.fromEntries(Object.entries(set).filter(([id]) => Object.hasOwn(open.fields, id))) };
  const kind = on.view === 'record_form' ? kindOf(String(on.payload.kind)) : null;
  const found = kind ? await faultsIn(kind, given, await sceneOf(services, kind, context)) : [];
  const unnamed = UNNAMED in form ? { unnamed: form[UNNAMED] === true } : {};
  return redrawn(context, on, { ...on.payload, given, faults: [...faults, ...found], ...unnamed, ...more });
}
