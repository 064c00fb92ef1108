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

const left = z.object({ taskId: z.string().nullable() });

export interface TaskParts {
  readonly platform: Pick<Platform, 'can' | 'tasks'>;
  readonly accounts: () => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
}

/**
 * One task in the platform's list for a subject, as the outbox row wants it. The same key is the same task, so a lost answer makes none twice; a task that
 * somebody has deleted there stays deleted: the case itself goes on here.
 */
export function platformTask({ platform: { can, tasks }, accounts, clock }: TaskParts): EffectHandler {
  return async ({ payload, subject, result }): Promise<Sent<unknown>> => {
    const want = wanted.safeParse(payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    if (!can.tasks) return { ok: true, value: { taskId: null } };
    const before = result === null ? null : (left.safeParse(JSON.parse(result)).data ?? null);
    const onceKey = createHash('sha256').update(`task ${subject}`).digest('hex');
    if ('gone' in want.data) {
      if (before?.taskId) return gone(await tasks.remove(before.taskId));
      if (before !== null) return { ok: true, value: before };
      // Its making may never have been answered: the same key tells which it was. A new one would be nobody's, and go at once.
      const found = await tasks.make({ title: '—', text: '', due: null, owner: null, helpers: [], ref: subject }, onceKey);
      return found.ok ? gone(await tasks.remove(found.value.taskId)) : found;
    }
    // Deleted there by hand.
    if (before !== null && before.taskId === null) return { ok: true, value: before };
    const all = await accounts();
    const owner = all.get(want.data.owner);
    if (owner === undefined) return { ok: false, code: 'platform_refused', detail: 'whose task it is has no account' };
    const task = { ...want.data, owner, helpers: want.data.helpers.flatMap((one) => all.get(one) ?? []), ref: subject };
    const made = before?.taskId ? null : await tasks.make(task, onceKey);
    if (made && !made.ok) return made;
    const taskId = before?.taskId ?? (made?.ok ? made.value.taskId : '');
    // What the key found may be of an earlier wish.
    const changed = await tasks.change(taskId, task);
    if (!changed.ok) return changed;
    if (changed.value === 'gone') return { ok: true, value: { taskId: null } };
    const ticked = await tasks.tick(taskId, want.data.done ? clock.now() : null);
    if (!ticked.ok) return ticked;
    return { ok: true, value: { taskId: ticked.value === 'gone' ? null : taskId } };
  };
}

const gone = (sent: Sent<null>): Sent<unknown> => (sent.ok ? { ok: true, value: { taskId: null } } : sent);
