import type { Offer } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { personName } from '../domain/org/label.ts';
import type { Fields, FormOf, KeysOf } from '../fields/field.ts';
import { optional, paragraph, people, person, w } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import { plain, type Say, say } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import { notTooSoon } from './case-moves.ts';
import {
  type Change,
  type Described,
  type Kind,
  type Ladder,
  type Life,
  type Move,
  type Moving,
  type Numbers,
  type Owed,
  type Rec,
  type Scene,
  type Span,
  type State,
  tell,
  type Who,
  type Whom,
} from './define.ts';

/*
 * The life of a circulation: running → complete, or recalled. Everybody in one field of its form is asked, each answers for themselves, and it is complete
 * when all have answered or are excused. States and moves are written once, here; a definition says who is asked, what the answer is called, and until when.
 */

declare module './define.ts' {
  interface Life {
    /** What each of those asked has answered. */
    readonly answers?: Readonly<Record<PersonId, Answer>>;
  }
  interface BroughtByLives {
    /** How many of those it asks have answered or are excused. */
    readonly progress?: (record: Rec) => { readonly done: number; readonly all: number };
    /** What changes of an open one once people have left; null: nothing. Absent: it is only owed by others (S7). */
    readonly withoutLeavers?: (record: Rec, scene: Pick<Scene, 'org' | 'now'>) => Change | null;
  }
}

/** An answer of one of many; `excused`: need not answer. */
export interface Answer {
  readonly at: Instant;
  readonly what: 'yes' | 'objected' | 'excused';
  readonly words?: string;
}

export type CirculationState = 'running' | 'complete' | 'recalled';

export interface Circulation<I extends string, F extends Fields, N extends Numbers> extends Described<I, F, N> {
  /** Whom it asks. */
  readonly asks: KeysOf<F, 'people'>;
  /** What everybody is asked to do, and the button that does it. */
  readonly answer: { readonly owed: Say; readonly button: Say };
  readonly within: (n: N) => Span;
  /** One after another, in the order of the list; absent: all at once. */
  readonly inTurn?: (form: FormOf<F>) => boolean;
  readonly ladder: Ladder;
  /** Who may say that somebody need not answer, beside who started it. */
  readonly excuse: readonly Who<F>[];
  /** An answer may be that something is wrong: whoever started it has so long to reply, and then asks once more. */
  readonly objection?: { readonly within: Span };
  /** What follows once everybody has answered. */
  readonly completed?: Move['follows'];
}

const STATES: Readonly<Record<CirculationState, State>> = {
  running: { name: w('传阅中', 'Going round') },
  complete: { name: w('已完成', 'Complete'), tone: 'good', end: true },
  recalled: { name: w('已撤回', 'Recalled'), tone: 'done', end: true, void: true },
};

/** As the engine sees it: forms are plain records. */
type AnyCirculation = Circulation<string, Fields, Numbers>;

/** A circulation as a kind of record. */
export function defineCirculation<const I extends string, const F extends Fields, const N extends Numbers = Record<never, never>>(
  definition: Circulation<I, F, N>,
): Kind<I, F> {
  // Inside, forms are plain records: who defines a circulation has had its types checked above.
  const d = definition as unknown as AnyCirculation;
  const { asks: _asks, answer: _answer, within: _within, inTurn: _inTurn, excuse: _excuse, ladder: _ladder, ...described } = d;
  const kind: Kind = {
    ...(described as unknown as Pick<Kind, keyof typeof described & keyof Kind>),
    owner: ['opener'],
    mayBeUnnamed: false,
    states: STATES,
    start: 'running',
    path: ['running', 'complete'],
    moves: movesOf(d, d.clauses[0]),
    owes: owesOf(d),
    progress: (record) => {
      const all = askedIn(d, record).length;
      return { done: all - waitedFor(d, record).length - objectors(record).length, all };
    },
    withoutLeavers: (record, { org, now }) =>
      record.state === 'running' && waitedFor(d, record).some((id) => !org.person(id)?.active)
        ? stands(d, record, record.life.answers ?? {}, { org, now })
        : null,
  };
  return kind as unknown as Kind<I, F>;
}

/** Everybody it asks, in order. */
export const askedIn = (d: Pick<AnyCirculation, 'asks'>, { form }: Pick<Rec, 'form'>): readonly PersonId[] =>
  ((form as Readonly<Record<string, unknown>>)[d.asks] as readonly PersonId[] | null) ?? [];

/** Who has not answered; whoever objected is waited for again once they were replied to. */
const waitedFor = (d: AnyCirculation, record: Rec): readonly PersonId[] =>
  askedIn(d, record).filter((id) => !record.life.answers?.[id]);

/** … and is asked now: all of them, or whose turn it is. */
function askedNow(d: AnyCirculation, record: Rec): readonly PersonId[] {
  const waiting = waitedFor(d, record);
  return d.inTurn?.(record.form as FormOf<Fields>) ? waiting.slice(0, 1) : waiting;
}

export const objectors = ({ life }: Rec): readonly PersonId[] =>
  Object.entries(life.answers ?? {}).flatMap(([id, { what }]) => (what === 'objected' ? [id as PersonId] : []));

const asPeople = (ids: readonly PersonId[]): readonly Whom[] => ids.map((id) => ({ person: id }));

type Answers = NonNullable<Life['answers']>;

/** How it stands with these answers: who has left is excused (S95), and it is complete when nobody is waited for and nothing is objected to. */
function stands(d: AnyCirculation, record: Rec, answers: Answers, { org, now }: Pick<Scene, 'org' | 'now'>): Change {
  const gone = askedIn(d, record).filter((id) => !answers[id] && !org.person(id)?.active);
  const all: Answers = { ...answers, ...Object.fromEntries(gone.map((id) => [id, { what: 'excused', at: now }] as const)) };
  const next = { ...record, life: { ...record.life, answers: all } };
  const complete = waitedFor(d, next).length === 0 && objectors(next).length === 0;
  return { ...(complete ? { state: 'complete' } : {}), life: { answers: all, ...(complete ? { endedAt: now } : {}) } };
}

const answered = (d: AnyCirculation, at: Omit<Moving, 'asked'>, who: PersonId, answer: Omit<Answer, 'at'>): Change =>
  stands(d, at.record, { ...at.record.life.answers, [who]: { ...answer, at: at.now } }, at);

function movesOf(d: AnyCirculation, clause: string): Readonly<Record<string, Move>> {
  const found = findings(clause, CIRCULATION_FINDINGS);
  const from = ['running'] as const;
  /** Everybody answers for themselves: who stands in for somebody has not read it for them. */
  const own: Pick<Move, 'from' | 'by' | 'bars'> = {
    from,
    by: (record) => asPeople(askedNow(d, record)),
    bars: ({ record, by }) => (askedNow(d, record).includes(by.id) ? [] : [found('own')]),
  };
  const starter: readonly Whom[] = ['owner'];
  const follows: Move['follows'] = (at, next) => (next.state === 'complete' ? (d.completed?.(at, next) ?? []) : []);
  return {
    answer: {
      name: d.answer.button,
      ...own,
      style: 'main',
      change: (at) => answered(d, at, at.by.id, { what: 'yes' }),
      follows,
    },
    ...(d.objection ? { object: objecting(d, own), respond: responding(d) } : {}),
    comment: {
      name: w('留言', 'Comment'),
      from,
      by: (record) => asPeople(askedIn(d, record)),
      asks: { words: paragraph('留言', 'Comment', { max: 300 }) },
      change: () => ({}),
      follows: ({ asked }) => [tell(starter, plain(String(asked.words)))],
    },
    excuse: {
      name: w('免阅', 'Excuse'),
      from,
      by: () => [...starter, ...d.excuse],
      asks: { who: person('谁不用答复', 'Whom') },
      among: (record) => asPeople(waitedFor(d, record)),
      check: (at) =>
        waitedFor(d, at.record).includes(at.asked.who as PersonId)
          ? []
          : [{ ...found('not_waited'), tries: waitedOffers(d, at) }],
      change: (at) => answered(d, at, at.asked.who as PersonId, { what: 'excused' }),
      follows,
    },
    remind: {
      name: w('催一下', 'Remind'),
      from,
      by: () => starter,
      when: (record) => waitedFor(d, record).length > 0,
      check: (at) => notTooSoon(at, clause),
      change: ({ now }) => ({ life: { urgedAt: now } }),
      follows: ({ record }) => [tell(asPeople(askedNow(d, record)), say(d.answer.owed))],
    },
    renew: {
      name: w('改了，请再看', 'Changed: ask again'),
      from,
      by: () => starter,
      asks: {
        what: paragraph('改了什么', 'What changed', { max: 500 }),
        who: optional(people('请谁再看（不填就是全部）', 'Whom (empty: all)')),
      },
      among: (record) => asPeople(askedIn(d, record)),
      change: (at) => {
        const { state, life } = stands(d, at.record, without(at.record, touched(d, at.record, at.asked.who)), at);
        return { ...(state ? { state } : {}), life: { ...life, round: at.record.life.round + 1, since: at.now } };
      },
      follows: ({ record, asked }) => [tell(asPeople(touched(d, record, asked.who)), plain(String(asked.what)))],
    },
    recall: {
      name: w('撤回', 'Recall'),
      from,
      by: () => starter,
      asks: { why: paragraph('为什么', 'Why', { max: 300 }) },
      style: 'danger',
      change: ({ now }) => ({ state: 'recalled', life: { endedAt: now } }),
      follows: ({ record, asked }) => [tell(asPeople(askedIn(d, record)), say(RECALLED, { why: plain(String(asked.why)) }))],
    },
  };
}

/** How many of those still waited for are offered by a tap. */
const PEOPLE = 6;

const waitedOffers = (d: AnyCirculation, { record, org }: Moving): readonly (readonly Offer[])[] =>
  waitedFor(d, record)
    .slice(0, PEOPLE)
    .map((id) => [{ text: plain(personName(org, id)), set: { who: id } }]);

const objecting = (d: AnyCirculation, own: Pick<Move, 'from' | 'by' | 'bars'>): Move => ({
  name: w('有异议', 'Object'),
  ...own,
  asks: { words: paragraph('哪里不对', 'What is wrong', { max: 500 }) },
  change: (at) => answered(d, at, at.by.id, { what: 'objected', words: String(at.asked.words) }),
  follows: ({ asked, by }) => [tell(['owner'], say(OBJECTED, { who: plain(by.name), words: plain(String(asked.words)) }))],
});

/** Whoever objected hears the reply and answers once more. */
const responding = (d: AnyCirculation): Move => ({
  name: w('答复异议', 'Reply to objections'),
  from: ['running'],
  by: () => ['owner'],
  when: (record) => objectors(record).length > 0,
  asks: { words: paragraph('答复', 'Reply', { max: 500 }) },
  style: 'main',
  change: (at) => stands(d, at.record, without(at.record, objectors(at.record)), at),
  follows: ({ record, asked }) => [tell(asPeople(objectors(record)), plain(String(asked.words)))],
});

/** Whom a change asks once more: those named, else everybody; nobody who was never asked. */
function touched(d: AnyCirculation, record: Rec, who: unknown): readonly PersonId[] {
  const named = (who as readonly PersonId[] | null | undefined) ?? [];
  const all = askedIn(d, record);
  return named.length > 0 ? all.filter((id) => named.includes(id)) : all;
}

const without = ({ life }: Rec, who: readonly PersonId[]): Answers =>
  Object.fromEntries(Object.entries(life.answers ?? {}).filter(([id]) => !who.includes(id as PersonId)));

function owesOf(d: AnyCirculation): Readonly<Record<string, Owed>> {
  return {
    answer: {
      name: d.answer.owed,
      ladder: d.ladder,
      move: 'answer',
      each: ({ life }, holder) => {
        const answer = life.answers?.[holder];
        return !answer ? 'moved' : answer.what === 'excused' ? 'moot' : 'done';
      },
      owes: (record, n) => {
        const since = d.inTurn?.(record.form as FormOf<Fields>) ? lastAnswer(record) : record.life.since;
        return { holders: asPeople(askedNow(d, record)), since, until: { from: since, within: d.within(n) } };
      },
    },
    ...(d.objection ? { respond: replyOwed(d.objection.within) } : {}),
  };
}

const replyOwed = (within: Span): Owed => ({
  name: w('答复异议', 'Reply to an objection'),
  ladder: [
    { before: '4h', to: 'holder' },
    { after: '1wd', to: ['holder', 'superior'] },
  ],
  move: 'respond',
  owes: (record) => {
    const first = Math.min(...objectors(record).map((id) => record.life.answers?.[id]?.at ?? record.changedAt)) as Instant;
    return objectors(record).length > 0 ? { holders: ['owner'], since: first, until: { from: first, within } } : null;
  },
});

/** Since when the next in turn is asked. */
const lastAnswer = ({ life }: Rec): Instant =>
  Math.max(life.since, ...Object.values(life.answers ?? {}).map(({ at }) => at)) as Instant;

const RECALLED = w('发起人撤回了：{why}', 'Recalled: {why}');
const OBJECTED = w('{who}有异议：{words}', '{who} objects: {words}');

export const CIRCULATION_FINDINGS = {
  own: {
    what: w('要由本人答复', 'Everybody answers for themselves'),
    accept: w('请等本人回来，或由发起人免阅', 'Wait for them, or have them excused'),
  },
  not_waited: {
    field: 'who',
    what: w('这个人不在等答复的名单里', 'This person is not waited for'),
    accept: w('请选还没有答复的人', 'Choose somebody who has not answered'),
  },
} as const;
