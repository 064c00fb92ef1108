import { onceFor } from '../../kernel/once-for.ts';
import type { Piece } from './leftover.ts';

/** A kind of leave by what people call it. */
interface Called {
  readonly words: readonly string[];
}

/** Kinds of leave that people know from elsewhere; a company may have them under `types`. */
const KNOWN = [
  '探亲假',
  '育儿假',
  '哺乳假',
  '哺乳时间',
  '产检假',
  '孕检假',
  '保胎假',
  '流产假',
  '节育假',
  '计划生育假',
  '独生子女护理假',
  '独生子女假',
  '护理假',
  '陪护假',
  '看护假',
  '生日假',
  '考试假',
  '学习假',
  '进修假',
  '公假',
  '公差假',
  '路程假',
  '旅游假',
  '疗养假',
  '高温假',
  '例假',
  '痛经假',
  '搬家假',
  '家长会假',
  '亲子假',
  '福利假',
  '带薪病假',
  '失恋假',
  '志愿者假',
  '献血假',
  'parental leave',
  'study leave',
  'birthday leave',
  'family visit leave',
  'carer leave',
  'sabbatical',
] as const;

/** Those that this company does not offer. */
export const absentKinds = onceFor((types: readonly Called[]): readonly string[] =>
  KNOWN.filter((kind) => types.every(({ words }) => words.every((word) => word.toLowerCase() !== kind))),
);

/** What the company calls its own, longer words first. */
const ownWords = onceFor((types: readonly Called[]): readonly string[] =>
  types
    .flatMap(({ words }) => words)
    .filter((word) => word.length > 2)
    .map((word) => word.toLowerCase())
    .toSorted((a, b) => b.length - a.length),
);

/** A kind of leave a text names that is none of the company's; null where it names none. `plain`: in plain signs. */
export function absentKindIn(plain: string, types: readonly Called[]): (Piece & { readonly name: string }) | null {
  const text = ownWords(types).reduce((left, word) => left.replaceAll(word, '。'.repeat(word.length)), plain.toLowerCase());
  const [first] = absentKinds(types)
    .flatMap((name) => (text.includes(name) ? [{ name, at: text.indexOf(name) }] : []))
    .toSorted((a, b) => b.name.length - a.name.length);
  return first ? { ...first, end: first.at + first.name.length } : null;
}
