import * as z from 'zod';
import type { Org } from '../../domain/org/org.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { DAY, dayEnd, instant, type LocalDate, parseDate } from '../../kernel/time.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { answering, type Sight, sightOf } from '../../records/who.ts';
import type { DueFilter, FoundRecords, ListFilter, RecordLine } from '../records/ports.ts';
import { soughtOf } from '../records/sought.ts';
import { dueFilter, lateOf, ownList } from './own-lists.ts';
import type { Narrow } from './ports.ts';
import type { Services } from './services.ts';

const day = z.string().transform((text, context): LocalDate => {
  const date = parseDate(text);
  if (date === null) context.addIssue({ code: 'custom', message: 'no day' });
  return date as LocalDate;
});

export const listPayload = z.object({
  kind: z.string(),
  which: z.enum(['mine', 'open', 'all', 'late']),
  words: z.string().nullable(),
  /** One of the lists of the kind (`lists`), instead of `which`. */
  list: z.string().optional(),
  /** Only in these states. */
  states: z.array(z.string()).max(20).optional(),
  /** Only those of this person. */
  owner: z.string().optional(),
  /** Only those of which one of these is owed and due on these days, both included. */
  due: z.object({ owes: z.array(z.string()).max(20), from: day, to: day }).optional(),
  after: z.string().nullable(),
  /** By what it can be narrowed is asked for in place of its lines. */
  choosing: z.boolean().optional(),
  /** What else a sentence narrows it to: what has not ended, is late, units (`unit` as it was said), days of its `day` or of a move (`by`). */
  narrow: z
    .strictObject({
      open: z.boolean().optional(),
      late: z.boolean().optional(),
      units: z.array(z.string()).optional(),
      unit: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      by: z
        .string()
        .regex(/^[a-z_]+$/u)
        .optional(),
    })
    .optional(),
});
export type ListPayload = z.infer<typeof listPayload>;

/** The lines of a list as somebody may see them now (S4), a page behind `after`; `size`: more of them than a card shows. */
export async function linesOf(
  { reads }: Services,
  kind: Kind,
  asked: ListPayload,
  scene: Scene,
  size?: number,
): Promise<FoundRecords> {
  const { by, org } = scene;
  const narrow = narrowedTo(asked, scene);
  const own = ownList(kind, asked) ?? (asked.which === 'late' ? lateOf(kind) : undefined);
  if (own || asked.due) {
    const sees = { sight: sightOf(kind.see, by.id, org), viewer: by.id };
    const due = asked.due
      ? dueOnDays(kind, asked.due, { ...sees, mine: asked.which === 'mine', zone: scene.zone })
      : dueFilter(kind, own as NonNullable<typeof own>, { ...scene, ...sees });
    const page = narrow
      ? await reads.todosDueNarrowed(due, narrow, asked.after, size)
      : { ...(await reads.todosDue(due, asked.after, size)), cut: false };
    const lines = page.items.map(
      (todo): RecordLine => ({ ...todo, id: todo.recordId, kind: kind.id, ownerId: todo[`${due.by}Id`] }),
    );
    return { ...page, items: [...new Map(lines.map((line) => [line.id, line])).values()] };
  }
  const filter = filterOf(kind, by.id, asked, org);
  if (!filter) return { items: [], next: null, cut: false };
  return narrow ? reads.recordsNarrowed(filter, narrow, asked.after, size) : reads.records(filter, asked.after, size);
}

/** What the store is asked to narrow it to; null: it is not narrowed. */
function narrowedTo({ states, owner, narrow }: ListPayload, { now }: Pick<Scene, 'now'>): Narrow | null {
  const person = owner !== undefined && isId('per', owner) ? owner : undefined;
  return states || person || narrow ? { ...narrow, states, owner: person, now } : null;
}

/** What a list asks the store for before it is narrowed, within what the viewer sees (S4); null: there is nothing to look for. */
export function filterOf(kind: Kind, viewer: PersonId, { which, words }: ListPayload, org: Org): ListFilter | null {
  const sought = soughtOf(kind, viewer, words, org);
  return sought && { ...sought, mine: which === 'mine', open: which === 'open' };
}

/** What is owed of a kind and due on some days. */
const dueOnDays = (
  kind: Kind,
  { owes, from, to }: NonNullable<ListPayload['due']>,
  { zone, ...sees }: Pick<DueFilter, 'sight' | 'viewer' | 'mine'> & Pick<Scene, 'zone'>,
): DueFilter => ({
  ...sees,
  todos: owes.map((one) => `${kind.id}.${one}`),
  by: 'owner',
  from: instant(dayEnd(from, zone) - DAY + 1),
  to: instant(dayEnd(to, zone) + 1),
});

/** Files are for those who answer for a unit (S4). */
export const overseesSome = (kind: Kind, viewer: PersonId, org: Org): boolean =>
  seesUnits(sightOf(answering(kind.see), viewer, org));

/** More than what is their own. */
export const seesUnits = ({ everything, units }: Sight): boolean => everything || units.length > 0;
