import type { Finding } from '../domain/finding.ts';
import type { Fields, FormOf, KeysOf } from '../fields/field.ts';
import type { Say } from '../kernel/text.ts';
import type { Consequence, Described, Ladder, Move, Numbers, Rec, Scene, State, Until, Who } from './define.ts';

/*
 * What a register's definition says. States and moves are data: a move is made by people, by a request that is approved, or by the clock once a day of
 * the entry is over.
 */

type Asked<A> = A extends Fields ? FormOf<A> : Readonly<Record<never, never>>;

/** An entry in one of the states of its register. */
export type Entry<F extends Fields, S extends string> = Omit<Rec<F>, 'state'> & { readonly state: S };

/** A move as it is made: the entry, what was asked for, and the world. */
export interface EntryMoving<F extends Fields, S extends string, A, N> extends Scene<N> {
  readonly record: Entry<F, S>;
  readonly asked: Asked<A>;
}

export interface RegisterMove<F extends Fields, S extends string, A, N> extends Pick<Move, 'name' | 'style'> {
  readonly from: readonly S[];
  /** Absent: the state stays. */
  readonly to?: S;
  /** `approval`: a process that books it (`moves` of the process). `after`: the clock, once that day is over. */
  readonly by: readonly Who<F>[] | 'approval' | { readonly after: KeysOf<F, 'date'> };
  readonly asks?: A & Fields;
  readonly check?: (at: EntryMoving<F, S, A, N>) => readonly Finding[];
  /** What changes in its form. */
  readonly set?: (at: EntryMoving<F, S, A, N>) => Partial<FormOf<F>>;
  readonly follows?: (at: EntryMoving<F, S, A, N>) => readonly Consequence[];
}

/** What somebody owes for an entry until when; null: nothing. No clock and no reads: the same entry owes the same always. */
export interface RegisterOwed<F extends Fields, S extends string, N> {
  readonly name: Say;
  readonly clause?: string;
  readonly ladder: Ladder;
  /** The move that does it; made once more, the next is another debt. */
  readonly move?: string;
  readonly holders: readonly Who<F>[];
  readonly until: (record: Entry<F, S>, n: N) => Until | null;
}

/** A kind whose states and moves its definition brings. */
export interface Register<I extends string, F extends Fields, S extends string, M, N extends Numbers> extends Described<I, F, N> {
  readonly opens: readonly Who<F>[];
  readonly see: readonly Who<F>[];
  readonly states: Readonly<Record<S, State>>;
  readonly start: NoInfer<S>;
  readonly moves: { readonly [K in keyof M]: RegisterMove<F, NoInfer<S>, M[K], NoInfer<N>> };
  readonly owes?: Readonly<Record<string, RegisterOwed<F, NoInfer<S>, NoInfer<N>>>>;
  /** Who changes what stands in it, as long as it has not ended; what is `fixed` only moves change. */
  readonly edit?: readonly Who<F>[];
  readonly fixed?: readonly (keyof F & string)[];
  /** Whose it is, and where; absent or empty: who added it, and that person's unit. */
  readonly owner?: KeysOf<F, 'person'>;
  readonly unit?: KeysOf<F, 'unit'>;
  /** Who sees whole what its fields mask; absent: everybody who sees it. */
  readonly full?: readonly Who<F>[];
  /** `SZ-26-0001`: without gaps in each unit and year. Absent: drawn, as those of requests. */
  readonly counted?: true;
  /** The ordinary way through its states, drawn on the card where it has three or more; absent: none. */
  readonly path?: readonly NoInfer<S>[];
}

/** As the engine sees it: forms are plain records. */
export type AnyRegister = Register<string, Fields, string, Readonly<Record<string, Fields>>, Numbers>;
