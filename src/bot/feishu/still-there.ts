import * as z from 'zod';
import { AppError } from '../../kernel/app-error.ts';
import type { AskedSingly, Missing } from '../platform.ts';
import { pathId } from './api.ts';
import type { Pages } from './pages.ts';

const KINDS = { user_id_type: 'open_id', department_id_type: 'open_department_id' } as const;
const CONTACT = 'open-apis/contact/v3';
const CHATS = 'open-apis/im/v1/chats';

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

const group = z.object({ data: z.object({ is_in_chat: z.boolean() }) });

/** No such id (any more), or outside what the app may see. */
const NO_PERSON = /^41012\b/;
const HIDDEN_PERSON = /^41050\b/;
const NO_DEPARTMENT = /^(43007|4000[345])\b/;
/** No such chat, dissolved, or the bot is not in it. */
const NOT_IN_GROUP = /^(232006|232009|232011|230002)\b/;

/** Asks for each of them singly. @throws Fault where the platform does not answer, or refuses to say anything of a person or department */
export async function stillThere(pages: Pages, { people, departments, groups }: Missing): Promise<AskedSingly> {
  const one = <T>(path: string, reply: z.ZodType<T>) => pages.one(path, KINDS, reply);
  const inGroup = (id: string) => pages.one(`${CHATS}/${pathId(id)}/members/is_in_chat`, {}, group);
  const ask = async (ids: readonly string[], is: (id: string) => Promise<keyof AskedSingly | 'gone'>) =>
    Promise.all(ids.map(async (id) => ({ id, is: await is(id) })));
  const answers = await Promise.all([
    ask(people, async (id) =>
      one(`${CONTACT}/users/${pathId(id)}`, user).then(
        ({ data }) => (data.user.status?.is_resigned || data.user.status?.is_exited ? 'gone' : 'there'),
        refused([NO_PERSON, 'gone'], [HIDDEN_PERSON, 'hidden']),
      ),
    ),
    ask(departments, async (id) =>
      one(`${CONTACT}/departments/${pathId(id)}`, department).then(
        ({ data }) => (data.department.status?.is_deleted ? 'gone' : 'there'),
        refused([NO_DEPARTMENT, 'gone']),
      ),
    ),
    ask(groups, async (id) =>
      inGroup(id).then(
        ({ data }) => (data.is_in_chat ? 'there' : 'notIn'),
        // One odd group is no reason to know nothing of the company.
        refused([NOT_IN_GROUP, 'notIn'], [/./, 'there']),
      ),
    ),
  ]);
  const [asked, chats] = [[...answers[0], ...answers[1]], answers[2]];
  const idsOf = (what: keyof AskedSingly): readonly string[] => asked.flatMap(({ id, is }) => (is === what ? [id] : []));
  return {
    there: idsOf('there'),
    hidden: idsOf('hidden'),
    notIn: chats.flatMap(({ id, is }) => (is === 'notIn' ? [id] : [])),
  };
}

/** What a refusal with one of these codes means; any other failure goes on up. */
const refused =
  <W>(...meanings: readonly (readonly [RegExp, W])[]) =>
  (error: unknown): W => {
    const detail = error instanceof AppError && error.code === 'platform_refused' ? String(error.facts.detail) : null;
    const meaning = meanings.find(([code]) => detail !== null && code.test(detail));
    if (meaning === undefined) throw error;
    return meaning[1];
  };
