import * as z from 'zod';
import type { Entered } from '../cards/entered.ts';
import type { Text } from '../kernel/text.ts';
import type { Context } from './context.ts';
import type { Form } from './feature.ts';
import type { Effect, Plan } from './plan.ts';
import type { BoundMessage } from './reads.ts';
import { inPlace } from './reply.ts';
import { personAt } from './view-ref.ts';

/*
 * A form that is refused for what stands in one of its fields says so at that field, and keeps what was typed: whatever the card, its handler only names the
 * field (`atField`).
 */

const enteredSchema: z.ZodType<Entered> = z.object({
  values: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  fields: z.array(z.string()),
  text: z.custom<Text>((value) => typeof value === 'object' && value !== null),
});

type Payload = Readonly<Record<string, unknown>>;

/** What a card keeps of a form that was not taken. */
export const enteredIn = ({ entered }: Payload): Entered | null => enteredSchema.safeParse(entered).data ?? null;

/** The payload of the view itself. */
export const withoutEntered = ({ entered: _, ...payload }: Payload): Payload => payload;

/** The answer to a press with what it is about marked on the card that was pressed; once a form is taken, its card says nothing of before. */
export function markEntered(context: Context, plan: Plan, form: Form, on: BoundMessage): Plan {
  const toast = plan.reply?.toast;
  const fields = plan.reply?.fields;
  if (on.retired || personAt(on.place) === null) return plan;
  if (!fields || !toast) return 'entered' in on.payload && isTaken(plan, on) ? withShown(context, plan, on, {}) : plan;
  return {
    ...withShown(context, plan, on, { entered: { values: form, fields, text: toast.text } }),
    reply: { toast, repaint: true },
  };
}

/** Something came of the press, and the card is still the same. */
const isTaken = ({ writes, effects }: Plan, { outboxKey }: BoundMessage): boolean =>
  writes.length > 0 && !effects.some((effect) => 'turn' in effect && effect.turn === outboxKey);

/** What the plan shows on the pressed card, or what it showed already, with more kept beside it. */
function withShown(context: Context, plan: Plan, on: BoundMessage, more: Payload): Plan {
  const isIt = (effect: Effect): effect is Extract<Effect, { show: unknown }> => 'show' in effect && effect.key === on.outboxKey;
  if (!plan.effects.some(isIt))
    return { ...plan, effects: [...plan.effects, inPlace(context, on, { ...withoutEntered(on.payload), ...more })] };
  return {
    ...plan,
    effects: plan.effects.map((effect) => (isIt(effect) ? { ...effect, payload: { ...effect.payload, ...more } } : effect)),
  };
}
