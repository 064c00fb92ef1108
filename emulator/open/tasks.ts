import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { tellCalendar } from '../calendar/tell.ts';
import type { LocalTask } from '../office/task.ts';
import { Refusal } from '../refusal.ts';
import { recallAnswer, rememberAnswer, type Tenant } from '../tenant.ts';
import { serve } from './gate.ts';

const BAD = 1470400;
const DAY = 86_400_000;
const WRITE = ['task:task:write', 'task:task:writeonly'];
const READ = ['task:task:write', 'task:task:read'];
const perSecond = 10;

const time = z.object({ timestamp: z.string().regex(/^\d{13}$/), is_all_day: z.boolean().optional() });
const member = z.object({
  id: z.string().min(1),
  type: z.enum(['user', 'app']).default('user'),
  role: z.enum(['assignee', 'follower']),
});
const fields = z.object({
  summary: z.string().min(1).max(3000),
  description: z.string().max(3000).optional(),
  due: time.optional(),
  start: time.optional(),
});
const makeBody = fields
  .extend({
    members: z.array(member).max(50).optional(),
    client_token: z.string().min(10).max(100).optional(),
    reminders: z
      .array(z.object({ relative_fire_minute: z.number().int().min(0) }))
      .max(1)
      .optional(),
    mode: z.union([z.literal(1), z.literal(2)]).default(1),
    extra: z.string().max(65_536).default(''),
    origin: z
      .object({
        platform_i18n_name: z.record(z.string(), z.string()),
        href: z.object({ url: z.url(), title: z.string() }).optional(),
      })
      .optional(),
    completed_at: z.string().optional(),
  })
  .refine((one) => one.reminders === undefined || one.due !== undefined, 'reminders need due')
  .refine(
    ({ start, due }) =>
      start === undefined ||
      due === undefined ||
      (Number(start.timestamp) <= Number(due.timestamp) && (start.is_all_day ?? false) === (due.is_all_day ?? false)),
    'start after due',
  );
/** What a change may name; members, reminders and task lists have calls of their own. */
const UPDATABLE = [
  'summary',
  'description',
  'due',
  'start',
  'completed_at',
  'extra',
  'custom_complete',
  'repeat_rule',
  'mode',
] as const;
const patchBody = z.object({
  task: fields.partial().extend({ completed_at: z.string().regex(/^\d+$/).optional(), extra: z.string().max(65_536).optional() }),
  update_fields: z.array(z.enum(UPDATABLE)).min(1),
});
const membersBody = z.object({ members: z.array(member).min(1).max(50), client_token: z.string().optional() });

/** Tasks (v2) that the app has made. */
export function serveTasks(app: FastifyInstance, tenant: Tenant): void {
  const { tasks } = tenant.shelf;
  const path = '/task/v2/tasks';

  serve(app, tenant, { method: 'POST', path, scopes: WRITE, badParam: BAD, perSecond }, ({ body }) => {
    const { members = [], client_token, mode, extra, reminders: _, origin: __, completed_at: ___, ...own } = makeBody.parse(body);
    const kept = client_token === undefined ? undefined : recallAnswer<string>(tenant, `task ${client_token}`);
    const earlier = kept === undefined ? undefined : tasks.get(kept);
    if (earlier !== undefined) return { task: wire(earlier) };
    for (const one of members) known(tenant, one.id);
    const task: LocalTask = {
      id: tenant.ids.task(),
      fields: own,
      members: members.map((one) => ({ ...one })),
      mode,
      extra,
      completedAt: 0,
      createdAt: tenant.clock.now(),
    };
    tasks.set(task.id, task);
    if (client_token !== undefined) rememberAnswer(tenant, `task ${client_token}`, task.id, DAY);
    tellCalendar(tenant, `任务「${own.summary}」已创建`);
    return { task: wire(task) };
  });

  serve(app, tenant, { method: 'GET', path: `${path}/:task_guid`, scopes: READ, badParam: BAD }, ({ params }) => ({
    task: wire(taskOf(tenant, params.task_guid)),
  }));

  serve(
    app,
    tenant,
    { method: 'PATCH', path: `${path}/:task_guid`, scopes: WRITE, badParam: BAD, perSecond },
    ({ body, params }) => {
      const { task: change, update_fields } = patchBody.parse(body);
      const task = taskOf(tenant, params.task_guid);
      for (const name of update_fields) {
        if (name === 'completed_at') {
          const at = Number(change.completed_at ?? 0);
          if (at > 0 && task.completedAt > 0) throw new Refusal(BAD, 'task is already completed');
          task.completedAt = at;
        } else if (name === 'extra') task.extra = change.extra ?? '';
        // A field that is named and not there is emptied.
        else if (name === 'summary') task.fields.summary = fields.shape.summary.parse(change.summary);
        else if (name === 'description' || name === 'due' || name === 'start')
          task.fields = { ...task.fields, [name]: change[name] };
      }
      tellCalendar(tenant, `任务「${task.fields.summary}」已更新`);
      return { task: wire(task) };
    },
  );

  serve(app, tenant, { method: 'DELETE', path: `${path}/:task_guid`, scopes: WRITE, badParam: BAD, perSecond }, ({ params }) => {
    const task = taskOf(tenant, params.task_guid);
    tasks.delete(task.id);
    return {};
  });

  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/:task_guid/add_members`, scopes: WRITE, badParam: BAD, perSecond },
    ({ body, params }) => {
      const task = taskOf(tenant, params.task_guid);
      const { members } = membersBody.parse(body);
      for (const one of members) known(tenant, one.id);
      for (const one of members)
        if (!task.members.some((other) => other.id === one.id && other.role === one.role)) task.members.push({ ...one });
      if (task.members.length > 50) throw new Refusal(BAD, 'too many members');
      return { task: wire(task) };
    },
  );
  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/:task_guid/remove_members`, scopes: WRITE, badParam: BAD, perSecond },
    ({ body, params }) => {
      const task = taskOf(tenant, params.task_guid);
      for (const one of membersBody.parse(body).members) {
        const at = task.members.findIndex((other) => other.id === one.id && other.role === one.role);
        if (at >= 0) task.members.splice(at, 1);
      }
      return { task: wire(task) };
    },
  );

  serve(app, tenant, { method: 'POST', path: '/task/v2/task_v2/task_subscription', scopes: READ, badParam: BAD }, () => {
    tenant.shelf.toldOfTasks = true;
    return {};
  });
}

/** Pushed to an app that has asked for it, of tasks it is responsible for. */
export function tellTask(tenant: Tenant, task: LocalTask, change: 'task_completed_update' | 'task_deleted'): void {
  if (tenant.shelf.toldOfTasks)
    tenant.post.event('task.task.update_user_access_v2', { event_types: [change], task_guid: task.id });
}

function taskOf(tenant: Tenant, id: string | undefined): LocalTask {
  const task = tenant.shelf.tasks.get(id ?? '');
  if (task === undefined) throw new Refusal(1470404, 'task not found', 404);
  return task;
}

function known(tenant: Tenant, openId: string): void {
  const person = tenant.directory.people.get(openId);
  if (person === undefined || person.resigned) throw new Refusal(BAD, 'invalid member id');
}

const wire = (task: LocalTask): object => ({
  guid: task.id,
  ...task.fields,
  members: task.members,
  mode: task.mode,
  extra: task.extra,
  completed_at: String(task.completedAt),
  created_at: String(task.createdAt),
  status: task.completedAt > 0 ? 'done' : 'todo',
  url: `https://applink.feishu.cn/client/todo/detail?guid=${task.id}`,
});
