import type { Row } from '../../handlers/plan.ts';
import type { Jobs } from '../../handlers/remind/ports.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Db } from '../open.ts';
import { portions, toPageOf } from './page.ts';

const SENT_PAGE = 500;
/** What may be due at once; the rest waits for the next tick. */
const DUE_CAP = 20_000;
/** A thing has a handful of lines; a whole part is never cut in the middle, since what is not seen would be said again. */
const LINES_OF_ONE = 100;

type JobRow = Row<'job'>;

/** The job ledger of the reminders; all its values are text and instants, so rows are as SQLite gives them. */
export function jobReads(reader: Db): Jobs {
  const byKey = reader.prepare<[string], JobRow>(
    'SELECT * FROM "Job" WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key',
  );
  const byTarget = reader.prepare<[string, number], JobRow>(
    'SELECT * FROM "Job" WHERE target IN (SELECT value FROM json_each(?)) ORDER BY target, key LIMIT ?',
  );
  const due = reader.prepare<[Instant, number], JobRow>(
    `SELECT * FROM "Job" WHERE state IN ('planned', 'snoozed') AND "dueAt" <= ? ORDER BY "dueAt", key LIMIT ?`,
  );
  const sent = reader.prepare<[string, number], JobRow>(
    `SELECT * FROM "Job" WHERE state = 'sent' AND key > ? ORDER BY key LIMIT ?`,
  );
  return {
    jobs: async (keys) => portions(keys).flatMap((part) => byKey.all(JSON.stringify(part))),
    jobsOfTargets: async (targets) =>
      portions([...new Set(targets)]).flatMap((part) => byTarget.all(JSON.stringify(part), part.length * LINES_OF_ONE)),
    jobsDue: async (now) => due.all(now, DUE_CAP),
    jobsSent: async (after) => toPageOf(sent.all(after ?? '', SENT_PAGE + 1), SENT_PAGE, (job) => job.key),
  };
}
