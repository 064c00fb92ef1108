import { findings } from '../domain/findings.ts';
import { personName } from '../domain/org/label.ts';
import { type Fields, fieldsWhere } from '../fields/field.ts';
import { paragraph, w } from '../fields/kinds.ts';
import { toRaw } from '../fields/raw.ts';
import { join, plain, say } from '../kernel/text.ts';
import { MINUTE, toLocal } from '../kernel/time.ts';
import { AGAIN } from './case-kind.ts';
import { notTooSoon } from './case-moves.ts';
import type { Kind, Move, Moving, Numbers, Owed, Rec, Scene, Span, State } from './define.ts';
import { tell } from './define.ts';
import { type AnySubmission, isMissing, MISSING, SHEET, type SheetState, type Submission, sheetOf } from './submission-kind.ts';

const statesOf = ({ handing }: Pick<AnySubmission, 'handing'>): Readonly<Record<SheetState, State>> => ({
  owed: { name: handing?.waits ?? w('待提交', 'To hand in'), tone: 'warn' },
  returned: { name: w('已退回', 'Returned'), tone: 'bad' },
  handed_in: { name: handing?.done ?? w('已提交', 'Handed in') },
  taken: { name: w('已收下', 'Accepted'), tone: 'good' },
  locked: { name: w('已封账', 'Closed'), tone: 'done', end: true },
  missed: { name: w('没交，已封账', 'Closed without it'), tone: 'bad', end: true },
  excused: { name: w('免交', 'Excused'), tone: 'done', end: true, void: true },
});

/** A submission as a kind of record. */
export function defineSubmission<const I extends string, const F extends Fields, const N extends Numbers = Record<never, never>>(
  definition: Submission<I, F, N>,
): Kind<I, F & typeof SHEET> {
  // Inside, forms are plain records: who defines a submission has had its types checked above.
  const d = definition as unknown as AnySubmission;
  const {
    every,
    of,
    opens = 0,
    called = [],
    given,
    drawsLive,
    takes,
    locks,
    tellsGroup,
    holder,
    handing: ____,
    ladder: _,
    excuse: __,
    accepted: ___,
    ...described
  } = d;
  const left = new Set([...(takes ? [] : ['handed_in', 'returned']), ...(locks ? [] : ['locked', 'missed'])]);
  const states = Object.fromEntries(
    Object.entries(statesOf(d))
      .filter(([id]) => !left.has(id))
      .map(([id, state]) => [id, id === 'taken' && !locks ? { ...state, end: true as const } : state]),
  );
  const kind: Kind = {
    ...(described as unknown as Pick<Kind, keyof typeof described & keyof Kind>),
    fields: { ...SHEET, ...d.fields },
    later: Object.keys(d.fields),
    title: (form) => titleOf(every, form as unknown as ReturnType<typeof sheetOf>),
    find: { branch: 'words', from: 'whole' },
    keys: [['unit', 'from']],
    day: 'due' as never,
    opens: [],
    owner: holder,
    mayBeUnnamed: false,
    states,
    start: 'owed',
    path: ['owed', 'handed_in', 'taken', 'locked'].filter((state) => !left.has(state)),
    moves: movesOf(d, Object.keys(states)),
    owes: owesOf(d),
    submission: {
      every,
      of,
      opens,
      called: [...d.says.nouns, ...called],
      tellsGroup: tellsGroup === true,
      given,
      drawsLive: drawsLive === true,
    },
    withoutLeavers: (record, { org, now }) =>
      isMissing(record) && org.unit(record.unitId)?.active === false ? { state: 'excused', life: { endedAt: now } } : null,
  };
  return kind as unknown as Kind<I, F & typeof SHEET>;
}

/** 苏州分店 2026年11月 · 苏州分店 11月16日(周一)至11月22日(周日). */
const titleOf = (every: AnySubmission['every'], { branch, from, to }: ReturnType<typeof sheetOf>) =>
  join(
    [
      plain(branch),
      every === 'month'
        ? say(MONTH, { month: { month: from.slice(0, 7) } })
        : say(DAYS, { from: { date: from }, to: { date: to } }),
    ],
    ' ',
  );
const MONTH = w('{month}', '{month}');
const DAYS = w('{from} 至 {to}', '{from} to {to}');

/** It came after its day. */
const isLate = (record: Rec, { now, zone }: Pick<Scene, 'now' | 'zone'>): boolean =>
  toLocal(now, zone).date > sheetOf(record).due;

function movesOf(d: AnySubmission, states: readonly string[]): Readonly<Record<string, Move>> {
  const [clause] = d.clauses;
  const found = findings(clause, SUBMISSION_FINDINGS);
  const asks = fieldsWhere(d.fields, (id) => !d.given.includes(id));
  const title = (record: Rec) => join([say(d.name), titleOf(d.every, sheetOf(record))], ' ');
  const accepted = (at: Moving, next: Rec) => d.accepted?.({ ...at, record: next }) ?? [];
  const handIn: Move = {
    name: d.handing?.move ?? w('提交', 'Hand in'),
    from: MISSING,
    by: () => d.holder,
    style: 'main',
    ...(Object.keys(asks).length > 0 ? { asks, begins: (record: Rec) => toRaw(asks, record.form as never) } : {}),
    change: (at) => ({
      state: d.takes ? 'handed_in' : 'taken',
      form: at.asked,
      life: {
        handedAt: at.now,
        handedById: at.by.id,
        ...(at.record.life.handedAt === undefined && isLate(at.record, at) ? { handedLate: true as const } : {}),
        ...(d.takes || d.locks ? {} : { endedAt: at.now }),
      },
    }),
    follows: (at, next) => (d.takes ? [] : accepted(at, next)),
  };
  const takes = d.takes?.by ?? [];
  const all: Readonly<Record<string, Move>> = {
    hand_in: handIn,
    receive: {
      name: w('收下', 'Accept'),
      from: ['handed_in'],
      by: () => takes,
      style: 'main',
      change: () => ({ state: 'taken' }),
      follows: accepted,
    },
    give_back: {
      name: w('退回', 'Return'),
      from: d.locks ? ['handed_in', 'taken'] : ['handed_in'],
      by: () => takes,
      asks: { why: paragraph('哪里要改', 'What is to be changed') },
      change: ({ record, now }) => ({ state: 'returned', life: { round: record.life.round + 1, since: now } }),
      follows: ({ asked }) => [tell(d.holder, say(RETURNED, { why: plain(String(asked.why)) }))],
    },
    draw: {
      name: w('重新取数', 'Gather the figures anew'),
      from: MISSING,
      by: () => d.holder,
      check: ({ record: { life }, now }) =>
        life.drawnAt !== undefined && now - life.drawnAt < MINUTE ? [found('just_drawn')] : [],
      change: ({ now }) => ({ life: { drawnAt: now } }),
    },
    urge: {
      name: w('催办', 'Remind'),
      from: MISSING,
      by: () => d.see.filter((who) => who !== 'everyone' && !d.holder.some((one) => JSON.stringify(one) === JSON.stringify(who))),
      check: (at) => notTooSoon(at, clause),
      change: ({ now }) => ({ life: { urgedAt: now } }),
      follows: ({ record, by, org }) => [tell(d.holder, say(URGED, { who: personName(org, by.id), title: title(record) }))],
    },
    excuse: {
      name: w('免交', 'Excuse'),
      from: MISSING,
      by: () => d.excuse,
      asks: { why: paragraph('为什么不用交', 'Why it is not owed') },
      change: ({ now }) => ({ state: 'excused', life: { endedAt: now } }),
      follows: ({ asked }) => [tell(d.holder, say(EXCUSED, { why: plain(String(asked.why)) }))],
    },
    lock: {
      name: w('封账', 'Close'),
      from: ['handed_in', 'taken'],
      by: () => [],
      made: 'record',
      change: ({ now }) => ({ state: 'locked', life: { endedAt: now } }),
    },
    // Nobody can hand it in any more: nobody is reminded of it, and it counts as missing for good.
    lapse: {
      name: w('没交，封账', 'Close without it'),
      from: MISSING,
      by: () => [],
      made: 'record',
      change: ({ now }) => ({ state: 'missed', life: { endedAt: now } }),
      follows: ({ record }) => [tell(d.holder, say(LAPSED, { title: title(record) }))],
    },
  };
  const isLeft = (id: string): boolean =>
    ((id === 'lock' || id === 'lapse') && !d.locks) || (id === 'draw' && d.given.length === 0);
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, move]) => {
      const from = move.from.filter((state) => states.includes(state));
      return from.length === 0 || isLeft(id) ? [] : [[id, { ...move, from }]];
    }),
  );
}

function owesOf(d: AnySubmission): Readonly<Record<string, Owed>> {
  return {
    hand_in: {
      name: d.handing?.owes ?? w(`提交${d.name.zh}`, `Hand in: ${d.name.en}`),
      ladder: d.ladder,
      move: 'hand_in',
      owes: (record, n) => {
        if (!isMissing(record)) return null;
        const { due } = sheetOf(record);
        const again = (n.again as Span | undefined) ?? AGAIN;
        const until = record.state === 'owed' ? due : { from: record.life.since, within: again, notBefore: due };
        return { holders: d.holder, since: record.life.since, until };
      },
    },
    ...(d.takes ? { receive: takeOwed(d.takes) } : {}),
  };
}

const takeOwed = ({ by, within, ladder }: NonNullable<AnySubmission['takes']>): Owed => ({
  name: w('收下或退回', 'Accept or return'),
  ladder,
  move: 'receive',
  orElse: 'give_back',
  owes: ({ state, life }) =>
    state === 'handed_in' && life.handedAt !== undefined
      ? { holders: by, since: life.handedAt, until: { from: life.handedAt, within } }
      : null,
});

const RETURNED = w('退回来了：{why}', 'Returned: {why}');
const LAPSED = w(
  '{title}没有交，已经封账，不用再交，按没交记',
  '{title} was not handed in and is closed: it is owed no more and stays missing',
);
const EXCUSED = w('这一期不用交：{why}', 'Not owed this time: {why}');
const URGED = w('{who}催您：{title}', '{who} reminds you: {title}');

export const SUBMISSION_FINDINGS = {
  just_drawn: {
    what: w('刚刚取过数', 'The figures were gathered a moment ago'),
    accept: w('一分钟以后可以再取', 'They can be gathered again in a minute'),
  },
} as const;
