import type { Org } from '../../domain/org/org.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import type { Field } from '../../fields/field.ts';
import { type Find, type Wanted, wantedBy } from '../../fields/keys.ts';
import { peopleCalled, unitsCalled } from '../../fields/read-who.ts';
import type { Kind } from '../../records/define.ts';
import type { ListFilter } from './ports.ts';
import { NUMBER, wordsField } from './record-rows.ts';

/** How the number of a record ends, as people say it. */
const TAIL = /^[0-9a-z]{4}$/iu;

/** By which keys of a kind some words may be meant: words in it, a person or unit, an option, the end of a serial or of its own number. */
export function soughtIn(kind: Kind, words: string, org: Org): NonNullable<ListFilter['words']> {
  const found = Object.entries(kind.find ?? {}).flatMap(([id, how]) => {
    const [field, find] = [kind.fields[id], how as Find];
    if (!field) return [];
    if (find === 'words') return allOf(words).map((wanted) => ({ field: wordsField(kind, id), wanted }));
    return valuesOf(field, words, find, org).map((wanted) => ({ field: id, wanted }));
  });
  const number = TAIL.test(words) ? allOf(words).map((wanted) => ({ field: NUMBER, wanted })) : [];
  // The words of several fields are found in one place.
  return [...new Map([...found, ...number].map((one) => [JSON.stringify(one), one])).values()];
}

/** Every word of several has to be there; what stands between two of them need not. */
function allOf(words: string): readonly Wanted[] {
  const pieces = words.split(/\s+/u).flatMap((word) => wantedBy(word, 'words') ?? []);
  const pairs = pieces.flatMap((one) => ('all' in one ? one.all : []));
  if (pairs.length > 0) return [{ all: [...new Set(pairs)] }];
  return pieces.slice(0, 1);
}

function valuesOf(field: Field, words: string, find: Find, org: Org): readonly Wanted[] {
  const ids = (all: readonly string[]): readonly Wanted[] => all.map((id) => ({ all: [id] }));
  switch (field.kind) {
    case 'person':
    case 'people':
      return ids(peopleCalled(words, org).map(({ id }) => id));
    case 'unit':
      return ids(unitsCalled(words, org).map(({ id }) => id));
    case 'choice':
    case 'choices': {
      const said = plainSigns(words).toLowerCase();
      const options = field.options === 'offered' ? [] : Object.entries(field.options);
      return options.flatMap(([id, { zh, en }]) =>
        [zh, en].some((one) => plainSigns(one).toLowerCase() === said) ? (wantedBy(id, 'whole') ?? []) : [],
      );
    }
    default: {
      const wanted = wantedBy(words, find);
      return wanted ? [wanted] : [];
    }
  }
}
