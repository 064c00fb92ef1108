import type { Org } from '../domain/org/org.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import type { Field } from '../fields/field.ts';
import { type Find, type Wanted, wantedBy } from '../fields/keys.ts';
import { readWholeMonth } from '../fields/read-day.ts';
import { peopleCalled, unitsCalled } from '../fields/read-who.ts';
import type { Kind, Rec } from './define.ts';

/** Where the words of a field are found: those of an entry of a register together, whichever of its fields holds them (前台 打印机). */
export const wordsField = ({ register }: Pick<Kind, 'register'>, field: string): string => (register?.counted ? WORDS : field);
const WORDS = '*';

/** Of what is in force from a day on, one that was voided: another may begin on its day. */
export const leavesPlace = ({ states, register }: Kind, { state }: Pick<Rec, 'state'>): boolean =>
  register?.inForce !== null && register?.inForce !== undefined && states[state]?.void === true;

/** What else some words may mean than words of a field: a person or unit, an option, a whole value or its end. */
export const meantBy = (kind: Kind, words: string, org: Org): readonly { readonly field: string; readonly wanted: Wanted }[] =>
  Object.entries(kind.find ?? {}).flatMap(([id, how]) => {
    const [field, find] = [kind.fields[id], how as Find];
    return field && find !== 'words' ? meantIn(field, words, find, org).map((wanted) => ({ field: id, wanted })) : [];
  });

function meantIn(field: Field, words: string, find: Find, org: Org): readonly Wanted[] {
  const ids = (all: readonly { readonly id: string }[]): readonly Wanted[] => all.map(({ id }) => ({ all: [id] }));
  switch (field.kind) {
    case 'person':
    case 'people':
      return ids(peopleCalled(words, org));
    case 'unit':
      return ids(unitsCalled(words, org));
    case 'choice':
    case 'choices': {
      const said = plainSigns(words).toLowerCase();
      const options = field.options === 'offered' ? [] : Object.entries(field.options);
      return options.flatMap(([id, { zh, en }]) =>
        [zh, en].some((one) => plainSigns(one).toLowerCase() === said) ? (wantedBy(id, 'whole') ?? []) : [],
      );
    }
    case 'month': {
      const month = readWholeMonth(words);
      return month === null ? [] : [wantedBy(month, find) ?? []].flat();
    }
    default: {
      const wanted = wantedBy(words, find);
      return wanted ? [wanted] : [];
    }
  }
}
