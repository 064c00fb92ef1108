import { correctionIn, saysAnother } from '../domain/phrase/correction.ts';
import { type KnownWords, type OwnMatter, ownMatter } from '../domain/phrase/own-matter.ts';
import { agrees } from '../domain/phrase/send-words.ts';
import type { Choice, SentenceReading } from '../domain/phrase/sentence-reading.ts';
import type { Fields } from '../fields/field.ts';
import { FRESH, LONGEST_ANSWER } from '../fields/typed.ts';
import { onceFor } from '../kernel/once-for.ts';
import { join, say, type Text, t } from '../kernel/text.ts';
import { MINUTE } from '../kernel/time.ts';
import { KINDS } from '../kinds/index.ts';
import type { Process } from '../processes/define.ts';
import type { AnswerableForm, Said } from './answerable-form.ts';
import type { Intent } from './intent.ts';

/** What is understood of a message by the words alone. */
export interface Understood {
  readonly reading: SentenceReading;
  /** A feature reads it: a remark without a name, somebody's list. */
  readonly other: Intent | null;
  readonly known: KnownWords;
  /** Said where others read along: only what a field takes whole is meant for a form, and nobody's mere words. */
  readonly inGroup?: boolean;
  /** What it is where no form is meant. */
  readonly otherwise: (own: OwnMatter | null) => Intent;
}

/** So long a bare 好的 is meant for the card that stands above it. */
const JUST_SHOWN = 5 * MINUTE;

/** Readings that are never an answer to a form: 谢谢, 取消, 同意. */
const OTHERWISE: ReadonlySet<SentenceReading['kind']> = new Set([
  'cancel',
  'thanks',
  'clause',
  'answer',
  'answers',
  'give_up',
  'ask',
]);

/**
 * 交接人李敏 after a card that asks for it: whether a message answers a form that is open, here and nowhere else. By a label for any field; without one
 * only what a field that is asked for takes whole; words only where they read like nothing else. What may be both is asked. Null: no form is meant.
 * @param openForms those that are open; read only where the message can answer one
 * @param typed the message; `now` in milliseconds
 */
export async function formAnswer(
  openForms: () => Promise<readonly AnswerableForm[]>,
  typed: string,
  { reading: read, other, known, otherwise, inGroup = false }: Understood,
  now: number,
): Promise<Intent | null> {
  if (typed.trim().length > LONGEST_ANSWER) return null;
  const isOther = OTHERWISE.has(read.kind);
  const isYes = read.kind === 'thanks' && !inGroup && agrees(typed.trim());
  if (isOther && read.kind !== 'answer' && other?.kind !== 'send' && !isYes) return null;
  const newest = (await openForms()).toSorted(
    (a, b) => Number(a.isSent ?? false) - Number(b.isSent ?? false) || b.touchedAt - a.touchedAt,
  );
  // Who only says 好的 to a card is told that it is not sent.
  if (isYes)
    return (
      newest.find(({ isSent, touchedAt }) => !isSent && now - touchedAt <= JUST_SHOWN)?.filled({ form: {}, unsent: true }) ?? null
    );
  if (other?.kind === 'send') return newest.find((form) => !form.isSent)?.filled({ form: {}, unsent: true }) ?? null;
  const fresh = newest.filter(({ touchedAt }) => now - touchedAt <= FRESH);
  const labelled = fresh.flatMap((form): readonly Taker[] => {
    // 答复：可以退 answers somebody, and is what is written under 「答复」.
    const named = isOther && !(read.kind === 'answer' && form.takes.anything) ? null : form.labelled(typed);
    return named ? [{ form, means: form.filled({ form: named }) }] : [];
  });
  if (labelled.length > 0) return intoWhich(labelled, typed);
  if (isOther) return null;
  // 年价: in a form it is taken for what it comes nearest to, and said back.
  const [nearly] = read.kind === 'choose' && read.near ? read.choices : [];
  const reading = nearly ?? read;
  const text = (nearly?.kind === 'start' ? nearly.sentence : typed).trim();
  const takers: Taker[] = [];
  for (const form of fresh) {
    // What is sent already takes only what no open form does.
    if (form.isSent && takers.length > 0) break;
    const means = await answerTo(form, text, { reading, other, known, otherwise, inGroup });
    if (means) takers.push({ form, means });
  }
  return takers.length > 0 ? intoWhich(takers, text) : null;
}

/** A form that a message answers, and what that would come to. */
interface Taker {
  readonly form: AnswerableForm;
  readonly means: Intent;
}

/** As many forms as are asked about. */
const MOST_FORMS = 3;

/** 明天下午 while a leave and an overtime are both open and lack their day: asked which is meant, and never the newest in silence (O31). */
function intoWhich(takers: readonly Taker[], said: string): Intent | null {
  const [newest] = takers;
  if (!newest) return null;
  const filled = takers.filter(({ form, means }, at) => {
    const isFirst = takers.findIndex((one) => JSON.stringify(one.form.name) === JSON.stringify(form.name)) === at;
    return isFirst && !form.isSent && means.kind !== 'ask_back' && means.kind === newest.means.kind;
  });
  if (filled.length < 2) return newest.means;
  return {
    kind: 'ask_back',
    title: t('ask_back.which'),
    said,
    ways: filled.slice(0, MOST_FORMS).map(({ form, means }) => ({ text: t('ask_back.into', { form: form.name }), means })),
  };
}

async function answerTo(form: AnswerableForm, text: string, understood: Understood): Promise<Intent | null> {
  const { reading, other, known, inGroup = false } = understood;
  const isStart = form.isStart?.(reading) ?? false;
  const correction = other === null && reading.kind !== 'query' ? correctionIn(text) : null;
  const changed = correction === null ? null : await form.values(correction, { isStart, corrects: true });
  if (changed) return form.filled(changed);
  if (other !== null || reading.kind === 'query' || (reading.kind === 'start' && !isStart)) {
    // 找李敏 looks for somebody, or names who is asked for.
    if (other?.kind === 'find') {
      const value = await form.values(text, { isStart: false, corrects: false });
      return value && whetherItBelongs(form, text, value, other);
    }
    // 报销太慢了 in the form for opinions begins no claim.
    // 收据找不到了 right after a question to a colleague: more of it, or a claim of its own.
    if (form.isSent && other === null && reading.kind === 'start' && isByShapeAlone(reading.process, text, known)) {
      const more = await wordsFor(form, text);
      return more && whetherItBelongs(form, text, more, reading);
    }
    const isOpinion = form.takes.opinions && reading.kind === 'start' && ownMatter(text, known)?.kind === 'opinion';
    const opinion = isOpinion ? await wordsFor(form, text) : null;
    return opinion && form.filled(opinion);
  }
  const again = isStart && !saysAnother(text) ? ((await form.again?.(text)) ?? null) : null;
  if (again) return whichOne(form, text, again, reading);
  const own = ownMatter(text, known);
  const values = await form.values(text, { isStart, corrects: false });
  if (values && (own === null || own.kind === 'value')) return form.filled(values);
  // 打印机坏了 beside the form of a repair is what it lacks.
  const isAbout = isStart && reading.kind === 'start' && !known.isByName(reading.process, text);
  // 报销太慢了 is no claim, and in the form for opinions it is one.
  const isUnhappy = form.takes.opinions && own?.kind === 'opinion' && reading.kind === 'choose' && reading.near === undefined;
  const isWords = !inGroup && (isAbout || isUnhappy || isFreeText(form, reading));
  const said = values ?? (isWords ? await wordsFor(form, text) : null);
  if (!said) return null;
  const elsewhere = reading.kind === 'unclear' && reading.choices.some((one) => isNamed(one, form, text, known));
  if (elsewhere && !values && form.suits(text) !== 'yes')
    return form.takes.wishes || form.takes.asks ? whetherItBelongs(form, text, said, reading as Intent) : null;
  const isDoubtful = !values && form.takes.asks && asks(text);
  return belongs(form, text, own) && !isDoubtful
    ? form.filled(said)
    : whetherItBelongs(form, text, said, understood.otherwise(own));
}

/** No word of the process stands there, and no figure: only the shape of the sentence speaks for it. */
const isByShapeAlone = (process: string, text: string, known: KnownWords): boolean =>
  !known.isByName(process, text) && !known.holdsWordOf(process, text) && !/\d/u.test(text);

async function wordsFor(form: AnswerableForm, text: string): Promise<Said | null> {
  const words = await form.words(text);
  return words && { form: words };
}

function belongs(form: AnswerableForm, text: string, own: OwnMatter | null): boolean {
  const suits = form.suits(text);
  if (own === null) return suits !== 'no';
  if ((own.kind === 'wish' && form.takes.wishes) || (own.kind === 'opinion' && form.takes.opinions)) return true;
  return !own.isFirm && suits === 'yes';
}

/** Another process is named in it by one of its words; what only comes near a word tells nothing. */
const isNamed = (one: Choice, form: AnswerableForm, text: string, known: KnownWords): boolean =>
  !form.isStart?.(one) && /\p{Script=Han}/u.test(text) && one.kind === 'start' && known.holdsWordOf(one.process, text);

/** It is none of the sentences that are read, and asks nothing. */
const isFreeText = (form: AnswerableForm, reading: SentenceReading): boolean =>
  reading.kind === 'unclear' &&
  /\p{L}{2}/u.test(reading.said) &&
  !/^(.)\1*$/u.test(reading.said) &&
  (form.takes.questions || form.takes.asks || !asks(reading.said));

const asks = (text: string): boolean => QUESTION.test(text);
const QUESTION = /[?？吗么呢]\s*$|怎么|为什么|多少|几号|几点|什么时候|^谁|哪/u;

/** 下班了 beside the form of a repair: into which field, or something else. */
const whetherItBelongs = (form: AnswerableForm, text: string, said: Said, otherwise: Intent): Intent => ({
  kind: 'ask_back',
  title: t('ask_back.belongs', { form: form.name }),
  said: text,
  ways: [
    { text: t('ask_back.fill', { field: fieldNames(form, said) }), means: form.filled(said) },
    { text: t('ask_back.other'), means: otherwise },
  ],
});

const MOST_NAMED = 2;

const fieldNames = (form: AnswerableForm, { form: values }: Said): Text =>
  join(
    Object.keys(values)
      .flatMap((id) => form.fieldOf(id) ?? [])
      .slice(0, MOST_NAMED)
      .map(({ label }) => say(label)),
    '、',
  );

/** A second sentence for the same days: it changes what is open, or is one more. */
const whichOne = (form: AnswerableForm, text: string, again: Said, otherwise: Intent): Intent => ({
  kind: 'ask_back',
  title: t('ask_back.again', { form: form.name }),
  said: text,
  ways: [
    { text: t('ask_back.change'), means: form.filled(again) },
    { text: t('ask_back.another'), means: otherwise },
  ],
});

/** What stands before a colon where something else is meant; in small letters. */
export const labelsOf = ({ processes }: { readonly processes: readonly Process[] }): ReadonlySet<string> => LABELS(processes);

/** Of every form, and how every matter begins. */
const LABELS = onceFor((processes: readonly Process[]): ReadonlySet<string> => {
  const labels = [
    ...processes.flatMap(({ fields, phrases }) => [...phrases, ...labelsIn(fields)]),
    ...KINDS.flatMap(({ fields, says }) => [...says.nouns, ...(says.starts ?? []), ...labelsIn(fields)]),
  ];
  return new Set(labels.map((label) => label.toLowerCase()));
});

const labelsIn = (fields: Fields): readonly string[] =>
  Object.values(fields).flatMap(({ label, heads = [] }) => [label.zh, label.en, ...heads]);

/** Whether a word of a process, or one that hints at it, stands in a text. */
export const holdsWordOf =
  ({ processes }: { readonly processes: readonly Process[] }): KnownWords['holdsWordOf'] =>
  (process, text) =>
    processes.some(({ id, phrases, hints = [] }) => id === process && [...phrases, ...hints].some((word) => text.includes(word)));

/** Whether a process is named in a text. */
export const isByName =
  ({ processes }: { readonly processes: readonly Process[] }): KnownWords['isByName'] =>
  (process, text) =>
    processes.some(({ id, phrases }) => id === process && phrases.some((word) => text.includes(word)));

/** What somebody is unhappy with, as the kind of record for it. */
export function opinionOf(sentence: string): Intent {
  const kind = KINDS.find(({ says }) => says.takesOpinions);
  return kind ? { kind: 'record_start', of: kind.id, sentence } : { kind: 'unclear', said: sentence, choices: [] };
}
