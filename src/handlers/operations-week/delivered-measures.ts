import type { Figure } from '../../domain/measure/figure.ts';
import { plain, t } from '../../kernel/text.ts';
import { DELIVERED, DELIVERED_ON_TIME } from '../../measures/operations.ts';
import type { Measure } from '../measure.ts';
import type { Services } from './services.ts';

type Rows = NonNullable<Measure<Services>['rows']>;

/** The cars themselves; of the second figure one counts where it came by the first day. */
const rows =
  (onTime: boolean): Rows =>
  async ({ reads }, units, { from, to }, most) =>
    (await reads.deliveredLines(units, from, to, most)).map(({ orderId, number, unitId, deliveredOn, firstOn }) => ({
      key: orderId,
      unitId,
      title: plain(number),
      detail: t('operations.row', { on: { date: deliveredOn }, first: { date: firstOn } }),
      amount: onTime && deliveredOn > firstOn ? 0 : 1,
      ...(onTime ? { of: 1 } : {}),
      action: { do: 'record.open', record: orderId },
    }));

/** By unit; of a unit where no car was handed over nothing is said. */
const of =
  (figure: (cars: { readonly count: number; readonly first: number }) => Figure): Measure<Services>['of'] =>
  async ({ reads }, units, { from, to }) =>
    new Map((await reads.punctuality(units, from, to)).map((one) => [one.unitId, figure(one)]));

export const delivered: Measure<Services> = {
  ...DELIVERED,
  of: of(({ count }) => ({ amount: count, of: null })),
  rows: rows(false),
};

export const deliveredOnTime: Measure<Services> = {
  ...DELIVERED_ON_TIME,
  of: of(({ count, first }) => ({ amount: first, of: count })),
  rows: rows(true),
};
