import { groupBy } from '../../kernel/group-by.ts';
import type { MinutesPerson, MinutesWorld } from './minutes.ts';

/** Everybody's names, put in order once: a company of 3,000 is looked up by the signs of a text and not name by name. */
export interface NamesKnown {
  readonly everybody: readonly MinutesPerson[];
  /** The longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly bySign: ReadonlyMap<string, ReadonlySet<MinutesPerson>>;
  /** The last two signs of longer names. */
  readonly endings: ReadonlySet<string>;
}

/** By the list of the others, which is the same for all notes of a meeting, and who was there. */
const known = new WeakMap<
  readonly MinutesPerson[],
  { readonly attendees: readonly MinutesPerson[]; readonly names: NamesKnown }
>();

export function namesKnown({ attendees, others }: Pick<MinutesWorld, 'attendees' | 'others'>): NamesKnown {
  const before = known.get(others);
  if (before?.attendees === attendees) return before.names;
  const names = order([...attendees, ...others]);
  known.set(others, { attendees, names });
  return names;
}

function order(everybody: readonly MinutesPerson[]): NamesKnown {
  const names = longestFirst(new Set(everybody.map((one) => one.name)));
  const bySign = new Map<string, Set<MinutesPerson>>();
  for (const one of everybody)
    for (const sign of one.name) {
      const those = bySign.get(sign) ?? new Set();
      bySign.set(sign, those.add(one));
    }
  return {
    everybody,
    byFirst: groupBy(names, (name) => name.toLowerCase().charAt(0)),
    bySign,
    endings: new Set(names.filter((name) => name.length > 2).map((name) => name.slice(-2))),
  };
}

const longestFirst = (names: ReadonlySet<string>): readonly string[] => [...names].sort((a, b) => b.length - a.length);

/** Where each name stands; of several at one place the longest first. */
export function fullNamesIn(text: string, { byFirst }: NamesKnown): readonly { readonly at: number; readonly name: string }[] {
  const lower = text.toLowerCase();
  const found: { at: number; name: string }[] = [];
  for (let at = 0; at < text.length; at++)
    for (const name of byFirst.get(lower.charAt(at)) ?? []) if (stands(text, lower, at, name)) found.push({ at, name });
  return found.sort((a, b) => b.name.length - a.name.length);
}

/** In Latin letters in any case, and as a whole word. */
function stands(text: string, lower: string, at: number, name: string): boolean {
  if (!/[A-Za-z]/.test(name)) return text.startsWith(name, at);
  return lower.startsWith(name.toLowerCase(), at) && !/[A-Za-z]/.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`);
}

/** Whoever a text may call by less than the full name: it has a sign of it, or letters. */
export function whoMayBeCalled(text: string, { everybody, bySign }: NamesKnown): readonly MinutesPerson[] {
  if (/[A-Za-z]{2}/.test(text)) return everybody;
  const some = new Set([...new Set(text)].flatMap((sign) => [...(bySign.get(sign) ?? [])]));
  return some.size === 0 ? [] : everybody.filter((one) => some.has(one));
}

/** Looking for short names takes long and few sentences hold one. */
export const mayCall = (text: string, { endings }: NamesKnown): boolean =>
  /[小老阿]\p{Script=Han}|\p{Script=Han}(?:哥|姐|总|工|经理|主管|店长|主任|老师|师傅|会计|专员)|[A-Za-z]{3}/u.test(text) ||
  Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2)).some((two) => endings.has(two));
