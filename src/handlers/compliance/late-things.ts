import type { Figure } from '../../domain/measure/figure.ts';
import type { Days } from '../../domain/measure/months.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, instant, toInstant } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import type { DescribedMeasure } from '../../measures/define.ts';
import { owedAs } from '../../records/owed.ts';
import type { Measure, MeasureRow } from '../measure.ts';
import type { LateThing, Stretch } from './ports.ts';
import type { Services } from './services.ts';

/** These days as far as they are over: what is still to come due is not late. */
export function overBy({ clock, zone }: Pick<Services, 'clock' | 'zone'>, { from, to }: Days): Stretch {
  const until = toInstant(addDays(to, 1), 0, zone);
  return { from: toInstant(from, 0, zone), until: instant(Math.min(until, clock.now() + 1)) };
}

/**
 * What was owed and not done by its time, of these kinds of to-dos or of all (null). A row names the thing by its number and never by its title: of some
 * records a title says more than everybody may know who answers for the branch (S4); its card says what its reader may see.
 */
export const lateThings = (described: DescribedMeasure, kinds: readonly string[] | null): Measure<Services> => ({
  ...described,
  of: async (services, units, days) => {
    const at = overBy(services, days);
    const found = new Map<UnitId, Figure>();
    // A unit at a time: of a whole company this is tens of thousands of rows, and others have a turn in between.
    for (const unit of units) {
      await services.rest();
      for (const { unitId, due, late } of await services.reads.owedBetween([unit], at, kinds))
        found.set(unitId, { amount: late, of: due });
    }
    return found;
  },
  rows: async (services, units, days, most) =>
    (await services.reads.lateBetween(units, overBy(services, days), kinds, most)).map(
      (thing): MeasureRow => ({
        key: `${thing.recordId} ${thing.kind} ${thing.dueAt}`,
        unitId: thing.unitId,
        title: t('compliance.thing', { what: owedName(thing), number: thing.number }),
        detail:
          thing.doneAt === null
            ? t('compliance.not_done', { due: { at: thing.dueAt } })
            : t('compliance.done_late', { due: { at: thing.dueAt }, at: { at: thing.doneAt } }),
        amount: 1,
        action: { do: 'record.open', record: thing.recordId },
      }),
    ),
});

/** What is owed, as its kind calls it. */
function owedName({ kind }: LateThing): Text {
  const owed = KINDS.map((one) => (kind.startsWith(`${one.id}.`) ? owedAs(one, kind) : undefined)).find((one) => one);
  return owed ? say(owed.name) : plain(kind);
}
