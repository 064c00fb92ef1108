import type { Choice } from '../../domain/phrase/sentence-reading.ts';
import type { Untaken } from '../../domain/phrase/two-things.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import type { Effect } from '../plan.ts';
import { showPersonal } from '../reply.ts';
import { offerOf } from './choices.ts';
import type { Services } from './services.ts';

/** One message, one thing: what was not taken is said in its own words, with the button that takes it where there is one. */
export function tellUntaken(services: Services, context: Context, { said, means }: Untaken<Intent>): Effect {
  const meant = waysOf(means);
  return {
    ...showPersonal(context, 'choices', `choices:${context.cause}:rest`, {
      title: t('rest.title'),
      said: '',
      note: t(meant.length > 0 ? 'rest.tap' : 'rest.note', { said: plain(said) }),
      help: false,
      options: meant.map((one) => offerOf(services, context.org, one)),
    }),
    key: `choices:${context.person.id}:${context.cause}:rest`,
  };
}

/** Before an answer: the words of the question it takes no notice of, so that nobody takes it for more (O31). */
export const tellUnheard = (context: Context, unheard: readonly string[]): Effect => ({
  ...showPersonal(context, 'choices', `choices:${context.cause}:unheard`, {
    title: t('draft.unused', { said: unheard.map(plain) }),
    said: '',
    note: t('unheard.note'),
    help: true,
    options: [],
  }),
  key: `choices:${context.person.id}:${context.cause}:unheard`,
});

/** What it means, or may mean. */
const waysOf = (means: Intent): readonly Choice[] =>
  means.kind === 'choose' || means.kind === 'unclear' ? means.choices : isChoice(means) ? [means] : [];

const CHOICES: ReadonlySet<Intent['kind']> = new Set<Choice['kind']>(['start', 'ask', 'clause', 'query', 'answer', 'give_up']);
const isChoice = (intent: Intent): intent is Choice => CHOICES.has(intent.kind);
