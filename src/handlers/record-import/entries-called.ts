import { plainKey } from '../../domain/phrase/plain-key.ts';
import type { Wanted } from '../../fields/keys.ts';
import { wantedBy } from '../../fields/keys.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { wordsField } from '../../records/register-search.ts';
import { sightOf } from '../../records/who.ts';
import type { Reader } from '../records/load-record.ts';
import { recordsFound } from '../registers/records-found.ts';
import type { Services } from './services.ts';

/** More that have the same words in them are not told apart by a name. */
const LOOKED_AT = 20;

type Called = (said: string) => readonly Pick<Rec, 'id' | 'number'>[];

/** Entries that have not ended by what a sheet may call them instead of their number (`named`): the whole value, whatever its signs; of those the reader sees (S4). */
export async function entriesCalled(
  services: Services,
  id: string,
  texts: readonly string[],
  { person, org }: Reader,
): Promise<Called> {
  const kind = kindOf(id);
  const named = kind?.named ?? [];
  if (!kind || named.length === 0) return () => [];
  const filter = { kind: kind.id, sight: sightOf(kind.see, person.id, org), viewer: person.id, open: true };
  const found = new Map<string, readonly Rec[]>();
  for (const text of texts) {
    const key = plainKey(text);
    if (key === '' || found.has(key)) continue;
    const words = named.flatMap((field) => sought(kind, field, text));
    const records = await recordsFound(services, words.length > 0 ? { ...filter, words } : null, LOOKED_AT);
    const surest = named.map((field) => records.filter(({ form }) => isCalled(form, field, key))).find((some) => some.length > 0);
    found.set(key, surest ?? []);
  }
  return (said) => found.get(plainKey(said)) ?? [];
}

function sought(kind: Kind, field: string, text: string): readonly { readonly field: string; readonly wanted: Wanted }[] {
  const how = kind.find?.[field];
  const wanted = how ? wantedBy(text, how) : null;
  return how && wanted ? [{ field: how === 'words' ? wordsField(kind, field) : field, wanted }] : [];
}

const isCalled = (form: Rec['form'], field: string, key: string): boolean => {
  const value = (form as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' && plainKey(value) === key;
};
