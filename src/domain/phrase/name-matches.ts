import { type NameParts, nameParts, toneSounds } from './name-sounds.ts';

/** A place in the text that can mean one of these names. */
export interface NameMatch {
  readonly at: number;
  readonly end: number;
  readonly names: readonly string[];
  /** The whole name as it is written. */
  readonly exact: boolean;
}

const HAN = '\\p{Script=Han}';
const FOREIGN_NAME = /^[\p{Script=Latin}\d .'-]+$/u;

/** Every way the names may be meant in the text; places may overlap, the surest ways first. */
export function nameMatches(text: string, names: readonly string[]): readonly NameMatch[] {
  const parts = [...new Set(names)].filter((name) => name.length > 1).map(nameParts);
  const ways = [written, withoutSurname, byTitle, doubled, inLetters, soundingAlike];
  return ways.flatMap((way) => way(text, parts));
}

const match = (at: number, length: number, found: readonly NameParts[], exact = false): NameMatch[] =>
  found.length === 0 ? [] : [{ at, end: at + length, names: found.map((one) => one.name), exact }];

const places = (text: string, word: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
};

/** The name itself first, then those that sound the same: an input method may have chosen the wrong signs. */
function written(text: string, all: readonly NameParts[]): NameMatch[] {
  const lower = text.toLowerCase();
  return all.flatMap((one) =>
    places(lower, one.name.toLowerCase()).flatMap((at) =>
      match(at, one.name.length, [one, ...all.filter((other) => other !== one && other.toned === one.toned)], true),
    ),
  );
}

/** 志强 for 黄志强. One sign alone is no name. */
function withoutSurname(text: string, all: readonly NameParts[]): NameMatch[] {
  const givens = [...new Set(all.map((one) => one.given))].filter((given) => given.length > 1 && !FOREIGN_NAME.test(given));
  return givens.flatMap((given) =>
    places(text, given).flatMap((at) =>
      match(
        at,
        given.length,
        all.filter((one) => one.given === given),
      ),
    ),
  );
}

const BEFORE = new RegExp(`([小老阿])(${HAN})(?!时|心|区|组)`, 'gu');
const AFTER = new RegExp(
  `(${HAN}{1,2}?)(哥|姐|总(?!是|共|结|部|之|额|监)|工(?!作|资|程|伤|地|具|厂|会|商)|经理|主管|店长|主任|老师|师傅|会计|专员|总监)`,
  'gu',
);

/** 小李, 老王, 小敏, 李哥, 欧阳经理. 小 may go with either name; the others go with the surname if somebody has it. */
function byTitle(text: string, all: readonly NameParts[]): NameMatch[] {
  const bySurname = (sign: string) => all.filter((one) => one.surname === sign);
  const byGiven = (sign: string) => all.filter((one) => one.given.includes(sign));
  const either = (sign: string) => (bySurname(sign).length > 0 ? bySurname(sign) : sign.length === 1 ? byGiven(sign) : []);
  const before = [...text.matchAll(BEFORE)].flatMap(({ 0: word, 1: title, 2: sign = '', index }) =>
    match(index, word.length, title === '老' ? either(sign) : [...new Set([...bySurname(sign), ...byGiven(sign)])]),
  );
  const after = [...text.matchAll(AFTER)].flatMap(({ 0: word, 1: signs = '', index }) => {
    const last = signs.slice(-1);
    const compound = signs.length === 2 ? match(index, word.length, bySurname(signs)) : [];
    return compound.length > 0 ? compound : match(index + signs.length - 1, word.length - signs.length + 1, either(last));
  });
  return [...before, ...after];
}

/** 静静 for 陈静. */
function doubled(text: string, all: readonly NameParts[]): NameMatch[] {
  return [...text.matchAll(new RegExp(`(${HAN})\\1`, 'gu'))].flatMap(({ 1: sign = '', index }) =>
    match(
      index,
      2,
      all.filter((one) => one.given.endsWith(sign)),
    ),
  );
}

/** From every word on, for others may stand before the name: hand over to Wang Fang. */
const LETTERS = /(?<![A-Za-z0-9_@.-])(?=([A-Za-z]{2,12}(?:[ '][A-Za-z]{2,12}){0,3})(?![A-Za-z0-9_@-]))/g;

/** zhangwei, Zhang Wei, wei zhang, zw, zhiqiang. */
function inLetters(text: string, all: readonly NameParts[]): NameMatch[] {
  return [...text.matchAll(LETTERS)].flatMap(({ 1: run = '', index }) => {
    const ends = [...run.matchAll(/[ ']|$/g)].map((end) => end.index).reverse();
    // Behind other words two letters are rather a word of theirs than initials.
    const named = (end: number) => spelled(run.slice(0, end), all, !/[A-Za-z][ ']$/.test(text.slice(0, index)));
    const longest = ends.find((end) => named(end).length > 0);
    return longest === undefined ? [] : match(index, longest, named(longest));
  });
}

function spelled(word: string, all: readonly NameParts[], byInitials: boolean): NameParts[] {
  const letters = word.toLowerCase().replace(/[ ']/g, '');
  return all.filter(({ syllables, surname }) => {
    const [family, own] = [syllables.slice(0, surname.length).join(''), syllables.slice(surname.length).join('')];
    const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
    return (
      letters === family + own ||
      letters === own + family ||
      (byInitials && letters === initials) ||
      (letters === own && syllables.length - surname.length > 1)
    );
  });
}

/** Signs that begin another word more often than a name. */
const NO_SURNAME = /^[和与同跟在里是就有为从到以由让请找叫]/;

/** 章伟 for 张伟 and 张玮: the same sounds and tones in other signs. */
function soundingAlike(text: string, all: readonly NameParts[]): NameMatch[] {
  const bySound = new Map<string, NameParts[]>();
  for (const one of all) bySound.set(one.toned, [...(bySound.get(one.toned) ?? []), one]);
  const lengths = [...new Set(all.filter((one) => !FOREIGN_NAME.test(one.name)).map((one) => one.name.length))];
  return lengths.flatMap((length) =>
    windows(text, length).flatMap(({ at, word }) => match(at, length, bySound.get(toneSounds(word).join(' ')) ?? [])),
  );
}

function windows(text: string, length: number): { at: number; word: string }[] {
  const pattern = new RegExp(`^${HAN}+$`, 'u');
  return Array.from({ length: Math.max(text.length - length + 1, 0) }, (_, at) => ({
    at,
    word: text.slice(at, at + length),
  })).filter(({ word }) => pattern.test(word) && !NO_SURNAME.test(word));
}
