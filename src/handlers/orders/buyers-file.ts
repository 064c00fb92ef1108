import { payerName } from '../../domain/bank/payer-name.ts';
import { phoneDigits } from '../../domain/customer/likeness.ts';
import { asNew, buyerSaid } from '../../domain/orders/buyer-said.ts';
import { mayBeAnother, otherBuyer, whichCustomer } from '../../domain/orders/which-customer.ts';
import { plainKey } from '../../domain/phrase/plain-key.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import { findAlike, identified } from '../customers/find-alike.ts';
import { heldElsewhere } from '../receivable/held-elsewhere.ts';
import type { BatchedChange, BeforeWriting, RecordChange } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { soughtOf } from '../records/sought.ts';
import { EVERYTHING, recordsFound } from '../registers/records-found.ts';
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
  { before, after, scene, batch }: BatchedChange,
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
  const all = await batch.kept(`buyers called:${buyer}`, () => called(buyer, scene, services));
  const same = all.filter((one) => isTheirs(one, scene));
  const elsewhere = all.filter((one) => !isTheirs(one, scene) && (!mayBeAnother(buyer) || isNumbered(one, buyer)));
  const held = await batch.kept(`held elsewhere:${buyer}:${after.unitId}`, () =>
    heldElsewhere(
      services,
      elsewhere.map(({ id }) => id),
      after.unitId,
      scene,
    ),
  );
  if (held) return { findings: [held] };
  const life = { asNew: undefined };
  const nearly = () => batch.kept(`buyers like:${buyer}`, () => nearlyCalled(buyer, scene, services));
  if (contract) return await underContract(contract, { buyer, isNew, same, nearly }, services);
  // A file of somebody else under a name that is a customer's would be the way round.
  if (said.file && (same.length === 0 || same.some(({ id }) => id === said.file))) return { form, life };
  const [only, ...others] = same;
  const isAnother = isNew && (same.length === 0 || mayBeAnother(buyer));
  if (isAnother && !said.file)
    return { form, life: (same.length > 0 ? same : await nearly()).length > 0 ? { asNew: buyer } : life };
  if (only && others.length === 0 && !said.file)
    return { form: { buyer: isNumbered(only, buyer) ? nameIn(only) : buyer, file: only.id }, life };
  const near = same.length > 0 ? same : await nearly();
  return near.length === 0 ? { form, life } : { findings: [asked(buyer, near.slice(0, OFFERED))] };
}

/** Whom a name may mean. */
interface Meant {
  readonly buyer: string;
  readonly isNew: boolean;
  readonly same: readonly Rec[];
  readonly nearly: () => Promise<readonly Rec[]>;
}

/** Of a contract it is its customer's; a name that stands for another customer is not theirs. */
async function underContract(contract: Rec, { buyer, isNew, same, nearly }: Meant, services: Services): Promise<BeforeWriting> {
  const { customer } = agreedIn(contract);
  const meant = same.length > 0 || isNew ? same : await nearly();
  const [its] = readRows(await services.reads.recordsById([customer])).map(({ record }) => record);
  if (!its || meant.length === 0) return { form: { buyer, file: customer } };
  const own = meant.find(({ id }) => id === customer);
  if (own) return { form: { buyer: isNumbered(own, buyer) ? nameIn(own) : buyer, file: customer } };
  const name = nameIn(its);
  const offers = [{ text: t('orders.this_customer', { name }), set: { buyer: name } }];
  return { findings: [{ ...otherBuyer(contract.number, name, buyer), offers }] };
}

/**
 * Customers who run and have exactly this name, as names of payers are compared, or pay under it, or whose number, tax number or phone is written instead:
 * those the writer sees, and beside them firms of other branches, of whom nothing but what they hold up is told (S4).
 */
async function called(buyer: string, scene: RecordChange['scene'], services: Services): Promise<readonly Rec[]> {
  const name = payerName(buyer);
  const sought = soughtOf(CUSTOMER, scene.by.id, name, scene.org);
  const [found, aliases, numbered] = await Promise.all([
    recordsFound(services, sought && { ...sought, sight: EVERYTHING }, LOOKED_AT),
    services.reads.bankAliases([name]),
    services.reads.recordNumbered(plainSigns(buyer).trim().toUpperCase()),
  ]);
  const ids = [...aliases.map(({ customerId }) => customerId), ...(numbered ? [numbered] : [])];
  const paying = ids.length > 0 ? readRows(await services.reads.recordsById(ids)).map(({ record }) => record) : [];
  const named = found.filter((one) => payerName(nameIn(one)) === name || isNumbered(one, buyer));
  const all = [...new Map([...named, ...paying].map((one) => [one.id, one])).values()];
  return all.filter((one) => one.kind === CUSTOMER.id && isRunning(one));
}

async function nearlyCalled(buyer: string, scene: RecordChange['scene'], services: Services): Promise<readonly Rec[]> {
  const found = await findAlike(services, { name: buyer, phone: '', taxNo: '' }, null);
  return found.map(({ record }) => record).filter((one) => isTheirs(one, scene));
}

/** How the number of a file ends, as people write it. */
const TAIL = /^\d{4}$/u;

/** Whether this is what tells a customer from others, written where the name belongs. */
function isNumbered({ number, form }: Rec, said: string): boolean {
  const { phone, taxNo } = identified(form);
  const key = plainKey(said);
  const digits = phoneDigits(phone);
  const isTail = TAIL.test(key) && number.endsWith(key);
  return (
    key !== '' &&
    (isTail || [number, taxNo].some((one) => plainKey(one) === key) || (digits !== '' && digits === phoneDigits(said)))
  );
}

const isRunning = (one: Rec): boolean => CUSTOMER.states[one.state]?.end !== true;
const isTheirs = (one: Rec, scene: RecordChange['scene']): boolean => isRunning(one) && sees(CUSTOMER, one, scene);

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
