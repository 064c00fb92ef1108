import * as z from 'zod';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { type MoreForm, moreFormSchema, readMoreForm } from './more-form.ts';
import type { Services } from './services.ts';

const words = z.string().max(600);
const keptSchema = z.object({ more: moreFormSchema, comment: words, revoke: words, decide: words }).partial().catch({});

/** What was typed on one side of the request's card and not sent: it stands there when that side is opened again. */
interface KeptWords {
  readonly more?: MoreForm | undefined;
  readonly comment?: string | undefined;
  readonly revoke?: string | undefined;
  /** Beside 「同意」 and 「拒绝」. */
  readonly decide?: string | undefined;
}

export const keptWords = ({ kept }: Readonly<Record<string, unknown>>): KeptWords => keptSchema.parse(kept ?? {});

const opened = z.object({ side: z.string().max(20), v: z.int() });
/** The question of a feature that stands open on the request's card. */
export const openedIn = ({ opened: one }: Readonly<Record<string, unknown>>): z.infer<typeof opened> | null =>
  opened.safeParse(one).data ?? null;

/** What is kept with the card, and what is typed on the side of it that is left now. */
export async function keptOn(services: Services, context: Context, form: Form, on: BoundMessage): Promise<KeptWords> {
  const kept = keptWords(on.payload);
  if (on.view === 'request_more') return { ...kept, more: await readMoreForm(services, context, form) };
  if (on.view === 'request_comment') return { ...kept, comment: wordsIn(form, 'words') };
  if (on.payload.revoking === true) return { ...kept, revoke: wordsIn(form, 'revoke_reason') };
  return openedIn(on.payload) ? kept : { ...kept, decide: wordsIn(form, 'comment') };
}

/** The card that something was sent from is the request's own again, and holds nothing that is typed. */
export const asItself = (context: Context, request: string, bound: BoundMessage): Plan => ({
  ...emptyPlan,
  effects: [inPlace(context, { ...bound, view: 'request', subject: request }, { request })],
});
