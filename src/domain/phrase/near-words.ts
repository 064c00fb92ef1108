import type { Choice, Vocabulary } from './sentence-reading.ts';

/** How many choices a card of "not understood" offers. */
const MOST = 3;
/** What shares less than this with a sentence is not near it. */
const LEAST = 0.3;

const HOLIDAYS: Choice = { kind: 'query', query: { about: 'workday', days: null } };

/** Signs so common that they bring nothing near. */
const COMMON = /[的了吗呢吧啊呀我你您他她是在有不没一个这那和要想就都也还很么什怎人天给把为到说会能可以]/u;

/** The processes and questions whose words share the most pairs of signs with what was said, best first. Total. */
export function nearest(said: string, known: Vocabulary): readonly Choice[] {
  const pairs = pairsOf(said);
  const processes = known.processes.flatMap((p) => {
    if (p.hidden) return [];
    const words = [...p.words, ...(p.hints ?? []), ...p.kinds.flatMap((kind) => kind.words)];
    const start: Choice = { kind: 'start', process: p.id, sentence: said };
    const rules: Choice = { kind: 'query', query: { about: 'rules', process: p.id, type: null } };
    return [
      { choice: start, score: p.near?.test(said) ? 1 : likeness(pairs, words) },
      { choice: rules, score: Math.min(likeness(pairs, words), likeness(pairs, ['规定', '怎么办理', '制度', '流程'])) },
    ];
  });
  const pages = known.questions.map(({ what, near = [] }) => ({
    choice: { kind: 'ask', what } as const,
    score: likeness(pairs, near),
  }));
  return [...processes, ...pages, { choice: HOLIDAYS, score: likeness(pairs, ['放假安排', '节假日', '上班时间', 'holiday']) }]
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}

/** The best share of some words' signs and pairs of signs that were said, 0–1. */
function likeness(said: ReadonlySet<string>, words: readonly string[]): number {
  const shares = words.map((word) => {
    const { pieces, whole } = wantedOf(word);
    return weight(pieces.filter((piece) => said.has(piece))) / whole;
  });
  return Math.max(0, ...shares);
}

interface Wanted {
  readonly pieces: readonly string[];
  readonly whole: number;
}

/** The words of the processes stay the same. */
const known = new Map<string, Wanted>();
const MOST_KNOWN = 5000;

function wantedOf(word: string): Wanted {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const pieces = [...pairsOf(word)];
  const wanted = { pieces, whole: Math.max(weight(pieces), 1) };
  known.set(word, wanted);
  return wanted;
}

/** A sign alone says half as much as two in a row. */
const weight = (pieces: readonly string[]): number => pieces.reduce((sum, piece) => sum + ([...piece].length > 1 ? 1 : 0.5), 0);

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c));
  return new Set([
    ...letters.filter((c) => !COMMON.test(c) && /\p{Script=Han}/u.test(c)),
    ...letters.slice(1).map((c, i) => `${letters[i]}${c}`),
  ]);
}
