import type { Choice } from '../../domain/phrase/sentence-reading.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import type { Effect } from '../plan.ts';
import { showPersonal } from '../reply.ts';
import { offerOf } from './choices.ts';
import type { Services } from './services.ts';

/** What a message says besides the one thing that is taken of it. */
export interface Untaken {
  readonly said: string;
  readonly means: Intent;
}

export interface TwoThings {
  readonly taken: string;
  readonly rest: Untaken;
}

interface Names {
  readonly day: (piece: string) => boolean;
  readonly process: (piece: string) => boolean;
}

const LEADS = '另外|还有|顺便|然后|对了|再就是|此外|除此之外|还想|也想|also|and also|by the way|btw';
/** Where one thing may end and another begin: behind a sentence, before 另外, and at a comma. */
const SEAM = new RegExp(
  `[。;；!！?？\\n]+\\s*(${LEADS})?[,，:：\\s]*|[,，、\\s]*(另外|顺便|此外)[,，:：\\s]*|[,，]\\s*(${LEADS})?[,，\\s]*`,
  'giu',
);

/**
 * 明天请假，另外打印机坏了报修: one message that wants two things. The first is taken, the rest is told. Null where all of it is one thing: what is
 * behind a seam belongs to the words of the first unless it means something by itself.
 * @param meaning what a piece alone would be taken for
 * @param names whether a piece names a day, or a process by its own word at its beginning or end
 */
export function twoThings(text: string, meaning: (piece: string) => Intent, names: Names): TwoThings | null {
  for (const seam of text.matchAll(SEAM)) {
    const [head, tail] = [text.slice(0, seam.index).trim(), text.slice(seam.index + seam[0].length).trim()];
    if (head === '' || tail === '') continue;
    const first = meaning(head);
    const second = meaning(tail);
    const isComma = /^[,，]/u.test(seam[0]);
    const led = (seam[1] ?? seam[2] ?? seam[3]) !== undefined;
    if (isThing(first) && isThing(second) && isAnother(first, second, { led, isComma, tail, names }))
      return { taken: head, rest: { said: tail, means: second } };
  }
  return null;
}

interface Seam {
  /** 另外 stands there. */
  readonly led: boolean;
  readonly isComma: boolean;
  readonly tail: string;
  readonly names: Names;
}

/** Nobody's words to a request are cut short, nor what somebody reports or asks for in words of their own. */
function isAnother(one: Intent, other: Intent, { led, isComma, tail, names }: Seam): boolean {
  if (one.kind.startsWith('record_')) return false;
  if (one.kind === 'answer') return led && (other.kind !== 'start' || names.day(tail) || tail.startsWith('我'));
  if (other.kind === 'answer' || other.kind === 'give_up') return led;
  if (other.kind !== 'start') return led || !isComma;
  if (one.kind !== 'start') return led || !isComma || names.day(tail);
  return one.process === other.process ? led && names.day(tail) : led || !isComma || names.process(tail);
}

const NOTHING: ReadonlySet<Intent['kind']> = new Set(['unclear', 'thanks', 'cancel', 'choose']);
const isThing = (intent: Intent): boolean => !NOTHING.has(intent.kind) && !(intent.kind === 'ask' && intent.what === 'help');

/** One message, one thing: what was not taken is said in its own words, with the button that takes it where there is one. */
export const tellUntaken = (services: Services, context: Context, { said, means }: Untaken): Effect => ({
  ...showPersonal(context, 'choices', `choices:${context.cause}:rest`, {
    title: t('rest.title'),
    said: '',
    note: t(isChoice(means) ? 'rest.tap' : 'rest.note', { said: plain(said) }),
    help: false,
    options: isChoice(means) ? [offerOf(services, context.org, means)] : [],
  }),
  key: `choices:${context.person.id}:${context.cause}:rest`,
});

const CHOICES: ReadonlySet<Intent['kind']> = new Set<Choice['kind']>(['start', 'ask', 'clause', 'query', 'answer', 'give_up']);
const isChoice = (intent: Intent): intent is Choice => CHOICES.has(intent.kind);
