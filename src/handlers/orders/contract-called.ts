import { payerName } from '../../domain/bank/payer-name.ts';
import type { Finding } from '../../domain/finding.ts';
import { buyerSaid } from '../../domain/orders/buyer-said.ts';
import { passesWithout } from '../../domain/orders/config.ts';
import { disagreements, whichContract } from '../../domain/orders/match-contract.ts';
import { join, plain, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import type { Batch } from '../batch.ts';
import type { BatchedChange } from '../record-parts.ts';
import { soughtOf } from '../records/sought.ts';
import { recordsFound } from '../registers/records-found.ts';
import { agreedIn, carsIn, carsOf, contractIn, goodsOf, ourNumber } from './contract-of.ts';
import { CONTRACT } from './order-kind.ts';
import { formOf, type OrderForm } from './read-tracks.ts';
import type { Services } from './services.ts';

/** So many that are called so are looked at, and so many are offered. */
const LOOKED_AT = 20;
const OFFERED = 4;

/** What is meant: a contract of ours with its number, a number from elsewhere (`record` null), or none. */
type Called = { readonly number: string | null; readonly record: Rec | null } | { readonly findings: readonly Finding[] };

/**
 * The contract that an order names. By its whole number it is that one, if the writer sees it (S4): of any other nothing is said, not even what it is of. What else is written means a signed contract that the writer sees (S4) only where
 * customer, model, price and number of cars agree with one alone; where some are called so and none or several agree, they are offered to choose from.
 * Where nothing is written and one is needed (S42), its customer is what was written.
 */
export async function contractCalled(
  { after, scene, batch }: Pick<BatchedChange, 'after' | 'scene' | 'batch'>,
  services: Services,
): Promise<Called> {
  const form = formOf(after);
  const number = ourNumber(form);
  const isNeeded = !passesWithout(services.orderRules, form.contract_no, scene.today);
  const said = form.contract_no?.trim() || (isNeeded ? buyerSaid(form.buyer).name : '');
  if (number !== null) {
    const record = await contractIn(batch, services, number);
    return { number, record: record && sees(CONTRACT, record, scene) ? record : null };
  }
  const filter = said === '' ? null : soughtOf(CONTRACT, scene.by.id, said, scene.org);
  const found = await batch.kept(`contracts called:${said}`, () => recordsFound(services, filter, LOOKED_AT));
  const signed = found.filter(({ state }) => state === 'signed');
  if (signed.length === 0) return { number: form.contract_no, record: null };
  const agree: Rec[] = [];
  for (const one of signed) if (await agrees(batch, services, form, one, after.id)) agree.push(one);
  const [only, ...others] = agree;
  if (only && others.length === 0) return { number: only.number, record: only };
  const offered = (agree.length > 0 ? agree : signed).slice(0, OFFERED);
  return {
    findings: [
      {
        ...whichContract(
          said,
          offered.map(({ number: each, form: own }) => join([plain(each), CONTRACT.title(own)], ' ')),
        ),
        offers: offered.map((one) => ({
          text: t('orders.this_contract', { number: one.number }),
          set: { contract_no: one.number },
        })),
      },
    ],
  };
}

async function agrees(batch: Batch, services: Services, form: OrderForm, contract: Rec, order: Rec['id']): Promise<boolean> {
  const isTheirs = payerName(agreedIn(contract).buyer ?? '') === payerName(form.buyer);
  if (!isTheirs) return false;
  const others = [...(await carsOf(batch, services, contract.number)).values()].filter(({ id }) => id !== order);
  return disagreements(form, goodsOf(contract), carsIn(others)).length === 0;
}
