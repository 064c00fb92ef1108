import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Effect } from '../plan.ts';
import { toPerson } from '../view-ref.ts';

/**
 * The month in the two files HR get (S58): all of it as a workbook, then its 汇总 as .csv for a payroll program. Each is a row of its own, so that each is sent once
 * whatever happens in between.
 */
export const hrFiles = (person: PersonId, round: RecordId, key: string): readonly Effect[] =>
  [{}, { csv: true }].map((as) => ({
    handler: 'sheet_file' as const,
    key: `sheet:${person}:${key}${'csv' in as ? ':csv' : ''}`,
    subject: `export:${person}`,
    place: toPerson(person),
    payload: { attendance_file: round, ...as },
  }));
