import type { Fields, FormOf } from '../fields/field.ts';
import type { PersonId } from '../kernel/id.ts';
import type { Say } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Consequence, Described, Ladder, Numbers, Rec, Scene, Span, Who, Whom } from './define.ts';

/*
 * The life of a case: open → accepted ⇄ waiting → reported → closed, or cancelled; closed may be opened again. It has exactly one owner at any time.
 * States and moves are written once, here; a definition says who, what is asked, and which clocks run.
 */

export type CaseState = 'open' | 'accepted' | 'waiting' | 'reported' | 'closed' | 'cancelled';

/** A time within which the owner has to come so far. `pauses`: it stands still while the case waits for others. */
export interface Clock<F extends Fields, N> {
  readonly clause: string;
  readonly name: Say;
  readonly stops: 'accepted' | 'replied' | 'reported';
  readonly within: (form: FormOf<F>, n: N) => Span | LocalDate;
  readonly pauses?: true;
  readonly ladder: Ladder;
}

export interface CaseKind<I extends string, F extends Fields, R extends Fields, N extends Numbers> extends Described<I, F, N> {
  readonly opens: readonly Who<F>[];
  /** The first at work of these; never the one who opened it, where anybody else can. */
  readonly owner: readonly Who<F>[];
  readonly see: readonly Who<F>[];
  /** Who opens it may stay unnamed: nobody is told who it was, and the answer reaches them all the same. */
  readonly anonymous?: true;
  readonly clocks: Readonly<Record<string, Clock<F, NoInfer<N>>>>;
  /** Reasons to wait; absent: it never waits. */
  readonly waits?: Readonly<Record<string, Say>>;
  /** How often the owner may put off the day alone; later only the superior or who opened it. */
  readonly putOff?: { readonly alone: number };
  readonly handOver?: { readonly to: readonly Who<F>[] };
  /** What is asked when it is done. */
  readonly report: R;
  /** Who says whether it is done; never its owner. Absent: the report closes it. */
  readonly verify?: { readonly by: readonly Who<F>[] };
  readonly reopen?: { readonly by: readonly Who<F>[]; readonly within: Span };
  /** What follows once it is closed. */
  readonly closed?: (
    c: Scene<N> & { readonly record: Rec<F, CaseState, I>; readonly report: FormOf<R> },
  ) => readonly Consequence[];
}

/** As the engine sees it: forms are plain records. */
export type AnyCase = CaseKind<string, Fields, Fields, Numbers>;

/** Not yet reported and not ended. */
export const RUNNING: readonly string[] = ['open', 'accepted', 'waiting'] satisfies readonly CaseState[];
export const OWNER: readonly Whom[] = ['owner'];

export const ownerOf = ({ ownerId }: Rec): readonly PersonId[] => [ownerId];

/** Those who may confirm; where the one who opened it is the owner, or there is nobody else, the owner's superior. */
export const verifiersOf = (d: AnyCase, { openerId, ownerId }: Rec): readonly Whom[] => [
  ...(d.verify?.by ?? []),
  ...(openerId === ownerId ? [{ superior: 1 } as const] : []),
];
