import { plainKey } from '../domain/phrase/plain-key.ts';
import type { Field, FileRef, ShareSaid } from './field.ts';
import { rawOf } from './raw.ts';

/** `whole`: the value itself · `tail`: how it ends, as of a telephone number · `words`: any piece of it. */
export type Find = 'whole' | 'tail' | 'words';

/** What is looked for among the keys: equal to one of all these, or beginning so. */
export type Wanted = { readonly all: readonly string[] } | { readonly begins: string };

/** So short an end fits too many. */
const LEAST_TAIL = 2;

/** The keys under which a value is found; an empty value has none. Both sides go through `plainKey`, so that signs and capitals do not matter. */
export function keysOf(field: Field, value: unknown, find: Find): readonly string[] {
  const texts = value === null || value === undefined ? [] : keyTexts(field, value);
  const [only, ...more] = texts;
  return only === undefined
    ? []
    : more.length === 0
      ? keysIn(only, find)
      : [...new Set(texts.flatMap((text) => keysIn(text, find)))];
}

/** Of many rows most say the same in most of their columns: the keys of what was asked for lately are kept. */
const KEPT = 2_000;
const kept: Readonly<Record<Find, Map<string, readonly string[]>>> = { whole: new Map(), tail: new Map(), words: new Map() };

function keysIn(text: string, find: Find): readonly string[] {
  const of = kept[find];
  const known = of.get(text);
  if (known) return known;
  const plain = plainKey(text);
  const keys = plain === '' ? [] : [...new Set(cut(plain, find))];
  if (of.size >= KEPT) of.clear();
  of.set(text, keys);
  return keys;
}

/** What to look for where somebody asks for `text`; null: too little to look for. */
export function wantedBy(text: string, find: Find): Wanted | null {
  const said = plainKey(text);
  switch (find) {
    case 'whole':
      return said === '' ? null : { all: [said] };
    case 'tail':
      return said.length < LEAST_TAIL ? null : { begins: reversed(said) };
    case 'words':
      return wantedWords(
        text
          .split(/\s+/u)
          .map(plainKey)
          .filter((word) => word !== ''),
      );
    default:
      return find satisfies never;
  }
}

/** Every word of several has to be there; what stands between two of them need not. */
function wantedWords(words: readonly string[]): Wanted | null {
  const all = [...new Set(words.flatMap(pairs))];
  const [first] = words;
  return all.length > 0 ? { all } : first === undefined ? null : { begins: first };
}

function keyTexts(field: Field, value: unknown): readonly string[] {
  switch (field.kind) {
    case 'people':
    case 'choices':
      return value as readonly string[];
    case 'shares':
      return (value as readonly ShareSaid[]).map(({ who }) => who);
    case 'files':
      return (value as readonly FileRef[]).map(({ name }) => name);
    // What stands in a table is found by the thing it stands in.
    case 'rows':
      return (value as readonly Readonly<Record<string, unknown>>[]).flatMap((row) =>
        Object.entries(field.row).flatMap(([id, inner]) =>
          row[id] === null || row[id] === undefined ? [] : keyTexts(inner, row[id]),
        ),
      );
    case 'money':
      return [String(value)];
    case 'tick':
      return [value ? 'yes' : 'no'];
    case 'line':
    case 'paragraph':
    case 'date':
    case 'month':
    case 'time':
    case 'person':
    case 'unit':
    case 'count':
    case 'percent':
    case 'choice':
    case 'reference':
      return [rawOf(field, value)];
    default:
      return field satisfies never;
  }
}

function cut(text: string, find: Find): readonly string[] {
  switch (find) {
    case 'whole':
      return [text];
    case 'tail':
      return [reversed(text)];
    case 'words':
      // The last sign stands for itself, so that one sign is found wherever it stands.
      return [...pairs(text), text.slice(-1)];
    default:
      return find satisfies never;
  }
}

const reversed = (text: string): string => [...text].toReversed().join('');

const pairs = (text: string): readonly string[] => {
  const signs = [...text];
  return [...new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`))];
};
