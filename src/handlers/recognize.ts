import type { Inbound, SentFile } from '../bot/platform.ts';
import type { Action } from '../cards/element.ts';
import { takeRow } from '../cards/row-number.ts';
import type { Person } from '../domain/org/org.ts';
import { inChinese } from '../domain/phrase/english-sentences.ts';
import { notWished } from '../domain/phrase/not-wished.ts';
import type { Named } from '../domain/phrase/people.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { saidPlainly } from '../domain/phrase/said-plainly.ts';
import { readSentence } from '../domain/phrase/sentence.ts';
import type { SentenceReading, Vocabulary } from '../domain/phrase/sentence-reading.ts';
import { type TwoThings, twoThings, type Untaken } from '../domain/phrase/two-things.ts';
import { unitsSaid } from '../domain/phrase/unit-said.ts';
import { passesOnMeanwhile } from '../domain/substitutes/substitute-sentence.ts';
import { onceEach } from '../kernel/once-each.ts';
import { say, t } from '../kernel/text.ts';
import type { AnswerableForm } from './answerable-form.ts';
import { answerableDrafts } from './approval/typed-answer.ts';
import { asTyped } from './as-typed.ts';
import { answerableRecords } from './asked/typed-words.ts';
import type { Form, Heard } from './feature.ts';
import { type AllServices, FEATURES } from './features.ts';
import { formAnswer, holdsWordOf, isByName, labelsOf, opinionOf, type Understood } from './form-answer.ts';
import { actionSchema } from './handle.ts';
import type { Intent } from './intent.ts';
import { shiftSaid } from './meeting/shift-said.ts';
import { answerableMeetings, droppedMeeting } from './meeting/typed-words.ts';
import { isFor, standsThere } from './press-border.ts';
import { pressedCard } from './pressed-card.ts';
import type { BoundMessage } from './reads.ts';
import { processOf } from './services.ts';
import { askAgain, askReader } from './talk/ask-reader.ts';
import { vocabularyOf } from './vocabulary.ts';
import { whetherWished } from './whether-wished.ts';
import { wordsUnheard } from './words-unheard.ts';

/** A map: keys come from outside, and a plain object would also know `constructor`. */
const MENU = new Map(FEATURES.flatMap((feature) => Object.entries(feature.menu ?? {})));

const QUESTIONS = FEATURES.flatMap((feature) => feature.questions ?? []);

/** A picture within a message of words. */
export interface Attached {
  readonly message: string;
  readonly files: readonly SentFile[];
}

/** What arrived, understood: an intent, a button that may be pressed, or one that cannot be believed. */
export type Recognized =
  /** `rest`: what the message says besides; `unheard`: words its answer takes no notice of; `attached`: the message of the sentence holds a picture too. */
  | {
      readonly kind: 'intent';
      readonly intent: Intent;
      readonly rest?: Untaken<Intent>;
      readonly unheard?: readonly string[];
      readonly attached?: Attached;
    }
  | { readonly kind: 'press'; readonly action: Action; readonly form: Form; readonly bound: BoundMessage }
  /** Unknown value, on a message the assistant never posted (a forwarded card), or on somebody else's. */
  | {
      readonly kind: 'stray_press';
      readonly why: 'unreadable' | 'unknown_message' | 'mismatch' | 'not_yours';
      readonly bound: BoundMessage | null;
    };

/** From what arrived to what is wanted. Total: what is not understood becomes `unclear` with the nearest suggestions. */
export async function recognize(inbound: Inbound, services: AllServices): Promise<Recognized | null> {
  if (inbound.kind === 'press') return readPress(inbound, services);
  const meant = await meaningOf(inbound, services);
  const attached =
    inbound.kind === 'message' && inbound.withImage && inbound.place.kind === 'private'
      ? { message: inbound.messageId, files: inbound.files ?? [] }
      : null;
  return meant && { kind: 'intent', ...meant, ...(attached ? { attached } : {}) };
}

/** What was meant, and what of the message was not taken. */
interface Meant {
  readonly intent: Intent;
  readonly rest?: Untaken<Intent>;
  readonly unheard?: readonly string[];
}

async function meaningOf(inbound: Exclude<Inbound, { kind: 'press' }>, services: AllServices): Promise<Meant | null> {
  if (inbound.kind === 'message' && inbound.form === 'text') return asTyped(await readMessage(inbound, services), inbound.text);
  const intent = intentOf(inbound, services);
  return intent && { intent };
}

function intentOf(inbound: Exclude<Inbound, { kind: 'press' }>, services: AllServices): Intent | null {
  switch (inbound.kind) {
    case 'message':
      if (inbound.form === 'text') return null;
      if (inbound.form === 'other') return { kind: 'unreadable', form: inbound.form };
      return { kind: 'attachment', form: inbound.form, messageId: inbound.messageId, files: inbound.files ?? [] };
    case 'menu':
      return readMenu(inbound.key, services);
    case 'entered':
      return { kind: 'welcome' };
    case 'joined':
      return { kind: 'group_hello', externalId: inbound.place.externalId, name: inbound.name };
    case 'left':
      return { kind: 'group_left', externalId: inbound.place.externalId };
    case 'directory':
      return null;
    default:
      return inbound satisfies never;
  }
}

const HEEDS = new Map(
  FEATURES.flatMap(({ intents, heeds }) => (heeds ? Object.keys(intents).map((kind) => [kind, heeds] as const) : [])),
);
const heedsOf = ({ kind }: Intent): RegExp | null => HEEDS.get(kind) ?? null;

/** What a text is by the grammar, and by those who read it themselves. */
interface Read {
  readonly sentence: string;
  readonly reading: SentenceReading;
  readonly other: Intent | null;
}

/** A sentence by the grammar; what it takes for a request, for unclear or for a question of who and when may be meant for those below. */
async function readMessage(inbound: Extract<Inbound, { kind: 'message' }>, services: AllServices): Promise<Meant> {
  const org = await services.reads.org();
  const asker = inbound.actor === null ? null : await services.reads.identity(inbound.platform, inbound.actor);
  const mentioned = await mentionedIn(inbound, services);
  const person = asker && org.person(asker);
  const known = vocabularyOf(services, org, person, mentioned, QUESTIONS);
  const isColleague = (words: string): boolean =>
    known.whom(words).some(({ at, end, whom }) => at === 0 && end === words.length && whom.candidates.length > 0);
  const isUnit = (words: string): boolean => unitsSaid(words, org)?.said === words;
  const speaker = person?.active ? person : null;
  const inGroup = inbound.place.kind !== 'private';
  const inPrivate = inGroup ? null : speaker;
  // A message, and what is left of it without a word, is asked about from several sides.
  const readOnce = onceEach<Read>();
  const read = (piece: string, isClaimed = false): Read => readOnce(`${isClaimed} ${piece}`, () => readPiece(piece, isClaimed));
  const readPiece = (piece: string, isClaimed: boolean): Read => {
    const chinese = inChinese(piece);
    const [sentence, reading] = [chinese.normalize('NFKC').trim(), readSentence(chinese, known)];
    return {
      sentence,
      reading,
      other: elsewhere(
        sentence,
        { reading, isColleague, isUnit, mentioned, typed: piece, isClaimed, whom: known.whom },
        services,
      ),
    };
  };
  const meaning = (piece: string): Intent => {
    const { reading, other } = read(piece);
    return other ?? reading;
  };
  const two = twoThings<Intent>(inbound.text, meaning, {
    handsOver: (id, tail) => known.processes.some((p) => p.id === id && p.counted) && !passesOnMeanwhile(tail),
    day: (piece) => known.days(piece, 'future') !== null,
    process: (piece) =>
      known.processes.some(
        ({ words, nouns }) =>
          words.some((word) => piece.startsWith(`${word}：`)) || nouns.some((noun) => noun.length > 1 && piece.endsWith(noun)),
      ),
  });
  const both = two && eitherForm(inbound.text, two, meaning(two.taken), services);
  if (both) return { intent: both };
  const message = two?.taken ?? inbound.text;
  const intent = await meant(message);
  const looked = two ? { intent, unheard: [] } : whoHearsMore(intent);
  const { unheard } = looked;
  return { intent: looked.intent, ...(two ? { rest: two.rest } : {}), ...(unheard.length > 0 ? { unheard } : {}) };

  /** The words an answer takes no notice of; a feature that was not asked because the grammar was sure answers where it leaves none. */
  function whoHearsMore(one: Intent): { readonly intent: Intent; readonly unheard: readonly string[] } {
    const look = { known, org };
    const left = wordsUnheard(one, message, { ...look, heeds: heedsOf(one), meaning });
    if (left.length === 0 || one.kind !== 'query') return { intent: one, unheard: left };
    const claim = (piece: string): Intent => read(piece, true).other ?? one;
    const other = claim(message);
    if (other.kind === one.kind) return { intent: one, unheard: left };
    const leaves = wordsUnheard(other, message, { ...look, heeds: heedsOf(other), meaning: claim });
    return leaves.length === 0 ? { intent: other, unheard: leaves } : { intent: one, unheard: left };
  }

  async function openForms(of: Person): Promise<readonly AnswerableForm[]> {
    return (
      await Promise.all([
        answerableDrafts(services, org, of, mentioned),
        answerableRecords(services, of),
        answerableMeetings(services, org, of, mentioned),
      ])
    ).flat();
  }

  function heardAs(reading: SentenceReading, other: Intent | null): Understood {
    return {
      reading,
      other,
      inGroup,
      known: {
        labels: labelsOf(services),
        isName: isColleague,
        holdsWordOf: holdsWordOf(services),
        isByName: isByName(services),
      },
      otherwise: (own) =>
        own?.kind === 'opinion' ? opinionOf(inbound.text) : own?.kind === 'talk' ? { kind: 'left_out' } : reading,
    };
  }

  async function meant(text: string): Promise<Intent> {
    const { sentence, reading, other } = read(text);
    const answer = speaker && (await formAnswer(() => openForms(speaker), text, heardAs(reading, other), services.clock.now()));
    if (answer) return answer;
    // 算了 puts away what was touched last.
    if (reading.kind === 'cancel' && inPrivate) {
      const drafts = await services.reads.openDrafts(inPrivate.id);
      const dropped = await droppedMeeting(services, inPrivate, Math.max(0, ...drafts.map(({ updatedAt }) => updatedAt)));
      if (dropped) return dropped;
    }
    if (other) return whetherWished(other, text, known, services);
    const asked = whetherWished(reading, text, known, services);
    if (asked !== reading) return asked;
    if (reading.kind === 'start' && inPrivate) {
      const second = await askAgain(services, org, inPrivate, { text: sentence, message: inbound.messageId }, known, reading);
      return second ? { ...reading, second } : reading;
    }
    // Only what nothing else can read, only in private, and only of the staff.
    if (reading.kind !== 'unclear' || reading.said === '' || !inPrivate) return reading;
    const shift = await shiftSaid(services, org, inPrivate, sentence);
    if (shift) return shift;
    const filled = await askReader(services, org, inPrivate, { text: sentence, message: inbound.messageId }, known);
    return filled ? { kind: 'filled', filled, sentence } : reading;
  }
}

/** 下周一到周三我出差，李敏代我审批: two forms with the same days, and nothing says which first. */
function eitherForm(said: string, { taken, rest }: TwoThings<Intent>, first: Intent, services: AllServices): Intent | null {
  if (rest.means.kind !== 'substitute' || first.kind !== 'start') return null;
  const process = said.startsWith(taken) ? processOf(services, first.process) : undefined;
  if (!process) return null;
  return {
    kind: 'ask_back',
    title: t('choice.title'),
    said,
    ways: [
      { text: say(process.name), means: { kind: 'start', process: process.id, sentence: taken } },
      { text: t('substitute.title'), means: { kind: 'substitute', sentence: said } },
    ],
  };
}

/** Sentences that are read by those who answer them; null when it is none of theirs. */
function elsewhere(
  said: string,
  {
    reading,
    isColleague,
    isUnit,
    mentioned,
    typed,
    isClaimed,
    whom,
  }: Pick<Heard, 'reading' | 'isColleague' | 'isUnit' | 'mentioned' | 'typed'> & {
    readonly isClaimed: boolean;
    readonly whom: Vocabulary['whom'];
  },
  services: AllServices,
): Intent | null {
  const heard: Heard = {
    bare: said.replace(/[。！!~～.\s？?]+$/u, ''),
    said,
    typed,
    reading,
    isOpen: isClaimed || isOpen(reading, mentioned.length > 0),
    mentioned,
    isProcess: (words) => services.processes.some((p) => p.phrases.some((one) => words.includes(one))),
    isColleague,
    isUnit,
  };
  const isRead = (one: Heard): Intent | null => {
    for (const feature of FEATURES) {
      const meant = feature.read?.(one);
      const about = meant && OPENS.get(meant.kind);
      if (meant && !(about && notWished(plainSigns(one.bare), { holds: (clause) => about.test(clause) }, whom))) return meant;
    }
    return null;
  };
  const meant = isRead(heard);
  const isSure = reading.kind !== 'unclear' && reading.kind !== 'choose' && reading.kind !== 'start';
  const plainly = meant || isSure ? null : saidPlainly(heard.bare);
  return meant ?? (plainly === null ? null : isRead({ ...heard, bare: plainly, said: plainly }));
}

/** What opens a form where somebody wants it, and none where it is only told, asked or put off; and what names it in a clause. */
const OPENS: ReadonlyMap<Intent['kind'], RegExp> = new Map<Intent['kind'], RegExp>([
  ['substitute', /[代替批签]/u],
  ['meeting_new', /./u],
]);

/** Where somebody was picked with an @ it is known who is meant; the question of who is there has no such list. */
const isOpen = (reading: SentenceReading, hasMention: boolean): boolean =>
  reading.kind === 'start' ||
  reading.kind === 'choose' ||
  reading.kind === 'unclear' ||
  (reading.kind === 'query' &&
    ((reading.query.about === 'away' && !hasMention) || reading.query.about === 'progress' || reading.query.about === 'taken'));

/** Whom the sender picked from the list of an @: that person and nobody else of the same name. */
async function mentionedIn(inbound: Extract<Inbound, { kind: 'message' }>, services: AllServices): Promise<readonly Named[]> {
  const named: Named[] = [];
  for (const { externalId, name } of inbound.mentions) {
    const id = await services.reads.identity(inbound.platform, externalId);
    if (id) named.push({ id, name });
  }
  return named;
}

function readMenu(key: string, services: AllServices): Intent {
  const known = MENU.get(key);
  if (known) return known;
  const process = services.processes.find((p) => key === `menu.${p.id}`);
  return process ? { kind: 'start', process: process.id, sentence: '' } : { kind: 'ask', what: 'help' };
}

async function readPress(inbound: Extract<Inbound, { kind: 'press' }>, services: AllServices): Promise<Recognized> {
  const { row, value } = takeRow(inbound.value);
  const action = actionSchema.safeParse(value);
  const presser = inbound.actor === null ? null : await services.reads.identity(inbound.platform, inbound.actor);
  const bound = await pressedCard(services.reads, inbound, presser, row);
  // Whoever presses what is not theirs learns and changes nothing of it: from here on the card is not even known.
  if (bound && !isFor(bound, presser)) return { kind: 'stray_press', why: 'not_yours', bound: null };
  if (!action.success) return { kind: 'stray_press', why: 'unreadable', bound };
  if (!bound) return { kind: 'stray_press', why: 'unknown_message', bound };
  if (!standsThere(action.data, bound)) return { kind: 'stray_press', why: 'mismatch', bound };
  return { kind: 'press', action: action.data, form: inbound.form, bound };
}
