import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^\d{2}:\d{2}$/);
const item = z.strictObject({
  label: z.string(),
  key: z.string().optional(),
  text: z.string().optional(),
  url: z.string().optional(),
});

/** The demo company as `tenant.yaml` writes it. */
export const tenantSchema = z.strictObject({
  app: z.strictObject({
    // WSClient.start() refuses any other shape.
    id: z.string().regex(/^cli_[0-9a-fA-F]{16}$/),
    secret: z.string().min(1),
    name: z.string().min(1),
  }),
  tenant_key: z.string(),
  departments: z.array(
    z.strictObject({ id: z.string(), name: z.string(), parent: z.string().nullable(), leader: z.string().nullable() }),
  ),
  people: z.array(
    z.strictObject({
      no: z.string(),
      name: z.string(),
      title: z.string(),
      dept: z.string(),
      leader: z.string().nullable(),
      joined: day,
      gender: z.enum(['male', 'female']),
      note: z.string().optional(),
      resigned: z.boolean().optional(),
    }),
  ),
  chats: z.array(z.strictObject({ id: z.string(), name: z.string(), members: z.array(z.string()) })),
  // The console allows 3 × 5 items.
  menu: z
    .array(item.extend({ children: z.array(item).max(5).optional() }))
    .max(3)
    .default([]),
  /** Sentences to try: for one person (by number), for everybody with a title, or for anyone; in this order. `en`: for whoever the bot speaks English to. */
  suggestions: z
    .array(
      z.strictObject({ person: z.string().optional(), title: z.string().optional(), say: z.string(), en: z.string().optional() }),
    )
    .default([]),
  /** What people have in their own calendars, every week: 1 = Monday; the first member has called it. */
  meetings: z
    .array(
      z.strictObject({
        title: z.string(),
        weekday: z.number().int().min(1).max(7),
        from: time,
        to: time,
        members: z.array(z.string()).min(1),
      }),
    )
    .default([]),
  /** Cities, buildings and floors of the rooms. */
  room_levels: z.array(z.strictObject({ id: z.string(), name: z.string(), parent: z.string().nullable() })).default([]),
  rooms: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        capacity: z.number().int(),
        level: z.string(),
        approval: z.boolean().optional(),
      }),
    )
    .default([]),
});
export type TenantFile = z.infer<typeof tenantSchema>;
export type MenuItem = TenantFile['menu'][number];

const read = new Map<string, TenantFile>();

/** Reads the company and checks that every name in it leads somewhere; says which does not. What was read once is not parsed again while it is the same. */
export function loadTenant(file: string): TenantFile {
  const text = readFileSync(file, 'utf8');
  const tenant = read.get(text) ?? readTenant(file, text);
  read.set(text, tenant);
  return structuredClone(tenant);
}

function readTenant(file: string, text: string): TenantFile {
  const tenant = tenantSchema.parse(load(text));
  const numbers = new Set(tenant.people.map((person) => person.no));
  const departments = new Set(tenant.departments.map((department) => department.id));
  const wrong: string[] = [];
  const needPerson = (no: string | null, where: string) =>
    no !== null && !numbers.has(no) && wrong.push(`${where}: no person ${no}`);
  for (const d of tenant.departments) {
    needPerson(d.leader, `departments.${d.id}.leader`);
    if (d.parent !== null && !departments.has(d.parent)) wrong.push(`departments.${d.id}.parent: no department ${d.parent}`);
  }
  for (const p of tenant.people) {
    needPerson(p.leader, `people.${p.no}.leader`);
    if (!departments.has(p.dept)) wrong.push(`people.${p.no}.dept: no department ${p.dept}`);
  }
  for (const s of tenant.suggestions) {
    needPerson(s.person ?? null, `suggestions.${s.say}`);
    if (s.title !== undefined && !tenant.people.some((person) => person.title === s.title))
      wrong.push(`suggestions.${s.say}: nobody is ${s.title}`);
  }
  for (const c of tenant.chats) for (const no of c.members) needPerson(no, `chats.${c.id}.members`);
  for (const m of tenant.meetings) for (const no of m.members) needPerson(no, `meetings.${m.title}.members`);
  const levels = new Set(tenant.room_levels.map((level) => level.id));
  for (const l of tenant.room_levels)
    if (l.parent !== null && !levels.has(l.parent)) wrong.push(`room_levels.${l.id}.parent: no level ${l.parent}`);
  for (const r of tenant.rooms) if (!levels.has(r.level)) wrong.push(`rooms.${r.id}.level: no level ${r.level}`);
  if (wrong.length > 0) throw new Error(`${file}: ${wrong.join('; ')}`);
  return tenant;
}
