import type { FigureChanged } from '../../cards/attendance-report/figures-part.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { say } from '../../kernel/text.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import { MONTH_FIGURES, type MonthFigure } from '../../kinds/attendance-month.ts';
import type { Rec } from '../../records/define.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { freshMonths } from '../attendance/fresh-months.ts';
import { periodOfSheet, totalsOf } from './months-of.ts';
import type { Services } from './services.ts';

/** What stands on a report as it was signed or drafted, by figure. */
export function figuresSigned({ form }: Pick<Rec, 'form'>): ReadonlyMap<MonthFigure, string> {
  const { figures } = form as unknown as { readonly figures: readonly { readonly what: MonthFigure; readonly value: string }[] };
  return new Map(figures.map(({ what, value }) => [what, value]));
}

/**
 * Totals that came out otherwise after the report was signed: a leave or a correction that was approved later is in the books and in the file HR get, so
 * whoever reads what was signed is told (S57, S58). Only where somebody's month changed since is it added up once more.
 */
export async function changedSinceSigned(
  services: Services,
  { org, now }: { readonly org: Org; readonly now: Instant },
  record: Rec,
): Promise<readonly FigureChanged[]> {
  const { handedAt } = record.life;
  if (isMissing(record) || handedAt === undefined) return [];
  const units = unitsBelow(org, [record.unitId]);
  const period = periodOfSheet(record);
  const fresh = await freshMonths(services, { org, now }, units, period);
  // Rows of that very moment may be those that were signed, or a second later than it: the figures say.
  const since = instant(handedAt - 1);
  if (fresh.months.size === 0 && (await services.reads.changedIn(units, period, since)).length === 0) return [];
  const { figures } = await totalsOf(services, org, record.unitId, period, fresh.months);
  const signed = figuresSigned(record);
  return (Object.keys(MONTH_FIGURES) as readonly MonthFigure[]).flatMap((what) => {
    const was = signed.get(what);
    return was === undefined || was === figures[what]
      ? []
      : [{ what: say(MONTH_FIGURES[what]), signed: was, now: figures[what] }];
  });
}
