import { draftFormCard, draftOverCard } from '../cards/approval/draft-form-card.ts';
import { draftPreviewCard } from '../cards/approval/draft-preview-card.ts';
import { type ListLine, listCard } from '../cards/approval/lists-card.ts';
import { noAccessCard } from '../cards/approval/request-card.ts';
import type { Card } from '../cards/element.ts';
import { balanceCard } from '../cards/leave/balance-card.ts';
import type { Samples } from '../cards/samples.ts';
import { groupHelloCard } from '../cards/talk/help-card.ts';
import { clauseCard, noticeCard } from '../cards/talk/notice-card.ts';
import type { RequestState } from '../domain/approval/instance.ts';
import type { Finding } from '../domain/finding.ts';
import * as kinds from '../fields/kinds.ts';
import { plain, say, type Text, t } from '../kernel/text.ts';
import { type Instant, instant, type LocalDate, type Zone } from '../kernel/time.ts';
import { KINDS } from '../kinds/index.ts';
import type { FormContext, Process, Settings } from '../processes/define.ts';
import { staffCards } from './absence/staff-samples.ts';
import { adminQuestionSamples } from './admin-question.ts';
import { consentSamples } from './approval/consent-samples.ts';
import { opinionSamples } from './approval/opinion-samples.ts';
import { approvalSamples } from './approval.ts';
import { contextSamples } from './leave/context-samples.ts';
import { leaveChangeSamples } from './leave/leave-change-samples.ts';
import { ledgerSamples } from './leave/ledger-samples.ts';
import { leavingSamples } from './leaving-samples.ts';
import { nameOf, SAMPLE_ORG } from './people.ts';
import { reminderCards } from './reminders/reminder-samples.ts';
import type { Sample } from './sample.ts';
import {
  ANNUAL,
  assessment,
  days,
  december,
  LEAVE,
  LONG,
  MONDAY,
  person,
  refuse,
  request,
  route,
  WHEN,
  warn,
} from './sample-request.ts';
import { substituteSamples } from './substitutes/substitute-samples.ts';
import { helpSamples } from './talk/help-samples.ts';
import { saidCards } from './talk/said-samples.ts';

const line = (n: number, who: string | null, state: RequestState): ListLine => ({
  request: `req_${n}`,
  number: `QJ261123-7K${n}M`,
  name: LEAVE,
  title: assessment.title,
  state,
  who,
  since: MONDAY,
});

const of = (group: string, cards: Readonly<Record<string, Card>>): readonly Sample[] =>
  Object.entries(cards).map(([title, card]) => ({ id: `${group}-${title}`, group, title, card }));

export const listed = (all: Samples): readonly Sample[] => Object.entries(all).flatMap(([group, cards]) => of(group, cards));

const both = (zh: string, en: string): Text => say({ zh, en });

const entry = (what: 'entry.hold' | 'entry.grant', at: Instant, n: number) => ({
  on: { at },
  what: t(what),
  amount: t('balance.amount', { name: ANNUAL, amount: days(n) }),
});

/** A form with a table and with files. */
const PURCHASE = {
  why: kinds.line('用途', 'Why'),
  items: kinds.rows('明细', 'Items', { what: kinds.line('物品', 'Thing'), price: kinds.money('单价', 'Price') }),
  bill: kinds.files('发票', 'Invoice'),
};

/** Every view in every state that people meet. */
export function samples(processes: readonly Process[], settings: Settings): readonly Sample[] {
  const context: FormContext = {
    applicant: SAMPLE_ORG.person(person('li')) as FormContext['applicant'],
    org: SAMPLE_ORG,
    today: '2026-11-23' as LocalDate,
    now: MONDAY,
    zone: 'Asia/Shanghai' as Zone,
    settings,
  };
  const help = {
    processes: processes.map((p) => ({ id: p.id, name: say(p.name), about: say(p.about), under: p.helpUnder ?? null })),
    kinds: KINDS.flatMap(({ id, name, about, says }) =>
      says.starts && about ? [{ id, name: say(name), about: say(about) }] : [],
    ),
    waiting: 3,
    work: null,
    isAdmin: false,
  };
  const form = (p: Process, raw: Record<string, string>, faults: Parameters<typeof draftFormCard>[0]['faults']): Card =>
    draftFormCard({
      draft: 'drf_1',
      name: say(p.name),
      clause: p.clause,
      fields: p.fieldsFor(raw),
      offered: p.offered(context),
      org: SAMPLE_ORG,
      raw,
      faults,
    });
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
  return [
    ...processes.flatMap((p) => of('表单', { [`${p.name.zh}：空白`]: form(p, {}, []) })),
    ...of('表单', {
      有误: form(processes[0] as Process, { type: 'annual', from: '2026-12-03', to: '2026-12-01', reason: LONG.slice(0, 300) }, [
        refuse,
        {
          field: 'to',
          text: both('结束早于开始', 'The end is before the start'),
          accept: both('请把结束改到开始之后', 'Move the end behind the start'),
        },
      ]),
      带明细和附件: draftFormCard({
        draft: 'drf_1',
        name: both('采购', 'Purchase'),
        clause: 'S52',
        fields: PURCHASE,
        offered: {},
        org: SAMPLE_ORG,
        raw: {
          why: '展厅装修',
          items: JSON.stringify([1, 2, 3].map((n) => ({ what: `展架${n}`, price: '1280.00' }))),
          items__what: '灯带',
          bill: JSON.stringify([{ messageId: 'om_1', name: '', kind: 'image' }]),
        },
        faults: [
          {
            field: 'items',
            text: both('金额没有填对', 'The amount cannot be read'),
            accept: both('请填 86.5 这样的金额', 'Please write an amount like 86.5'),
          },
        ],
      }),
      已取消: draftOverCard({ draft: 'drf_1', name: LEAVE, title: assessment.title, how: 'cancelled' }),
      草稿已结束: draftOverCard({ draft: 'drf_1', name: LEAVE, title: assessment.title, how: 'ended' }),
    }),
    ...of('预览', { 一切正常: preview([]), 有提醒: preview([warn]) }),
    ...of('申请', {
      '申请人：审批中': request('pending', { as: 'applicant' }),
      '审批人：待处理': request('pending', { as: 'decider', why: [] }, { assessment: { ...assessment, findings: [warn] } }),
      '审批人：代他人': request('pending', {
        as: 'decider',
        why: [t('request.you_substitute', { absent: '阿卜杜热合曼·买买提依明' })],
      }),
      '加签人：等对方': request('pending', { as: 'adder' }),
      '旁人：审批中': request('pending', { as: 'reader' }),
      已同意: request('approved', { as: 'applicant' }),
      已拒绝: request('rejected', { as: 'applicant' }),
      已撤回: request('withdrawn', { as: 'reader' }),
      已退回: request('returned', { as: 'applicant' }),
      无权查看: noAccessCard,
    }),
    ...of('审批', { ...approvalSamples(), ...opinionSamples() }),
    ...of('交接', consentSamples()),
    ...of('审批参考', contextSamples()),
    ...substituteSamples(),
    ...of('台账', ledgerSamples()),
    ...of('假期变更', leaveChangeSamples(context)),
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
        lines: Array.from({ length: 10 }, (_, i) => ({
          ...line(i, i === 3 ? '阿卜杜热合曼·买买提依明' : '李强', 'pending'),
          ...(i === 1 ? { consent: true, title: t('consent.line', { when: WHEN }) } : {}),
        })),
        next: 'x',
        first: false,
        after: 'w',
      }),
      '待我审批：一次处理之后，没批的写明原因': listCard({
        list: 'my_approvals',
        lines: [
          { ...line(1, '李强', 'pending'), version: 3, left: t('batch.why_changed') },
          { ...line(2, '张伟', 'pending'), version: 1, left: t('batch.why_finding', { finding: warn.text }) },
          { ...line(3, '陈静', 'pending'), version: 1, opinion: true },
          { ...line(4, '孙悦', 'pending'), version: 1 },
          { ...line(5, '李敏', 'pending'), version: 2, absent: '王芳' },
        ],
        gone: [
          {
            label: t('told.theirs', { who: '钱多多', title: t('told.label', { name: LEAVE, number: 'QJ261123-7K6M' }) }),
            why: t('batch.why_closed', { who: '蒋建国', at: { at: MONDAY }, state: t('state.approved') }),
          },
        ],
        next: 'more',
        first: true,
        after: null,
      }),
      空: listCard({ list: 'my_approvals', lines: [], next: null, first: true, after: null }),
    }),
    ...of('假期', {
      有额度: balanceCard({
        lines: [
          {
            name: ANNUAL,
            left: days(7.5),
            held: days(2),
            used: days(0.5),
            granted: days(10),
            lots: [t('balance.lot', { amount: days(7.5), on: { date: december(31) } })],
            why: null,
          },
        ],
        statement: [
          t('balance.entry_for', { ...entry('entry.hold', MONDAY, -2), number: 'QJ261123-7K2M' }),
          t('balance.entry', entry('entry.grant', instant(Date.UTC(2025, 11, 31, 16)), 10)),
        ],
      }),
      没有额度: balanceCard({ lines: [], statement: [] }),
    }),
    ...listed(reminderCards()),
    ...of('管理员确认', adminQuestionSamples()),
    ...listed(leavingSamples()),
    ...of('一句话', saidCards(help)),
    ...listed(staffCards()),
    ...of('其他', {
      ...helpSamples(help),
      通知: noticeCard({
        text: t('told.approved', { who: plain('王芳'), of: t('told.yours', { title: assessment.title }) }),
        tone: 'good',
        buttons: [{ text: t('told.open'), action: { do: 'request.open', request: 'req_1' } }],
      }),
      婉拒: noticeCard({ text: t('stranger') }),
      条款: clauseCard({ id: 'S55', title: '请假', text: '员工请假应提前按照规定流程提交请假申请，经批准后方可休假。' }),
      进群: groupHelloCard(),
    }),
  ];
}
