import type { Goods } from '../../domain/contract/terms.ts';
import type { Org } from '../../domain/org/org.ts';
import { plainKey } from '../../domain/phrase/plain-key.ts';
import { type Listed, nearestProducts, productCalled } from '../../domain/price/catalogue.ts';
import type { GoodsFound } from '../../domain/price/price-of-day.ts';
import { type Price, priceOfDay, shortfallOf } from '../../domain/price/price-of-day.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { price as priceKind } from '../../kinds/price.ts';
import { product } from '../../kinds/product.ts';
import type { RecordPorts } from '../records/ports.ts';
import { recordOf } from '../records/record-rows.ts';
import type { RegisterPorts } from '../registers/ports.ts';
import { EVERYTHING, recordsFound } from '../registers/records-found.ts';

type Reads = Pick<RecordPorts['reads'] & RegisterPorts['reads'], 'record' | 'records' | 'recordsById' | 'recordUpTo'>;

/** So many products are looked through for a name; the newest. */
const MOST_PRODUCTS = 500;
const NEAR = 3;

/** What catalogue (S27) and price list (S37) say of what is sold in a unit on a day. */
export async function goodsFound(
  reads: Reads,
  goods: readonly Goods[],
  { unit, org, day }: { readonly unit: UnitId; readonly org: Org; readonly day: LocalDate },
): Promise<GoodsFound> {
  const catalogue = await catalogueIn(reads);
  const prices = new Map<string, Price | null>();
  // What is listed under another of its names has the price of that product.
  const names = new Map(goods.map(({ model }) => [model, productCalled(catalogue, model)?.name ?? model]));
  for (const name of new Set(names.values())) prices.set(name, await priceNow(reads, name, { unit, org, day }));
  return {
    outside: outsideIn(catalogue, goods),
    shortfall: shortfallOf(goods, (model) => prices.get(names.get(model) ?? model) ?? null),
  };
}

/** What may not be sold, with what comes near it. Nothing is refused by a catalogue that nobody has filled yet. */
export const outsideIn = (catalogue: readonly Listed[], goods: readonly Pick<Goods, 'model'>[]): GoodsFound['outside'] =>
  catalogue.length === 0 ? [] : goods.flatMap(({ model }) => outsideOf(catalogue, model));

function outsideOf(catalogue: readonly Listed[], model: string): GoodsFound['outside'] {
  if (productCalled(catalogue, model)?.isAllowed) return [];
  return [{ model, near: nearestProducts(catalogue, model, NEAR).map(({ name }) => name) }];
}

/** The price in force of a model in a unit on a day, as the nearest unit above has it; null: none. */
export async function priceNow(
  reads: Pick<Reads, 'recordUpTo'>,
  model: string,
  { unit, org, day }: { readonly unit: UnitId; readonly org: Org; readonly day: LocalDate },
): Promise<Price | null> {
  const units = org.lineage(unit).map(({ id }) => id);
  const rows = await Promise.all(
    units.map((id) => {
      const place = `model+unit+from:${plainKey(model)}|${plainKey(id)}|`;
      return reads.recordUpTo('price', place, `${place}${plainKey(day)}`);
    }),
  );
  const prices = rows.flatMap((row) => (row ? [recordOf(priceKind as never, row).form as unknown as Price] : []));
  return priceOfDay(prices, model, units, day);
}

/** Every product there is, with whether it may be sold now. */
export async function catalogueIn(reads: Omit<Reads, 'recordUpTo'>): Promise<readonly Listed[]> {
  const filter = { kind: product.id, sight: EVERYTHING, viewer: NOBODY, open: true };
  return (await recordsFound({ reads }, filter, MOST_PRODUCTS)).map(({ form, state }) => {
    const { name, also } = form as unknown as Pick<Listed, 'name' | 'also'>;
    return { name, also, isAllowed: state === 'allowed' };
  });
}

const NOBODY = 'per_none' as const;
