import { figureValue } from '../../domain/measure/figure.ts';
import { unitText } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import { byBranch, COLLECTION, COLLECTION_MONTH } from '../../measures/collection.ts';
import type { Board, Measure, Split } from '../measure.ts';
import { ages, dso, effectiveness, overdueShare, promiseKept, reasons, received } from './collection-measures.ts';
import type { Services } from './services.ts';

export const collection: Board<Services> = {
  ...COLLECTION,
  measures: [received, dso, effectiveness, overdueShare, promiseKept],
  splits: [reasons, ages],
};

/** A figure branch by branch, whoever is to be spoken to first. */
const branches = (measure: Measure<Services>): Split<Services> => ({
  ...byBranch(measure),
  of: async (services, units, days) => {
    const org = await services.reads.org();
    const turn = measure.better === 'less' ? -1 : 1;
    return [...(await measure.of(services, units, days))]
      .flatMap(([unit, figure]) => {
        const value = figureValue(measure.unit, figure);
        return value === null ? [] : [{ unit, figure, value }];
      })
      .toSorted((a, b) => (a.value - b.value) * turn || (a.unit < b.unit ? -1 : 1))
      .map(({ unit, figure }) => ({ key: unit, name: unitText(org, unit), figure }));
  },
});

/** Reasons as a Pareto: how much of it all they make together, the most first. */
const pareto: Split<Services> = {
  ...reasons,
  of: async (services, units, days) => {
    const found = await reasons.of(services, units, days);
    const all = found.reduce((sum, { figure }) => sum + figure.amount, 0);
    let so = 0;
    return found.map((share) => {
      so += share.figure.amount;
      return { ...share, beside: t('revenue.so_far', { beside: share.beside ?? '', percent: Math.round((so * 100) / all) }) };
    });
  },
};

/** The pack of a month: how long money is out, how well it is brought in, whether promises hold, and what keeps the rest. */
export const collectionMonth: Board<Services> = {
  ...COLLECTION_MONTH,
  measures: [dso, effectiveness, promiseKept, overdueShare],
  splits: [branches(dso), branches(effectiveness), branches(promiseKept), pareto],
};
