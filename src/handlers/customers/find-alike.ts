import {
  type Identified,
  LIKENESSES,
  type Likeness,
  likenesses,
  phoneDigits,
  tellingPart,
} from '../../domain/customer/likeness.ts';
import { plainKey } from '../../domain/phrase/plain-key.ts';
import type { RecordId } from '../../fields/field.ts';
import { keysOf } from '../../fields/keys.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Rec } from '../../records/define.ts';
import { wordsField } from '../../records/register-search.ts';
import { recordOf } from '../records/record-rows.ts';
import { CUSTOMER } from './customer-kind.ts';
import type { Key } from './ports.ts';
import type { Services } from './services.ts';

export interface AlikeCustomer {
  readonly record: Rec;
  readonly why: readonly Likeness[];
}

/** So many of each way are looked at, the newest first. */
const LOOKED_AT = 20;
const MOST_PAIRS = 12;
/** Like names share so many pairs of signs at least, or all that the shorter one has. */
const LEAST_SHARED = 3;

/** What tells a customer from others, as its form has it. */
export function identified(form: Readonly<Record<string, unknown>>): Identified {
  const said = (field: string): string => (typeof form[field] === 'string' ? form[field] : '');
  return { name: said('name'), phone: said('phone'), taxNo: said('tax_no') };
}

/** As one line: another name, phone or tax number is another one. */
export const saidOf = ({ name, phone, taxNo }: Identified): string => [name, phone, taxNo].join('|');

/** Customers in force that may be the same, of the whole company, the plainest first: whoever shows them asks first what the reader may see (S4). */
export async function findAlike(
  services: Pick<Services, 'reads'>,
  who: Identified,
  not: RecordId | null,
): Promise<readonly AlikeCustomer[]> {
  const [found = []] = await findAlikeOfMany(services, [who]);
  return found.filter(({ record }) => record.id !== not);
}

/** The same of many at once, in their order. */
export async function findAlikeOfMany(
  { reads }: Pick<Services, 'reads'>,
  many: readonly Identified[],
): Promise<readonly (readonly AlikeCustomer[])[]> {
  const ways = many.map(waysTo);
  const keys = new Map(ways.flatMap(({ sure, pairs }) => [...sure, ...pairs].map((key) => [lineOf(key), key] as const)));
  const found = groupBy(await reads.newestKeyed(CUSTOMER.id, [...keys.values()], LOOKED_AT), lineOf);
  const having = (key: Key): readonly RecordId[] => (found.get(lineOf(key)) ?? []).map(({ recId }) => recId);
  const tried = ways.map(({ sure, pairs }) => [...new Set([...sure.flatMap(having), ...sharing(pairs.map(having))])]);
  const rows = await reads.recordsById([...new Set(tried.flat())]);
  const records = new Map(rows.map((row) => [row.id, recordOf(CUSTOMER, row)]));
  return many.map((who, at) =>
    (tried[at] ?? [])
      .flatMap((id) => records.get(id) ?? [])
      .filter(({ state }) => CUSTOMER.states[state]?.end !== true)
      .map((record) => ({ record, why: likenesses(who, identified(record.form)) }))
      .filter(({ why }) => why.length > 0)
      .toSorted((a, b) => rank(a) - rank(b) || b.why.length - a.why.length || (a.record.id < b.record.id ? -1 : 1)),
  );
}

const lineOf = ({ field, value }: Key): string => `${field}\t${value}`;

const rank = ({ why: [first] }: AlikeCustomer): number => (first ? LIKENESSES.indexOf(first) : LIKENESSES.length);

/** Who has enough of these pairs. Of a pair that very many have only the newest are known: it is no reason to leave somebody out. */
function sharing(having: readonly (readonly RecordId[])[]): readonly RecordId[] {
  const common = having.filter((ids) => ids.length >= LOOKED_AT).length;
  const least = Math.max(1, Math.min(LEAST_SHARED, having.length) - common);
  return [...groupBy(having.flat(), (id) => id)].flatMap(([id, times]) => (times.length >= least ? [id] : []));
}

/** By its tax number, by its phone with and without the code of the country, and by each pair of signs of what is its own in its name. */
function waysTo({ name, phone, taxNo }: Identified): { readonly sure: readonly Key[]; readonly pairs: readonly Key[] } {
  const keys = (field: string, text: string, find: 'whole' | 'tail'): readonly Key[] => {
    const of = CUSTOMER.fields[field];
    return of && text !== '' ? keysOf(of, text, find).map((value) => ({ field, value })) : [];
  };
  const digits = phoneDigits(phone);
  const signs = [...plainKey(tellingPart(name))];
  const pairs = [...new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))].slice(0, MOST_PAIRS);
  return {
    sure: [
      ...keys('tax_no', taxNo, 'whole'),
      ...[phone, digits, digits === '' ? '' : `86${digits}`].flatMap((one) => keys('phone', one, 'tail')),
    ],
    pairs: pairs.map((value) => ({ field: wordsField(CUSTOMER, 'name'), value })),
  };
}
