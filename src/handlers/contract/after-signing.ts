import { type OwedPayment, owedPayments } from '../../domain/contract/car-payments.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import type { RecordId } from '../../fields/field.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Rec } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { type Instalment, instalmentItems } from '../receivable/add-items.ts';
import { voidItem } from '../receivable/book-line.ts';
import type { RecordChange } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { dropRemarks } from './remarks-of.ts';
import type { Services } from './services.ts';

interface Signed extends Terms {
  readonly customer: RecordId;
  readonly signed_on: LocalDate | null;
  readonly order: RecordId | null;
}
const formOf = ({ form }: Rec): Signed => form as unknown as Signed;

/** Once a contract is signed each of its payments is owed (S40); what nobody has paid yet of one that is terminated is owed no more. */
export async function afterContract({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before?.state === after.state) return emptyPlan;
  if (after.state === 'signed') return { ...emptyPlan, writes: itemsOf(after, scene.now, services) };
  if (after.state === 'void' && before?.state !== 'signed') return dropRemarks(services, after, scene);
  if (before?.state !== 'signed' || after.state !== 'void') return emptyPlan;
  const items = await services.reads.itemsOfContract(after.id);
  return {
    ...emptyPlan,
    writes: items
      .filter(({ state, open, amount }) => state === 'open' && open === amount)
      .flatMap((item) =>
        voidItem(services.ids, item, { source: after.id, on: scene.today, at: scene.now, actorId: scene.by.id }),
      ),
  };
}

function itemsOf(contract: Rec, now: Rec['openedAt'], { ids }: Services): readonly Write[] {
  const terms = formOf(contract);
  const { customer, signed_on } = terms;
  if (signed_on === null) return [];
  const owing = {
    number: contract.number,
    customerId: customer,
    unitId: contract.unitId,
    salesId: contract.ownerId,
    contractId: contract.id,
    since: signed_on,
  };
  return instalmentItems(
    ids,
    now,
    owing,
    owedPayments(terms).map((one) => agreed(one, signed_on)),
  );
}

const agreed = ({ part, amount, due, signing, delivery, ending }: OwedPayment, signedOn: LocalDate): Instalment => ({
  part,
  amount,
  ending,
  due: due ?? (signing !== null ? addDays(signedOn, signing) : { afterDelivery: delivery ?? 0 }),
});

/** An order that is cancelled leaves its car to be entered anew: operations owe it again (S42). */
export async function afterOrder({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  const kind = kindOf('contract');
  if (!kind || before === null || before.state === after.state || after.state !== 'cancelled') return emptyPlan;
  const id = await contractOf(after, services);
  const [one] = readRows([id === null ? null : await services.reads.record(id)].flatMap((row) => row ?? []));
  const contract = one?.record;
  if (contract?.kind !== 'contract' || contract.state !== 'signed' || formOf(contract).order === null) return emptyPlan;
  const next = changed(contract, { form: { order: null } }, scene.now);
  const at = await sceneOf(services, kind, { person: scene.by, org: scene.org, now: scene.now });
  return writeRecord(services, kind, { before: contract, after: next }, at, {
    act: 'record.contract.to_enter',
    detail: { order: after.number },
  });
}

async function contractOf({ form }: Rec, { reads }: Services): Promise<RecordId | null> {
  const { contract_no } = form as { readonly contract_no?: unknown };
  return typeof contract_no === 'string' ? reads.recordNumbered(contract_no.trim().toUpperCase()) : null;
}
