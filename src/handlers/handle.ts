import { t } from '../kernel/text.ts';
import { answerQuestion } from './admin-question/answer-question.ts';
import { ask, askClause, showPersonal, turnPage } from './talk/ask.ts';
import { decidePage } from './approval/batch.ts';
import { cancelLatestDraft } from './approval/cancel.ts';
import { commentOn } from './approval/comment.ts';
import { answerConsent } from './approval/consent.ts';
import { acknowledgeCopy } from './approval/copies.ts';
import { decide } from './approval/decide.ts';
import { cancelDraft, checkDraft, editDraft, fillDraft, submitDraft } from './approval/draft.ts';
import { askExport, exportOwn } from './export/ask-export.ts';
import { askFeed, pressFeed } from './absence/ask-feed.ts';
import { joinGroup, leaveGroup } from './talk/groups.ts';
import { type Services, processOf, type Context } from './services.ts';
import type { Intent } from './intent.ts';
import { openLeaveChange, startProcess } from './leave/leave-change.ts';
import { answerAsked, doMore, findPerson, openMore, urgeDeciders } from './approval/more.ts';
import { readMoreForm } from './approval/more-form.ts';
import { openRequest } from './approval/open-request.ts';
import { giveOpinion, takeBackQuestion } from './approval/opinion.ts';
import { askWhoIsOut, pressOut } from './absence/ask-out.ts';
import { toastPlan, merge, emptyPlan, type Plan, type Row } from './plan.ts';
import type { PlanInParts } from './plan-in-parts.ts';
import { attachProof, offerProof, viewProof } from './leave/proof.ts';
import { readForm } from './approval/read-form.ts';
import { answerRemind, pressRemindPage } from './reminders/pages.ts';
import { pressReminder, type ReminderForm } from './reminders/press-reminder.ts';
import { chooseAnother, startAgain } from './approval/resubmit.ts';
import { resumeDraft } from './approval/resume-draft.ts';
import { askRevocation } from './approval/revocation.ts';
import { askSubstitute, chooseInstead, endSubstitute, newSubstitute, saveSubstitute } from './substitutes/set-substitute.ts';
import { readSubstituteForm } from './substitutes/substitute-form.ts';
import { answerSaid } from './talk/answer-said.ts';
import { askQuery } from './talk/ask-query.ts';
import { chosen } from './talk/choices.ts';
import { giveUp } from './talk/give-up.ts';
import { offerReadings } from './talk/offer-readings.ts';
import { told } from './talk/one-of.ts';
import { startFilled } from './talk/start-filled.ts';
import { welcome } from './talk/welcome.ts';

/** One intent of one person on the present state → what should be true. The only switch over intents. */
export async function handle(intent: Intent, services: Services, context: Context): Promise<PlanInParts> {
  switch (intent.kind) {
    case 'start': {
      const process = processOf(services, intent.process);
      return process ? startProcess(services, context, process, intent.sentence, {}, intent.mentioned) : emptyPlan;
    }
    case 'filled':
      return startFilled(services, context, intent.filled, intent.sentence);
    case 'ask':
      return ask(context, intent.what);
    case 'clause':
      return askClause(services, context, intent.id);
    case 'who_is_out':
      return askWhoIsOut(services, context, intent.said);
    case 'calendar_feed':
      return askFeed(context);
    case 'export':
      return askExport(services, context, intent.said);
    case 'remind':
      return answerRemind(services, context, intent.question);
    case 'substitute':
      return askSubstitute(services, context, intent.sentence);
    case 'query':
      return askQuery(services, context, intent.query);
    case 'answer':
      return answerSaid(services, context, intent.answer);
    case 'give_up':
      return giveUp(services, context, intent.meant);
    case 'thanks':
      return told(context, { text: t('talk.thanks') });
    case 'choose':
    case 'unclear':
      return offerReadings(services, context, intent);
    case 'cancel':
      return cancelLatestDraft(services, context);
    case 'press':
      return press(intent, services, context);
    case 'stray_press':
      return toastPlan('warning', t(`stray.${intent.why}`), intent.why === 'mismatch');
    case 'welcome':
      return welcome(services, context);
    case 'group_hello':
      return joinGroup(services, context, intent);
    case 'group_left':
      return leaveGroup(context, intent.externalId);
    case 'attachment':
      return offerProof(services, context, intent);
    case 'unreadable':
      return {
        ...emptyPlan,
        effects: [showPersonal(context, 'notice', `notice:${context.cause}`, { text: t(`unreadable.${intent.form}`) })],
      };
    default:
      return intent satisfies never;
  }
}

async function press(intent: Extract<Intent, { kind: 'press' }>, services: Services, context: Context): Promise<PlanInParts> {
  const { action, bound } = intent;
  switch (action.do) {
    case 'start': {
      const process = processOf(services, action.process);
      return process ? startProcess(services, context, process, '', action.form) : toastPlan('warning', t('stray.unreadable'));
    }
    case 'draft.check':
    case 'draft.fill':
    case 'draft.edit':
    case 'draft.submit':
    case 'draft.cancel':
    case 'draft.resume':
      return pressDraft(intent, action, services, context);
    case 'request.approve':
      return decide(services, context, {
        verdict: 'approve',
        request: action.request,
        seen: action.v,
        reason: commentOf(intent.form),
        ...(action.cover ? { cover: action.cover } : {}),
      });
    case 'request.reject':
      return decide(services, context, { verdict: 'reject', request: action.request, seen: action.v, reason: commentOf(intent.form) });
    case 'request.rechoose':
      return chooseAnother(services, context, action);
    case 'request.accept':
    case 'request.decline':
      return answerConsent(services, context, {
        answer: action.do === 'request.accept' ? 'accept' : 'decline',
        request: action.request,
        seen: action.v,
        words: commentOf(intent.form),
      });
    case 'request.advise':
      return giveOpinion(services, context, {
        request: action.request,
        seen: action.v,
        favour: action.favour,
        words: commentOf(intent.form),
      });
    case 'request.take_back':
      return takeBackQuestion(services, context, action.request, action.v);
    case 'request.withdraw':
      return decide(services, context, { verdict: 'withdraw', request: action.request, seen: action.v, reason: '' });
    case 'request.more':
      return openMore(services, context, action.request, action.comment ?? false);
    case 'request.do':
      return doMore(services, context, action.request, action.v, await readMoreForm(services, context, intent.form), bound);
    case 'request.find':
      return findPerson(services, context, action.request, await readMoreForm(services, context, intent.form), bound);
    case 'request.comment':
      return commentOn(services, context, action.request, wordsIn(intent.form, 'words'), bound);
    case 'request.urge':
      return urgeDeciders(services, context, action.request);
    case 'request.answer':
      return answerAsked(services, context, action.request, action.v, wordsIn(intent.form, 'answer'));
    case 'request.read':
      return acknowledgeCopy(services, context, action.request);
    case 'request.resubmit':
      return startAgain(services, context, action.request);
    case 'request.revoke':
      return askRevocation(services, context, action.request, wordsIn(intent.form, 'revoke_reason'));
    case 'request.open':
      return openRequest(services, context, action.request);
    case 'proof.attach':
      return attachProof(services, context, action.request, bound);
    case 'proof.view':
      return viewProof(services, context, action.request);
    case 'leave.change':
      return openLeaveChange(services, context, action, bound);
    case 'list.page':
      return turnPage(context, bound.outboxKey, action.list, action.after);
    case 'list.decide':
      return decidePage(
        services,
        context,
        { verdict: action.verdict, after: action.after, seen: action.seen ?? null, reason: commentOf(intent.form) },
        bound,
      );
    case 'ask':
      return ask(context, action.what);
    case 'clause':
      return askClause(services, context, action.clause);
    case 'said.choose': {
      const then = chosen(bound, action.n);
      if (!then) return toastPlan('warning', t('stray.unreadable'), false);
      return merge(await handle(then, services, context), {
        ...emptyPlan,
        reply: { toast: { tone: 'info', text: t('request.opened') } },
      });
    }
    case 'out.show':
    case 'out.unit':
      return pressOut(context, action, wordsIn(intent.form, 'unit'), bound);
    case 'export.own':
      return exportOwn(context);
    case 'feed.open':
    case 'feed.make':
    case 'feed.stop':
      return pressFeed(services, context, action);
    case 'question.answer':
      return answerQuestion(services, context, action);
    case 'substitute.new':
      return newSubstitute(context, action.other);
    case 'substitute.save':
      return saveSubstitute(services, context, await readSubstituteForm(services, context, action, intent.form), bound);
    case 'substitute.instead':
      return chooseInstead(services, context, action.substitute);
    case 'substitute.end':
      return endSubstitute(services, context, action.substitute);
    case 'remind.snooze':
    case 'remind.snooze_until':
    case 'remind.done':
    case 'remind.not_me':
    case 'remind.hand_over':
    case 'remind.more':
      return pressReminder(services, context, action, await reminderForm(services, context, intent.form), bound);
    case 'remind.preview':
    case 'remind.effect':
    case 'remind.save':
    case 'remind.resume':
      return pressRemindPage(services, context, action, intent.form, bound);
    default:
      return action satisfies never;
  }
}

type DraftAction = Extract<Extract<Intent, { kind: 'press' }>['action'], { draft: string }>;

async function pressDraft(
  intent: Extract<Intent, { kind: 'press' }>,
  action: DraftAction,
  services: Services,
  context: Context,
): Promise<Plan> {
  const draft: Row<'draft'> | null = await services.reads.draft(action.draft);
  if (!draft) return toastPlan('info', t('draft.over'));
  if (draft.applicantId !== context.person.id) return toastPlan('error', t('draft.not_yours'));
  switch (action.do) {
    case 'draft.check': {
      const process = processOf(services, draft.process);
      if (!process) return toastPlan('info', t('draft.over'));
      return checkDraft(services, context, draft, await readForm(services.reads, context.platform, process, intent.form));
    }
    case 'draft.fill':
      return fillDraft(services, context, draft, action.form);
    case 'draft.edit':
      return editDraft(context, draft);
    case 'draft.submit':
      return submitDraft(services, context, draft, action.v, intent.bound.outboxKey);
    case 'draft.cancel':
      return cancelDraft(services, context, draft);
    case 'draft.resume':
      return resumeDraft(services, context, draft, intent.bound);
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
async function reminderForm(services: Services, context: Context, form: Form): Promise<ReminderForm> {
  const to = wordsIn(form, 'to');
  return {
    until: wordsIn(form, 'until'),
    to: to ? ((await services.reads.identity(context.platform, to)) ?? '') : '',
    reason: wordsIn(form, 'reason'),
  };
}
