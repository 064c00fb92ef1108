import { nearestProducts, productCalled } from '../../domain/price/catalogue.ts';
import type { Price } from '../../domain/price/price-of-day.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { price as priceKind } from '../../kinds/price.ts';
import { openingBy } from '../../records/open.ts';
import { holds } from '../../records/who.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';
import { catalogueIn, priceNow } from './find-goods.ts';
import type { Services } from './services.ts';

const NEAR = 3;

/** 凯美瑞什么价: the price in force today where the asker works (S37); its floor only for those who answer for prices. */
export async function tellPrice({ reads }: Services, context: Context, said: string): Promise<Plan> {
  const { person, org, today } = context;
  const catalogue = await catalogueIn(reads);
  const product = productCalled(catalogue, said);
  const model = product?.name ?? said;
  const price = await priceNow(reads, model, { unit: person.unitId, org, day: today });
  const near = nearestProducts(catalogue, said, NEAR).map(({ name }) => name);
  const seesFloor = holds(priceKind.register?.full ?? [], person.id, openingBy(person), org);
  const lines: readonly Text[] = [
    ...(price ? [priceText(price, model, seesFloor)] : [t('contract.no_price', { model })]),
    ...(product?.isAllowed === false ? [t('contract.not_sold')] : []),
    ...(!price && !product && near.length > 0 ? [t('contract.near', { near: near.join('、') })] : []),
  ];
  return told(context, { text: join(lines, '\n') });
}

function priceText({ list, floor, from, until }: Price, model: string, seesFloor: boolean): Text {
  const price = t('contract.price', { model, price: { cents: list }, from: { date: from } });
  return join(
    [
      price,
      ...(until === null ? [] : [t('contract.price_until', { until: { date: until } })]),
      ...(seesFloor ? [t('contract.floor', { floor: { cents: floor } })] : []),
    ],
    '\n',
  );
}
