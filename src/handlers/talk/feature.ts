import { groupHelloCard, helpCard, welcomeCard } from '../../cards/talk/help-card.ts';
import { clauseCard } from '../../cards/talk/notice-card.ts';
import { type Page, type SaidAction, saidActions } from '../../cards/talk/said-actions.ts';
import { clauseAction, type TalkAction } from '../../cards/talk/talk-actions.ts';
import { type Text, t } from '../../kernel/text.ts';
import { anyPayload, defineFeature, nothingKept } from '../feature.ts';
import type { Intent } from '../intent.ts';
import { emptyPlan, toastPlan } from '../plan.ts';
import { sentToPrivate, showPersonal, told } from '../reply.ts';
import { answerSaid } from './answer-said.ts';
import { answersSaid } from './answers-said.ts';
import { ask, askClause } from './ask.ts';
import { askQuery } from './ask-query.ts';
import type { Filled } from './ask-reader.ts';
import { answeredBy, chosen, offer, showChoices } from './choices.ts';
import { giveUp } from './give-up.ts';
import { joinGroup, leaveGroup } from './groups.ts';
import { helpModel } from './help-model.ts';
import { notHere } from './not-here.ts';
import { offerReadings } from './offer-readings.ts';
import type { Services } from './services.ts';
import { startFilled } from './start-filled.ts';
import { welcome } from './welcome.ts';

type OwnIntent =
  /** A form a model filled in from a sentence the rules could not read: it is only ever shown. */
  | { readonly kind: 'filled'; readonly filled: Filled; readonly sentence: string }
  | { readonly kind: 'welcome' }
  /** The bot was put into a group, or taken out of it. */
  | { readonly kind: 'group_hello'; readonly externalId: string; readonly name: string }
  | { readonly kind: 'group_left'; readonly externalId: string }
  | { readonly kind: 'unreadable'; readonly form: 'other' }
  /** It can be one thing or another: asked with a button each. */
  | { readonly kind: 'ask_back'; readonly title: Text; readonly said: string; readonly ways: readonly Way[] }
  /** What was said is for no form and for nobody else. */
  | { readonly kind: 'left_out' };

interface Way {
  readonly text: Text;
  readonly means: Intent;
}

type TalkIntent =
  | OwnIntent
  | Extract<Intent, { kind: 'ask' | 'clause' | 'query' | 'answer' | 'answers' | 'give_up' | 'thanks' | 'choose' | 'unclear' }>;

declare module '../intent.ts' {
  interface IntentsOf {
    talk: OwnIntent;
  }
}
declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    help: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    welcome: true;
    help: true;
    choices: true;
    clause: true;
    group_hello: true;
  }
}

/** The sentences behind the buttons of help. */
const PAGE_INTENTS: Readonly<Record<Page, Intent>> = {
  budget: { kind: 'budget', said: '预算' },
  spending: { kind: 'spending', said: '报销统计' },
  vouchers: { kind: 'vouchers', said: '导出上个月报销凭证' },
  team_balances: { kind: 'query', query: { about: 'balances', type: null, expiring: true, said: '' } },
  leave_file: { kind: 'export', said: '导出上个月假勤' },
};

/** What is said beside requests: help, questions, answers in words, choices, and what nobody understood (O31). */
export const talk = defineFeature<TalkIntent, TalkAction | SaidAction, Services>({
  id: 'talk',
  intents: {
    filled: ({ filled, sentence }, services, context) => startFilled(services, context, filled, sentence),
    ask: ({ what }, _, context) => ask(context, what),
    clause: ({ id }, services, context) => askClause(services, context, id),
    query: ({ query }, services, context) => askQuery(services, context, query),
    answer: ({ answer }, services, context) => answerSaid(services, context, answer),
    answers: (intent, services, context) => answersSaid(services, context, intent),
    give_up: (intent, services, context) => giveUp(services, context, intent),
    thanks: (_, __, context) => told(context, { text: t('talk.thanks') }),
    choose: (intent, services, context) => offerReadings(services, context, intent),
    unclear: (intent, services, context) => offerReadings(services, context, intent),
    ask_back: ({ title, said, ways }, _, context) =>
      offer(context, { title, said, help: false, once: true, options: ways.map(({ text, means }) => ({ button: text, means })) }),
    left_out: (_, __, context) => told(context, { text: t('ask_back.left_out') }),
    welcome: (_, services, context) => welcome(services, context),
    group_hello: (intent, services, context) => joinGroup(services, context, intent),
    group_left: ({ externalId }, _, context) => leaveGroup(context, externalId),
    unreadable: ({ form }, _, context) => ({
      ...emptyPlan,
      effects: [showPersonal(context, 'notice', `notice:${context.cause}`, { text: t(`unreadable.${form}`) })],
    }),
  },
  actions: [clauseAction, ...saidActions],
  presses: {
    ask: { on: 'any', run: ({ action }, _, context) => ask(context, action.what) },
    clause: { on: 'any', inGroups: true, run: ({ action }, services, context) => askClause(services, context, action.clause) },
    'said.page': {
      on: ['help', 'welcome'],
      run: ({ action }, services, context) => services.handle(PAGE_INTENTS[action.what], context),
    },
    'said.choose': {
      on: ['choices'],
      run: async ({ action, on }, services, context) => {
        const then = chosen(on, action.n);
        if (!then) return toastPlan('warning', t('stray.unreadable'), false);
        const plan = await services.handle(then, context);
        const effects = [...plan.effects, ...answeredBy(context, on, action.n)];
        return { ...plan, effects, reply: { ...(plan.reply ?? sentToPrivate(context)), repaint: true } };
      },
    },
  },
  read: notHere,
  questions: [{ what: 'help', words: /^(帮助|菜单|功能|你好|您好|hi|hello|help|menu|[?？/])$/i }],
  views: {
    welcome: {
      payload: nothingKept,
      audience: 'person',
      show: async ({ viewer }, services) => viewer && welcomeCard({ ...(await helpModel(services, viewer)), name: viewer.name }),
    },
    help: {
      payload: nothingKept,
      audience: 'person',
      show: async ({ viewer }, services) => viewer && helpCard(await helpModel(services, viewer)),
    },
    choices: {
      payload: anyPayload,
      audience: 'any',
      show: ({ viewer, payload }, services) => showChoices(services, viewer, payload),
    },
    clause: {
      payload: nothingKept,
      audience: 'any',
      show: ({ subject }, services) => {
        const clause = services.clauses.get(subject.replace(/^clause:/, ''));
        return clause ? clauseCard(clause) : null;
      },
    },
    group_hello: { payload: nothingKept, audience: 'any', show: () => groupHelloCard() },
  },
  menu: { 'menu.help': { kind: 'ask', what: 'help' } },
});
