import type { SentenceReading } from '../../domain/phrase/sentence-reading.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Effect, merge, type Plan } from '../plan.ts';
import { groupHint, showPersonal } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { answerSaid } from './answer-said.ts';
import type { Services } from './services.ts';

type Answers = Extract<SentenceReading, { kind: 'answers' }>;

/** 李敏的批了，张伟的打回去: a card for each with its own words and buttons, and nothing is done by the sentence (O31). What was not taken is said. */
export async function answersSaid(services: Services, context: Context, { answers, untaken }: Answers): Promise<Plan> {
  const plans: Plan[] = [];
  for (const [index, answer] of answers.entries()) plans.push(await answerSaid(services, asPart(context, index), answer));
  return merge(...plans, { writes: [], audit: [], effects: [...notTaken(context, untaken), ...groupHint(context)] });
}

/** Each is shown under a key of its own, and the group learns once that they are. */
const asPart = (context: Context, index: number): Context => ({
  ...context,
  place: toPerson(context.person.id),
  groupMessage: null,
  cause: `${context.cause}:${index}`,
});

const notTaken = (context: Context, untaken: readonly string[]): readonly Effect[] =>
  untaken.length === 0
    ? []
    : [
        showPersonal(context, 'notice', `notice:${context.cause}`, {
          text: t('answer.untaken', { said: untaken.map(plain) }),
          tone: 'warn',
        }),
      ];
