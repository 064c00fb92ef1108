import type { SentFile } from '../../bot/platform.ts';
import { type ConsentAction, consentActions } from '../../cards/approval/consent-actions.ts';
import { type DraftFillAction, draftActions } from '../../cards/approval/draft-actions.ts';
import { type OpinionAction, opinionActions } from '../../cards/approval/opinion-actions.ts';
import { type RequestAction, requestActions } from '../../cards/approval/request-actions.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { asksToSend } from '../../domain/phrase/send-words.ts';
import type { RawForm } from '../../fields/field.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { anyPayload, defineFeature, dueAs, type Form, type Payload, type Presses, type Shown, wordsIn } from '../feature.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { told, turnPage } from '../reply.ts';
import { saidOf } from '../said.ts';
import { processOf } from '../services.ts';
import type { ViewName } from '../view-ref.ts';
import { attachFile, detachFiles, readSheetSent, showFileOffer, takeFile } from './attach-file.ts';
import { decidePage } from './batch.ts';
import { cancelLatestDraft } from './cancel.ts';
import { commentOn } from './comment.ts';
import { answerConsent } from './consent.ts';
import { acknowledgeCopy } from './copies.ts';
import { decide } from './decide.ts';
import { cancelDraft, checkDraft, editDraft, fillDraft, submitDraft, takeTyped } from './draft.ts';
import { isAlive } from './draft-row.ts';
import { changeRows } from './draft-rows.ts';
import { endDrafts } from './end-drafts.ts';
import { asItself, keptWords, openedIn } from './kept-words.ts';
import { answerAsked, doMore, findPerson, turnTo, urgeDeciders } from './more.ts';
import { readMoreForm } from './more-form.ts';
import { openRequest } from './open-request.ts';
import { giveOpinion, takeBackQuestion } from './opinion.ts';
import { escalateOverdue } from './overdue.ts';
import { readForm } from './read-form.ts';
import { chooseAnother, startAgain } from './resubmit.ts';
import { resumeDraft } from './resume-draft.ts';
import { askRevocation } from './revocation.ts';
import type { Services } from './services.ts';
import { showDraft } from './show-draft.ts';
import { showDrafts } from './show-drafts.ts';
import { showApprovals, showRequests } from './show-lists.ts';
import { showComment, showMore } from './show-more.ts';
import { movedDraft, movedRequest } from './show-moved.ts';
import { showNotice } from './show-notice.ts';
import { showRequest } from './show-request.ts';
import { startProcess } from './start-process.ts';
import type { TypedAnswer } from './typed-answer.ts';
import { leftDrafts, openHandovers, openOpinions, openSeats } from './watch-approvals.ts';

type ApprovalAction = RequestAction | ConsentAction | OpinionAction | DraftFillAction;
/** A picture or file sent in private. */
type AttachmentIntent = {
  readonly kind: 'attachment';
  readonly form: 'file' | 'image';
  readonly messageId: string;
  readonly files: readonly SentFile[];
};
/** A message that answers a form that is open. */
type TypedIntent = { readonly kind: 'typed'; readonly answer: TypedAnswer };
/** 「提交」, 「确认」 where no form is open; where one is, it is its card that comes. */
type SendIntent = { readonly kind: 'send' };
type ApprovalIntent =
  | Extract<import('../intent.ts').Intent, { kind: 'start' | 'cancel' }>
  | AttachmentIntent
  | TypedIntent
  | SendIntent;

declare module '../intent.ts' {
  interface IntentsOf {
    attachment: AttachmentIntent;
    typed: TypedIntent;
    send: SendIntent;
  }
}

declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    my_approvals: true;
    my_requests: true;
    my_drafts: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    notice: true;
    draft: true;
    my_drafts: true;
    file_offer: true;
    request: true;
    request_more: true;
    request_comment: true;
    my_requests: true;
    my_approvals: true;
  }
}

const wordsOf = (kept: unknown): readonly string[] => (Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);

const commentOf = (form: Form): string => wordsIn(form, 'comment');

/** What a button names is what its card is about. */
const aboutRequest = (action: { readonly request: string }, card: BoundMessage): boolean =>
  card.subject === action.request || card.payload.request === action.request;
const ON_REQUEST = { on: ['request', 'request_more', 'request_comment'], about: aboutRequest } as const;
const ON_MORE = { on: ['request_more', 'request'], about: aboutRequest } as const;

const ON_DRAFT: readonly ViewName[] = ['draft', 'request'];
/** Where several drafts stand; whose they are is checked when one is taken. */
const LISTS: readonly ViewName[] = ['my_drafts', 'digest', 'file_offer'];

const onRequestMoved = ({ viewer, subject }: Shown<Payload>, services: Services): Promise<MovedLine | null> =>
  movedRequest(services, viewer, subject);

/** A button of a draft's card, for the person whose draft it is; what is typed on the card stands in the draft, whichever button it is. */
const onDraft = <A extends { readonly draft: string }>(
  run: (
    draft: Row<'draft'>,
    press: { readonly action: A; readonly before: RawForm; readonly typed: RawForm; readonly on: BoundMessage },
    services: Services,
    context: Context,
  ) => Plan | Promise<Plan>,
  on: readonly ViewName[] = ON_DRAFT,
): Presses<A, Services> => ({
  on,
  about: (action, card) => LISTS.includes(card.view) || card.subject === action.draft || card.payload.draft === action.draft,
  run: async (press, services, context) => {
    const draft = await services.reads.draft(press.action.draft);
    if (!draft) return toastPlan('info', t('draft.over'));
    if (draft.applicantId !== context.person.id) return toastPlan('error', t('draft.not_yours'));
    const process = processOf(services, draft.process);
    if (!process) return toastPlan('info', t('draft.over'));
    const typed = isAlive(draft) ? await readForm(services.reads, context.platform, process, press.form) : {};
    const before = fromJson(draft.form) as RawForm;
    return run({ ...draft, form: toJson({ ...before, ...typed }) }, { ...press, before, typed }, services, context);
  },
});

/** Requests from the empty form to the last decision. */
export const approval = defineFeature<ApprovalIntent, ApprovalAction, Services>({
  id: 'approval',
  intents: {
    start: (intent, services, context) => {
      const process = processOf(services, intent.process);
      return process ? startProcess(services, context, process, intent.sentence, {}, intent.mentioned, intent.second) : emptyPlan;
    },
    cancel: (_, services, context) => cancelLatestDraft(services, context),
    typed: ({ answer }, services, context) => takeTyped(services, context, answer),
    send: (_, __, context) => told(context, { text: t('answer.none_to_send') }),
    attachment: ({ form, messageId, files }, services, context) => takeFile(services, context, messageId, form, files),
  },
  read: ({ bare, reading }) => (reading.kind === 'unclear' && asksToSend(bare) ? { kind: 'send' } : null),
  actions: [...requestActions, ...consentActions, ...opinionActions, ...draftActions],
  presses: {
    start: {
      on: 'any',
      run: ({ action }, services, context) => {
        const process = processOf(services, action.process);
        return process ? startProcess(services, context, process, '', action.form) : toastPlan('warning', t('stray.unreadable'));
      },
    },
    'draft.check': onDraft((draft, press, services, context) => checkDraft(services, context, draft, press)),
    'draft.fill': onDraft((draft, { action, on }, services, context) => fillDraft(services, context, draft, action.form, on)),
    'draft.row': onDraft((draft, { action }, services, context) => changeRows(services, context, draft, action)),
    'draft.read_sheet': { on: ['file_offer'], run: ({ on }, services, context) => readSheetSent(services, context, on) },
    'draft.attach': onDraft(
      (draft, { action, on }, services, context) => attachFile(services, context, draft, action.field, on),
      ['file_offer'],
    ),
    'draft.detach': onDraft((draft, { action }, _, context) => detachFiles(context, draft, action.field)),
    'draft.edit': onDraft((draft, { action, on }, services, context) => editDraft(services, context, draft, action, on)),
    'draft.submit': onDraft((draft, { action, on }, services, context) =>
      submitDraft(services, context, draft, action.v, on.outboxKey),
    ),
    'draft.cancel': onDraft((draft, _, services, context) => cancelDraft(services, context, draft), [...ON_DRAFT, ...LISTS]),
    'draft.resume': onDraft(
      (draft, { on }, services, context) => resumeDraft(services, context, draft, on),
      [...ON_DRAFT, ...LISTS],
    ),
    'request.approve': {
      ...ON_REQUEST,
      run: ({ action, form }, services, context) =>
        decide(services, context, {
          verdict: 'approve',
          request: action.request,
          seen: action.v,
          reason: commentOf(form),
          form,
          ...(action.noted ? { noted: action.noted } : {}),
        }),
    },
    'request.reject': {
      ...ON_REQUEST,
      run: ({ action, form }, services, context) =>
        decide(services, context, { verdict: 'reject', request: action.request, seen: action.v, reason: commentOf(form) }),
    },
    'request.withdraw': {
      ...ON_REQUEST,
      run: ({ action }, services, context) =>
        decide(services, context, { verdict: 'withdraw', request: action.request, seen: action.v, reason: '' }),
    },
    'request.rechoose': {
      on: ['request', 'notice'],
      about: aboutRequest,
      run: ({ action }, services, context) => chooseAnother(services, context, action),
    },
    'request.accept': {
      ...ON_REQUEST,
      run: ({ action, form }, services, context) =>
        answerConsent(services, context, { answer: 'accept', request: action.request, seen: action.v, words: commentOf(form) }),
    },
    'request.decline': {
      ...ON_REQUEST,
      run: ({ action, form }, services, context) =>
        answerConsent(services, context, { answer: 'decline', request: action.request, seen: action.v, words: commentOf(form) }),
    },
    'request.more': {
      ...ON_REQUEST,
      run: ({ action, ...press }, services, context) =>
        turnTo(services, context, action.request, action.comment ? 'comment' : 'more', press),
    },
    'request.undo': {
      ...ON_REQUEST,
      run: ({ action, ...press }, services, context) => turnTo(services, context, action.request, 'revoke', press),
    },
    'request.back': {
      ...ON_REQUEST,
      run: ({ action, ...press }, services, context) => turnTo(services, context, action.request, null, press),
    },
    'request.do': {
      ...ON_MORE,
      run: async ({ action, form, on }, services, context) =>
        doMore(services, context, action.request, action.v, await readMoreForm(services, context, form), on),
    },
    'request.find': {
      ...ON_MORE,
      run: async ({ action, form, on }, services, context) =>
        findPerson(services, context, action.request, await readMoreForm(services, context, form), on),
    },
    'request.comment': {
      on: ['request_comment', 'request'],
      about: aboutRequest,
      run: ({ action, form, on }, services, context) => commentOn(services, context, action.request, wordsIn(form, 'words'), on),
    },
    'request.advise': {
      ...ON_REQUEST,
      run: ({ action, form }, services, context) =>
        giveOpinion(services, context, {
          request: action.request,
          seen: action.v,
          favour: action.favour,
          words: commentOf(form),
        }),
    },
    'request.take_back': {
      ...ON_REQUEST,
      run: ({ action }, services, context) => takeBackQuestion(services, context, action.request, action.v),
    },
    'request.urge': { ...ON_REQUEST, run: ({ action }, services, context) => urgeDeciders(services, context, action.request) },
    'request.answer': {
      ...ON_REQUEST,
      run: ({ action, form }, services, context) =>
        answerAsked(services, context, action.request, action.v, wordsIn(form, 'answer')),
    },
    'request.read': { ...ON_REQUEST, run: ({ action }, services, context) => acknowledgeCopy(services, context, action.request) },
    'request.resubmit': {
      on: ['request', 'notice'],
      about: aboutRequest,
      run: ({ action }, services, context) => startAgain(services, context, action.request),
    },
    'request.revoke': {
      ...ON_REQUEST,
      run: async ({ action, form, on }, services, context) => {
        const plan = await askRevocation(services, context, action.request, wordsIn(form, 'revoke_reason'));
        const isSent = plan.writes.length > 0;
        // What it was asked on is the request's own card again.
        return isSent ? merge(plan, asItself(context, action.request, on)) : plan;
      },
    },
    'request.open': { on: 'any', run: ({ action, on }, services, context) => openRequest(services, context, action.request, on) },
    'list.page': {
      on: ['my_requests', 'my_approvals'],
      about: (action, card) => card.view === action.list,
      run: ({ action, on }, _, context) => turnPage(context, on.outboxKey, action.list, action.after),
    },
    'list.decide': {
      on: ['my_approvals', 'my_requests'],
      about: ({ verdict }, card) => (verdict === 'withdraw') === (card.view === 'my_requests'),
      run: ({ action, form, on }, services, context) =>
        decidePage(
          services,
          context,
          { verdict: action.verdict, after: action.after, seen: action.seen ?? null, reason: commentOf(form) },
          on,
        ),
    },
  },
  tasks: [
    { name: 'overdue steps', irreversible: true, run: escalateOverdue },
    {
      // Before the reminders, so that nobody is reminded of a form that is over; what ends so can be gone on with.
      name: 'forms left lying',
      irreversible: false,
      run: (services, now) => dueAs(`drafts:${now}`, endDrafts(services, now)),
    },
  ],
  watches: { open_seat: openSeats, open_opinion: openOpinions, handover_unanswered: openHandovers, draft_left: leftDrafts },
  questions: [
    {
      what: 'my_approvals',
      words: /^(待我审批|我的审批|我的待办|待办|审批|有什么要我批的?|my ?approvals)$/i,
      near: ['待我审批', '同意申请', '拒绝申请', '退回申请', '我来批', '待办', '审核', 'approve'],
    },
    {
      what: 'my_requests',
      words: /^(我的申请|我的请求|申请记录|我的单子?|my ?requests)$/i,
      near: ['我的申请', '申请记录', '申请进度', '批了没', '撤回申请', '催办', '到哪一步', '单子', 'requests'],
    },
    {
      what: 'my_drafts',
      words:
        /^(我的)?(草稿|没提交的(申请单?|单子)?|没填完的(申请单?|单子|表)?)$|^(接着|继续|恢复)(填(写|表)?|草稿)$|^(my )?(drafts|unsent forms)$/i,
    },
  ],
  views: {
    notice: {
      payload: anyPayload,
      audience: 'any',
      show: ({ viewer, payload }, services) => showNotice(services, viewer, payload),
    },
    draft: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) =>
        viewer &&
        showDraft(services, viewer, subject, {
          why: payload.why === true,
          whole: payload.whole === true,
          taken: wordsOf(payload.taken),
          unsent: payload.unsent === true,
        }),
      moved: ({ viewer, subject }, services) => movedDraft(services, viewer, subject),
    },
    file_offer: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showFileOffer(services, viewer, payload),
    },
    my_drafts: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showDrafts(services, viewer, payload),
    },
    request: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) =>
        viewer &&
        showRequest(services, viewer, subject, {
          said: saidOf(payload),
          why: payload.why === true,
          revoking: payload.revoking === true,
          kept: keptWords(payload),
          opened: openedIn(payload),
        }),
      moved: onRequestMoved,
    },
    request_more: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showMore(services, viewer, subject, payload),
      moved: onRequestMoved,
    },
    request_comment: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showComment(services, viewer, subject, payload),
      moved: onRequestMoved,
    },
    my_requests: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showRequests(services, viewer, payload),
      moved: () => ({ title: t('list.my_requests'), latest: { do: 'ask', what: 'my_requests' } }),
    },
    my_approvals: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showApprovals(services, viewer, payload, saidOf(payload)),
      moved: () => ({ title: t('list.my_approvals'), latest: { do: 'ask', what: 'my_approvals' } }),
    },
  },
  menu: { 'menu.requests': { kind: 'ask', what: 'my_requests' }, 'menu.approvals': { kind: 'ask', what: 'my_approvals' } },
});
