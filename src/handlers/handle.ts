import * as z from 'zod';
import type { Action } from '../cards/element.ts';
import { askAction } from '../cards/talk/talk-actions.ts';
import { t } from '../kernel/text.ts';
import type { Context } from './context.ts';
import { markEntered } from './entered.ts';
import type { Form, Handler, Presses } from './feature.ts';
import { type AllServices, FEATURES } from './features.ts';
import type { Intent } from './intent.ts';
import { toastPlan } from './plan.ts';
import type { PlanInParts } from './plan-in-parts.ts';
import type { BoundMessage } from './reads.ts';

// Maps: their keys come from outside, and a plain object would also know `constructor`. Each feature has checked its own types; here they meet.
const HANDLERS = new Map<string, Handler<Intent>>(FEATURES.flatMap((feature) => Object.entries(feature.intents)));
const PRESSES = new Map<string, Presses<Action>>(FEATURES.flatMap((feature) => Object.entries(feature.presses)));

const PAGES = FEATURES.flatMap((feature) => feature.questions ?? []).map(({ what }) => what);

/** The value of a button, as some feature defines it; one may ask for a page of any feature. */
export const actionSchema = z.discriminatedUnion('do', [
  askAction(PAGES),
  ...FEATURES.flatMap((feature) => feature.actions),
] as never) as unknown as z.ZodType<Action>;

/** What a button does and where it may stand. */
export const pressesOf = (action: Action): Presses<Action> | null => PRESSES.get(action.do) ?? null;

/** One intent of one person on the present state → what should be true. */
export async function handle(intent: Intent, services: AllServices, context: Context): Promise<PlanInParts> {
  const handler = HANDLERS.get(intent.kind);
  if (!handler) throw new Error(`nobody handles ${intent.kind}`);
  return handler(intent, services, context);
}

/** A button that was pressed, once it is known to stand where it may. */
export async function press(
  pressed: { readonly action: Action; readonly form: Form; readonly bound: BoundMessage },
  services: AllServices,
  context: Context,
): Promise<PlanInParts> {
  const { action, form, bound } = pressed;
  const known = pressesOf(action);
  if (!known) return toastPlan('warning', t('stray.unreadable'));
  const plan: PlanInParts = await known.run({ action, form, on: bound }, services, context);
  return plan.afterwards ? plan : markEntered(context, plan, form, bound);
}
