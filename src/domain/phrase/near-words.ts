import type { Choice, Vocabulary } from './sentence-reading.ts';

/** How many choices a card of "not understood" offers. */
const MOST = 3;
/** What shares less than this with a sentence is not near it. */
const LEAST = 0.3;

/** Things to ask for, with words people use for them. */
const THINGS: readonly { readonly choice: Choice; readonly words: readonly string[] }[] = [
  {
    choice: { kind: 'ask', what: 'my_balance' },
    words: ['我的假期', '假期余额', '还有几天假', '年假余额', '调休余额', '剩余', '额度', 'balance'],
  },
  {
    choice: { kind: 'ask', what: 'my_requests' },
    words: ['我的申请', '申请记录', '申请进度', '批了没', '撤回申请', '催办', '到哪一步', '单子', 'requests'],
  },
  {
    choice: { kind: 'ask', what: 'my_approvals' },
    words: ['待我审批', '同意申请', '拒绝申请', '退回申请', '我来批', '待办', '审核', 'approve'],
  },
  { choice: { kind: 'query', query: { about: 'workday', days: null } }, words: ['放假安排', '节假日', '上班时间', 'holiday'] },
];

/** Signs so common that they bring nothing near. */
const COMMON = /[的了吗呢吧啊呀我你您他她是在有不没一个这那和要想就都也还很么什怎人天给把为到说会能可以]/u;

/** The processes and questions whose words share the most pairs of signs with what was said, best first. Total. */
export function nearest(said: string, known: Vocabulary): readonly Choice[] {
  const pairs = pairsOf(said);
  const processes = known.processes.flatMap((p) => {
    if (p.hidden) return [];
    const words = [...p.words, ...(p.hints ?? []), ...(p.id === 'leave' ? known.types.flatMap((type) => type.words) : [])];
    const start: Choice = { kind: 'start', process: p.id, sentence: said };
    const rules: Choice = { kind: 'query', query: { about: 'rules', process: p.id, type: null } };
    return [
      { choice: start, score: likeness(pairs, words) },
      { choice: rules, score: Math.min(likeness(pairs, words), likeness(pairs, ['规定', '怎么办理', '制度', '流程'])) },
    ];
  });
  return [...processes, ...THINGS.map(({ choice, words }) => ({ choice, score: likeness(pairs, words) }))]
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}

/** The best share of some words' signs and pairs of signs that were said, 0–1. */
function likeness(said: ReadonlySet<string>, words: readonly string[]): number {
  const shares = words.map((word) => {
    const wanted = [...pairsOf(word)];
    return weight(wanted.filter((pair) => said.has(pair))) / Math.max(weight(wanted), 1);
  });
  return Math.max(0, ...shares);
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
