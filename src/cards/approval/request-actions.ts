import * as z from 'zod';
import { givenForm } from './draft-actions.ts';

const id = z.string().min(3).max(64);
const seenVersion = z.number().int().min(0);
/** What features noted of what the card showed (O9), by feature; each parses its own. */
const noted = z.record(z.string().max(40), z.unknown());

/** Starting a process, filling in its form, deciding, and everything else that is done to a request. */
export const requestActions = [
  /** Start a process from the menu or help card, or with something already filled in. */
  z.strictObject({ do: z.literal('start'), process: z.string().max(40), form: givenForm.optional() }),
  /** Check the filled form and show what it would mean. */
  z.strictObject({ do: z.literal('draft.check'), draft: id }),
  z.strictObject({ do: z.literal('draft.edit'), draft: id, less: z.literal(true).optional() }),
  z.strictObject({ do: z.literal('draft.submit'), draft: id, v: seenVersion }),
  z.strictObject({ do: z.literal('draft.cancel'), draft: id }),
  /** Decide one's open seat. The reason comes with the form. */
  z.strictObject({ do: z.literal('request.approve'), request: id, v: seenVersion, noted: noted.optional() }),
  z.strictObject({ do: z.literal('request.reject'), request: id, v: seenVersion }),
  z.strictObject({ do: z.literal('request.withdraw'), request: id, v: seenVersion }),
  /** Everything else a decider can do: the card that offers it, and doing it (verb, person and words come with the form). */
  z.strictObject({ do: z.literal('request.more'), request: id, comment: z.literal(true).optional() }),
  /** The field for why an approved request is to be undone; and back from there, as from 「更多」, to the request's card. */
  z.strictObject({ do: z.literal('request.undo'), request: id }),
  z.strictObject({ do: z.literal('request.back'), request: id }),
  /** Whom a written name means, among those who may be asked; the name comes with the form. */
  z.strictObject({ do: z.literal('request.find'), request: id }),
  z.strictObject({ do: z.literal('request.do'), request: id, v: seenVersion }),
  /** A remark; the words come with the form. */
  z.strictObject({ do: z.literal('request.comment'), request: id, v: seenVersion }),
  z.strictObject({ do: z.literal('request.urge'), request: id }),
  z.strictObject({ do: z.literal('request.answer'), request: id, v: seenVersion }),
  z.strictObject({ do: z.literal('request.resubmit'), request: id }),
  z.strictObject({ do: z.literal('request.read'), request: id }),
  z.strictObject({ do: z.literal('request.revoke'), request: id }),
  /** Show the card of a request anew in the presser's private chat. */
  z.strictObject({ do: z.literal('request.open'), request: id }),
  z.strictObject({
    do: z.literal('list.page'),
    list: z.enum(['my_requests', 'my_approvals']),
    after: z.string().max(120).nullable(),
  }),
  /** One verdict for the whole page; the reason comes with the form. */
  z.strictObject({
    do: z.literal('list.decide'),
    verdict: z.enum(['approve', 'reject', 'withdraw']),
    after: z.string().max(120).nullable(),
    /** What the page showed and can be decided at once: which requests, and each as it stood. */
    seen: z
      .array(z.tuple([id, seenVersion]))
      .max(30)
      .optional(),
  }),
] as const;

export type RequestAction = z.infer<(typeof requestActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    request: RequestAction;
  }
}
