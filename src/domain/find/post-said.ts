import type { Role } from '../org/org.ts';
import { POST_WORDS, POSTS } from '../phrase/whom.ts';

/** What a post is called only by who looks for its holder; beside a name it may mean somebody else's superior. */
const ALSO: readonly (readonly [Role, readonly string[]])[] = [
  ['region_manager', ['区域负责人', '大区负责人', '区域主管']],
  ['supervisor', ['主管', '负责人']],
];

/** The post a sentence names; null where it names none. Of several words in one place the longest counts: 区域主管 is no 主管 of a branch. */
export function postSaid(said: string): Role | null {
  const words = [...POSTS.map((post): readonly [Role, readonly string[]] => [post, POST_WORDS[post]]), ...ALSO];
  const named = words.flatMap(([role, all]) => all.filter((word) => said.includes(word)).map((word) => ({ role, word })));
  return named.toSorted((a, b) => b.word.length - a.word.length)[0]?.role ?? null;
}
