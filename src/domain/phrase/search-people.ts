import { nameParts, toneSounds } from './name-sounds.ts';
import { plainSigns } from './plain-signs.ts';

/** Somebody who can be searched for. */
export interface Searched<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly employeeNo: string | null;
  readonly title: string;
  /** Names of the units they work in, the nearest first. */
  readonly units: readonly string[];
}

export interface SearchHit<Id extends string = string> {
  readonly id: Id;
  /** The whole name or the whole number: nothing shorter names anybody for certain. */
  readonly exact: boolean;
}

/** Longest text that is searched for. */
const READ_LIMIT = 40;

/**
 * Those whom a search means: every word of it fits the name, its pinyin or initials, the employee number, the unit or the title. The surest come first:
 * who is called exactly so, whose name begins so, and so on; equals keep their order. Where it means nobody, a name in wrong signs that sounds the same
 * is taken (赵雷 for 赵磊), and never for certain.
 */
export function searchPeople<Id extends string>(said: string, people: readonly Searched<Id>[]): readonly SearchHit<Id>[] {
  const words = plainSigns(said.slice(0, READ_LIMIT))
    .toLowerCase()
    .split(/[\s,，、;；@]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits = ranked(people, words, fitOf);
  return hits.length > 0 ? hits : ranked(people, words, (person, word) => fitOf(person, word) || soundsLike(person, word));
}

type Fit = (person: Searched, word: string) => number;

function ranked<Id extends string>(
  people: readonly Searched<Id>[],
  words: readonly string[],
  measure: Fit,
): readonly SearchHit<Id>[] {
  return people
    .map((person) => ({ id: person.id, rank: rankOf(person, words, measure) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ id, rank }) => ({ id, exact: rank === EXACT }));
}

const EXACT = 9;

/** How surely a search means this person; 0: not at all. */
function rankOf(person: Searched, words: readonly string[], measure: Fit): number {
  // A name with blanks in it, and pinyin by syllables, are one word.
  const one = measure(person, words.join(''));
  return one > 0 ? one : Math.min(...words.map((word) => measure(person, word)), EXACT - 1);
}

function fitOf({ name, employeeNo, title, units }: Searched, word: string): number {
  const called = plainSigns(name).toLowerCase().replace(/\s/g, '');
  const number = (employeeNo ?? '').toLowerCase();
  if (called === word || (number !== '' && number === word)) return EXACT;
  if (called.startsWith(word)) return 8;
  if (called.includes(word)) return 7;
  const sounds = /^[a-z]+$/.test(word) ? soundOf(name, word) : 0;
  if (sounds > 0) return sounds;
  if (number !== '' && number.startsWith(word)) return 4;
  if (units.some((unit) => unit.toLowerCase().includes(word))) return 3;
  return title.toLowerCase().includes(word) ? 2 : 0;
}

function soundOf(name: string, word: string): number {
  const { syllables, surname } = nameParts(name);
  const spelled = syllables.join('');
  const given = syllables.slice(surname.length).join('');
  if (spelled === word) return 6;
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return spelled.startsWith(word) || given === word || initials === word ? 5 : 0;
}

/** The whole name in other signs of the same sounds, whatever their tones. */
function soundsLike({ name }: Searched, word: string): number {
  if (!/^\p{Script=Han}{2,}$/u.test(word) || word.length !== name.length) return 0;
  const said = toneSounds(word).map((syllable) => syllable.replace(/\d$/, ''));
  return said.join(' ') === nameParts(name).syllables.join(' ') ? 1 : 0;
}
