import * as z from 'zod';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Kind } from '../../records/define.ts';
import { answering, sightOf } from '../../records/who.ts';
import type { ListFilter } from './ports.ts';
import { soughtIn } from './sought-in.ts';

export const listPayload = z.object({
  kind: z.string(),
  which: z.enum(['mine', 'open', 'all', 'late']),
  words: z.string().nullable(),
  after: z.string().nullable(),
});
export type ListPayload = z.infer<typeof listPayload>;

/** What a list asks the store for, within what the viewer sees (S4); null: there is nothing to look for. */
export function filterOf(kind: Kind, viewer: PersonId, { which, words }: ListPayload, org: Org): ListFilter | null {
  const base: ListFilter = {
    kind: kind.id,
    sight: sightOf(kind.see, viewer, org),
    viewer,
    ...(which === 'mine' ? { mine: true } : {}),
    ...(which === 'open' || which === 'late' ? { open: true } : {}),
  };
  if (!words) return base;
  const sought = soughtIn(kind, words, org);
  return sought.length > 0 ? { ...base, words: sought } : null;
}

/** Files are for those who answer for a unit (S4). */
export function overseesSome(kind: Kind, viewer: PersonId, org: Org): boolean {
  const sight = sightOf(answering(kind.see), viewer, org);
  return sight.everything || sight.units.length > 0;
}
