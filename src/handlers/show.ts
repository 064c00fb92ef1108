import type { Card } from '../cards/element.ts';
import { anchorCard } from '../cards/views/audit-anchor.ts';
import { balanceCard } from '../cards/views/balance.ts';
import { groupHelloCard, helpCard, welcomeCard } from '../cards/views/help.ts';
import { clauseCard } from '../cards/views/notice.ts';
import type { Person } from '../domain/org/org.ts';
import type { PersonId } from '../kernel/id.ts';
import { say } from '../kernel/text.ts';
import { showAdminQuestion } from './admin-question/show-question.ts';
import { showFeed } from './feed/ask-feed.ts';
import type { House } from './house.ts';
import { inboxCount } from './inbox.ts';
import { showHandOver } from './leaving/hand-over-list.ts';
import { showOut } from './out/show-out.ts';
import { showDigest, showOutToday } from './remind/show-digest.ts';
import { showEffect } from './remind/show-effect.ts';
import { showPreview } from './remind/show-preview.ts';
import { showSettings } from './remind/show-settings.ts';
import { balanceModel } from './show-balance.ts';
import { showDraft } from './show-draft.ts';
import { showDrafts } from './show-drafts.ts';
import { showLeaveChange } from './show-leave-change.ts';
import { showApprovals, showRequests } from './show-lists.ts';
import { showComment, showMore } from './show-more.ts';
import { showNotice } from './show-notice.ts';
import { showProofOffer } from './show-proof.ts';
import { showRequest } from './show-request.ts';
import { showSubstituteForm, showSubstitutes } from './show-substitutes.ts';
import { showChoices } from './talk/choices.ts';
import { saidOf } from './talk/said.ts';
import type { Place, ViewRef } from './view-ref.ts';

export interface Showing {
  readonly ref: ViewRef;
  readonly place: Place;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The card for a view of the *present* state, as the person or group at the place may see it; null when there is nothing (any more) to show. */
export async function show(house: House, showing: Showing): Promise<Card | null> {
  const { ref, payload } = showing;
  const org = await house.reads.org();
  const viewer = showing.place.startsWith('person:') ? org.person(showing.place.slice('person:'.length) as PersonId) : null;
  switch (ref.view) {
    case 'group_hello':
      return groupHelloCard();
    case 'notice':
      return showNotice(house, viewer, payload);
    case 'clause': {
      const clause = house.clauses.get(ref.subject.replace(/^clause:/, ''));
      return clause ? clauseCard(clause) : null;
    }
    case 'digest':
      return showDigest(house, viewer?.id ?? null, payload);
    case 'out_today':
      return showOutToday(house, ref.subject);
    case 'who_is_out':
      return showOut(house, viewer, payload);
    case 'audit_anchor':
      return anchorCard(payload as unknown as Parameters<typeof anchorCard>[0]);
    case 'choices':
      return showChoices(house, viewer, payload);
    default:
      return viewer ? showTo(house, viewer, showing) : null;
  }
}

/** Views that belong to one person. */
async function showTo(house: House, viewer: Person, { ref, payload }: Showing): Promise<Card | null> {
  switch (ref.view) {
    case 'welcome':
      return welcomeCard({ ...(await helpModel(house, viewer)), name: viewer.name });
    case 'help':
      return helpCard(await helpModel(house, viewer));
    case 'draft':
      return showDraft(house, viewer, ref.subject, payload.why === true);
    case 'my_drafts':
      return showDrafts(house, viewer, payload);
    case 'request':
      return showRequest(house, viewer, ref.subject, { said: saidOf(payload), why: payload.why === true });
    case 'request_more':
      return showMore(house, viewer, ref.subject, payload);
    case 'request_comment':
      return showComment(house, viewer, ref.subject, payload);
    case 'proof_offer':
      return showProofOffer(house, viewer, payload);
    case 'my_requests':
      return showRequests(house, viewer, payload.after);
    case 'my_approvals':
      return showApprovals(house, viewer, payload, saidOf(payload));
    case 'calendar_feed':
      return showFeed(house, viewer);
    case 'my_balance':
      return balanceCard(await balanceModel(house, viewer, payload.type));
    case 'remind_preview':
      return showPreview(house, viewer, payload);
    case 'remind_effect':
      return showEffect(house, viewer, payload);
    case 'remind_settings':
      return showSettings(house, viewer);
    case 'admin_question':
      return showAdminQuestion(house, viewer, ref.subject);
    case 'my_substitutes':
      return showSubstitutes(house, viewer);
    case 'substitute_form':
      return showSubstituteForm(house, viewer, payload.form);
    case 'hand_over':
      return showHandOver(house, viewer, ref.subject);
    case 'leave_change':
      return showLeaveChange(house, viewer, payload);
    case 'digest':
    case 'audit_anchor':
    case 'out_today':
    case 'who_is_out':
    case 'notice':
    case 'clause':
    case 'group_hello':
    case 'choices':
      return null;
    default:
      return ref.view satisfies never;
  }
}

async function helpModel(house: House, viewer: Person | null): Promise<Parameters<typeof helpCard>[0]> {
  const roles = viewer ? (await house.reads.org()).rolesOf(viewer.id).map((held) => held.role) : [];
  const processes = house.processes.filter((p) => p.roles?.some((role) => roles.includes(role)) ?? true);
  return {
    processes: processes.map((p) => ({ id: p.id, name: say(p.name), about: say(p.about) })),
    waiting: viewer ? await inboxCount(house, viewer.id, house.clock.now()) : 0,
  };
}
