import * as z from 'zod';
import { REASONS } from '../../domain/attendance/reasons.ts';
import { ANOMALIES } from '../../domain/attendance/types.ts';

const record = z.string().startsWith('rec_').max(64);
const person = z.string().startsWith('per_').max(64);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const about = z.enum(ANOMALIES);

/** What the buttons of the monthly report ask for. Who presses is never in them. */
export const reportActions = [
  /** Why an anomaly of one's own day is as it is, in one tap. */
  z.strictObject({ do: z.literal('report.explain'), date, about, reason: z.enum(REASONS) }),
  /** An anomaly is settled as it was explained. */
  z.strictObject({ do: z.literal('report.accept'), record, person, date, about }),
  /** … all that were explained. */
  z.strictObject({ do: z.literal('report.accept_all'), record }),
  /** The form in which a day is put right by hand. */
  z.strictObject({ do: z.literal('report.correct'), record, person, date }),
  z.strictObject({ do: z.literal('report.set'), record, person, date }),
  /** Everybody who has not explained something is asked once more. */
  z.strictObject({ do: z.literal('report.ask'), record }),
  /** The file of all branches, into the private chat. */
  z.strictObject({ do: z.literal('report.file'), record }),
] as const;

export type ReportAction = z.infer<(typeof reportActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    attendanceReport: ReportAction;
  }
}
