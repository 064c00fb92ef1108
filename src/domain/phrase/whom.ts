import { findPeople, type Named } from './people.ts';
import { plainSigns } from './plain-signs.ts';
import type { Whom } from './sentence-reading.ts';

/** The people around the asker, and what else they are called. */
export interface Around {
  readonly people: readonly (Named & { readonly title: string })[];
  /** Whom the sentence names with an @. */
  readonly mentioned: readonly Named[];
  /** The asker's superior, if there is one. */
  readonly superior: string | null;
  /** Who holds a post of the policy for the asker's unit. */
  readonly posts: Readonly<Partial<Record<Post, readonly string[]>>>;
}

export const POST_WORDS = {
  supervisor: ['业务主管', '店长', '分店主管', 'supervisor'],
  region_manager: ['区域经理', '大区经理', 'region manager'],
  operations: ['运营专员', '运营'],
  network_department: ['二网管理部', '二网部', '管理部'],
  finance: ['财务部', '财务', '会计', '出纳', 'finance'],
  hr: ['人力资源部', '人力资源', '人力', '人事部', '人事', 'HR'],
  admin: ['系统管理员', '管理员', 'admin'],
} as const;

/** Posts of the policy as people call them. */
export type Post = keyof typeof POST_WORDS;
export const POSTS = Object.keys(POST_WORDS) as readonly Post[];

/** 我的主管 and 领导 are the asker's own superior. */
const SUPERIOR =
  /我们?(?:的)?(?:直属|直接)?(?:主管|领导|上级|老板|经理|上司|头儿?|boss)|(?<![\p{Script=Han}])(?:直属领导|直接上级|直属上级|领导|上级|老板|上司|主管)|my (?:boss|manager|superior)/iu;

/** 我领导, 主管: the asker's own superior, by whatever word. */
export const speaksOfSuperior = (text: string): boolean => SUPERIOR.test(text);

export interface WhomFound {
  readonly at: number;
  readonly end: number;
  readonly whom: Whom;
}

/** Everybody a text names, one resolver for all: @mention before name, name before title, title before post. Never chooses between several. */
export function findWhom(text: string, { people, mentioned, superior, posts }: Around): readonly WhomFound[] {
  const plain = plainSigns(text);
  const found: WhomFound[] = findPeople(plain, people, mentioned).map(({ at, matched, candidates }) => ({
    at,
    end: at + matched.length,
    whom: { said: text.slice(at, at + matched.length), candidates },
  }));
  const add = (at: number, length: number, candidates: readonly string[]): void => {
    const end = at + length;
    if (at < 0 || candidates.length === 0 || found.some((one) => at < one.end && one.at < end)) return;
    found.push({ at, end, whom: { said: text.slice(at, end), candidates: [...new Set(candidates)] } });
  };
  const lower = plain.toLowerCase();
  const boss = SUPERIOR.exec(plain);
  if (boss && superior) add(boss.index, boss[0].length, [superior]);
  for (const post of POSTS)
    for (const word of POST_WORDS[post]) add(lower.indexOf(word.toLowerCase()), word.length, posts[post] ?? []);
  for (const title of new Set(people.map((person) => person.title)))
    if (title.length > 1)
      add(
        lower.indexOf(title.toLowerCase()),
        title.length,
        people.filter((person) => person.title === title).map((person) => person.id),
      );
  return found.sort((a, b) => a.at - b.at);
}
