import type { Action } from '../cards/action.ts';
import type { PersonId } from '../kernel/id.ts';
import type { BoundMessage } from './reads.ts';
import { toPerson, type ViewName } from './view-ref.ts';

/*
 * The check of every press before any handler sees it: a private card answers nobody but the person of its place (S4), a button stands only on the views
 * that have it, and speaks only of what its card shows (feishu.md §8.2, §8.3).
 */

/** A group's card is for everybody in the group; any other only for the person in whose private chat it stands. */
export const isFor = ({ place }: Pick<BoundMessage, 'place'>, presser: PersonId | null): boolean =>
  place.startsWith('chat:') || (presser !== null && place === toPerson(presser));

/** What may be pressed on a card that a whole group sees: everything else would change it for all, or belongs to one person. */
const IN_GROUPS: readonly Action['do'][] = ['clause'];

const LISTS: readonly ViewName[] = ['my_requests', 'my_approvals'];
const DRAFT: readonly ViewName[] = ['draft', 'request'];
const MORE: readonly ViewName[] = ['request_more', 'request'];

/**
 * The views on which each button stands, those included into which such a card turns (an old client still shows what stood there before, and is to be
 * told the truth). `any`: it shows something of its own and changes nothing of the card.
 */
const STANDS_ON: Readonly<Record<Action['do'], readonly ViewName[] | 'any'>> = {
  start: 'any',
  ask: 'any',
  clause: 'any',
  'request.open': 'any',
  'draft.check': DRAFT,
  'draft.fill': DRAFT,
  'draft.edit': DRAFT,
  'draft.submit': DRAFT,
  'draft.cancel': [...DRAFT, 'my_drafts', 'digest'],
  'draft.resume': [...DRAFT, 'my_drafts', 'digest'],
  'request.approve': ['request'],
  'request.reject': ['request'],
  'request.withdraw': ['request'],
  'request.rechoose': ['request', 'notice'],
  'request.accept': ['request'],
  'request.decline': ['request'],
  'request.advise': ['request'],
  'request.take_back': ['request'],
  'request.more': ['request'],
  'request.do': MORE,
  'request.find': MORE,
  'request.comment': ['request_comment', 'request'],
  'request.urge': ['request'],
  'request.answer': ['request'],
  'request.read': ['request'],
  'request.revoke': ['request'],
  'request.resubmit': ['request', 'notice'],
  'list.page': LISTS,
  'list.decide': ['my_approvals'],
  'proof.attach': ['proof_offer', 'request'],
  'proof.view': ['request'],
  'leave.change': ['request', 'leave_change'],
  'said.choose': ['choices'],
  'out.show': ['who_is_out'],
  'out.unit': ['who_is_out'],
  'export.own': ['notice'],
  'feed.open': ['calendar_feed', 'notice'],
  'feed.make': ['calendar_feed'],
  'feed.stop': ['calendar_feed'],
  'substitute.new': ['my_substitutes', 'substitute_form'],
  'substitute.instead': ['notice'],
  'substitute.end': ['my_substitutes', 'substitute_form'],
  'substitute.save': ['substitute_form', 'my_substitutes'],
  'remind.snooze': ['digest'],
  'remind.snooze_until': ['digest'],
  'remind.done': ['digest'],
  'remind.not_me': ['digest'],
  'remind.hand_over': ['digest'],
  'remind.more': ['digest'],
  'remind.preview': ['remind_preview'],
  'remind.effect': ['remind_effect'],
  'remind.save': ['remind_settings'],
  'remind.resume': ['remind_settings'],
  'question.answer': ['admin_question'],
};

/** Whether this card may have this button, about this thing. */
export const standsThere = (action: Action, bound: BoundMessage): boolean => mayStandOn(action, bound) && speaksOf(action, bound);

function mayStandOn(action: Action, { place, view }: BoundMessage): boolean {
  if (place.startsWith('chat:')) return IN_GROUPS.includes(action.do);
  if (action.do === 'list.page') return view === action.list;
  const views = STANDS_ON[action.do];
  return views === 'any' || views.includes(view);
}

/** What a button names is what its card is about; where a card offers several, whose they are is checked when one is taken. */
function speaksOf(action: Action, { view, subject, payload }: BoundMessage): boolean {
  if ('draft' in action && (view === 'my_drafts' || view === 'digest')) return true;
  if ('draft' in action) return subject === action.draft || payload.draft === action.draft;
  if ('question' in action) return subject === action.question;
  if (!('request' in action) || action.do === 'request.open' || action.do === 'proof.attach' || view === 'leave_change')
    return true;
  return subject === action.request || payload.request === action.request;
}
