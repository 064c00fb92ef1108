/** What is to be looked at before an agenda goes out: `topics` holds it back (S64), the rest is a hint. */
export type AgendaGap =
  | { readonly code: 'topics' }
  | { readonly code: 'too_long'; readonly sum: number; readonly minutes: number }
  | { readonly code: 'many'; readonly people: number }
  | { readonly code: 'no_owner'; readonly count: number };

/** From this many on it is said that not everybody may be needed; a whole branch has to come all the same (S61). */
const MANY = 20;

interface Plan {
  readonly topics: readonly { readonly minutes: number; readonly ownerId: string | null }[];
  /** Of the meeting. */
  readonly minutes: number;
  readonly people: number;
  /** Everybody of a unit comes by the policy. */
  readonly isSeries: boolean;
}

export function agendaGaps({ topics, minutes, people, isSeries }: Plan): readonly AgendaGap[] {
  const sum = topics.reduce((all, one) => all + one.minutes, 0);
  const unowned = topics.filter(({ ownerId }) => ownerId === null).length;
  return [
    ...(topics.length === 0 ? [{ code: 'topics' as const }] : []),
    ...(sum > minutes ? [{ code: 'too_long' as const, sum, minutes }] : []),
    ...(!isSeries && people >= MANY ? [{ code: 'many' as const, people }] : []),
    ...(unowned > 0 ? [{ code: 'no_owner' as const, count: unowned }] : []),
  ];
}

/** The list with one of them at another place, counted from 1; whatever lies beyond either end is that end. */
export function placedAt<T extends { readonly id: string }>(list: readonly T[], id: string, position: number): readonly T[] {
  const one = list.find((topic) => topic.id === id);
  if (!one) return list;
  const others = list.filter((topic) => topic.id !== id);
  const at = Math.min(Math.max(position, 1), list.length) - 1;
  return [...others.slice(0, at), one, ...others.slice(at)];
}
