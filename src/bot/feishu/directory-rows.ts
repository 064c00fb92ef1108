import * as z from 'zod';
import type { SkippedRow } from '../platform.ts';

const id = z.string().regex(/\S/);
/** Fields whose scope is missing are absent, without an error; so everything but the ids may be. What is there must make sense. */
const text = z.string().nullish();

export const departmentRow = z.object({ open_department_id: id, name: text, leader_user_id: text });

/** Seconds of an instant of this or the last century. */
const joinTime = z.number().min(-2_208_988_800).max(4_102_444_800);

export const userRow = z.object({
  open_id: id,
  union_id: text,
  name: text,
  job_title: text,
  employee_no: text,
  leader_user_id: text,
  gender: z.number().nullish(),
  join_time: joinTime.nullish(),
  department_ids: z.array(z.string()).nullish(),
  orders: z
    .array(z.object({ department_id: z.string(), is_primary_dept: z.boolean().nullish() }))
    .nullish()
    .catch(null),
  status: z
    .object({ is_resigned: z.boolean().nullish(), is_exited: z.boolean().nullish(), is_frozen: z.boolean().nullish() })
    .nullish(),
});

export const chatRow = z.object({ chat_id: id, name: text });

export type DepartmentRow = z.infer<typeof departmentRow>;
export type UserRow = z.infer<typeof userRow>;

const KINDS = {
  person: { schema: userRow, id: 'open_id' },
  department: { schema: departmentRow, id: 'open_department_id' },
  group: { schema: chatRow, id: 'chat_id' },
} as const;

/** Reads one row; one that makes no sense is handed to `skip` with its reason, as far as its id can be read under that. */
export function readRow<K extends keyof typeof KINDS>(
  what: K,
  raw: unknown,
  skip: (row: SkippedRow) => void,
): z.infer<(typeof KINDS)[K]['schema']> | null {
  const kind = KINDS[what];
  const read = kind.schema.safeParse(raw);
  if (read.success) return read.data as z.infer<(typeof KINDS)[K]['schema']>;
  const fields = typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  const field = String(read.error.issues[0]?.path[0] ?? kind.id);
  const own = id.safeParse(fields[kind.id]);
  skip({
    what,
    externalId: own.success ? own.data : null,
    why: { field, wrong: fields[field] === undefined || fields[field] === null ? 'missing' : 'unreadable' },
  });
  return null;
}
