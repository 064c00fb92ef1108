import type { Card } from '../../cards/element.ts';
import { choicesCard, type Option } from '../../cards/talk/choices-card.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Choice, Whom } from '../../domain/phrase/sentence-reading.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { seenFile } from '../approval/request-file.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import type { Effect, Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { answerWith, inPlace } from '../reply.ts';
import { processOf } from '../services.ts';
import { isSettled } from './open-things.ts';
import type { Services } from './services.ts';

/** A choice as a card offers it, with what pressing it means; kept with the card. */
export interface Offer extends Option {
  readonly means: Intent;
  /** What must be seen of the request it names for its words to be shown. */
  readonly needs?: 'all' | 'time';
}

interface Kept {
  readonly title: Text;
  readonly said: string;
  readonly note?: Text;
  readonly help: boolean;
  readonly options: readonly Offer[];
  /** A question to be answered once: what was pressed stands in the place of its buttons. */
  readonly once?: true;
  readonly took?: number;
}

/** A card of choices in the private chat of whoever spoke. */
export function offer(context: Context, kept: Kept): Plan {
  return answerWith(context, 'choices', `choices:${context.cause}`, { ...kept });
}

/** The choices as they were offered, without what is settled by now, and without what the reader may not see of a request any more (S4). */
export async function showChoices(
  services: Services,
  viewer: Person | null,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card> {
  const { took, ...kept } = payload as unknown as Kept;
  const answer = took === undefined ? undefined : kept.options[took]?.button;
  if (answer) return choicesCard({ ...kept, note: t('choice.took', { what: answer }), options: [] });
  return choicesCard({ ...kept, options: await Promise.all(kept.options.map((option) => stillSeen(services, viewer, option))) });
}

async function stillSeen(services: Services, viewer: Person | null, option: Offer): Promise<Option | null> {
  const { means } = option;
  const number = numberOf(means);
  if (!option.needs || number === null) return option;
  if (viewer && means.kind === 'answer' && (await isSettled(services, viewer.id, means.answer))) return null;
  const id = await services.reads.requestByNumber(number);
  const file = id && viewer ? await seenFile(services, await services.reads.org(), viewer, id) : null;
  if (file?.sight === 'all' || (file !== null && file.sight === option.needs)) return option;
  return { title: plain(number), detail: t('request.over_card'), button: option.button };
}

const numberOf = (means: Intent): string | null =>
  means.kind === 'answer'
    ? means.answer.number
    : means.kind === 'query' && means.query.about === 'request'
      ? means.query.number
      : null;

/** What the button of this number means; null when the card holds no such choice, or its question is answered. */
export function chosen(bound: BoundMessage, n: number): Intent | null {
  if (bound.view !== 'choices') return null;
  const kept = bound.payload as unknown as Kept;
  return kept.took === undefined ? (kept.options[n]?.means ?? null) : null;
}

/** The card of a question that is answered by this button shows the answer and no buttons. */
export const answeredBy = (context: Context, bound: BoundMessage, n: number): readonly Effect[] =>
  (bound.payload as unknown as Kept).once ? [inPlace(context, bound, { ...bound.payload, took: n })] : [];

/** A reading as a line of a card. */
export function offerOf(services: Services, org: Org, means: Choice): Offer {
  const opens = { button: t('list.open'), means };
  switch (means.kind) {
    case 'start': {
      const process = processOf(services, means.process);
      return {
        title: process ? say(process.name) : plain(means.process),
        ...(process ? { detail: say(process.about) } : {}),
        button: t('help.start'),
        means,
      };
    }
    case 'ask':
      return {
        title: t(
          means.what === 'my_balance'
            ? 'balance.title'
            : means.what === 'help'
              ? 'help.title'
              : (LISTS[means.what] ?? 'help.title'),
        ),
        ...opens,
      };
    case 'clause':
      return { title: t('clause.named', { clause: means.id }), ...opens };
    case 'query':
      return { title: queryText(services, org, means.query), ...opens };
    case 'answer':
      return { title: t(`answer.${means.answer.verb}`), ...opens };
    case 'cancel':
    case 'give_up':
    case 'thanks':
      return { title: t('choice.give_up'), ...opens };
    default:
      return means satisfies never;
  }
}

const LISTS: Readonly<Record<string, 'list.my_requests' | 'list.my_approvals'>> = {
  my_requests: 'list.my_requests',
  my_approvals: 'list.my_approvals',
};

function queryText(services: Services, org: Org, query: Extract<Choice, { kind: 'query' }>['query']): Text {
  const who = 'whose' in query && query.whose ? plain(namesOf(org, query.whose)) : null;
  const processId = 'process' in query ? query.process : null;
  const process = processId === null ? null : processOf(services, processId);
  const name = process ? say(process.name) : t('choice.request');
  switch (query.about) {
    case 'progress':
      return who ? t('choice.progress_of', { who, name }) : t('choice.progress', { name });
    case 'approvals':
      return who ? t('choice.approvals_of', { who, name }) : t('list.my_approvals');
    case 'rules':
      return t('choice.rules', { name });
    case 'away':
      return t('choice.away', { who: who ?? plain('') });
    case 'holder':
      return who ?? plain('');
    case 'request':
      return plain(query.number);
    case 'workday':
      return t('choice.workday');
    case 'taken':
      return t('choice.taken');
    case 'why':
      return t('choice.why');
    case 'balances':
      return t('balances.title');
    case 'balance':
    case 'may':
      return t('balance.title');
    default:
      return query satisfies never;
  }
}

/** 李强, or what was said where it can be several. */
function namesOf(org: Org, whom: Whom): string {
  const [only, ...others] = whom.candidates;
  return only !== undefined && others.length === 0
    ? org.person(only as PersonId)
      ? personName(org, only as PersonId)
      : whom.said
    : whom.said;
}
