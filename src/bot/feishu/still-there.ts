import * as z from 'zod';
import { Fault } from '../../kernel/fault.ts';
import type { Missing } from '../platform.ts';
import { pathId } from './api.ts';
import type { Pages } from './pages.ts';

const KINDS = { user_id_type: 'open_id', department_id_type: 'open_department_id' } as const;
const CONTACT = 'open-apis/contact/v3';

const user = z.object({
  data: z.object({
    user: z.object({
      open_id: z.string().min(1),
      status: z.object({ is_resigned: z.boolean().nullish(), is_exited: z.boolean().nullish() }).nullish(),
    }),
  }),
});
const department = z.object({
  data: z.object({
    department: z.object({
      open_department_id: z.string().min(1),
      status: z.object({ is_deleted: z.boolean().nullish() }).nullish(),
    }),
  }),
});

/** No such id (any more), or outside what the app may see (feishu.md §6.3). */
const NO_PERSON = /^(41012|41050)\b/;
const NO_DEPARTMENT = /^(43007|4000[345])\b/;

/** Asks for each of them singly. @throws Fault where the platform does not answer, or refuses for another reason */
export async function stillThere(pages: Pages, { people, departments }: Missing): Promise<readonly string[]> {
  const found = await Promise.all([
    ...people.map(async (id) => {
      const reply = await oneOf(pages, `${CONTACT}/users/${pathId(id)}`, user, NO_PERSON);
      const status = reply?.data.user.status;
      return reply && !status?.is_resigned && !status?.is_exited ? [id] : [];
    }),
    ...departments.map(async (id) => {
      const reply = await oneOf(pages, `${CONTACT}/departments/${pathId(id)}`, department, NO_DEPARTMENT);
      return reply && !reply.data.department.status?.is_deleted ? [id] : [];
    }),
  ]);
  return found.flat();
}

async function oneOf<T>(pages: Pages, path: string, reply: z.ZodType<T>, none: RegExp): Promise<T | null> {
  try {
    return await pages.one(path, KINDS, reply);
  } catch (error) {
    if (error instanceof Fault && none.test(String(error.facts.detail))) return null;
    throw error;
  }
}
