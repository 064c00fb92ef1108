import type { Fields, FormOf, KeysOf } from '../fields/field.ts';
import { paragraph } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import { plain, type Say, type Text } from '../kernel/text.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Change, Consequence, Debt, Described, Kind, Ladder, Numbers, Rec, Scene, Span, Who, Whom } from './define.ts';

/*
 * The life of a case: open → accepted ⇄ waiting → reported → closed, or cancelled; closed may be opened again. It has exactly one owner at any time.
 * States and moves are written once, here; a definition says who, what is asked, and which clocks run.
 */

export type CaseState = 'open' | 'accepted' | 'waiting' | 'reported' | 'closed' | 'cancelled';

/** A time within which the owner has to come so far. `pauses`: it stands still while the case waits for others. */
export interface Clock<F extends Fields, N> {
  readonly name: Say;
  readonly stops: 'accepted' | 'replied' | 'reported';
  /** A span runs anew when it is sent back or opened again; a day stays, and leaves the figure `again` (AGAIN) where it is over or near. */
  readonly within: (form: FormOf<F>, n: N) => Span | LocalDate;
  readonly pauses?: true;
  readonly ladder: Ladder;
}

export interface CaseKind<I extends string, F extends Fields, R extends Fields, N extends Numbers> extends Described<I, F, N> {
  /** The first at work of these; never the one who opened it by name, where anybody else can. */
  readonly owner: readonly Who<F>[];
  /** Who opens it may stay unnamed: nobody is told who it was, and the answer reaches them all the same. */
  readonly anonymous?: true;
  readonly clocks: Readonly<Record<string, Clock<F, NoInfer<N>>>>;
  /** Reasons to wait; absent: it never waits. */
  readonly waits?: Readonly<Record<string, Say>>;
  /** How often the owner may put off the day alone; later only the superior or who opened it. `day`: the field that says the same day, and goes with it. */
  readonly putOff?: { readonly alone: number; readonly day?: KeysOf<F, 'date'> };
  /** What is owed beside what its life owes (`own`). */
  readonly also?: (own: Kind['owes']) => Kind['owes'];
  readonly handOver?: { readonly to: readonly Who<F>[] };
  /** What is asked when it is done. */
  readonly report: R;
  /** Who says whether it is done; never who did it. Absent: the report closes it. */
  readonly verify?: { readonly by: readonly Who<F>[] };
  readonly reopen?: { readonly by: readonly Who<F>[]; readonly within: Span };
  /** What follows once it is closed. */
  readonly closed?: (c: Scene<N> & { readonly record: Rec<F>; readonly report: FormOf<R> }) => readonly Consequence[];
}

/**
 * Working time to do once more what was sent back or opened again, where its day is over or near. It is the figure `again` of every case: a definition may
 * state another, and so may config/numbers.yaml.
 */
export const AGAIN: Span = '1wd';

/** As the engine sees it: forms are plain records. */
export type AnyCase = CaseKind<string, Fields, Fields, Numbers>;

/** Not yet reported and not ended. */
export const RUNNING: readonly string[] = ['open', 'accepted', 'waiting'] satisfies readonly CaseState[];
export const OWNER: readonly Whom[] = ['owner'];
export const BY_OWNER = { from: RUNNING, by: () => OWNER };

/** Whoever is asked has so long, */
const TO_ANSWER: Span = '1wd';
export const toAnswer = (holders: readonly Whom[], since: Instant, within: Span = TO_ANSWER): Debt => ({
  holders,
  since,
  until: { from: since, within },
});
/** … is told before it is over, and then with their superior. */
export const ONCE: Ladder = [
  { before: '4h', to: 'holder' },
  { after: '1wd', to: ['holder', 'superior'] },
];

/** Put off to another day, which answers whoever asked for one: once more, and where the form names the day it names that one. */
export const putOffTo = ({ putOff }: AnyCase, { life }: Rec, until: LocalDate): Change => ({
  life: { putOff: { until, times: (life.putOff?.times ?? 0) + 1 }, wish: undefined },
  ...(putOff?.day ? { form: { [putOff.day]: until } } : {}),
});

/** What a move asks in words, and the same in what it tells. */
export const why = (zh: string, en: string): Fields => ({ why: paragraph(zh, en, { max: 300 }) });
export const words = (asked: unknown): Text => plain(String(asked));

/** Why and since when it waits; undefined: it does not. */
export const pauseOf = ({ state, life }: Rec) => (state === 'waiting' ? life.pauses?.at(-1) : undefined);

/** Owed as long as it waits, within so much of when it began to. */
export const whileWaiting = (record: Rec, holders: readonly Whom[], within: Span): Debt | null => {
  const pause = pauseOf(record);
  return pause ? toAnswer(holders, pause.from, within) : null;
};

/** Those who did the work and never say whether it is done: its owner, and whoever reported it, by themselves or for another. */
export const workersOf = ({ ownerId, life }: Rec): readonly PersonId[] => [ownerId, ...(life.reportedBy ?? [])];

/** Those who may confirm; where it is for the one who opened it and they own it, the owner's superior. */
export const verifiersOf = (d: AnyCase, { openerId, ownerId }: Rec): readonly Whom[] => {
  const by = d.verify?.by ?? [];
  return by.includes('opener') && openerId === ownerId ? [...by, { superior: 1 }] : by;
};
