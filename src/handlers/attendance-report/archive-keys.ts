import * as z from 'zod';
import { ARCHIVED_FIGURES } from '../../domain/attendance/archive.ts';
import { fromJson } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { Services } from './services.ts';

/** Months that are to be written to the platform's archived report, each since when. */
export const DUE = 'attendance:archive:due:';
/** How the last writing of a month ended. */
const ENDED = 'attendance:archive:ended:';
/** What HR were told is wrong with a month, until it is written. */
export const WRONG = 'attendance:archive:wrong:';

const outcome = z.object({
  people: z.number(),
  unknown: z.array(z.string()),
  without: z.array(z.enum(ARCHIVED_FIGURES)),
});
/** How many people's months stand on the platform, whom it does not know, and of which figures its report has no column. */
export type ArchiveOutcome = z.infer<typeof outcome>;

/** A month that was closed, or changed while it was open for somebody, goes to the platform where the company wants it there. */
export const archiveDue = ({ attendanceRules }: Pick<Services, 'attendanceRules'>, period: string, now: Instant): Plan =>
  attendanceRules.archive === null
    ? emptyPlan
    : {
        ...emptyPlan,
        writes: [{ table: 'keyValue', insert: { key: `${DUE}${period}`, value: String(now) }, onConflict: 'replace' }],
      };

export const endedKey = (period: string): string => `${ENDED}${period}`;

/** How a month stands on the platform; null: it is not there, or not wanted there. */
export async function archiveStanding(
  { reads }: Pick<Services, 'reads'>,
  period: string,
): Promise<{ readonly wrong: string | null; readonly ended: ArchiveOutcome | null }> {
  const [wrong, ended] = await Promise.all([reads.valueOf(`${WRONG}${period}`), reads.valueOf(endedKey(period))]);
  return { wrong, ended: ended === null ? null : outcome.parse(fromJson(ended)) };
}
