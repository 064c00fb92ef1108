import type { Goods } from '../../domain/orders/match-contract.ts';
import type { FormOf } from '../../fields/field.ts';
import { wantedBy } from '../../fields/keys.ts';
import { contract } from '../../kinds/contract.ts';
import type { Rec } from '../../records/define.ts';
import type { Batch } from '../batch.ts';
import { readRows } from '../records/load-record.ts';
import type { RecordPorts } from '../records/ports.ts';
import { EVERYTHING, recordsFound } from '../registers/records-found.ts';
import { SYSTEM } from '../services.ts';
import { ORDER } from './order-kind.ts';
import { formOf, type OrderForm } from './read-tracks.ts';

export type ContractForm = FormOf<typeof contract.fields>;
export const agreedIn = ({ form }: Pick<Rec, 'form'>): ContractForm => form as unknown as ContractForm;
export const goodsOf = (record: Pick<Rec, 'form'>): readonly Goods[] => agreedIn(record).goods;

/** A number of ours: anything else is that of a contract from elsewhere. */
const OURS = new RegExp(`^${contract.prefix}-[A-Z0-9]{1,8}-\\d{2}-\\d{4,6}$`, 'u');
export const ourNumber = ({ contract_no: no }: Pick<OrderForm, 'contract_no'>): string | null => {
  const number = no?.trim().toUpperCase().replaceAll(/\s/gu, '') ?? '';
  return OURS.test(number) ? number : null;
};

/** The contract of a number, whoever asks; null where there is none. */
export async function contractNumbered({ reads }: RecordPorts, number: string): Promise<Rec | null> {
  const id = await reads.recordNumbered(number);
  const row = id ? await reads.record(id) : null;
  const [read] = readRows(row ? [row] : []);
  return read?.kind.id === contract.id ? read.record : null;
}

/** Orders of a contract have at most so many cars. */
const MOST = 200;

/** The orders that a contract has already, without those that were cancelled. */
export async function ordersOf(services: RecordPorts, number: string): Promise<readonly Rec[]> {
  const wanted = wantedBy(number, 'whole');
  if (!wanted) return [];
  const filter = { kind: ORDER.id, sight: EVERYTHING, viewer: SYSTEM.id, words: [{ field: 'contract_no', wanted }] };
  return (await recordsFound(services, filter, MOST)).filter(({ state }) => state !== 'cancelled');
}

/** The same while several orders are looked at or written one after another. */
export const contractIn = (batch: Batch, services: RecordPorts, number: string): Promise<Rec | null> =>
  batch.kept(`contract:${number}`, () => contractNumbered(services, number));

/** Those that a contract has while several are looked at or written one after another, each by its id. */
export const carsOf = (batch: Batch, services: RecordPorts, number: string): Promise<Map<string, Rec>> =>
  batch.kept(`cars:${number}`, async () => new Map((await ordersOf(services, number)).map((one) => [one.id, one])));

export const carsIn = (orders: readonly Rec[]) => orders.map((one) => ({ model: formOf(one).model, price: formOf(one).price }));
