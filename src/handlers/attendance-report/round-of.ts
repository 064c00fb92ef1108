import type { Org } from '../../domain/org/org.ts';
import { wantedBy } from '../../fields/keys.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { attendanceRound } from '../../kinds/attendance-round.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { readRows } from '../records/load-record.ts';
import { SYSTEM } from '../services.ts';
import { EVERYTHING, sheetsOf } from '../submission/sheets-of.ts';
import { REPORT } from './months-of.ts';
import type { Services } from './services.ts';

export const ROUND = attendanceRound as unknown as Kind;

export const roundForm = ({ form }: Pick<Rec, 'form'>) =>
  form as unknown as {
    readonly from: LocalDate;
    readonly due: LocalDate;
    readonly unit: UnitId;
    readonly without: string | null;
  };

/** The reports of the branches of a month. */
export const reportsOf = (services: Pick<Services, 'reads'>, from: LocalDate): Promise<readonly Rec[]> =>
  REPORT.submission ? sheetsOf(services, { kind: REPORT, part: REPORT.submission }, from, EVERYTHING) : Promise.resolve([]);

/** The round of a month; null where there is none yet. */
export async function roundOf({ reads }: Pick<Services, 'reads'>, from: LocalDate): Promise<Rec | null> {
  const wanted = wantedBy(from, 'whole');
  if (!wanted) return null;
  const asked = { kind: ROUND.id, sight: EVERYTHING, viewer: SYSTEM.id, words: [{ field: 'from', wanted }] };
  const { items } = await reads.records(asked, null, 1);
  return readRows(await reads.recordsById(items.map(({ id }) => id)))[0]?.record ?? null;
}

/** The lowest unit above all of these: whose 运营专员 put them together. */
export function unitAbove(org: Org, units: readonly UnitId[]): UnitId | null {
  const [first, ...rest] = units.map((unit) => org.lineage(unit).map(({ id }) => id));
  const lowest = (first ?? []).slice(1).find((id) => rest.every((line) => line.includes(id)));
  return lowest ?? first?.at(-1) ?? null;
}
