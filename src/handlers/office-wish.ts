import type { ChatId, PersonId } from '../kernel/id.ts';
import { fromJson, toJson } from '../kernel/json.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import { type Effect, emptyPlan, type Plan } from './plan.ts';
import type { Reads } from './reads.ts';

/*
 * Documents and tasks on the platform, wished for by whoever owns the subject: work/document.ts and work/task.ts make them true, once, however often they
 * are asked. Where the platform has none or does not allow it nothing comes of it, and the subject stands as it did.
 */

/** A document about a subject. */
export interface DocumentWish {
  /** With the subject's number in it: by its title a document is found again whose making was never answered. */
  readonly title: string;
  /** Whole, each time; it is put on top of what stands there. */
  readonly markdown: string;
  /** Which edition of the text this is; the same one is written once. */
  readonly edition: string;
  readonly readers: readonly PersonId[];
  readonly groups: readonly ChatId[];
  /** Whose it is on the platform; null: the bot's. */
  readonly owner: PersonId | null;
}

export const documentEffect = (subject: string, wish: DocumentWish): Effect => ({
  handler: 'document',
  key: `document:${subject}`,
  subject,
  place: `office:${subject}`,
  payload: { ...wish },
});

/** What is kept of a document; without an id one may have been asked for. */
export interface KeptDocument {
  readonly documentId: string | null;
  /** Where people open it. */
  readonly url: string | null;
  readonly editions: readonly string[];
  readonly owner: PersonId | null;
}

const documentKey = (subject: string): string => `document:${subject}`;

export async function keptDocument(reads: Pick<Reads, 'valueOf'>, subject: string): Promise<KeptDocument | null> {
  const kept = await reads.valueOf(documentKey(subject));
  return kept === null ? null : (fromJson(kept) as KeptDocument);
}

/** `isNew`: what shows the subject tells where the document is. */
export const keepDocument = (subject: string, kept: KeptDocument, isNew: boolean): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'keyValue', insert: { key: documentKey(subject), value: toJson(kept) }, onConflict: 'replace' }],
  effects: isNew ? [{ repaint: subject }] : [],
});

/** A task in the platform's task list about a subject; `done`: ticked off there too. */
export type TaskWish =
  | {
      readonly title: string;
      readonly text: string;
      readonly due: LocalDate | null;
      readonly owner: PersonId;
      readonly helpers: readonly PersonId[];
      readonly done: boolean;
    }
  | { readonly gone: true };

export const taskEffect = (subject: string, wish: TaskWish): Effect => ({
  handler: 'platform_task',
  key: `task:${subject}`,
  subject,
  place: `office:${subject}`,
  payload: wish,
});

/** What is kept of a task for as long as it is to be ticked off there. */
export interface KeptTask {
  readonly taskId: string;
  /** When somebody ticked it off there; null: it is open. */
  readonly tickedAt: Instant | null;
}

const TASK = 'task:';
const taskKey = (subject: string): string => `${TASK}${subject}`;

export async function keptTask(reads: Pick<Reads, 'valueOf'>, subject: string): Promise<KeptTask | null> {
  const kept = await reads.valueOf(taskKey(subject));
  return kept === null ? null : (fromJson(kept) as KeptTask);
}

/** Every task that may still be ticked off on the platform, by subject. */
export async function openTasks(
  reads: Pick<Reads, 'keyValuesFrom'>,
): Promise<readonly (KeptTask & { readonly subject: string })[]> {
  const rows = await reads.keyValuesFrom(TASK);
  return rows.map(({ key, value }) => ({ subject: key.slice(TASK.length), ...(fromJson(value) as KeptTask) }));
}

/** Null: it is there no more, or is done. */
export const keepTask = (subject: string, kept: KeptTask | null): Plan => ({
  ...emptyPlan,
  writes: [
    kept
      ? { table: 'keyValue', insert: { key: taskKey(subject), value: toJson(kept) }, onConflict: 'replace' }
      : { table: 'keyValue', delete: { key: taskKey(subject) }, mayMiss: true },
  ],
});
