import { payerName } from '../../domain/bank/payer-name.ts';
import { asNew, buyerSaid } from '../../domain/orders/buyer-said.ts';
import { mayBeAnother, whichCustomer } from '../../domain/orders/which-customer.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import { findAlike } from '../customers/find-alike.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { filterOf } from '../records/list-filter.ts';
import { readRows } from '../records/load-record.ts';
import { recordsFound } from '../registers/records-found.ts';
import { agreedIn } from './contract-of.ts';
import { CUSTOMER, ORDER } from './order-kind.ts';
import { contractOfOrder } from './order-money.ts';
import { formOf } from './read-tracks.ts';
import type { Services } from './services.ts';

/** So many customers with these words in their names are looked at, and so many are offered. */
const LOOKED_AT = 60;
const OFFERED = 3;
const ASKED = ['file', 'buyer', 'contract_no', 'price'] as const;

/**
 * Whose file an order goes under, so that nobody gets by the gate of credit by leaving it empty (O19, S119): that of its contract's customer, else the one
 * that is chosen, else the only customer whom the writer sees (S4) of that name or alias. Several, or only like ones, are asked about.
 * @param known the contract it names, where somebody has looked it up already
 */
export async function buyersFile(
  { before, after, scene }: RecordChange,
  services: Services,
  known: Rec | null = null,
): Promise<BeforeWriting> {
  const was = before && formOf(before);
  const said = formOf(after);
  const isOver = (record: Rec): boolean => ORDER.states[record.state]?.end === true;
  const isOpened = before === null || (isOver(before) && !isOver(after));
  if (isOver(after) || (!isOpened && ASKED.every((id) => was?.[id] === said[id]))) return {};
  const { name: buyer, isNew } = buyerSaid(said.buyer);
  const form = { buyer };
  const contract = known ?? (await contractOfOrder(services, after));
  if (contract) return { form: { ...form, file: agreedIn(contract).customer } };
  const same = await called(buyer, scene, services);
  // A file of somebody else under a name that is a customer's would be the way round.
  if (said.file && (same.length === 0 || same.some(({ id }) => id === said.file))) return { form };
  const [only, ...others] = same;
  const isAnother = isNew && (same.length === 0 || mayBeAnother(buyer));
  if (isAnother && !said.file) return { form };
  if (only && others.length === 0 && !said.file) return { form: { ...form, file: only.id } };
  const near = same.length > 0 ? same : await nearlyCalled(buyer, scene, services);
  return near.length === 0 ? { form } : { findings: [asked(buyer, near.slice(0, OFFERED))] };
}

/** Customers who run and have exactly this name, as names of payers are compared, or pay under it. */
async function called(buyer: string, scene: RecordChange['scene'], services: Services): Promise<readonly Rec[]> {
  const name = payerName(buyer);
  const asked = { kind: CUSTOMER.id, which: 'all' as const, words: name, list: undefined, after: null };
  const [found, aliases] = await Promise.all([
    recordsFound(services, filterOf(CUSTOMER, scene.by.id, asked, scene.org), LOOKED_AT),
    services.reads.bankAliases([name]),
  ]);
  const ids = aliases.map(({ customerId }) => customerId);
  const paying = ids.length > 0 ? readRows(await services.reads.recordsById(ids)).map(({ record }) => record) : [];
  const named = found.filter((one) => payerName(nameIn(one)) === name);
  return [...new Map([...named, ...paying].map((one) => [one.id, one])).values()].filter((one) => isTheirs(one, scene));
}

async function nearlyCalled(buyer: string, scene: RecordChange['scene'], services: Services): Promise<readonly Rec[]> {
  const found = await findAlike(services, { name: buyer, phone: '', taxNo: '' }, null);
  return found.map(({ record }) => record).filter((one) => isTheirs(one, scene));
}

const isTheirs = (one: Rec, scene: RecordChange['scene']): boolean =>
  CUSTOMER.states[one.state]?.end !== true && sees(CUSTOMER, one, scene);

const nameIn = ({ form }: Rec): string => (form as unknown as { readonly name?: string }).name ?? '';

const asked = (buyer: string, which: readonly Rec[]) => ({
  ...whichCustomer(
    buyer,
    which.map((one) => join([plain(one.number), plain(nameIn(one))], ' ')),
  ),
  offers: [
    ...which.map((one) => ({ text: t('orders.this_customer', { name: nameIn(one) }), set: { file: one.id } })),
    { text: t('orders.new_customer'), set: { file: '', buyer: asNew(buyer) } },
  ],
});
