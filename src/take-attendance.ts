import { setImmediate } from 'node:timers/promises';
import {
  type Bringing,
  beginBringing,
  bringPeople,
  endBringing,
  peopleIn,
  undoPortion,
} from './handlers/attendance/bring-days.ts';
import { type FileJob, fileJob, undoJob } from './handlers/attendance/file-in-card.ts';
import { keepAttendance, readInTime, shownFile } from './handlers/attendance/take-file.ts';
import { endUndoing } from './handlers/attendance/undo-file.ts';
import type { AllServices } from './handlers/features.ts';
import { emptyPlan, type Plan } from './handlers/plan.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type CommitPlan, keepFor } from './keep-file.ts';
import type { EffectHandler } from './work/dispatcher.ts';

const DONE = { ok: true, value: { messageId: null } } as const;

interface Parts {
  readonly services: AllServices;
  readonly reader: Pick<InvoiceReader, 'attendance'>;
  readonly commit: CommitPlan;
}

const readJob = async ({ services, reader }: Parts, job: FileJob) => {
  const bytes = await services.reads.storedFile(job.file);
  return { bytes, read: bytes && readInTime(services, await reader.attendance(bytes)) };
};

/** A file is looked at once more, with the numbers of the machine as somebody named them. */
export const attendanceAgain =
  (parts: Parts): EffectHandler =>
  async (row) => {
    const job = fileJob.parse(row.payload);
    const { bytes, read } = await readJob(parts, job);
    await keepFor(parts.services, parts.commit, row, async (at) => {
      return (await keepAttendance(parts.services, { ...at, ...job }, read, bytes, () => setImmediate())) ?? emptyPlan;
    });
    return DONE;
  };

/** A file goes into the books, some people a commit; killed in between it goes on where it was. */
export const takenAttendance =
  (parts: Parts): EffectHandler =>
  async (row) => {
    const { services, commit } = parts;
    const job = fileJob.parse(row.payload);
    const { read } = await readJob(parts, job);
    const keep = (make: (at: Bringing) => Plan | Promise<Plan>) => keepFor(services, commit, row, make);
    if (!read || !('sheet' in read)) {
      await keep(({ person }) => ({
        ...emptyPlan,
        effects: [shownFile(person, job.card, { name: job.name, state: 'checked', refused: 'damaged' })],
      }));
      return DONE;
    }
    await keep((at) => beginBringing(at, job, read));
    let people: Awaited<ReturnType<typeof peopleIn>> | null = null;
    await keep(async (at) => {
      people = await peopleIn(services, at, job, read);
      return emptyPlan;
    });
    const { portions, until } = people ?? { portions: [], until: services.clock.now() };
    for (const some of portions) {
      await keep((at) => bringPeople(services, at, job, read, some, until));
      await setImmediate();
    }
    await keep((at) => endBringing(services, at, job));
    return DONE;
  };

/** A file is taken back, a portion a commit. */
export const undoneAttendance =
  ({ services, commit }: Parts): EffectHandler =>
  async (row) => {
    const job = undoJob.parse(row.payload);
    for (let isMore = true; isMore; await setImmediate())
      await keepFor(services, commit, row, async (at) => {
        const plan = await undoPortion(services, at, job);
        isMore = plan.writes.length > 0;
        return plan;
      });
    await keepFor(services, commit, row, (at) => endUndoing(services, at, job));
    return DONE;
  };
