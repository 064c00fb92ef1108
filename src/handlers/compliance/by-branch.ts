import { figureValue, sumFigures } from '../../domain/measure/figure.ts';
import { unitText } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { UnitId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { BY_BRANCH } from '../../measures/compliance.ts';
import type { Measure, Share, Split } from '../measure.ts';
import type { Services } from './services.ts';

/** So many of what is not clean are named behind a bar. */
const NAMED = 2;

/** A figure that is looked at, with the word or two there is room for behind a bar. */
export interface Looked {
  readonly measure: Measure<Services>;
  readonly short: Text;
}

interface Counted extends Looked {
  readonly by: Awaited<ReturnType<Measure<Services>['of']>>;
}

/** How many of the figures are not clean at each branch, the worst first: where to look, at one glance (S15). */
export const byBranch = (all: readonly Looked[]): Split<Services> => ({
  ...BY_BRANCH,
  of: async (services, units, days) => {
    const org = await services.reads.org();
    // One after another: each gives others a turn, all at once they would not.
    const counted: Counted[] = [];
    for (const one of all) counted.push({ ...one, by: await one.measure.of(services, units, days) });
    const shares = [...groupBy(units, (unit) => branchOf(org, unit))].flatMap(([branch, own]): readonly Share[] => {
      const figures = counted.map(({ measure, short, by }) => ({
        measure,
        short,
        figure: sumFigures(own.flatMap((unit) => by.get(unit) ?? [])),
      }));
      // Where nothing was owed there is nothing to be clean.
      if (figures.every(({ figure }) => figure === null)) return [];
      const faults = figures.flatMap(({ measure, short, figure }) =>
        isClean(measure, figureValue(measure.unit, figure)) ? [] : [short],
      );
      return [
        {
          key: branch,
          name: unitText(org, branch),
          figure: { amount: faults.length, of: null },
          beside: besideOf(faults),
        },
      ];
    });
    return shares.toSorted((a, b) => b.figure.amount - a.figure.amount || (a.key < b.key ? -1 : 1));
  },
});

const branchOf = (org: Org, unit: UnitId): UnitId => org.lineage(unit).find(({ kind }) => kind === 'branch')?.id ?? unit;

/** A share that is whole, a count of nothing; no figure is clean. */
const isClean = ({ better }: Measure<Services>, value: number | null): boolean =>
  value === null || (better === 'more' ? value >= 100 : value <= 0);

function besideOf(faults: readonly Text[]) {
  if (faults.length === 0) return t('compliance.clean');
  const named = join(faults.slice(0, NAMED), '、');
  return faults.length > NAMED ? t('compliance.and_more', { named }) : named;
}
