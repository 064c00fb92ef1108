import type { LocalDate } from '../../kernel/time.ts';

/** What somebody knows of an order: what is done, when, and what was promised. */
export interface Known {
  readonly state: string;
  /** The stages behind it, by their moves, with their days as far as they were said. */
  readonly done: Readonly<Record<string, LocalDate | null>>;
  readonly promised: LocalDate;
}

/** A stage came, a stage was taken back, another day was promised, or the order came to its end otherwise. */
export type Change =
  | { readonly what: 'done' | 'undone'; readonly move: string; readonly on: LocalDate | null }
  | { readonly what: 'promised'; readonly on: LocalDate }
  | { readonly what: 'ended'; readonly state: string };

/** What has changed for somebody who knew the one and has not heard since; what changed there and back is nothing (Q16). */
export function changesSince(was: Known, is: Known, ends: readonly string[]): readonly Change[] {
  const only = (of: Known, other: Known, what: 'done' | 'undone'): readonly Change[] =>
    Object.entries(of.done).flatMap(([move, on]) => (Object.hasOwn(other.done, move) ? [] : [{ what, move, on }]));
  const ended = was.state !== is.state && ends.includes(is.state);
  return [
    ...only(is, was, 'done'),
    ...only(was, is, 'undone'),
    ...(was.promised === is.promised ? [] : [{ what: 'promised' as const, on: is.promised }]),
    ...(ended ? [{ what: 'ended' as const, state: is.state }] : []),
  ];
}

/** As config/orders.yaml names it. */
export const nameOf = (change: Change): string =>
  change.what === 'promised' ? 'promise' : change.what === 'ended' ? change.state : change.move;
