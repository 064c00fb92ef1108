import { t } from '../kernel/text.ts';
import { answerQuestion } from './admin-question/answer-question.ts';
import { ask, askClause, showPersonal, turnPage } from './ask.ts';
import { decidePage } from './batch.ts';
import { cancelLatestDraft } from './cancel.ts';
import { commentOn } from './comment.ts';
import { answerConsent } from './consent.ts';
import { acknowledgeCopy } from './copies.ts';
import { decide } from './decide.ts';
import { cancelDraft, checkDraft, editDraft, fillDraft, submitDraft } from './draft.ts';
import { askExport, exportOwn } from './export/ask-export.ts';
import { askFeed, pressFeed } from './feed/ask-feed.ts';
import { joinGroup, leaveGroup } from './groups.ts';
import { type House, processOf, type Visit } from './house.ts';
import type { Intent } from './intent.ts';
import { openLeaveChange, startProcess } from './leave-change.ts';
import { answerAsked, doMore, findPerson, openMore, urgeDeciders } from './more.ts';
import { readMoreForm } from './more-form.ts';
import { openRequest } from './open-request.ts';
import { giveOpinion, takeBackQuestion } from './opinion.ts';
import { askWhoIsOut, pressOut } from './out/ask-out.ts';
import { answer, merge, nothing, type Plan, type Row } from './plan.ts';
import type { PlanInParts } from './plan-in-parts.ts';
import { attachProof, offerProof, viewProof } from './proof.ts';
import { readForm } from './read-form.ts';
import { answerRemind, pressRemindPage } from './remind/pages.ts';
import { pressReminder, type ReminderForm } from './remind/press-reminder.ts';
import { chooseAnother, startAgain } from './resubmit.ts';
import { resumeDraft } from './resume-draft.ts';
import { askRevocation } from './revocation.ts';
import { askSubstitute, chooseInstead, endSubstitute, newSubstitute, saveSubstitute } from './set-substitute.ts';
import { readSubstituteForm } from './substitute-form.ts';
import { answerSaid } from './talk/answer-said.ts';
import { askQuery } from './talk/ask-query.ts';
import { chosen } from './talk/choices.ts';
import { giveUp } from './talk/give-up.ts';
import { offerReadings } from './talk/offer-readings.ts';
import { told } from './talk/one-of.ts';
import { startFilled } from './talk/start-filled.ts';
import { welcome } from './welcome.ts';

/** One intent of one person on the present state → what should be true. The only switch over intents. */
export async function handle(intent: Intent, house: House, visit: Visit): Promise<PlanInParts> {
  switch (intent.kind) {
    case 'start': {
      const process = processOf(house, intent.process);
      return process ? startProcess(house, visit, process, intent.sentence, {}, intent.mentioned) : nothing;
    }
    case 'filled':
      return startFilled(house, visit, intent.filled, intent.sentence);
    case 'ask':
      return ask(visit, intent.what);
    case 'clause':
      return askClause(house, visit, intent.id);
    case 'who_is_out':
      return askWhoIsOut(house, visit, intent.said);
    case 'calendar_feed':
      return askFeed(visit);
    case 'export':
      return askExport(house, visit, intent.said);
    case 'remind':
      return answerRemind(house, visit, intent.question);
    case 'substitute':
      return askSubstitute(house, visit, intent.sentence);
    case 'query':
      return askQuery(house, visit, intent.query);
    case 'answer':
      return answerSaid(house, visit, intent.answer);
    case 'give_up':
      return giveUp(house, visit, intent.meant);
    case 'thanks':
      return told(visit, { text: t('talk.thanks') });
    case 'choose':
    case 'unclear':
      return offerReadings(house, visit, intent);
    case 'cancel':
      return cancelLatestDraft(house, visit);
    case 'press':
      return press(intent, house, visit);
    case 'stray_press':
      return answer('warning', t(`stray.${intent.why}`), intent.why === 'mismatch');
    case 'welcome':
      return welcome(house, visit);
    case 'group_hello':
      return joinGroup(house, visit, intent);
    case 'group_left':
      return leaveGroup(visit, intent.externalId);
    case 'attachment':
      return offerProof(house, visit, intent);
    case 'unreadable':
      return {
        ...nothing,
        effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, { text: t(`unreadable.${intent.form}`) })],
      };
    default:
      return intent satisfies never;
  }
}

async function press(intent: Extract<Intent, { kind: 'press' }>, house: House, visit: Visit): Promise<PlanInParts> {
  const { action, bound } = intent;
  switch (action.do) {
    case 'start': {
      const process = processOf(house, action.process);
      return process ? startProcess(house, visit, process, '', action.form) : answer('warning', t('stray.unreadable'));
    }
    case 'draft.check':
    case 'draft.fill':
    case 'draft.edit':
    case 'draft.submit':
    case 'draft.cancel':
    case 'draft.resume':
      return pressDraft(intent, action, house, visit);
    case 'request.approve':
      return decide(house, visit, {
        verdict: 'approve',
        request: action.request,
        seen: action.v,
        reason: commentOf(intent.form),
        ...(action.cover ? { cover: action.cover } : {}),
      });
    case 'request.reject':
      return decide(house, visit, { verdict: 'reject', request: action.request, seen: action.v, reason: commentOf(intent.form) });
    case 'request.rechoose':
      return chooseAnother(house, visit, action);
    case 'request.accept':
    case 'request.decline':
      return answerConsent(house, visit, {
        answer: action.do === 'request.accept' ? 'accept' : 'decline',
        request: action.request,
        seen: action.v,
        words: commentOf(intent.form),
      });
    case 'request.advise':
      return giveOpinion(house, visit, {
        request: action.request,
        seen: action.v,
        favour: action.favour,
        words: commentOf(intent.form),
      });
    case 'request.take_back':
      return takeBackQuestion(house, visit, action.request, action.v);
    case 'request.withdraw':
      return decide(house, visit, { verdict: 'withdraw', request: action.request, seen: action.v, reason: '' });
    case 'request.more':
      return openMore(house, visit, action.request, action.comment ?? false);
    case 'request.do':
      return doMore(house, visit, action.request, action.v, await readMoreForm(house, visit, intent.form), bound);
    case 'request.find':
      return findPerson(house, visit, action.request, await readMoreForm(house, visit, intent.form), bound);
    case 'request.comment':
      return commentOn(house, visit, action.request, wordsIn(intent.form, 'words'), bound);
    case 'request.urge':
      return urgeDeciders(house, visit, action.request);
    case 'request.answer':
      return answerAsked(house, visit, action.request, action.v, wordsIn(intent.form, 'answer'));
    case 'request.read':
      return acknowledgeCopy(house, visit, action.request);
    case 'request.resubmit':
      return startAgain(house, visit, action.request);
    case 'request.revoke':
      return askRevocation(house, visit, action.request, wordsIn(intent.form, 'revoke_reason'));
    case 'request.open':
      return openRequest(house, visit, action.request);
    case 'proof.attach':
      return attachProof(house, visit, action.request, bound);
    case 'proof.view':
      return viewProof(house, visit, action.request);
    case 'leave.change':
      return openLeaveChange(house, visit, action, bound);
    case 'list.page':
      return turnPage(visit, bound.outboxKey, action.list, action.after);
    case 'list.decide':
      return decidePage(
        house,
        visit,
        { verdict: action.verdict, after: action.after, seen: action.seen ?? null, reason: commentOf(intent.form) },
        bound,
      );
    case 'ask':
      return ask(visit, action.what);
    case 'clause':
      return askClause(house, visit, action.clause);
    case 'said.choose': {
      const then = chosen(bound, action.n);
      if (!then) return answer('warning', t('stray.unreadable'), false);
      return merge(await handle(then, house, visit), {
        ...nothing,
        reply: { toast: { tone: 'info', text: t('request.opened') } },
      });
    }
    case 'out.show':
    case 'out.unit':
      return pressOut(visit, action, wordsIn(intent.form, 'unit'), bound);
    case 'export.own':
      return exportOwn(visit);
    case 'feed.open':
    case 'feed.make':
    case 'feed.stop':
      return pressFeed(house, visit, action);
    case 'question.answer':
      return answerQuestion(house, visit, action);
    case 'substitute.new':
      return newSubstitute(visit, action.other);
    case 'substitute.save':
      return saveSubstitute(house, visit, await readSubstituteForm(house, visit, action, intent.form), bound);
    case 'substitute.instead':
      return chooseInstead(house, visit, action.substitute);
    case 'substitute.end':
      return endSubstitute(house, visit, action.substitute);
    case 'remind.snooze':
    case 'remind.snooze_until':
    case 'remind.done':
    case 'remind.not_me':
    case 'remind.hand_over':
    case 'remind.more':
      return pressReminder(house, visit, action, await reminderForm(house, visit, intent.form), bound);
    case 'remind.preview':
    case 'remind.effect':
    case 'remind.save':
    case 'remind.resume':
      return pressRemindPage(house, visit, action, intent.form, bound);
    default:
      return action satisfies never;
  }
}

type DraftAction = Extract<Extract<Intent, { kind: 'press' }>['action'], { draft: string }>;

async function pressDraft(
  intent: Extract<Intent, { kind: 'press' }>,
  action: DraftAction,
  house: House,
  visit: Visit,
): Promise<Plan> {
  const draft: Row<'draft'> | null = await house.reads.draft(action.draft);
  if (!draft) return answer('info', t('draft.over'));
  if (draft.applicantId !== visit.person.id) return answer('error', t('draft.not_yours'));
  switch (action.do) {
    case 'draft.check': {
      const process = processOf(house, draft.process);
      if (!process) return answer('info', t('draft.over'));
      return checkDraft(house, visit, draft, await readForm(house.reads, visit.platform, process, intent.form));
    }
    case 'draft.fill':
      return fillDraft(house, visit, draft, action.form);
    case 'draft.edit':
      return editDraft(visit, draft);
    case 'draft.submit':
      return submitDraft(house, visit, draft, action.v, intent.bound.outboxKey);
    case 'draft.cancel':
      return cancelDraft(house, visit, draft);
    case 'draft.resume':
      return resumeDraft(house, visit, draft, intent.bound);
    default:
      return action satisfies never;
  }
}

const wordsIn = (form: Form, field: string): string => {
  const value = form[field];
  return typeof value === 'string' ? value.trim() : '';
};

const commentOf = (form: Form): string => wordsIn(form, 'comment');

type Form = Extract<Intent, { kind: 'press' }>['form'];

/** The form of an opened line of a digest. */
async function reminderForm(house: House, visit: Visit, form: Form): Promise<ReminderForm> {
  const to = wordsIn(form, 'to');
  return {
    until: wordsIn(form, 'until'),
    to: to ? ((await house.reads.identity(visit.platform, to)) ?? '') : '',
    reason: wordsIn(form, 'reason'),
  };
}
