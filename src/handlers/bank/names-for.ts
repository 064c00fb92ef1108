import { payerName } from '../../domain/bank/payer-name.ts';
import { wantedBy } from '../../fields/keys.ts';
import type { PersonId } from '../../kernel/id.ts';
import { kindOf } from '../../kinds/index.ts';
import { wordsField } from '../../records/register-search.ts';
import type { Sight } from '../../records/who.ts';
import { MERGED, type Names } from './gather-office.ts';
import type { BankLine, CustomerName } from './ports.ts';
import type { Services } from './services.ts';

/** Who is looked for to be shown to somebody: within the units they are finance for (S4). */
export interface Looker {
  readonly viewer: PersonId;
  readonly sight: Sight;
}

const MOST_WORDS = 6;
const MOST_FOUND = 20;

/** Customers whose name has these words, the newest first, within what the looker sees. */
export async function customersCalled(
  services: Services,
  words: string,
  { viewer, sight }: Looker,
): Promise<readonly CustomerName[]> {
  const kind = kindOf('customer');
  const wanted = wantedBy(words, 'words');
  if (!kind || !wanted) return [];
  const filter = { kind: kind.id, sight, viewer, words: [{ field: wordsField(kind, 'name'), wanted }] };
  const found = await services.reads.records(filter, null, MOST_FOUND);
  const named = found.items.length === 0 ? [] : await services.reads.customersNamed(found.items.map(({ id }) => id));
  return named.filter(({ state }) => state !== MERGED);
}

/** The customers that one receipt may speak of, by its payer and by the words of its memo: a run over many has all of them instead. */
export async function namesFor(services: Services, { payer, memo }: BankLine, looker: Looker): Promise<Names> {
  const words = memo
    .normalize('NFKC')
    .split(/[^\p{L}]+/u)
    .filter((word) => [...word].length > 1)
    .slice(0, MOST_WORDS);
  const said = [payer, ...words].map(spread).filter((one) => one !== '');
  const found = (await Promise.all(said.map((one) => customersCalled(services, one, looker)))).flat();
  const ids = new Map<string, CustomerName['id'][]>();
  for (const { id, name } of found) {
    const key = payerName(name);
    ids.set(key, [...new Set([...(ids.get(key) ?? []), id])]);
  }
  return { ids, longest: Math.max(0, ...[...ids.keys()].map((name) => [...name].length)) };
}

/** Brackets and what says that it is a company are written in several ways: what stands between them is looked for. */
const spread = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/有限(?:责任)?公司$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60);
