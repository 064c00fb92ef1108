import type { Org } from '../../domain/org/org.ts';
import { wantedBy } from '../../fields/keys.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Kind } from '../../records/define.ts';
import { meantBy, wordsField } from '../../records/register-search.ts';
import { sightOf } from '../../records/who.ts';
import type { ListFilter } from './ports.ts';
import { NUMBER } from './record-rows.ts';

/** What somebody sees of a kind (S4), or what of it words find; null: there is nothing to look for. */
export function soughtOf(kind: Kind, viewer: PersonId, words: string | null, org: Org): ListFilter | null {
  const seen: ListFilter = { kind: kind.id, sight: sightOf(kind.see, viewer, org), viewer };
  if (!words) return seen;
  const sought = soughtIn(kind, words, org);
  return sought.length > 0 ? { ...seen, words: sought } : null;
}

/** How the number of a record ends, as people say it. */
const TAIL = /^[0-9a-z]{4}$/iu;

/** By which keys some words may be meant: words in it or the end of its number, and what else they mean in an entry of a register. */
function soughtIn(kind: Kind, words: string, org: Org): NonNullable<ListFilter['words']> {
  const wanted = wantedBy(words, 'words');
  const named = Object.entries(kind.find ?? {}).flatMap(([id, how]) => (how === 'words' ? [wordsField(kind, id)] : []));
  const ending = TAIL.test(words) ? wantedBy(words, 'whole') : null;
  return [
    ...(wanted ? [...new Set(named)].map((field) => ({ field, wanted })) : []),
    ...(ending ? [{ field: NUMBER, wanted: ending }] : []),
    ...meantBy(kind, words, org),
  ];
}
