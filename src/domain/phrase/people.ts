import { type NameMatch, nameMatches } from './name-matches.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** People a piece of the text can mean. One candidate is an answer; several must be asked about. */
export interface Mention<Id extends string = string> {
  readonly matched: string;
  /** Those written exactly so come first. */
  readonly candidates: readonly Id[];
  /** True when it is the full name of the first candidate. */
  readonly exact: boolean;
  /** Where in the text. */
  readonly at: number;
}

/** Longest text that is searched. */
const READ_LIMIT = 500;

/**
 * The people a text names, in its order: 李敏, 志强, 小李, 老王, 李哥, zhangwei, zw, and 章伟 for 张伟. Never chooses between several.
 * `mentioned`: whom the sender picked from the list of an @; there the name in the text means that person and nobody else of the name.
 */
export function findPeople<Id extends string>(
  text: string,
  people: readonly { readonly id: Id; readonly name: string }[],
  mentioned: readonly { readonly id: Id; readonly name: string }[] = [],
): readonly Mention<Id>[] {
  const looked = text.slice(0, READ_LIMIT);
  const picked = mentionsIn(looked, mentioned);
  const matches = nameMatches(
    picked.reduce(
      (rest, { at, matched }) => rest.slice(0, at) + '。'.repeat(matched.length) + rest.slice(at + matched.length),
      looked,
    ),
    people.map((person) => person.name),
  );
  const named = apart(matches).map(({ at, end, names, exact }) => ({
    matched: looked.slice(at, end),
    candidates: names.flatMap((name) => people.filter((person) => person.name === name).map((person) => person.id)),
    exact,
    at,
  }));
  return [...picked, ...named].sort((a, b) => a.at - b.at);
}

/** Where `@name` stands; the same name picked twice stands for each in turn. */
function mentionsIn<Id extends string>(
  text: string,
  mentioned: readonly { readonly id: Id; readonly name: string }[],
): readonly Mention<Id>[] {
  const found: Mention<Id>[] = [];
  for (const { id, name } of mentioned) {
    const free = (at: number): boolean => found.every((one) => at < one.at || at >= one.at + one.matched.length);
    let at = text.indexOf(`@${name}`);
    while (at !== -1 && !free(at)) at = text.indexOf(`@${name}`, at + 1);
    if (name !== '' && at !== -1) found.push({ matched: `@${name}`, candidates: [id], exact: true, at });
  }
  return found;
}

/** Longer matches win over shorter, surer over less sure; the same place told in two ways may mean the people of both. */
function apart(matches: readonly NameMatch[]): readonly NameMatch[] {
  const kept: NameMatch[] = [];
  const byLength = [...matches].sort((a, b) => Number(b.exact) - Number(a.exact) || b.end - b.at - (a.end - a.at));
  for (const one of byLength) {
    const clash = kept.findIndex((other) => one.at < other.end && other.at < one.end);
    const other = kept[clash];
    if (!other) kept.push(one);
    else if (other.at === one.at && other.end === one.end)
      kept[clash] = { ...other, names: [...new Set([...other.names, ...one.names])] };
  }
  return kept.sort((a, b) => a.at - b.at);
}
