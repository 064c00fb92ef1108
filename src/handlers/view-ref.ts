import type { ChatId, PersonId } from '../kernel/id.ts';

/** Where something is seen: a person's private chat, a group, or somebody who is not (any more) among the staff, by the platform's id. */
export type Place = `person:${PersonId}` | `chat:${ChatId}` | `outside:${string}`;

/** Names of the views; each has a file in `cards/views/` and a line in `handlers/show.ts`. */
export type ViewName =
  | 'welcome'
  | 'help'
  | 'notice'
  | 'choices'
  | 'draft'
  | 'my_drafts'
  | 'request'
  | 'request_more'
  | 'request_comment'
  | 'my_requests'
  | 'my_approvals'
  | 'my_balance'
  | 'proof_offer'
  | 'my_substitutes'
  | 'substitute_form'
  | 'leave_change'
  | 'digest'
  | 'out_today'
  | 'who_is_out'
  | 'calendar_feed'
  | 'remind_preview'
  | 'remind_effect'
  | 'remind_settings'
  | 'audit_anchor'
  | 'hand_over'
  | 'admin_question'
  | 'clause'
  | 'group_hello';

/** What is to be seen: a view of a subject as it stands at the moment of showing; `subject` is an id, or `list:…` for lists. */
export interface ViewRef {
  readonly view: ViewName;
  readonly subject: string;
}

export const toPerson = (id: PersonId): Place => `person:${id}`;
export const toChat = (id: ChatId): Place => `chat:${id}`;
