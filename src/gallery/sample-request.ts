import { requestCard } from '../cards/approval/request-card.ts';
import type { RequestModel, Standing } from '../cards/approval/request-model.ts';
import type { Card } from '../cards/element.ts';
import type { RouteStep } from '../domain/approval/chain.ts';
import type { Instance, RequestState, Seat, Step } from '../domain/approval/instance.ts';
import type { Finding } from '../domain/finding.ts';
import type { OffColleague } from '../domain/leave/coverage.ts';
import type { PersonId } from '../kernel/id.ts';
import { plain, say, type Text } from '../kernel/text.ts';
import { instant, type LocalDate } from '../kernel/time.ts';
import type { Assessment, Block } from '../processes/define.ts';
import { coverText } from '../processes/leave/cover.ts';
import { pointText, spanText } from '../processes/leave/text.ts';
import { nameOf } from './people.ts';

/** Monday 23 November 2026, 10:00 in Shanghai. */
export const MONDAY = instant(Date.UTC(2026, 10, 23, 2, 0));
export const LEAVE = say({ zh: '请假', en: 'Leave' });
/** As long as reasons get. */
export const LONG = '家里老人住院需要陪护，'.repeat(12);

export const person = (id: string): PersonId => `per_${id}`;

/** A day of December 2026, as a leave begins or ends with it. */
export const point = (day: number, part: 'all' | 'am' | 'pm' = 'all') => ({ date: december(day), part }) as const;
export const december = (day: number): LocalDate => `2026-12-${String(day).padStart(2, '0')}` as LocalDate;
/** Days of leave as cards tell them. */
export const days = (n: number): Text => say({ zh: '{n}天', en: '{n} d' }, { n });
export const ANNUAL = say({ zh: '年假', en: 'Annual leave' });
/** When the sample leave is. */
export const WHEN = spanText({ from: point(1), to: point(3, 'am') });
/** A kind of leave, when, and how long: how a leave is called. */
export const leaveTitle = (when: Text, length: number): Text =>
  say({ zh: '{type} {when} {length}', en: '{type} {when}, {length}' }, { type: ANNUAL, when, length: days(length) });
/** A day of the leave and what it counts. */
export const counted = (part: Text, n: number): Text =>
  say({ zh: '{part}：工作日，计{n}', en: '{part}: workday, counts {n}' }, { part, n: days(n) });

/** What the request comes to: two and a half days of annual leave. */
export const assessment: Assessment = {
  findings: [],
  measures: { days: 2.5 },
  title: leaveTitle(WHEN, 2.5),
  summary: [
    { label: say({ zh: '类型', en: 'Kind' }), value: ANNUAL },
    { label: say({ zh: '时长', en: 'Length' }), value: days(2.5) },
    {
      label: say({ zh: '时间', en: 'When' }),
      value: WHEN,
      wide: true,
    },
    { label: say({ zh: '批准后余额', en: 'Left afterwards' }), value: days(7.5) },
    { label: say({ zh: '交接人', en: 'Hand over to' }), value: plain('李敏') },
    { label: say({ zh: '原因', en: 'Reason' }), value: plain('陪孩子参加比赛'), wide: true },
  ],
  why: {
    title: say({ zh: '为什么是2.5天？', en: 'Why 2.5 d?' }),
    lines: [counted(pointText(point(1)), 1), counted(pointText(point(2)), 1), counted(pointText(point(3, 'am')), 0.5)],
  },
};

/** Something noteworthy, and something that stands in the way. */
export const warn: Finding = {
  code: 'notice',
  severity: 'warn',
  clause: 'S55',
  text: say({ zh: '年假要提前2个工作日申请', en: 'Annual leave must be asked for 2 workdays ahead' }),
  accept: say({ zh: '最早可从{date}开始', en: 'The earliest start is {date}' }, { date: { date: '2026-11-26' as LocalDate } }),
};
export const refuse: Finding = {
  code: 'short',
  severity: 'refuse',
  clause: 'S55',
  text: say({
    zh: '年假余额不足：申请14天，可用10天，还差4天',
    en: 'Not enough Annual leave: asked 14 d, available 10 d, short by 4 d',
  }),
  accept: say({
    zh: '可以改为年假10天加事假4天，一张申请',
    en: '10 d of Annual leave and 4 d of Personal leave in one request would do',
  }),
  offers: [
    {
      text: say({ zh: '改为年假10天＋事假4天', en: '10 d Annual leave + 4 d Personal leave' }),
      set: { type: 'annual', split: 'annual:4800+personal:1920' },
    },
  ],
};

/** Who decides it, before it is sent. */
export const route: readonly RouteStep[] = [
  {
    id: 'superior',
    name: { zh: '直接上级', en: 'Direct superior' },
    mode: 'any',
    ratio: null,
    slaHours: 8,
    skipped: null,
    replaced: null,
    people: [{ personId: person('wang'), onBehalfOfId: null, origin: 'chain' }],
  },
  {
    id: 'hr',
    name: { zh: '人力资源', en: 'Human resources' },
    mode: 'all',
    ratio: null,
    slaHours: 16,
    skipped: null,
    replaced: null,
    people: [
      { personId: person('chu'), onBehalfOfId: null, origin: 'chain' },
      { personId: person('long'), onBehalfOfId: person('jiang'), origin: 'substitute' },
    ],
  },
];

/** A request of 李强 for leave in a state, asked of 王芳 and then of 人力资源. */
export function instance(state: RequestState, change: Partial<Instance> = {}): Instance {
  const decided = state === 'approved' || state === 'rejected';
  const step = (n: number, status: Step['state'], name: Step['name']): Step => ({
    id: `stp_${n}`,
    requestId: 'req_1',
    round: 1,
    position: n,
    name,
    mode: 'any',
    ratio: null,
    state: status,
    note: {},
    openedAt: MONDAY,
    dueAt: null,
    closedAt: decided ? MONDAY : null,
  });
  const seat = (n: number, who: string, status: Seat['state'], comment: string | null): Seat => ({
    id: `sea_${n}`,
    stepId: `stp_${n}`,
    requestId: 'req_1',
    personId: person(who),
    onBehalfOfId: null,
    origin: 'chain',
    fromSeatId: null,
    position: 0,
    state: status,
    comment,
    openedAt: MONDAY,
    decidedAt: status === 'open' || status === 'waiting' || status === 'cancelled' ? null : MONDAY,
    decidedById: status === 'open' || status === 'waiting' || status === 'cancelled' ? null : person(who),
    answers: null,
  });
  const first =
    state === 'approved' ? 'approved' : state === 'rejected' ? 'rejected' : state === 'pending' ? 'open' : 'cancelled';
  return {
    id: 'req_1',
    number: 'QJ261123-7K2M',
    process: 'leave',
    applicantId: person('li'),
    unitId: 'unt_branch',
    state,
    title: '',
    round: 1,
    version: 1,
    submittedAt: MONDAY,
    closedAt: state === 'pending' ? null : MONDAY,
    closedById: state === 'pending' ? null : state === 'withdrawn' ? person('li') : person('wang'),
    closedNote: state === 'rejected' ? '当天有交车，人手不够' : null,
    pausedAt: null,
    resumedAt: null,
    contentVersion: 1,
    lastUrgedAt: null,
    revokesId: null,
    steps: [
      step(1, first, { zh: '直接上级', en: 'Direct superior' }),
      step(2, state === 'approved' ? 'approved' : state === 'pending' ? 'waiting' : 'cancelled', {
        zh: '人力资源',
        en: 'Human resources',
      }),
    ],
    seats: [
      seat(
        1,
        'wang',
        first === 'cancelled' ? 'cancelled' : first,
        decided ? (state === 'rejected' ? '当天有交车，人手不够' : '好的，注意休息') : null,
      ),
      seat(2, 'chu', state === 'approved' ? 'approved' : state === 'pending' ? 'waiting' : 'cancelled', null),
    ],
    ...change,
  };
}

/** Its card for one reader; what is not given is as usual. */
export function request(state: RequestState, standing: Standing, more: Partial<RequestModel> = {}): Card {
  return requestCard({
    instance: instance(state),
    name: LEAVE,
    clause: 'S55',
    assessment,
    blocks: standing.as === 'decider' ? forDeciders(COVER) : [],
    elements: [],
    standing,
    remarks: [],
    changes: [],
    mayComment: state === 'pending',
    unreadCopy: state === 'approved' && standing.as === 'reader',
    revocable: state === 'approved' && standing.as === 'applicant',
    applicant: { name: '李强', unit: '苏州分店' },
    nameOf,
    ...more,
  });
}

/** Lines that help to decide. */
export const forDeciders = (lines: readonly Text[]): readonly Block[] => [{ to: 'deciders', kind: 'lines', lines }];

/** Somebody of the team who is off as well. */
export const colleague = (who: string, state: OffColleague['state']): OffColleague => ({
  id: person(who),
  name: nameOf(person(who)),
  requestId: 'req_2',
  state,
  fromMin: 540,
  toMin: 1080,
});

const COVER = [
  ...coverText([
    { date: december(1), off: [colleague('min', 'approved')], present: 4, short: [] },
    { date: december(2), off: [colleague('min', 'approved'), colleague('long', 'held')], present: 3, short: [] },
  ]),
];
