import { readAnswer } from './answer-words.ts';
import type { Heard } from './heard.ts';
import type { Piece } from './leftover.ts';
import type { Answer, Vocabulary } from './sentence-reading.ts';

/** Decisions of one sentence, each on a request of somebody else, with the words that go with it. */
export interface SeveralAnswers {
  readonly answers: readonly Answer[];
  /** Clauses that are no decision and about somebody else: no words for anybody's card. */
  readonly untaken: readonly string[];
}

/** Verbs by which a sentence may decide on several at once. */
const DECIDES: ReadonlySet<Answer['verb']> = new Set<Answer['verb']>(['approve', 'reject', 'return', 'transfer', 'ask']);
/** As many cards as one message opens. */
const MOST = 5;
const CLAUSE = /[^,，。;；!！\n]+/gu;
const LEAD = /^(?:\s|然后|另外|还有|并且|而|但是?|不过)+/u;
/** 其他的我再看看: of no request that is named. */
const OTHERS = /^(?:其[他它余]|别的|剩下|另外|余下)/u;
const JOINED = /^(?:的|[、和跟与及\s])+$/u;

/**
 * 李敏的批了，张伟的打回去重写: each decision with its own words, in the order of the sentence; 李敏、张伟的都同意 is one for each. Null where the
 * sentence holds no more than one decision, and nothing about others beside it.
 */
export function readSeveral(heard: Heard, known: Vocabulary): SeveralAnswers | null {
  const listed = forEach(heard, known);
  if (listed) return { answers: listed, untaken: [] };
  const answers: Answer[] = [];
  const untaken: string[] = [];
  for (const { at, end } of clausesOf(heard.plain)) {
    const clause = { ...heard, said: heard.said.slice(at, end), plain: heard.plain.slice(at, end) };
    const answer = decisionIn(clause, known);
    const last = answers.at(-1);
    if (answer && !sameThing(answer, last)) answers.push(answer);
    else if (!last) return null;
    else if (isOfOthers(clause.plain, last, known)) untaken.push(clause.said);
    else answers[answers.length - 1] = { ...last, words: [last.words, clause.said].filter((one) => one !== '').join('，') };
  }
  if (answers.length > MOST || (answers.length < 2 && untaken.length === 0)) return null;
  return { answers, untaken };
}

function clausesOf(plain: string): readonly Piece[] {
  return [...plain.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) => {
    const lead = LEAD.exec(clause)?.[0].length ?? 0;
    return clause.slice(lead).trim() === '' ? [] : [{ at: index + lead, end: index + clause.length }];
  });
}

/** A decision on a request that its clause names by somebody or by its number. */
function decisionIn(clause: Heard, known: Vocabulary): Answer | null {
  const answer = readAnswer(clause, known);
  if (!answer || !DECIDES.has(answer.verb)) return null;
  return answer.number !== null || (answer.meant.whose?.candidates.length ?? 0) > 0 ? answer : null;
}

const sameThing = (one: Answer, other: Answer | undefined): boolean =>
  other !== undefined &&
  one.number === other.number &&
  JSON.stringify(one.meant.whose?.candidates) === JSON.stringify(other.meant.whose?.candidates) &&
  one.meant.process === other.meant.process;

/** 张伟的先别批 beside 李敏的批了. Whoever is only dealt with (跟张伟说一声) belongs to the words. */
function isOfOthers(clause: string, { meant }: Answer, known: Vocabulary): boolean {
  if (OTHERS.test(clause)) return true;
  const [first] = known.whom(clause);
  if (!first || first.at > 0 || !/^(?:的|那[个份张条])/u.test(clause.slice(first.end))) return false;
  return !first.whom.candidates.some((id) => meant.whose?.candidates.includes(id));
}

/** 李敏、张伟的都同意, 同意李敏和张伟的: the same for each of those who are named in a row. */
function forEach(heard: Heard, known: Vocabulary): readonly Answer[] | null {
  const [first, ...more] = known.whom(heard.plain);
  if (!first) return null;
  const named = [first];
  for (const one of more) {
    const before = named.at(-1) ?? first;
    if (!JOINED.test(heard.plain.slice(before.end, one.at))) break;
    named.push(one);
  }
  const last = named.at(-1) ?? first;
  if (named.length < 2 || named.length > MOST) return null;
  const without = (text: string): string => text.slice(0, first.at) + text.slice(last.at);
  const answer = decisionIn(
    { ...heard, said: without(heard.said), plain: without(heard.plain).replace(/的(?:都|全都?|也都?)/u, '的') },
    known,
  );
  return answer && answer.verb !== 'transfer'
    ? named.map(({ whom }) => ({ ...answer, all: false, meant: { ...answer.meant, whose: whom } }))
    : null;
}
