import type { Finding } from '../domain/finding.ts';
import type { Fields, FormOf, KeysOf } from '../fields/field.ts';
import type { PrintContext } from '../fields/print.ts';
import type { PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Say } from '../kernel/text.ts';
import type { Consequence, Described, Ladder, Move, Numbers, Owed, Rec, Scene, State, Until, Values, Who } from './define.ts';
import type { EntryTold } from './register-history.ts';

/*
 * What a register's definition says. States and moves are data: a move is made by people, by a request that is approved, or by the clock once a day of
 * the entry is over.
 */

declare module './define.ts' {
  interface Life {
    /** A request decides on one of its moves: until then nobody makes any. */
    readonly held?: Held;
    /** The last move that was approved: by which request, and the states before and after it. */
    readonly decided?: { readonly by: RequestId; readonly was: string; readonly is: string };
    /** How often each thing that comes round has been done: what is owed next is another debt. */
    readonly rounds?: Readonly<Record<string, number>>;
  }
  interface BroughtByLives {
    readonly register?: RegisterPart;
    /** Lists that people ask for by a name of their own, by the id of the list. */
    readonly lists?: Readonly<Record<string, OwedList>>;
  }
}

/** A list of those for which something is owed, the longest due first. */
export interface OwedList {
  readonly name: Say;
  /** How it is asked for, whole; what people say around it is understood (看看…, …有哪些). */
  readonly says: readonly string[];
  /** What is owed, as the kind names it. */
  readonly owes: readonly string[];
  /** Overdue, due by the end of today and not before, within a week from today on, or whenever it is due. */
  readonly due: 'late' | 'today' | 'soon' | 'any';
  /** Only the reader's own. */
  readonly mine?: true;
}

/** By which request, and which move it asks for. */
export interface Held {
  readonly by: RequestId;
  readonly number: string;
  readonly move: string;
  /** The state it goes back to, where it waits in one of its own (`meanwhile`). */
  readonly was?: string;
}

/** What the ground asks of a register. */
export interface RegisterPart {
  /** Where an entry is and whose, as its form says; null: where it is not said there. */
  readonly belongs: (form: Values) => { readonly unitId: UnitId | null; readonly ownerId: PersonId | null };
  /** Why whoever enters it may not enter it there. */
  readonly misplaced: (form: Values, scene: Scene) => readonly Finding[];
  /** In which state it begins where one of these enters it. */
  readonly startFor: { readonly state: string; readonly by: readonly Who[] } | null;
  /** The day from which an entry is in force, and by what it takes the place of another; one that is void leaves its place. */
  readonly inForce: { readonly from: string; readonly per: readonly string[] } | null;
  /** Moves that the clock makes, with the day behind which it does. */
  readonly clocks: Readonly<Record<string, string>>;
  /** Who sees whole what is masked for others; null: everybody. */
  readonly full: readonly Who[] | null;
  /** Counted without gaps by unit and year; else numbers are drawn. */
  readonly counted: boolean;
  /** How entries are called that have not ended. */
  readonly open: Say;
  /** Moves that leave the state as it is, or that go by what is asked for: no way out of it. */
  readonly stays: readonly string[];
  /** What its history says of a change otherwise than of other records. */
  readonly tells: (what: string, changed: Values, print: PrintContext) => EntryTold;
}

type Asked<A> = A extends Fields ? FormOf<A> : Readonly<Record<never, never>>;

/** An entry in one of the states of its register. */
export type Entry<F extends Fields, S extends string> = Omit<Rec<F>, 'state'> & { readonly state: S };

/** A move as it is made: the entry, what was asked for, and the world. */
export interface EntryMoving<F extends Fields, S extends string, A, N> extends Scene<N> {
  readonly record: Entry<F, S>;
  readonly asked: Asked<A>;
}

export interface RegisterMove<F extends Fields, S extends string, A, N> extends Pick<Move, 'name' | 'style' | 'begins'> {
  readonly from: readonly S[];
  /** Absent: the state stays. */
  readonly to?: S;
  /** … or where it goes by what was asked for. */
  readonly turns?: (at: EntryMoving<F, S, A, N>) => S;
  /** Moves whose words are taken back by it: as if they had not been made. */
  readonly undoes?: (at: EntryMoving<F, S, A, N>) => readonly string[];
  /** What was said with other moves, as it is to stand from now on: the log keeps what it was. */
  readonly resays?: (at: EntryMoving<F, S, A, N>) => Readonly<Record<string, Values>>;
  /** `approval`: a process that books it (`moves` of the process). `record`: made with what belongs to it, by a feature. `after`: the clock, once that day is over. */
  readonly by:
    | readonly Who<F>[]
    | ((record: Entry<F, S>) => readonly Who<F>[])
    | 'approval'
    | 'record'
    | { readonly after: KeysOf<F, 'date'> };
  /** Who may not, whatever else they are: whom it is about, or who decided before. */
  readonly never?: (record: Entry<F, S>) => readonly PersonId[];
  /** Of `approval`: the state it is in while the request decides; absent: as before. */
  readonly meanwhile?: S;
  /** Of `approval`: who may ask for it; absent: whoever sees the entry. */
  readonly askedBy?: readonly Who<F>[];
  readonly asks?: A & Fields;
  readonly check?: (at: EntryMoving<F, S, A, N>) => readonly Finding[];
  /** What changes in its form. */
  readonly set?: (at: EntryMoving<F, S, A, N>) => Partial<FormOf<F>>;
  readonly follows?: (at: EntryMoving<F, S, A, N>) => readonly Consequence[];
}

/** What somebody owes for an entry until when; null: nothing. No clock and no reads: the same entry owes the same always. */
export interface RegisterOwed<F extends Fields, S extends string, N> extends Pick<Owed, 'says'> {
  readonly name: Say;
  readonly clause?: string;
  readonly ladder: Ladder;
  /** The move that does it; made once more, the next is another debt. */
  readonly move?: string;
  /** … the other way: its button stands beside the first. */
  readonly orElse?: string;
  readonly holders: readonly Who<F>[] | ((record: Entry<F, S>) => readonly Who<F>[]);
  /** Of those whoever may not do it. */
  readonly not?: (record: Entry<F, S>) => readonly PersonId[];
  readonly until: (record: Entry<F, S>, n: N) => Until | null;
}

/** A kind whose states and moves its definition brings. */
export interface Register<I extends string, F extends Fields, S extends string, M, N extends Numbers> extends Described<I, F, N> {
  readonly lists?: Readonly<Record<string, OwedList>>;
  readonly states: Readonly<Record<S, State>>;
  readonly start: NoInfer<S>;
  readonly moves: { readonly [K in keyof M]: RegisterMove<F, NoInfer<S>, M[K], NoInfer<N>> };
  readonly owes?: Readonly<Record<string, RegisterOwed<F, NoInfer<S>, NoInfer<N>>>>;
  /** Who changes what stands in it, as long as it has not ended; what is `fixed` only moves change. */
  readonly edit?: readonly Who<F>[];
  /** … and in which states; absent: in all that are no end. */
  readonly editedIn?: readonly NoInfer<S>[];
  readonly fixed?: readonly (keyof F & string)[];
  /** It begins in another state where one of these enters it. */
  readonly startFor?: { readonly state: NoInfer<S>; readonly by: readonly Who<F>[] };
  /** Of those alike in `per` one is in force on any day: the one that began last. No two begin on the same day. */
  readonly inForce?: { readonly from: KeysOf<F, 'date'>; readonly per: readonly (keyof F & string)[] };
  /** Whose it is, and where; absent or empty: who added it, and that person's unit. */
  readonly owner?: KeysOf<F, 'person'>;
  readonly unit?: KeysOf<F, 'unit'>;
  /** How its entries are called that have not ended; absent: 在册. */
  readonly open?: Say;
  /** Who sees whole what its fields mask; absent: everybody who sees it. */
  readonly full?: readonly Who<F>[];
  /** `SZ-26-0001`: without gaps in each unit and year. Absent: drawn, as those of requests. */
  readonly counted?: true;
  /** The ordinary way through its states, drawn on the card where it has three or more; absent: none. */
  readonly path?: readonly NoInfer<S>[];
}

/** As the engine sees it: forms are plain records. */
export type AnyRegister = Register<string, Fields, string, Readonly<Record<string, Fields>>, Numbers>;
