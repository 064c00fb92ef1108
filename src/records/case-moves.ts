import type { Finding } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { notOver } from '../domain/workday/day-over.ts';
import { type Fields, type FormOf, paragraphsIn, type RawForm } from '../fields/field.ts';
import { date, line, optional, paragraph, person, w } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import { join, say, t } from '../kernel/text.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import { type AnyCase, BY_OWNER, OWNER, putOffTo, RUNNING, verifiersOf, why, words, workersOf } from './case-kind.ts';
import { goesTo, reassign, withdrawn } from './case-reassign.ts';
import { wishMoves } from './case-wish.ts';
import { type Consequence, type Life, type Move, type Moving, type Rec, type Span, tell, type Whom } from './define.ts';
import { dueAt } from './until.ts';
import { called } from './who.ts';

/** The moves of a case that has everything. */
export function movesOf(d: AnyCase): Readonly<Record<string, Move>> {
  const [clause] = d.clauses;
  const found = findings(clause, CASE_FINDINGS);
  const untilNotOver = (at: Moving): readonly Finding[] =>
    notOver(clause, 'until', at.asked.until as LocalDate | null | undefined, at);
  /** Open to whom it was offered to, while it is. */
  const offered = { from: RUNNING, by: offeredTo, when: (record: Rec) => offeredTo(record).length > 0 };
  const judged = { from: ['reported'], by: (record: Rec) => verifiersOf(d, record), never: workersOf };
  const given = { from: RUNNING, by: (): readonly Whom[] => ['owner', { superior: 1 }] };
  return {
    accept: {
      name: w('受理', 'Accept'),
      from: ['open'],
      by: () => OWNER,
      style: 'main',
      change: () => ({ state: 'accepted' }),
    },
    report: {
      name: w('办完了', 'Done'),
      ...BY_OWNER,
      asks: d.report,
      begins: (record) => answered(d.report, record),
      style: 'main',
      change: (at) => ({
        state: d.verify ? 'reported' : 'closed',
        life: {
          ...resumed(at),
          ...withdrawn,
          repliedAt: at.record.life.repliedAt ?? at.now,
          reportedAt: at.now,
          reportedBy: [...new Set([...workersOf(at.record), at.by.id])],
          ...(d.verify ? {} : { endedAt: at.now }),
        },
      }),
      follows: (at, next) => (d.verify ? [] : [tell(['opener'], say(w('办好了', 'It is done'))), ...closedBy(d, at, next)]),
    },
    verify: {
      name: w('确认办结', 'Confirm'),
      ...judged,
      style: 'main',
      change: ({ now }) => ({ state: 'closed', life: { endedAt: now } }),
      follows: (at, next) => closedBy(d, at, next),
    },
    send_back: {
      name: w('退回重办', 'Send back'),
      ...judged,
      asks: why('还差什么', 'What is missing'),
      change: (at) => ({ state: 'accepted', life: { round: at.record.life.round + 1, since: at.now } }),
    },
    reply: {
      name: w('答复', 'Answer'),
      ...BY_OWNER,
      asks: { words: paragraph('答复', 'Answer', { max: 500 }) },
      style: 'main',
      change: ({ record: { state, life }, now }) => ({
        ...(state === 'open' ? { state: 'accepted' } : {}),
        life: { repliedAt: life.repliedAt ?? now },
      }),
      follows: ({ asked }) => [tell(['opener'], words(asked.words))],
    },
    add: {
      name: w('补充', 'Add'),
      from: [...RUNNING, 'reported'],
      by: () => ['opener'],
      asks: { words: paragraph('补充', 'More about it', { max: 500 }) },
      change: () => ({}),
      follows: ({ asked }) => [tell(OWNER, words(asked.words))],
    },
    urge: {
      name: w('催办', 'Remind'),
      from: ['open', 'accepted'],
      by: () => ['opener', { superior: 1 }],
      never: ({ ownerId }) => [ownerId],
      check: (at) => notTooSoon(at, clause),
      change: ({ now }) => ({ life: { urgedAt: now } }),
      follows: ({ record, by, org }) => {
        const title = join([say(d.name), d.title(record.form)], ' ');
        return [tell(OWNER, t('told.urged', { who: called(record, by.id, org), title }))];
      },
    },
    pause: {
      name: w('等待', 'Wait'),
      from: ['accepted'],
      by: () => OWNER,
      asks: {
        why: { kind: 'choice', label: w('等什么', 'For what'), options: d.waits ?? {} },
        until: optional(date('哪天再看', 'Look again on')),
      },
      check: untilNotOver,
      change: ({ record: { life }, asked: { why: reason, until }, now }) => {
        const pause = { from: now, to: null, why: String(reason), until: (until ?? null) as LocalDate | null };
        return { state: 'waiting', life: { pauses: [...(life.pauses ?? []), pause] } };
      },
    },
    resume: {
      name: w('继续办', 'Go on'),
      from: ['waiting'],
      by: () => OWNER,
      style: 'main',
      change: (at) => ({ state: 'accepted', life: resumed(at) }),
    },
    put_off: {
      name: w('改期', 'Put off'),
      from: RUNNING,
      by: ({ life }) => [...((life.putOff?.times ?? 0) < (d.putOff?.alone ?? 0) ? OWNER : []), { superior: 1 }, 'opener'],
      asks: { until: date('改到', 'Until'), ...why('原因', 'Why') },
      check: untilNotOver,
      change: ({ record, asked }) => putOffTo(d, record, asked.until as LocalDate),
      follows: ({ asked }) => [
        tell(['opener', 'owner'], say(PUT_OFF, { until: { date: asked.until as LocalDate }, why: words(asked.why) })),
      ],
    },
    ...wishMoves(d, untilNotOver),
    hand_over: {
      name: w('转交', 'Hand over'),
      ...given,
      when: ({ life }) => life.offer === undefined,
      asks: { to: person('交给', 'To'), why: optional(line('说明', 'Note', { max: 100 })) },
      ...goesTo(clause, d.handOver?.to ?? []),
      change: (at) => ({ life: { offer: { to: at.asked.to as PersonId, at: at.now } } }),
    },
    take_back: {
      name: w('收回转交', 'Take it back'),
      ...offered,
      ...given,
      change: () => ({ life: { offer: undefined } }),
      follows: ({ record }) => [
        tell([...offeredTo(record), 'owner'], say(w('转交收回了，仍由原承办人办', 'It stays as it was'))),
      ],
    },
    reassign: {
      ...reassign(w('改派', 'Reassign'), [...RUNNING, 'reported'], clause),
      follows: ({ record }) => [tell([{ person: record.ownerId }], say(w('已改派给别的同事', 'It was given to a colleague')))],
    },
    take: {
      name: w('我来办', 'Take over'),
      ...offered,
      style: 'main',
      change: (at) => ({ ownerId: takerOf(at), life: withdrawn }),
      follows: ({ record }) => [tell([{ person: record.ownerId }], say(w('对方已接手', 'It has been taken over')))],
    },
    decline: {
      name: w('办不了', 'Decline'),
      ...offered,
      asks: why('原因', 'Why'),
      change: () => ({ life: { offer: undefined } }),
      follows: ({ asked }) => [tell(OWNER, say(w('对方办不了：{why}', 'Declined: {why}'), { why: words(asked.why) }))],
    },
    reopen: {
      name: w('重新打开', 'Open again'),
      from: ['closed'],
      by: () => d.reopen?.by ?? [],
      asks: why('为什么', 'Why'),
      bars: (at) =>
        d.reopen && at.now > later(at, at.record.life.endedAt ?? at.now, d.reopen.within) ? [found('too_late')] : [],
      // Every clock starts afresh, and what was owed before stays done.
      change: ({ record: { life }, now }) => ({ state: 'accepted', life: { ...AFRESH, round: life.round + 1, since: now } }),
    },
    cancel: {
      name: w('取消', 'Cancel'),
      from: RUNNING,
      by: () => ['opener'],
      asks: why('原因', 'Why'),
      style: 'danger',
      change: (at) => ({ state: 'cancelled', life: { ...resumed(at), ...withdrawn, endedAt: at.now } }),
      follows: ({ asked }) => [tell(OWNER, say(w('提出人取消了：{why}', 'Cancelled: {why}'), { why: words(asked.why) }))],
    },
  };
}

/** The first words of a report are what was answered already; after it was sent back something else is to be said. */
function answered(report: Fields, { life }: Rec): RawForm {
  const said = life.said?.reply?.words;
  const [field] = paragraphsIn(report);
  return field !== undefined && typeof said === 'string' && life.reportedAt === undefined ? { [field]: said } : {};
}

/** Whose it is is left in peace for this long. */
const URGE_EVERY: Span = '4h';

const PUT_OFF = w('改到{until}：{why}', 'Put off to {until}: {why}');

const offeredTo = ({ life }: Rec): readonly Whom[] => (life.offer ? [{ person: life.offer.to }] : []);

/** Whom it was offered to; where they have left, whoever answers in their place. */
const takerOf = ({ record: { life }, org, by }: Moving): PersonId =>
  life.offer && org.person(life.offer.to)?.active ? life.offer.to : by.id;

/** Nothing of an earlier round holds for the next. */
const AFRESH = { repliedAt: undefined, endedAt: undefined, putOff: undefined, pauses: undefined };

/** So long after an instant, by the calendar of the record's unit. */
const later = ({ record, zone, calendarOf }: Omit<Moving, 'asked'>, from: Instant, within: Span): Instant =>
  dueAt({ from, within }, calendarOf(record.unitId), zone);

/** Its clocks go on. */
const resumed = ({ record, now }: Moving): Partial<Life> =>
  record.life.pauses ? { pauses: record.life.pauses.map((one) => (one.to === null ? { ...one, to: now } : one)) } : {};

const closedBy = (d: AnyCase, at: Moving, record: Rec): readonly Consequence[] =>
  d.closed?.({ ...at, record, report: (record.life.said?.report ?? {}) as FormOf<Fields> }) ?? [];

export const CASE_FINDINGS = {
  too_late: { what: w('办结已久，不能再打开', 'It was closed too long ago'), accept: w('请另提一件', 'Open a new one') },
} as const;

/** Whoever is waited for is left in peace for a while after they were reminded. */
export function notTooSoon(at: Moving, clause: string): readonly Finding[] {
  const { urgedAt } = at.record.life;
  const until = urgedAt === undefined ? at.now : later(at, urgedAt, URGE_EVERY);
  if (at.now >= until) return [];
  return [{ code: 'too_soon', severity: 'refuse', clause, text: t('verb.throttled', { until: { at: until } }) }];
}
