import type { Days } from '../../domain/measure/months.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import type { DescribedMeasure } from '../../measures/define.ts';
import type { Rec } from '../../records/define.ts';
import { hasNotCome, sheetOf } from '../../records/submission-kind.ts';
import type { Measure, MeasureRow } from '../measure.ts';
import { readRows } from '../records/load-record.ts';
import type { Services } from './services.ts';
import { shareByUnit } from './share-by-unit.ts';

/** Of the sheets of a submission that were due and whose day is over, those handed in by then; excused ones owe nothing. */
export const sheetsInTime = (described: DescribedMeasure, kind: string): Measure<Services> => {
  const sheets = async (services: Services, units: readonly UnitId[], { from, to }: Days): Promise<readonly Rec[]> => {
    const { reads, clock, zone } = services;
    const today = toLocal(clock.now(), zone).date;
    const rows = await reads.recordsById(await reads.sheetsDue(kind, units, from, to));
    return readRows(rows)
      .map(({ record }) => record)
      .filter((sheet) => sheet.state !== 'excused' && (sheetOf(sheet).due < today || !hasNotCome(sheet)));
  };
  return {
    ...described,
    of: async (services, units, days) => shareByUnit(await sheets(services, units, days), inTime),
    // What is missing is what one looks for.
    rows: async (services, units, days, most) =>
      (await sheets(services, units, days))
        .toSorted((a, b) => Number(inTime(a)) - Number(inTime(b)))
        .slice(0, most)
        .map(
          (sheet): MeasureRow => ({
            key: sheet.id,
            unitId: sheet.unitId,
            title: plain(sheetOf(sheet).branch),
            detail: t(
              hasNotCome(sheet)
                ? 'compliance.sheet_missing'
                : inTime(sheet)
                  ? 'compliance.sheet_in_time'
                  : 'compliance.sheet_late',
              {
                due: { date: sheetOf(sheet).due },
              },
            ),
            amount: inTime(sheet) ? 1 : 0,
            of: 1,
            action: { do: 'record.open', record: sheet.id },
          }),
        ),
  };
};

const inTime = (sheet: Rec): boolean => !hasNotCome(sheet) && sheet.life.handedLate !== true;
