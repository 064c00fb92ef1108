import { monthFrom } from '../../domain/measure/months.ts';
import type { Org } from '../../domain/org/org.ts';
import type { UnitId } from '../../kernel/id.ts';
import { attendanceMonth } from '../../kinds/attendance-month.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { isClosed, isMissing } from '../../records/submission-kind.ts';
import { readRows } from '../records/load-record.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import type { Services } from './services.ts';

const REPORT = attendanceMonth as unknown as Kind;

/** Those of these units whose month somebody has signed and nobody has closed: by the report of the branch they are or lie in (S57). */
export async function signedUnits(
  { reads }: Pick<Services, 'reads'>,
  org: Org,
  units: readonly UnitId[],
  period: string,
): Promise<ReadonlySet<UnitId>> {
  const { from } = monthFrom(period);
  const above = units.map((unit) => [unit, ...org.lineage(unit).map(({ id }) => id)]);
  const keys = [...new Set(above.flat())].flatMap((unit) =>
    uniqueKeys(REPORT, { form: { unit, from } as unknown as Rec['form'] }),
  );
  const found = await reads.recordsWithKeys(REPORT.id, keys);
  if (found.size === 0) return new Set();
  const signed = new Set(
    readRows(await reads.recordsById([...new Set(found.values())])).flatMap(({ record }) =>
      isMissing(record) || isClosed(record) || record.state === 'excused' ? [] : [record.unitId],
    ),
  );
  return new Set(units.filter((_, i) => above[i]?.some((unit) => signed.has(unit))));
}
