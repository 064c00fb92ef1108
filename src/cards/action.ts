import { z } from 'zod';
import { QUESTION_NAMES } from '../domain/phrase/questions.ts';
import { adminQuestionActions } from './admin-question/admin-question-actions.ts';
import { consentActions } from './approval/consent-actions.ts';
import { draftActions, givenForm } from './approval/draft-actions.ts';
import { exportActions } from './export/export-actions.ts';
import { feedActions } from './absence/feed-actions.ts';
import { leaveChangeActions } from './leave/leave-change-actions.ts';
import { opinionActions } from './approval/opinion-actions.ts';
import { outActions } from './absence/out-actions.ts';
import { proofActions } from './leave/proof-actions.ts';
import { remindPagesActions } from './reminders/remind-pages-actions.ts';
import { reminderActions } from './reminders/reminder-actions.ts';
import { saidActions } from './talk/said-actions.ts';
import { substituteActions } from './substitutes/substitute-actions.ts';

/** What a button asks for. The value travels through the platform and back, so it is parsed like anything from outside and never says who acts. */
const id = z.string().min(3).max(64);
const seenVersion = z.number().int().min(0);
/** How many others were off and how many people missing, a day each (O9). */
const count = z.number().int().min(0).max(10_000);
const seenCover = z.array(z.tuple([count, count])).max(1000);

export const actionSchema = z.discriminatedUnion('do', [
  /** Start a process from the menu or help card, or with something already filled in. */
  z.strictObject({ do: z.literal('start'), process: z.string().max(40), form: givenForm.optional() }),
  /** Check the filled form and show what it would mean. */
  z.strictObject({ do: z.literal('draft.check'), draft: id }),
  z.strictObject({ do: z.literal('draft.edit'), draft: id }),
  z.strictObject({ do: z.literal('draft.submit'), draft: id, v: seenVersion }),
  z.strictObject({ do: z.literal('draft.cancel'), draft: id }),
  /** Decide one's open seat. The reason comes with the form. */
  z.strictObject({ do: z.literal('request.approve'), request: id, v: seenVersion, cover: seenCover.optional() }),
  z.strictObject({ do: z.literal('request.reject'), request: id, v: seenVersion }),
  z.strictObject({ do: z.literal('request.withdraw'), request: id, v: seenVersion }),
  /** Everything else a decider can do: the card that offers it, and doing it (verb, person and words come with the form). */
  z.strictObject({ do: z.literal('request.more'), request: id, comment: z.literal(true).optional() }),
  /** Whom a written name means, among those who may be asked; the name comes with the form. */
  z.strictObject({ do: z.literal('request.find'), request: id }),
  /** A remark; the words come with the form. */
  z.strictObject({ do: z.literal('request.comment'), request: id, v: seenVersion }),
  z.strictObject({ do: z.literal('request.do'), request: id, v: seenVersion }),
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
    verdict: z.enum(['approve', 'reject']),
    after: z.string().max(120).nullable(),
    /** What the page showed and can be decided at once: which requests, and each as it stood. */
    seen: z
      .array(z.tuple([id, seenVersion]))
      .max(20)
      .optional(),
  }),
  z.strictObject({ do: z.literal('ask'), what: z.enum(QUESTION_NAMES) }),
  z.strictObject({ do: z.literal('clause'), clause: z.string().max(10) }),
  ...proofActions,
  ...exportActions,
  ...feedActions,
  ...outActions,
  ...consentActions,
  ...opinionActions,
  ...draftActions,
  ...leaveChangeActions,
  ...reminderActions,
  ...remindPagesActions,
  ...substituteActions,
  ...saidActions,
  ...adminQuestionActions,
]);

export type Action = z.infer<typeof actionSchema>;
