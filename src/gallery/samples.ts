import type { Card } from '../cards/element.ts';
import { balanceCard } from '../cards/views/balance.ts';
import { draftCancelledCard, draftFormCard } from '../cards/views/draft-form.ts';
import { draftPreviewCard } from '../cards/views/draft-preview.ts';
import { groupHelloCard, helpCard, unclearCard, welcomeCard } from '../cards/views/help.ts';
import { type ListLine, listCard } from '../cards/views/lists.ts';
import { clauseCard, noticeCard } from '../cards/views/notice.ts';
import { noAccessCard, requestCard, type Standing } from '../cards/views/request.ts';
import type { RouteStep } from '../domain/approval/chain.ts';
import type { Instance, RequestState, Seat, Step } from '../domain/approval/instance.ts';
import type { Finding } from '../domain/finding.ts';
import type { PersonId } from '../kernel/id.ts';
import { plain, say, t } from '../kernel/text.ts';
import { instant, type LocalDate, type Zone } from '../kernel/time.ts';
import type { AnyProcess, Assessment, FormContext, Settings } from '../processes/define.ts';
import { nameOf, SAMPLE_ORG } from './people.ts';

/** A card in one of its states, for looking at and for checking that it fits. */
export interface Sample {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly card: Card;
}

const MONDAY = instant(Date.UTC(2026, 10, 23, 2, 0));
const LEAVE = say({ zh: '请假', en: 'Leave' });
const LONG = '家里老人住院需要陪护，'.repeat(12);

const person = (id: string): PersonId => `per_${id}`;

const assessment: Assessment = {
  findings: [],
  measures: { days: 2.5 },
  title: say({ zh: '年假 12月1日(周二) 至 12月3日(周四)上午 2.5天', en: 'Annual leave 1–3 December, 2.5 d' }),
  summary: [
    { label: say({ zh: '类型', en: 'Kind' }), value: say({ zh: '年假', en: 'Annual leave' }) },
    { label: say({ zh: '时长', en: 'Length' }), value: say({ zh: '2.5天', en: '2.5 d' }) },
    {
      label: say({ zh: '时间', en: 'When' }),
      value: say({ zh: '12月1日(周二) 至 12月3日(周四)上午', en: '1 Dec (Tue) to 3 Dec (Thu) morning' }),
      wide: true,
    },
    { label: say({ zh: '批准后余额', en: 'Left afterwards' }), value: say({ zh: '7.5天', en: '7.5 d' }) },
    { label: say({ zh: '交接人', en: 'Hand over to' }), value: plain('李敏') },
    { label: say({ zh: '原因', en: 'Reason' }), value: plain('陪孩子参加比赛'), wide: true },
  ],
  why: {
    title: say({ zh: '为什么是2.5天？', en: 'Why 2.5 d?' }),
    lines: ['12月1日(周二)：工作日，计1天', '12月2日(周三)：工作日，计1天', '12月3日(周四) 上午：工作日，计0.5天'].map(plain),
  },
};

const warn: Finding = {
  code: 'notice',
  severity: 'warn',
  clause: 'S55',
  text: plain('年假要提前2个工作日申请'),
  accept: plain('最早可从11月26日(周四)开始'),
};
const refuse: Finding = {
  code: 'short',
  severity: 'refuse',
  clause: 'S55',
  text: plain('年假余额不足：申请14天，可用10天，还差4天'),
  accept: plain('可以改为年假10天加事假4天，分两次申请'),
};

const route: readonly RouteStep[] = [
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

function instance(state: RequestState, change: Partial<Instance> = {}): Instance {
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

function request(state: RequestState, standing: Standing, more: { readonly findings?: readonly Finding[] } = {}): Card {
  return requestCard({
    instance: instance(state),
    name: LEAVE,
    clause: 'S55',
    assessment: { ...assessment, findings: more.findings ?? [] },
    context:
      standing.as === 'decider'
        ? [
            plain('12月1日(周二)：李敏请假，其余4人在岗'),
            plain('12月2日(周三)：李敏、阿卜杜热合曼·买买提依明（待批）请假，其余3人在岗'),
          ]
        : [],
    standing,
    remarks: [],
    changes: [],
    unreadCopy: state === 'approved' && standing.as === 'reader',
    revocable: state === 'approved' && standing.as === 'applicant',
    applicant: { name: '李强', unit: '苏州分店' },
    nameOf,
  });
}

const line = (n: number, who: string | null, state: RequestState): ListLine => ({
  request: `req_${n}`,
  number: `QJ261123-7K${n}M`,
  name: LEAVE,
  title: assessment.title,
  state,
  who,
  since: MONDAY,
});

/** Every view in every state that people meet. */
export function samples(processes: readonly AnyProcess[], settings: Settings): readonly Sample[] {
  const context: FormContext = {
    applicant: SAMPLE_ORG.person(person('li')) as FormContext['applicant'],
    org: SAMPLE_ORG,
    today: '2026-11-23' as LocalDate,
    now: MONDAY,
    zone: 'Asia/Shanghai' as Zone,
    settings,
  };
  const help = { processes: processes.map((p) => ({ id: p.id, name: say(p.name), about: say(p.about) })), waiting: 3 };
  const form = (p: AnyProcess, raw: Record<string, string>, faults: Parameters<typeof draftFormCard>[0]['faults']): Card =>
    draftFormCard({ draft: 'drf_1', name: say(p.name), clause: p.clause, fields: p.fields, raw, faults, context });
  const preview = (findings: readonly Finding[]): Card =>
    draftPreviewCard({
      draft: 'drf_1',
      version: 2,
      name: LEAVE,
      clause: 'S55',
      assessment: { ...assessment, findings },
      route,
      nameOf,
    });
  const of = (group: string, cards: Readonly<Record<string, Card>>): readonly Sample[] =>
    Object.entries(cards).map(([title, card]) => ({ id: `${group}-${title}`, group, title, card }));
  return [
    ...processes.flatMap((p) => of('表单', { [`${p.name.zh}：空白`]: form(p, {}, []) })),
    ...of('表单', {
      有误: form(
        processes[0] as AnyProcess,
        { type: 'annual', from: '2026-12-03', to: '2026-12-01', reason: LONG.slice(0, 300) },
        [refuse, { field: 'to', text: plain('结束早于开始'), accept: plain('请把结束改到开始之后') }],
      ),
      已取消: draftCancelledCard(LEAVE),
    }),
    ...of('预览', { 一切正常: preview([]), 有提醒: preview([warn]) }),
    ...of('申请', {
      '申请人：审批中': request('pending', { as: 'applicant' }),
      '审批人：待处理': request('pending', { as: 'decider', onBehalfOf: null }, { findings: [warn] }),
      '审批人：代他人': request('pending', { as: 'decider', onBehalfOf: person('long') }),
      '旁人：审批中': request('pending', { as: 'reader' }),
      已同意: request('approved', { as: 'applicant' }),
      已拒绝: request('rejected', { as: 'applicant' }),
      已撤回: request('withdrawn', { as: 'reader' }),
      已退回: request('returned', { as: 'applicant' }),
      无权查看: noAccessCard,
    }),
    ...of('列表', {
      我的申请: listCard({
        list: 'my_requests',
        lines: (['pending', 'approved', 'rejected', 'withdrawn'] as const).map((s, i) => line(i, null, s)),
        next: 'x',
        first: true,
        after: null,
      }),
      待我审批: listCard({
        list: 'my_approvals',
        lines: Array.from({ length: 10 }, (_, i) => line(i, i === 3 ? '阿卜杜热合曼·买买提依明' : '李强', 'pending')),
        next: 'x',
        first: false,
        after: 'w',
      }),
      空: listCard({ list: 'my_approvals', lines: [], next: null, first: true, after: null }),
    }),
    ...of('假期', {
      有额度: balanceCard({
        lines: [
          {
            name: say({ zh: '年假', en: 'Annual leave' }),
            left: plain('7.5天'),
            held: plain('2天'),
            used: plain('0.5天'),
            granted: plain('10天'),
            nextExpiry: { amount: plain('7.5天'), on: '2026-12-31' as LocalDate },
          },
        ],
        statement: ['11月23日 10:00 申请占用 年假 -2天（QJ261123-7K2M）', '1月1日 00:00 发放 年假 10天'].map(plain),
      }),
      没有额度: balanceCard({ lines: [], statement: [] }),
    }),
    ...of('其他', {
      欢迎: welcomeCard({ ...help, name: '李强' }),
      帮助: helpCard(help),
      没听懂: unclearCard({ ...help, said: '我想修一下电脑 <at id=all></at> **粗体**' }),
      通知: noticeCard({
        text: t('told.approved', { title: assessment.title }),
        tone: 'good',
        buttons: [{ text: t('told.open'), action: { do: 'request.open', request: 'req_1' } }],
      }),
      婉拒: noticeCard({ text: t('stranger'), clause: 'S2' }),
      条款: clauseCard({ id: 'S55', title: '请假', text: '员工请假应提前按照规定流程提交请假申请，经批准后方可休假。' }),
      进群: groupHelloCard(),
    }),
  ];
}
