import { calledState } from '../../domain/approval/close-by-system.ts';
import { personName } from '../../domain/org/label.ts';
import { ANYTHING } from '../../domain/phrase/meant.ts';
import type { Answer } from '../../domain/phrase/sentence-reading.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { lineTitle } from '../approval/line-title.ts';
import { refusalText } from '../approval/refuse.ts';
import { lookAt } from '../approval/request-file.ts';
import type { SeenFile } from '../approval/sight.ts';
import type { Context } from '../context.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { RequestLine } from '../reads.ts';
import { answerWith, groupHint, openButton, showPersonal, told } from '../reply.ts';
import type { Said } from '../said.ts';
import { processName } from '../services.ts';
import { type Offer, offer } from './choices.ts';
import { oneOf } from './one-of.ts';
import { openThings } from './open-things.ts';
import type { Services } from './services.ts';
import { tryAnswer } from './try-answer.ts';

/** How many requests a card offers; who has more says whose is meant. */
const MOST_OFFERED = 10;
/** Characters that most fields take into which the words go. */
const WORDS_LIMIT = 300;
/** Shorter fields, and buttons without any. */
const OTHER_LIMITS: Partial<Readonly<Record<Said['verb'], number | null>>> = {
  accept: 200,
  decline: 200,
  revoke: null,
  withdraw: null,
  urge: null,
};

/**
 * 同意, 撤回, 催一下 …: nothing is done by a sentence (O31). The one request that is meant is shown with the words in its form and a note which
 * button does it; several are offered; where it cannot be done, the reason is told as the button would tell it (O24).
 */
export async function answerSaid(services: Services, context: Context, answer: Answer): Promise<Plan> {
  if (answer.to && answer.to.candidates.length !== 1) {
    const one = oneOf(services, context, answer.to, (to) => ({ kind: 'answer', answer: { ...answer, to } }));
    if ('plan' in one) return one.plan;
  }
  if (answer.number !== null) return byNumber(services, context, answer, answer.number);
  const { whose } = answer.meant;
  if (whose && whose.candidates.length === 0) return told(context, { text: t('whom.nobody', { said: plain(whose.said) }) });
  const { meant, all } = await openThings(services, context, answer);
  if (answer.all && meant.length > 1 && (answer.verb === 'approve' || answer.verb === 'reject'))
    return wholeList(context, answer);
  const undecided = meant.filter(({ state }) => state === 'pending' || state === 'returned');
  if (answer.all && answer.verb === 'withdraw' && undecided.length > 1)
    return answerWith(context, 'my_requests', `list:${context.person.id}`, { taking: undecided.map(({ id }) => id) });
  const [only, ...others] = meant;
  if (only && others.length === 0) {
    return byId(services, context, only.id, answer);
  }
  if (all.length === 0 && answer.verb === 'withdraw' && (await services.reads.openDrafts(context.person.id)).length > 0)
    return unsent(context);
  if (all.length === 0) return told(context, { text: t(NONE[answer.verb] ?? 'answer.none_waiting') });
  const offered = meant.length > 0 ? meant : all;
  return offer(context, {
    title: t('answer.which', { verb: t(`answer.${answer.verb}`) }),
    said: '',
    ...(meant.length > 0 ? {} : { note: t('answer.no_match') }),
    help: false,
    options: offered.slice(0, MOST_OFFERED).map((line) => lineOffer(services, context, line, answer)),
  });
}

/** Nothing was sent that could be taken back: the forms that are still open, each with its own button. */
const unsent = (context: Context): Plan => answerWith(context, 'my_drafts', `list:${context.person.id}`);

const NONE: Readonly<
  Partial<Record<Answer['verb'], 'answer.none_to_withdraw' | 'answer.none_to_urge' | 'answer.none_to_reply'>>
> = {
  withdraw: 'answer.none_to_withdraw',
  urge: 'answer.none_to_urge',
  reply: 'answer.none_to_reply',
};

function lineOffer(services: Services, context: Context, line: RequestLine, answer: Answer): Offer {
  return {
    ...lineWords(services, context, line),
    button: t('choice.pick'),
    needs: needsOf(line),
    means: { kind: 'answer', answer: { ...answer, number: line.number, meant: ANYTHING } },
  };
}

/** What the words of the line are for: who is only asked to take over is shown when, and no more. */
export const needsOf = (line: RequestLine): 'all' | 'time' => ('consent' in line && line.consent ? 'time' : 'all');

/** A request as a line of a card of choices. */
export function lineWords(
  services: Services,
  context: Context,
  line: RequestLine,
): { readonly title: Text; readonly detail: Text } {
  const title = lineTitle(line);
  const who = line.applicantId === context.person.id ? null : personName(context.org, line.applicantId);
  return {
    title: who ? t('list.of_whom', { who, title }) : title,
    detail: t('choice.line', {
      name: processName(services, line.process),
      number: plain(line.number),
      state: t(`state.${calledState(line)}`),
    }),
  };
}

async function byNumber(services: Services, context: Context, answer: Answer, number: string): Promise<Plan> {
  const id = await services.reads.requestByNumber(number);
  return id ? byId(services, context, id, answer) : told(context, { text: t('request.gone') });
}

async function byId(services: Services, context: Context, id: string, answer: Answer): Promise<Plan> {
  const found = await lookAt(services, context, id);
  return 'refused' in found ? told(context, { text: found.refused }) : ready(services, context, found.file, answer);
}

/** The card with everything filled in, waiting for the button; or why there is no such button. */
async function ready(services: Services, context: Context, file: SeenFile, answer: Answer): Promise<Plan> {
  const { instance } = file;
  const tried = await tryAnswer(services, context, file, answer);
  if ('refused' in tried) {
    return told(context, {
      text: refusalText(services, context, file, tried.refused),
      request: instance.id,
      needs: file.sight,
      buttons: [openButton(instance.id)],
    });
  }
  const limit = tried.ready in OTHER_LIMITS ? (OTHER_LIMITS[tried.ready] ?? null) : WORDS_LIMIT;
  const said: Said = {
    verb: tried.ready,
    words: fitting(answer.words, limit ?? WORDS_LIMIT),
    person: answer.to?.candidates[0] ?? '',
    v: instance.version,
  };
  const view = ON_THE_CARD.includes(tried.ready) ? 'request' : tried.ready === 'comment' ? 'request_comment' : 'request_more';
  return {
    ...emptyPlan,
    effects: [
      showPersonal(context, view, instance.id, { request: instance.id, said }),
      ...noteOfCut(context, answer.words, limit),
      ...groupHint(context),
    ],
  };
}

const fitting = (words: string, limit: number): string => Array.from(words).slice(0, limit).join('');

/** The form takes only so much: that something is missing in it is said. */
const noteOfCut = (context: Context, words: string, limit: number | null): readonly Effect[] =>
  limit !== null && Array.from(words).length > limit
    ? [showPersonal(context, 'notice', `notice:${context.cause}`, { text: t('answer.cut', { limit }), tone: 'warn' })]
    : [];

/** Everything else is done on the card 「更多」. */
const ON_THE_CARD: readonly string[] = [
  'approve',
  'reject',
  'favour',
  'oppose',
  'withdraw',
  'revoke',
  'urge',
  'reply',
  'accept',
  'decline',
];

/** 都同意: the list with the button for its whole page, and the words in its form. */
const wholeList = (context: Context, answer: Answer): Plan => ({
  ...emptyPlan,
  effects: [
    showPersonal(context, 'my_approvals', `list:${context.person.id}`, {
      said: { verb: answer.verb, words: fitting(answer.words, WORDS_LIMIT), person: '', v: 0 } satisfies Said,
    }),
    ...noteOfCut(context, answer.words, WORDS_LIMIT),
    ...groupHint(context),
  ],
});
