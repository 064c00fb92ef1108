import { sumFigures } from '../../domain/measure/figure.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { centsText } from '../../fields/raw.ts';
import type { Cents } from '../../kernel/money.ts';
import { addDays, type LocalDate, toInstant } from '../../kernel/time.ts';
import { FIGURES, type FigureName } from '../../kinds/operations-week.ts';
import { RECEIVED } from '../../measures/collection.ts';
import { TODOS_LATE } from '../../measures/compliance.ts';
import { DELIVERED, DELIVERED_ON_TIME } from '../../measures/operations.ts';
import { sheetOf } from '../../records/submission-kind.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import type { Week } from './ports.ts';
import type { Services } from './services.ts';

/** Figures that say how many records of a kind were opened. */
const OPENED = ['customer', 'negotiation', 'contract', 'order', 'help', 'improvement'] as const satisfies readonly FigureName[];
/** Figures that are measures of a board, each by its id: the report and the board say the same (S15, S23). */
const MEASURED = [
  ['delivered', DELIVERED.id],
  ['on_time', DELIVERED_ON_TIME.id],
  ['received', RECEIVED.id],
  ['late', TODOS_LATE.id],
] as const satisfies readonly (readonly [FigureName, string])[];

/** The figures of a sheet, gathered as it opens and whenever 运营专员 ask for them anew; those of the week before beside them (S23). */
export async function gatherFigures({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before && before.life.drawnAt === after.life.drawnAt) return {};
  const { from, to } = sheetOf(after);
  const units = unitsBelow(scene.org, [after.unitId]);
  const counts = async (days: number): Promise<Told> => {
    const week = weekOf(addDays(from, days), addDays(to, days), services);
    const [opened, ...figures] = await Promise.all([
      services.reads.openedInWeek(units, OPENED, week),
      ...MEASURED.map(([, id]) => services.boards.measure(id)?.of(units, week)),
    ]);
    const amounts = MEASURED.map(([name], i) => [name, sumFigures(figures[i]?.values() ?? [])?.amount ?? 0] as const);
    return { opened, measured: new Map(amounts) };
  };
  const [now, was] = await Promise.all([counts(0), counts(-7)]);
  const names = Object.keys(FIGURES) as readonly FigureName[];
  return { form: { figures: names.map((what) => ({ what, now: told(what, now), before: told(what, was) })) } };
}

interface Told {
  /** Records of each kind that were opened. */
  readonly opened: ReadonlyMap<string, number>;
  /** What boards count the same way everywhere; money in cents. */
  readonly measured: ReadonlyMap<FigureName, number>;
}

const weekOf = (from: LocalDate, to: LocalDate, { zone }: Services): Week => ({
  from,
  to,
  begins: toInstant(from, 0, zone),
  ends: toInstant(addDays(to, 1), 0, zone),
});

function told(what: FigureName, { opened, measured }: Told): string {
  const amount = measured.get(what);
  if (amount === undefined) return String(opened.get(what) ?? 0);
  return what === 'received' ? centsText(BigInt(amount) as Cents) : String(amount);
}
