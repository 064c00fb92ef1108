import { setImmediate } from 'node:timers/promises';
import { type Bringing, beginBringing, bringPortion, brokenOff, endBringing, portionsOf } from './handlers/bank/bring-lines.ts';
import { type FileJob, fileJob, linesJob } from './handlers/bank/file-in-card.ts';
import { customerNames } from './handlers/bank/gather-office.ts';
import { matchPortion } from './handlers/bank/match-lines.ts';
import { askColumns } from './handlers/bank/name-columns.ts';
import { keepStatement } from './handlers/bank/take-file.ts';
import { tellFinance, tellSales } from './handlers/bank/tell-sales.ts';
import { endUndoing, undoPortion } from './handlers/bank/undo-file.ts';
import type { AllServices } from './handlers/features.ts';
import { emptyPlan, merge, type Plan } from './handlers/plan.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type CommitPlan, commitAnew, keepFor, type SentBy } from './keep-file.ts';
import { readStatementFile } from './read-statement-file.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { EffectHandler } from './work/dispatcher.ts';

const DONE = { ok: true, value: { messageId: null } } as const;

interface Parts {
  readonly services: AllServices;
  readonly reader: Pick<InvoiceReader, 'statement'>;
  readonly commit: CommitPlan;
}

const readJob = async ({ services, reader }: Parts, job: FileJob) => {
  const bytes = await services.reads.storedFile(job.file);
  return { bytes, read: bytes && (await readStatementFile(services, reader, bytes, job.named)) };
};

/** A statement is read once more, with the account as finance named it. */
export const readAgain =
  (parts: Parts): EffectHandler =>
  async (row) => {
    const job = fileJob.parse(row.payload);
    const { bytes, read } = await readJob(parts, job);
    await keepFor(parts.services, parts.commit, row, async (at) => {
      const sent = { ...at, ...job };
      if (read && bytes && 'unknown' in read) return askColumns(sent, read.unknown, bytes) ?? emptyPlan;
      return (await keepStatement(parts.services, sent, read, bytes, () => setImmediate())) ?? emptyPlan;
    });
    return DONE;
  };

/** A statement goes into the books, a portion a commit; killed in between it goes on where it was. */
export const takenStatement =
  (parts: Parts): EffectHandler =>
  async (row) => {
    const { services, commit } = parts;
    const job = fileJob.parse(row.payload);
    const { read } = await readJob(parts, job);
    const keep = (make: (at: Bringing) => Plan | Promise<Plan>) =>
      keepFor(services, commit, row, (at: SentBy) => make({ ...at, job }));
    if (!read || !('statement' in read)) {
      await keep((at) => brokenOff(at, 'damaged'));
      return DONE;
    }
    await keep((at) => beginBringing(at, read.statement));
    for (const portion of portionsOf(read.lines)) {
      await keep((at) => bringPortion(services, at, portion));
      await setImmediate();
    }
    await keep((at) => endBringing(services, at, read.lines.length));
    return DONE;
  };

/** What a file brought is looked at, a portion a commit; then each salesperson gets one line of it. */
export const matchedLines =
  ({ services, commit }: Parts): EffectHandler =>
  async (row) => {
    const { bank, card } = linesJob.parse(row.payload);
    const names = await customerNames(services);
    let after: string | null = null;
    for (let isMore = true; isMore; await setImmediate()) {
      let next: Awaited<ReturnType<typeof matchPortion>> = null;
      await commitAnew(commit, row.key, async () => {
        next = await matchPortion(services, { file: bank, after }, names, services.clock.now());
        return next?.plan ?? emptyPlan;
      });
      after = (next as { readonly after: string } | null)?.after ?? null;
      isMore = after !== null;
    }
    await commitAnew(commit, row.key, async () => {
      const told = await tellSales(services, bank);
      return card === ''
        ? merge(told, await tellFinance(services, bank))
        : { ...told, effects: [...told.effects, { repaint: card }] };
    });
    return DONE;
  };

/** A file is taken back, a portion a commit. */
export const undoneFile =
  ({ services, commit }: Parts): EffectHandler =>
  async (row: DueRow) => {
    const job = linesJob.parse(row.payload);
    for (let isMore = true; isMore; await setImmediate())
      await keepFor(services, commit, row, async (at) => {
        const plan = await undoPortion(services, at, job);
        isMore = plan.writes.length > 0;
        return plan;
      });
    await keepFor(services, commit, row, (at) => endUndoing(services, at, job));
    return DONE;
  };
