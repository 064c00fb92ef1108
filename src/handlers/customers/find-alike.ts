import { type Identified, LIKENESSES, type Likeness, likenesses, tellingPart } from '../../domain/customer/likeness.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Wanted, wantedBy } from '../../fields/keys.ts';
import type { Rec } from '../../records/define.ts';
import { wordsField } from '../../records/register-search.ts';
import { recordOf } from '../records/record-rows.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { CUSTOMER } from './customer-kind.ts';
import type { Services } from './services.ts';

export interface AlikeCustomer {
  readonly record: Rec;
  readonly why: readonly Likeness[];
}

/** So many of each way are looked at, the newest first. */
const LOOKED_AT = 20;
const MOST_PAIRS = 12;

/** What tells a customer from others, as its form has it. */
export function identified(form: Readonly<Record<string, unknown>>): Identified {
  const said = (field: string): string => (typeof form[field] === 'string' ? form[field] : '');
  return { name: said('name'), phone: said('phone'), taxNo: said('tax_no') };
}

/** Customers in force that may be the same, of the whole company, the plainest first: whoever shows them asks first what the reader may see (S4). */
export async function findAlike(
  { reads }: Pick<Services, 'reads'>,
  who: Identified,
  not: RecordId | null,
): Promise<readonly AlikeCustomer[]> {
  const pages = await Promise.all(
    waysTo(who).map((words) =>
      reads.records({ kind: CUSTOMER.id, sight: EVERYTHING, viewer: 'per_none', open: true, words: [words] }, null, LOOKED_AT),
    ),
  );
  const ids = [...new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))].filter((id) => id !== not);
  const rows = await reads.recordsById(ids);
  return rows
    .map((row) => recordOf(CUSTOMER, row))
    .map((record) => ({ record, why: likenesses(who, identified(record.form)) }))
    .filter(({ record, why }) => why.length > 0 && CUSTOMER.states[record.state]?.end !== true)
    .toSorted((a, b) => rank(a) - rank(b) || b.why.length - a.why.length || (a.record.id < b.record.id ? -1 : 1));
}

const rank = ({ why: [first] }: AlikeCustomer): number => (first ? LIKENESSES.indexOf(first) : LIKENESSES.length);

type Words = { readonly field: string; readonly wanted: Wanted };

/** By its tax number, by its phone, and by each pair of signs of what is its own in its name. */
function waysTo({ name, phone, taxNo }: Identified): readonly Words[] {
  const way = (field: string, wanted: Wanted | null): readonly Words[] => (wanted ? [{ field, wanted }] : []);
  const signs = [...tellingPart(name)];
  const pairs = [...new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))].slice(0, MOST_PAIRS);
  return [
    ...way('tax_no', wantedBy(taxNo, 'whole')),
    ...way('phone', wantedBy(phone, 'tail')),
    ...pairs.flatMap((pair) => way(wordsField(CUSTOMER, 'name'), wantedBy(pair, 'words'))),
  ];
}
