import * as z from 'zod';
import { instant } from '../../kernel/time.ts';
import type { TaskCalls, TaskWish } from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import { type Api, type Call, pathId } from './api.ts';
import { doneOrGone, isGone } from './gone.ts';

const TITLE_LIMIT = 3000;

const task = z.object({
  guid: z.string().min(1),
  url: z.string().nullish(),
  completed_at: z.string().nullish(),
  members: z.array(z.object({ id: z.string(), role: z.string().nullish() })).nullish(),
});
const answered = z.object({ data: z.object({ task }) });
const nothing = z.unknown();
const GONE = { ok: true, value: 'gone' } as const;
const DONE = { ok: true, value: 'done' } as const;

/** Tasks (v2). The bot sees those it has made. */
export function createTasks(api: Api): TaskCalls {
  const call = <T>(method: Call['method'], below: string, schema: z.ZodType<T>, data?: unknown): Promise<Sent<T>> =>
    api.call(
      {
        lane: 'task',
        method,
        path: `open-apis/task/v2/tasks${below}`,
        params: { user_id_type: 'open_id' },
        ...(data === undefined ? {} : { data }),
      },
      schema,
    );
  const of = (taskId: string): string => `/${pathId(taskId)}`;

  async function read(taskId: string): Promise<Sent<z.infer<typeof task> | 'gone'>> {
    const sent = await call('GET', of(taskId), answered);
    if (isGone(sent)) return GONE;
    return sent.ok ? { ok: true, value: sent.value.data.task } : sent;
  }

  return {
    async make(wish, onceKey) {
      const made = await call('POST', '', answered, {
        ...fieldsOf(wish),
        members: membersOf(wish),
        // Any of them ticks it off for all: there is one owner.
        mode: 2,
        extra: wish.ref,
        client_token: onceKey,
      });
      if (!made.ok) return made;
      const { guid, url } = made.value.data.task;
      return { ok: true, value: { taskId: guid, url: url ?? null } };
    },

    async change(taskId, wish) {
      const now = await read(taskId);
      if (!now.ok) return now;
      if (now.value === 'gone') return GONE;
      const fields = { task: fieldsOf(wish), update_fields: ['summary', 'description', 'due'] };
      const changed = doneOrGone(await call('PATCH', of(taskId), nothing, fields));
      if (!changed.ok || changed.value === 'gone') return changed;
      const there = now.value.members ?? [];
      const isIn = (all: readonly Member[], one: { id: string; role?: string | null | undefined }) =>
        all.some((other) => other.id === one.id && other.role === one.role);
      const wanted = membersOf(wish);
      const out = there.flatMap(({ id, role }): Member[] =>
        role && !isIn(wanted, { id, role }) ? [{ id, type: 'user', role }] : [],
      );
      const known = there.flatMap(({ id, role }): Member[] => (role ? [{ id, type: 'user', role }] : []));
      const fresh = wanted.filter((one) => !isIn(known, one));
      // Somebody's role is changed by taking them out first.
      for (const [way, members] of [
        ['remove_members', out],
        ['add_members', fresh],
      ] as const) {
        if (members.length === 0) continue;
        const sent = doneOrGone(await call('POST', `${of(taskId)}/${way}`, nothing, { members }));
        if (!sent.ok || sent.value === 'gone') return sent;
      }
      return DONE;
    },

    async tick(taskId, doneAt) {
      const now = await read(taskId);
      if (!now.ok) return now;
      if (now.value === 'gone') return GONE;
      // What is ticked off cannot be ticked off twice.
      if (isTicked(now.value) === (doneAt !== null)) return DONE;
      const data = { task: { completed_at: String(doneAt ?? 0) }, update_fields: ['completed_at'] };
      return doneOrGone(await call('PATCH', of(taskId), nothing, data));
    },

    async remove(taskId) {
      const sent = await call('DELETE', of(taskId), nothing);
      return sent.ok || isGone(sent) ? { ok: true, value: null } : sent;
    },

    async look(taskId) {
      const now = await read(taskId);
      if (!now.ok) return now;
      if (now.value === 'gone') return GONE;
      const { completed_at, members } = now.value;
      return {
        ok: true,
        value: {
          doneAt: isTicked(now.value) ? instant(Number(completed_at)) : null,
          owners: (members ?? []).flatMap(({ id, role }) => (role === 'assignee' ? [id] : [])),
        },
      };
    },
  };
}

interface Member {
  readonly id: string;
  readonly type: 'user';
  readonly role: string;
}

const membersOf = ({ owner, helpers }: TaskWish): readonly Member[] => [
  ...(owner === null ? [] : [{ id: owner, type: 'user', role: 'assignee' } as const]),
  ...helpers.filter((id) => id !== owner).map((id): Member => ({ id, type: 'user', role: 'follower' })),
];

/** A due day is a moment of that day in UTC, of which the platform takes the day. */
const fieldsOf = ({ title, text, due }: TaskWish): object => ({
  summary: Array.from(title).slice(0, TITLE_LIMIT).join(''),
  description: Array.from(text).slice(0, TITLE_LIMIT).join(''),
  ...(due === null ? {} : { due: { timestamp: String(Date.parse(`${due}T00:00:00Z`)), is_all_day: true } }),
});

/** `0` where it is open. */
const isTicked = ({ completed_at }: z.infer<typeof task>): boolean => Number(completed_at ?? 0) > 0;
