import type { Card } from '../cards/element.ts';
import { anchorCard } from '../cards/audit/audit-anchor-card.ts';
import { balanceCard } from '../cards/leave/balance-card.ts';
import { groupHelloCard, helpCard, welcomeCard } from '../cards/talk/help-card.ts';
import { clauseCard } from '../cards/talk/notice-card.ts';
import type { Person } from '../domain/org/org.ts';
import type { PersonId } from '../kernel/id.ts';
import { say } from '../kernel/text.ts';
import { showAdminQuestion } from './admin-question/show-question.ts';
import { showFeed } from './absence/ask-feed.ts';
import type { Services } from './services.ts';
import { inboxCount } from './approval/inbox.ts';
import { showHandOver } from './leaving/hand-over-list.ts';
import { showOut } from './absence/show-out.ts';
import { showDigest, showOutToday } from './reminders/show-digest.ts';
import { showEffect } from './reminders/show-effect.ts';
import { showPreview } from './reminders/show-preview.ts';
import { showSettings } from './reminders/show-settings.ts';
import { balanceModel } from './leave/show-balance.ts';
import { showDraft } from './approval/show-draft.ts';
import { showDrafts } from './approval/show-drafts.ts';
import { showLeaveChange } from './leave/show-leave-change.ts';
import { showApprovals, showRequests } from './approval/show-lists.ts';
import { showComment, showMore } from './approval/show-more.ts';
import { showNotice } from './approval/show-notice.ts';
import { showProofOffer } from './leave/show-proof.ts';
import { showRequest } from './approval/show-request.ts';
import { showSubstituteForm, showSubstitutes } from './substitutes/show-substitutes.ts';
import { showChoices } from './talk/choices.ts';
import { saidOf } from './talk/said.ts';
import type { Place, ViewRef } from './view-ref.ts';

export interface Showing {
  readonly ref: ViewRef;
  readonly place: Place;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The card for a view of the *present* state, as the person or group at the place may see it; null when there is nothing (any more) to show. */
export async function show(services: Services, showing: Showing): Promise<Card | null> {
  const { ref, payload } = showing;
  const org = await services.reads.org();
  const viewer = showing.place.startsWith('person:') ? org.person(showing.place.slice('person:'.length) as PersonId) : null;
  switch (ref.view) {
    case 'group_hello':
      return groupHelloCard();
    case 'notice':
      return showNotice(services, viewer, payload);
    case 'clause': {
      const clause = services.clauses.get(ref.subject.replace(/^clause:/, ''));
      return clause ? clauseCard(clause) : null;
    }
    case 'digest':
      return showDigest(services, viewer?.id ?? null, payload);
    case 'out_today':
      return showOutToday(services, ref.subject);
    case 'who_is_out':
      return showOut(services, viewer, payload);
    case 'audit_anchor':
      return anchorCard(payload as unknown as Parameters<typeof anchorCard>[0]);
    case 'choices':
      return showChoices(services, viewer, payload);
    default:
      return viewer ? showTo(services, viewer, showing) : null;
  }
}

/** Views that belong to one person. */
async function showTo(services: Services, viewer: Person, { ref, payload }: Showing): Promise<Card | null> {
  switch (ref.view) {
    case 'welcome':
      return welcomeCard({ ...(await helpModel(services, viewer)), name: viewer.name });
    case 'help':
      return helpCard(await helpModel(services, viewer));
    case 'draft':
      return showDraft(services, viewer, ref.subject, payload.why === true);
    case 'my_drafts':
      return showDrafts(services, viewer, payload);
    case 'request':
      return showRequest(services, viewer, ref.subject, { said: saidOf(payload), why: payload.why === true });
    case 'request_more':
      return showMore(services, viewer, ref.subject, payload);
    case 'request_comment':
      return showComment(services, viewer, ref.subject, payload);
    case 'proof_offer':
      return showProofOffer(services, viewer, payload);
    case 'my_requests':
      return showRequests(services, viewer, payload.after);
    case 'my_approvals':
      return showApprovals(services, viewer, payload, saidOf(payload));
    case 'calendar_feed':
      return showFeed(services, viewer);
    case 'my_balance':
      return balanceCard(await balanceModel(services, viewer, payload.type));
    case 'remind_preview':
      return showPreview(services, viewer, payload);
    case 'remind_effect':
      return showEffect(services, viewer, payload);
    case 'remind_settings':
      return showSettings(services, viewer);
    case 'admin_question':
      return showAdminQuestion(services, viewer, ref.subject);
    case 'my_substitutes':
      return showSubstitutes(services, viewer);
    case 'substitute_form':
      return showSubstituteForm(services, viewer, payload.form);
    case 'hand_over':
      return showHandOver(services, viewer, ref.subject);
    case 'leave_change':
      return showLeaveChange(services, viewer, payload);
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

async function helpModel(services: Services, viewer: Person | null): Promise<Parameters<typeof helpCard>[0]> {
  const roles = viewer ? (await services.reads.org()).rolesOf(viewer.id).map((held) => held.role) : [];
  const processes = services.processes.filter((p) => p.roles?.some((role) => roles.includes(role)) ?? true);
  return {
    processes: processes.map((p) => ({ id: p.id, name: say(p.name), about: say(p.about) })),
    waiting: viewer ? await inboxCount(services, viewer.id, services.clock.now()) : 0,
  };
}
