import { monthFrom } from '../../domain/measure/months.ts';
import { NO_UNIT, type Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { attendanceRound } from '../../kinds/attendance-round.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { byBranch, sheetsOf } from '../submission/sheets-of.ts';
import { REPORT } from './months-of.ts';
import type { Services } from './services.ts';

export const ROUND = attendanceRound as unknown as Kind;

export const roundForm = ({ form }: Pick<Rec, 'form'>) =>
  form as unknown as {
    readonly from: LocalDate;
    readonly due: LocalDate;
    readonly unit: UnitId;
    readonly without: string | null;
    /** Why what nobody had decided went back as the month was closed. */
    readonly returned?: string | null;
  };

/** The reports of the branches of a month, by name of the branch. */
export const reportsOf = async (services: Pick<Services, 'reads'>, from: LocalDate): Promise<readonly Rec[]> =>
  (await sheetsOf(services, { kind: REPORT }, from, EVERYTHING)).toSorted(byBranch);

/** The branches of a round with whatever lies below them. */
export const unitsOfReports = (org: Org, reports: readonly Rec[]): readonly UnitId[] =>
  unitsBelow(
    org,
    reports.map(({ unitId }) => unitId),
  );

/** … of the branches above somebody: theirs, with whatever it lies in. */
export async function reportsAbove(
  services: Pick<Services, 'reads'>,
  org: Org,
  person: PersonId,
  period: string,
): Promise<readonly Rec[]> {
  const above = new Set(org.lineage(org.person(person)?.unitId ?? NO_UNIT).map(({ id }) => id));
  return (await reportsOf(services, monthFrom(period).from)).filter(({ unitId }) => above.has(unitId));
}

/** The round of a month; null where there is none yet. */
export async function roundOf(services: Pick<Services, 'reads'>, from: LocalDate): Promise<Rec | null> {
  const [round] = await sheetsOf(services, { kind: ROUND }, from, EVERYTHING);
  return round ?? null;
}

/** … as `YYYY-MM`. */
export const roundOfPeriod = (services: Pick<Services, 'reads'>, period: string): Promise<Rec | null> =>
  roundOf(services, monthFrom(period).from);

/** The lowest unit above all of these: whose 运营专员 put them together. */
export function unitAbove(org: Org, units: readonly UnitId[]): UnitId | null {
  const [first, ...rest] = units.map((unit) => org.lineage(unit).map(({ id }) => id));
  const lowest = (first ?? []).slice(1).find((id) => rest.every((line) => line.includes(id)));
  return lowest ?? first?.at(-1) ?? null;
}
