import type { Role } from '../org/org.ts';
import { POST_WORDS, POSTS } from '../phrase/whom.ts';

/** What a post is called only by who looks for its holder; beside a name it may mean somebody else's superior. */
const ALSO: readonly (readonly [Role, readonly string[]])[] = [
  ['region_manager', ['区域负责人', '大区负责人', '区域主管']],
  ['supervisor', ['主管', '负责人']],
];

const WORDS = [...POSTS.map((post): readonly [Role, readonly string[]] => [post, POST_WORDS[post]]), ...ALSO];

/** Whether words are what a post is called, the unit before it included: 苏州店财务. */
export const isPost = (said: string): boolean => WORDS.some(([, all]) => all.some((word) => said.endsWith(word)));

/** The post a sentence names; null where it names none. Of several words in one place the longest counts: 区域主管 is no 主管 of a branch. */
export function postSaid(said: string): Role | null {
  const named = WORDS.flatMap(([role, all]) => all.filter((word) => said.includes(word)).map((word) => ({ role, word })));
  return named.toSorted((a, b) => b.word.length - a.word.length)[0]?.role ?? null;
}
