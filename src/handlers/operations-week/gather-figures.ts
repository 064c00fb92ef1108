import { sumFigures } from '../../domain/measure/figure.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { centsText } from '../../fields/raw.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { addDays, type LocalDate, toInstant } from '../../kernel/time.ts';
import { FIGURES, type FigureName } from '../../kinds/operations-week.ts';
import { TODOS_LATE } from '../../measures/compliance.ts';
import { sheetOf } from '../../records/submission-kind.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import type { Week, WeekCounts } from './ports.ts';
import type { Services } from './services.ts';

/** Figures that say how many records of a kind were opened. */
const OPENED = ['customer', 'negotiation', 'contract', 'order', 'help', 'improvement'] as const satisfies readonly FigureName[];
const isOpened = (name: FigureName): name is (typeof OPENED)[number] => (OPENED as readonly FigureName[]).includes(name);

/** The figures of a sheet, gathered as it opens and whenever 运营专员 ask for them anew; those of the week before beside them (S23). */
export async function gatherFigures({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before && before.life.drawnAt === after.life.drawnAt) return {};
  const { from, to } = sheetOf(after);
  const units = unitsBelow(scene.org, [after.unitId]);
  const counts = async (days: number): Promise<Told> => {
    const week = weekOf(addDays(from, days), addDays(to, days), services);
    const [books, receipts, late] = await Promise.all([
      services.reads.weekCounts(units, OPENED, week),
      services.reads.receivedBetween(units, week.from, week.to),
      services.boards.measure(TODOS_LATE.id)?.of(units, week),
    ]);
    const sum = sumFigures(late?.values() ?? []);
    return { ...books, received: sumOf(receipts.map(({ amount }) => amount)), late: sum?.amount ?? 0 };
  };
  const [now, was] = await Promise.all([counts(0), counts(-7)]);
  const names = Object.keys(FIGURES) as readonly FigureName[];
  return { form: { figures: names.map((what) => ({ what, now: told(what, now), before: told(what, was) })) } };
}

interface Told extends WeekCounts {
  /** What customers paid, as 回款 counts it everywhere. */
  readonly received: Cents;
  /** What was not done in time, as the board of branches counts it (S15). */
  readonly late: number;
}

const weekOf = (from: LocalDate, to: LocalDate, { zone }: Services): Week => ({
  from,
  to,
  begins: toInstant(from, 0, zone),
  ends: toInstant(addDays(to, 1), 0, zone),
});

function told(what: FigureName, { opened, delivered, onTime, received, late }: Told): string {
  if (isOpened(what)) return String(opened.get(what) ?? 0);
  return what === 'received' ? centsText(received) : String({ delivered, on_time: onTime, late }[what]);
}
