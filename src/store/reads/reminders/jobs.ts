import type { EffectCount } from '../../../domain/reminders/effect.ts';
import { FIGURE } from '../../../domain/reminders/weekly.ts';
import type { Row } from '../../../handlers/plan.ts';
import type { Jobs, ToldRow } from '../../../handlers/reminders/ports.ts';
import { DAY, type Instant } from '../../../kernel/time.ts';
import type { Sql } from '../../engine/engine.ts';
import { inPortions, toPageOf } from '../page.ts';

const SENT_PAGE = 500;
/** What may be due at once; the rest waits for the next tick. */
const DUE_CAP = 20_000;
/** A thing has a handful of lines; a whole part is never cut in the middle, since what is not seen would be said again. */
const LINES_OF_ONE = 100;

const AHEAD_CAP = 1_000;
/** Lines of an effect report: rules times branches. */
const EFFECT_CAP = 10_000;

type Params = Readonly<Record<string, string | number>>;
type JobRow = Row<'job'>;

/** The job ledger of the reminders; all its values are text and instants, so rows are as the database gives them. */
export function jobReads(reader: Sql): Jobs {
  const { index, json, list } = reader.dialect;
  const byKey = reader.prepare<[string], JobRow>(`SELECT * FROM "Job" WHERE key IN ${list('?')} ORDER BY key`);
  const byTarget = reader.prepare<[string, number], JobRow>(
    `SELECT * FROM "Job" WHERE target IN ${list('?')} ORDER BY target, key LIMIT ?`,
  );
  const told = reader.prepare<[string, number], ToldRow>(
    `SELECT key, rule, slot, target, state, "dueAt", CASE WHEN state = 'skipped' THEN ${json('payload', 'end')} END AS "end"
     FROM "Job" WHERE target IN ${list('?')} ORDER BY target, key LIMIT ?`,
  );
  const due = reader.prepare<[Instant, number], JobRow>(
    `SELECT * FROM "Job" WHERE state IN ('planned', 'snoozed') AND "dueAt" <= ? ORDER BY "dueAt", key LIMIT ?`,
  );
  // Rare (somebody changes their settings), and what is planned for later is little.
  const ahead = reader.prepare<[Instant, string, number], JobRow>(
    `SELECT * FROM "Job" WHERE state = 'planned' AND "dueAt" > ? AND ${json('payload', 'recipient')} = ? ORDER BY "dueAt", key LIMIT ?`,
  );
  const sent = reader.prepare<[string, number], JobRow>(
    `SELECT * FROM "Job" WHERE state = 'sent' AND key > ? ORDER BY key LIMIT ?`,
  );
  // Answered by Job_sent_idx alone, so a month of ten thousand people costs one walk over that month and no payload is read.
  const counted = (units: string) =>
    reader.prepare<[Params], EffectCount>(
      `SELECT rule, "unitId", count(*) AS sent,
         sum(CASE WHEN state = 'done' AND "doneAt" IS NOT NULL THEN 1 ELSE 0 END) AS done,
         sum(CASE WHEN state = 'done' AND "doneAt" - "sentAt" <= ${DAY} THEN 1 ELSE 0 END) AS "doneWithinDay"
       FROM "Job" ${index('Job_sent_idx')} WHERE "sentAt" IS NOT NULL AND "sentAt" >= @from AND "sentAt" < @to AND target <> '${FIGURE}'
         AND rule IN ${list('@rules')}${units}
       GROUP BY rule, "unitId" LIMIT ${EFFECT_CAP}`,
    );
  const effect = { all: counted(''), some: counted(` AND "unitId" IN ${list('@units')}`) };
  return {
    effect: async (rules, units, from, to) => {
      const params = { from, to, rules: JSON.stringify(rules) };
      return units === 'all' ? effect.all.all(params) : effect.some.all({ ...params, units: JSON.stringify(units) });
    },
    jobs: (keys) => inPortions(keys, (part) => byKey.all(JSON.stringify(part))),
    jobsOfTargets: (targets) =>
      inPortions([...new Set(targets)], (part) => byTarget.all(JSON.stringify(part), part.length * LINES_OF_ONE)),
    jobsTold: (targets) =>
      inPortions([...new Set(targets)], (part) => told.all(JSON.stringify(part), part.length * LINES_OF_ONE)),
    jobsAhead: async (person, now) => ahead.all(now, person, AHEAD_CAP),
    jobsDue: async (now) => due.all(now, DUE_CAP),
    jobsSent: async (after) => toPageOf(await sent.all(after ?? '', SENT_PAGE + 1), SENT_PAGE, (job) => job.key),
  };
}
