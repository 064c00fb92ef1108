import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Platform, Sent } from '../bot/platform.ts';
import type { Clock } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { EffectHandler } from './dispatcher.ts';

/** As `handlers/office-wish.ts` writes it. */
const wanted = z.union([
  z.object({ gone: z.literal(true) }),
  z.object({
    title: z.string().min(1),
    text: z.string(),
    due: z
      .string()
      .transform((day) => day as LocalDate)
      .nullable(),
    owner: z.string(),
    helpers: z.array(z.string()),
    done: z.boolean(),
  }),
]);

/** `done`: this was ticked off by us; what somebody ticked off there is not opened again. */
const left = z.object({ taskId: z.string().nullable(), done: z.boolean().default(false) });

export interface TaskParts {
  readonly platform: Pick<Platform, 'can' | 'tasks'>;
  readonly accounts: () => Promise<ReadonlyMap<string, string>>;
  /** Which task may be ticked off there from now on; null: none. */
  readonly noted: (subject: string, taskId: string | null) => Promise<void>;
  readonly clock: Clock;
}

/**
 * One task in the platform's list for a subject, as the outbox row wants it. The same key is the same task, so a lost answer makes none twice; a task that
 * somebody has deleted there stays deleted: the case itself goes on here.
 */
export function platformTask(parts: TaskParts): EffectHandler {
  return async ({ payload, subject, result }): Promise<Sent<unknown>> => {
    const want = wanted.safeParse(payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    if (!parts.platform.can.tasks) return { ok: true, value: NONE };
    const before = result === null ? null : (left.safeParse(JSON.parse(result)).data ?? null);
    const sent = 'gone' in want.data ? await taken(parts, subject, before) : await made(parts, subject, want.data, before);
    if (!sent.ok) return sent;
    const { taskId, done } = sent.value;
    await parts.noted(subject, done ? null : taskId);
    return sent;
  };
}

type Left = z.infer<typeof left>;
type Wanted = Exclude<z.infer<typeof wanted>, { gone: true }>;
const NONE: Left = { taskId: null, done: false };

const keyOf = (subject: string): string => createHash('sha256').update(`task ${subject}`).digest('hex');

async function taken({ platform: { tasks } }: TaskParts, subject: string, before: Left | null): Promise<Sent<Left>> {
  if (before?.taskId) return gone(await tasks.remove(before.taskId));
  if (before !== null) return { ok: true, value: before };
  // Its making may never have been answered: the same key tells which it was. A new one would be nobody's, and go at once.
  const found = await tasks.make({ title: '—', text: '', due: null, owner: null, helpers: [], ref: subject }, keyOf(subject));
  return found.ok ? gone(await tasks.remove(found.value.taskId)) : found;
}

async function made(
  { platform: { tasks }, accounts, clock }: TaskParts,
  subject: string,
  want: Wanted,
  before: Left | null,
): Promise<Sent<Left>> {
  // Deleted there by hand.
  if (before !== null && before.taskId === null) return { ok: true, value: before };
  const all = await accounts();
  const owner = all.get(want.owner);
  if (owner === undefined) return { ok: false, code: 'platform_refused', detail: 'whose task it is has no account' };
  const task = { ...want, owner, helpers: want.helpers.flatMap((one) => all.get(one) ?? []), ref: subject };
  const fresh = before?.taskId ? null : await tasks.make(task, keyOf(subject));
  if (fresh && !fresh.ok) return fresh;
  const taskId = before?.taskId ?? (fresh?.ok ? fresh.value.taskId : '');
  // What the key found may be of an earlier wish.
  const changed = await tasks.change(taskId, task);
  if (!changed.ok) return changed;
  if (changed.value === 'gone') return { ok: true, value: NONE };
  if (want.done === (before?.done ?? false)) return { ok: true, value: { taskId, done: want.done } };
  const ticked = await tasks.tick(taskId, want.done ? clock.now() : null);
  if (!ticked.ok) return ticked;
  return { ok: true, value: ticked.value === 'gone' ? NONE : { taskId, done: want.done } };
}

const gone = (sent: Sent<null>): Sent<Left> => (sent.ok ? { ok: true, value: NONE } : sent);
