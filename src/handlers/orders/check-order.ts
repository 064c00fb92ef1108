import type { Finding } from '../../domain/finding.ts';
import { passesWithout } from '../../domain/orders/config.ts';
import { keptInBook, noBalance, notPaid } from '../../domain/orders/hand-over.ts';
import { contractNeeded, disagreements, noContract, notSigned, notTheirs } from '../../domain/orders/match-contract.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import { plain, say } from '../../kernel/text.ts';
import { contract } from '../../kinds/contract.ts';
import { MONEY_MOVES } from '../../kinds/order-tracks.ts';
import { outsideFindings } from '../../processes/contract-review/goods-findings.ts';
import type { Rec } from '../../records/define.ts';
import type { Batch } from '../batch.ts';
import { catalogueIn, outsideIn } from '../contract/find-goods.ts';
import type { BatchedChange, BeforeWriting, RecordChange } from '../record-parts.ts';
import { buyersFile } from './buyers-file.ts';
import { contractCalled } from './contract-called.ts';
import { carsIn, carsOf, contractIn, goodsOf, ourNumber } from './contract-of.ts';
import { contractOfOrder, moneyOfOrder, unpaidOf } from './order-money.ts';
import { formOf } from './read-tracks.ts';
import type { Services } from './services.ts';

/**
 * What an order has to agree with beyond itself: its contract when it is entered or put right (S42), what is paid when the car is handed over (S45). Its
 * contract may be called by its whole number, how that ends, or its customer. One that came in without a contract of ours stays as it is.
 */
export async function checkOrder(change: BatchedChange, services: Services): Promise<BeforeWriting> {
  const checked = await agreeing(change, services);
  return change.before === null ? { ...checked, life: { ...checked.life, begins: change.scene.today } } : checked;
}

async function agreeing(change: BatchedChange, services: Services): Promise<BeforeWriting> {
  const { before, after } = change;
  const isSame = before !== null && formOf(before).contract_no === formOf(after).contract_no;
  if (isSame) return both({ findings: await foundIn(change, services) }, await buyersFile(change, services));
  const called = await contractCalled(change, services);
  if ('findings' in called) return called;
  const ours = ourNumber(formOf(after));
  if (ours !== null && !called.record) return { findings: [noContract(ours)] };
  if (!called.record && !passesWithout(services.orderRules, called.number, change.scene.today))
    return { findings: [contractNeeded(plain(personName(change.scene.org, formOf(after).sales)))] };
  const form = { contract_no: called.number, contract: called.record?.id ?? null };
  const next = { ...after, form: { ...after.form, ...form } as Rec['form'] };
  const filled = { ...change, after: next };
  const cars = called.record && (await carsOf(change.batch, services, called.record.number));
  return both(
    { findings: await foundIn(filled, services, called.record), form, counts: () => cars?.set(next.id, next) },
    await buyersFile(filled, services, called.record),
  );
}

const both = (one: BeforeWriting, other: BeforeWriting): BeforeWriting => ({
  ...one,
  findings: [...(one.findings ?? []), ...(other.findings ?? [])],
  form: { ...one.form, ...other.form },
  life: { ...one.life, ...other.life },
});

/** @param known the contract it names, where somebody has looked it up already */
async function foundIn(change: BatchedChange, services: Services, known: Rec | null = null): Promise<readonly Finding[]> {
  return [...(await agreesWith(change, services, known)), ...soldBy(change)];
}

/** Whose it is works in its unit (S4): who left may stay, nobody is put there newly. */
function soldBy({ before, after, scene: { org } }: RecordChange): readonly Finding[] {
  const { sales } = formOf(after);
  if (before && formOf(before).sales === sales) return [];
  const person = org.person(sales);
  return person && org.lineage(person.unitId).some(({ id }) => id === after.unitId)
    ? []
    : [notTheirs(unitName(org, after.unitId) ?? '—')];
}

async function agreesWith(
  { before, after, scene, batch }: BatchedChange,
  services: Services,
  known: Rec | null,
): Promise<readonly Finding[]> {
  const isHandOver = before !== null && before.state !== after.state && after.state === 'delivered';
  if (isHandOver) return unpaid(services, after, scene.today);
  if (before !== null && notesMoney(before, after)) {
    const { own, shared } = await moneyOfOrder(services, after, await contractOfOrder(services, after));
    return own.length + shared.length > 0 ? [keptInBook()] : [];
  }
  const isSame = before !== null && ['model', 'contract_no', 'price'].every((id) => same(before.form, after.form, id));
  const number = ourNumber(formOf(after));
  if (isSame) return [];
  if (number === null) return outside(batch, services, after);
  const record = known ?? (await contractIn(batch, services, number));
  if (!record) return [noContract(number)];
  if (record.state !== 'signed' && record.state !== 'ended') return [notSigned(number)];
  const others = [...(await carsOf(batch, services, number)).values()].filter(({ id }) => id !== after.id);
  return disagreements(formOf(after), goodsOf(record), carsIn(others));
}

/** Money is noted by hand, and not taken back. */
const notesMoney = (before: Rec, after: Rec): boolean =>
  MONEY_MOVES.some((move) => after.life.said?.[move] !== undefined && after.life.said[move] !== before.life.said?.[move]);

/** What no contract of ours has looked at yet is in the catalogue (S27). */
async function outside(batch: Batch, { reads }: Services, order: RecordChange['after']): Promise<readonly Finding[]> {
  const catalogue = await batch.kept('catalogue', () => catalogueIn(reads));
  return outsideFindings({ outside: outsideIn(catalogue, [formOf(order)]) }).map((one) => ({ ...one, field: 'model' }));
}

const same = (a: object, b: object, id: string): boolean => (a as Values)[id] === (b as Values)[id];
type Values = Readonly<Record<string, unknown>>;

/** What is owed by now: by the items of the order and its contract where there are any, else by what was noted on its card. */
export async function unpaid(services: Services, order: RecordChange['after'], today: string): Promise<readonly Finding[]> {
  const open = await unpaidOf(services, order, today);
  if (open === null) return order.life.said?.balance ? [] : [noBalance()];
  const names = [...new Set(open.map(({ part }) => part))].map((part) => say(PARTS[part] ?? contract.name));
  return names.length === 0 ? [] : [notPaid(names)];
}

/** As contracts call them. */
const PARTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
  contract.fields.instalments.row.part.options;
