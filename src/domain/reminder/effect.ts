import type { UnitId } from '../../kernel/id.ts';
import { DAY } from '../../kernel/time.ts';
import type { Job } from './job.ts';
import { WATCHES } from './watched.ts';

/** How many reminders of a rule went out in a branch, and how many were followed by the deed within a day. */
export interface Effect {
  readonly rule: string;
  readonly unitId: UnitId;
  readonly sent: number;
  readonly done: number;
  readonly doneWithinDay: number;
  /** Whole percent of `sent`. */
  readonly percent: number;
}

/** Sent against done within 24 hours, per rule and branch; the weakest first, since that rule is the one to change. */
export function effectOf(jobs: readonly Job[]): readonly Effect[] {
  const lines = new Map<string, Effect>();
  for (const job of jobs) {
    if (job.note.sentAt === null || job.note.figure || WATCHES[job.note.watch].from === 'day') continue;
    const key = `${job.rule} ${job.note.unitId}`;
    const { sent, done, doneWithinDay } = lines.get(key) ?? { sent: 0, done: 0, doneWithinDay: 0 };
    const took = job.state === 'done' && job.doneAt !== null ? job.doneAt - job.note.sentAt : null;
    const line = {
      rule: job.rule,
      unitId: job.note.unitId,
      sent: sent + 1,
      done: done + (took === null ? 0 : 1),
      doneWithinDay: doneWithinDay + (took !== null && took <= DAY ? 1 : 0),
    };
    lines.set(key, { ...line, percent: Math.round((line.doneWithinDay * 100) / line.sent) });
  }
  return [...lines.values()].sort(
    (a, b) => a.percent - b.percent || b.sent - a.sent || (`${a.rule} ${a.unitId}` < `${b.rule} ${b.unitId}` ? -1 : 1),
  );
}
