import { fileOfferCard } from '../cards/approval/file-offer-card.ts';
import { requestCommentCard } from '../cards/approval/request-comment.ts';
import { type RequestMoreModel, requestMoreCard } from '../cards/approval/request-more-card.ts';
import type { Card } from '../cards/element.ts';
import { type ProofLine, proofBlock, proofLines } from '../cards/leave/proof-card.ts';
import { noticeCard } from '../cards/talk/notice-card.ts';
import type { Instance, Mode, Seat, Step } from '../domain/approval/instance.ts';
import type { SeatId, StepId } from '../kernel/id.ts';
import { plain, say, t } from '../kernel/text.ts';
import { HOUR, instant, type LocalDate } from '../kernel/time.ts';
import { nameOf } from './people.ts';
import { assessment, days, instance, LONG, MONDAY, person, request } from './sample-request.ts';

const LATER = instant(MONDAY + 2 * HOUR);
const DECIDER = { as: 'decider', why: [] } as const;

/** One step with a few people on it, each having said so much. */
function together(
  mode: Mode,
  said: readonly { readonly who: string; readonly state: Seat['state']; readonly comment?: string }[],
): Instance {
  const base = instance('pending');
  const [first, ...later] = base.steps;
  const [heldSeat] = base.seats;
  if (!first || !heldSeat) return base;
  const step: Step = { ...first, mode, ratio: mode === 'ratio' ? 0.6 : null };
  const seats = said.map(({ who, state, comment }, i): Seat => {
    const decided = state === 'approved' || state === 'rejected';
    return {
      ...heldSeat,
      id: `sea_m${i}` as SeatId,
      personId: person(who),
      position: i,
      state,
      comment: comment ?? null,
      decidedAt: decided ? LATER : null,
      decidedById: decided ? person(who) : null,
    };
  });
  return { ...base, steps: [step, ...later], seats: [...seats, ...base.seats.slice(1)] };
}

/** A request that has been handed on, added to and stood in for: every kind of seat at once. */
function busy(): Instance {
  const base = together('all', [
    { who: 'wang', state: 'moved', comment: '我不熟悉这个客户，请您看' },
    { who: 'jiang', state: 'open' },
    { who: 'long', state: 'approved', comment: '同意，注意交接' },
    { who: 'chu', state: 'waiting' },
  ]);
  const change: Readonly<Record<number, Partial<Seat>>> = {
    1: { origin: 'transfer', fromSeatId: 'sea_m0' as SeatId },
    2: { origin: 'substitute', onBehalfOfId: person('min'), decidedById: person('long') },
    3: { origin: 'add_after', fromSeatId: 'sea_m1' as SeatId },
  };
  return { ...base, seats: base.seats.map((seat, i) => ({ ...seat, ...change[i] })) };
}

const revocation = {
  ...assessment,
  title: t('revoke.title', { title: assessment.title }),
  summary: [...assessment.summary, { label: t('revoke.reason'), value: plain('行程取消'), wide: true }],
};

/** Everything that 「更多」 can offer. */
const everything: RequestMoreModel = {
  request: 'req_1',
  version: 3,
  title: assessment.title,
  verbs: ['return', 'transfer', 'delegate', 'add_before', 'add_after', 'remove', 'ask', 'comment'],
  added: ['chu', 'long'].map((id) => ({ seat: `sea_${id}` as const, name: nameOf(person(id)) })),
  people: ['jiang', 'chu', 'long', 'min'].map(person),
  search: false,
  notes: [],
  filled: null,
  ready: false,
  steps: [{ id: 'stp_1' as StepId, name: { zh: '直接上级', en: 'Direct superior' } }],
};

const CERTIFICATE = say({ zh: '医院诊断证明', en: 'medical certificate' });
const DUE = '2026-12-06' as LocalDate;
const proof = { request: 'req_1', what: CERTIFICATE, dueOn: DUE, given: [], mine: false } as const;
const proofLine = (n: number, given: boolean): ProofLine => ({
  request: `req_${n}`,
  title: assessment.title,
  number: `QJ261123-7K${n}M`,
  what: CERTIFICATE,
  dueOn: DUE,
  given,
});

/** What happens to a request on its way, as those on it see it. */
export function approvalSamples(): Readonly<Record<string, Card>> {
  const asked = { kind: 'question', who: '王芳', at: MONDAY, text: plain('谁接班？客户交车怎么安排？') } as const;
  const answered = { kind: 'answer', who: '李强', at: LATER, text: plain('李敏接班，交车已改到周五') } as const;
  const paused = { ...instance('pending'), pausedAt: MONDAY };
  const returned: Instance = {
    ...instance('returned'),
    closedNote: '2号有会，请避开',
    seats: instance('returned').seats.map((seat, i) =>
      i === 0 ? { ...seat, state: 'returned', decidedAt: LATER, decidedById: seat.personId, comment: '2号有会，请避开' } : seat,
    ),
  };
  const changes = [
    { label: say({ zh: '时长', en: 'Length' }), before: days(2.5), after: days(1) },
    { label: say({ zh: '原因', en: 'Reason' }), before: plain('陪孩子参加比赛'), after: plain(LONG.slice(0, 60)) },
    { label: say({ zh: '交接人', en: 'Hand over to' }), before: null, after: plain('李敏') },
  ];
  return {
    '或签：等任一人': request('pending', DECIDER, {
      instance: together('any', [
        { who: 'wang', state: 'open' },
        { who: 'jiang', state: 'open' },
      ]),
    }),
    '会签：一人已同意': request(
      'pending',
      { as: 'reader' },
      {
        instance: together('all', [
          { who: 'wang', state: 'approved', comment: '可以' },
          { who: 'jiang', state: 'open' },
        ]),
      },
    ),
    '依次：轮到第二人': request(
      'pending',
      { as: 'applicant' },
      {
        instance: together('turn', [
          { who: 'wang', state: 'approved' },
          { who: 'jiang', state: 'open' },
          { who: 'chu', state: 'waiting' },
        ]),
      },
    ),
    '比例：需60%': request('pending', DECIDER, {
      instance: together('ratio', [
        { who: 'wang', state: 'approved' },
        { who: 'jiang', state: 'rejected', comment: '人手不够' },
        { who: 'chu', state: 'open' },
      ]),
    }),
    转交加签代审批: request('pending', DECIDER, { instance: busy() }),
    '申请人：被问': request('pending', { as: 'applicant' }, { instance: paused, remarks: [asked] }),
    '审批人：等补充': request('pending', DECIDER, { instance: paused, remarks: [asked] }),
    '审批人：已补充': request('pending', DECIDER, {
      remarks: [asked, answered, { ...answered, kind: 'comment', who: '褚玉兰', text: plain(LONG.slice(0, 120)) }],
    }),
    退回后改了再来: request('pending', DECIDER, { changes }),
    '申请人：已退回，写明原因': request('returned', { as: 'applicant' }, { instance: returned }),
    '申请人：催过': request('pending', { as: 'applicant' }, { instance: { ...instance('pending'), lastUrgedAt: LATER } }),
    '抄送：待阅': request('approved', { as: 'reader' }),
    '撤销申请：待处理': request('pending', DECIDER, {
      instance: { ...instance('pending'), revokesId: 'req_0' },
      assessment: revocation,
    }),
    已撤销: request('revoked', { as: 'applicant' }),
    更多: requestMoreCard(everything),
    '更多：人多，可查找': requestMoreCard({ ...everything, search: true }),
    '更多：查到几位': requestMoreCard({
      ...everything,
      search: true,
      notes: [t('find.several', { said: '苏州', count: 2 })],
      filled: { verb: 'transfer', person: '', to: '', out: '', words: '他清楚情况', find: '苏州' },
    }),
    '更多：查到的人不能选': requestMoreCard({
      ...everything,
      people: [],
      search: true,
      notes: [
        t('refused.because', { what: t('verb.person_left', { name: '李敏' }), clause: t('clause.named', { clause: 'S7' }) }),
      ],
      filled: { verb: 'delegate', person: '', to: '', out: '', words: '请看看', find: 'limin' },
    }),
    评论: requestCommentCard({ request: 'req_1', version: 3, title: assessment.title, said: null }),
    说了评论: requestCommentCard({ request: 'req_1', version: 3, title: assessment.title, said: '已安排顶班' }),
    '证明：申请人待交': request('approved', { as: 'applicant' }, { elements: proofBlock({ ...proof, mine: true }) }),
    '证明：审批人看未交': request('pending', DECIDER, { elements: proofBlock(proof) }),
    '证明：已交': request('pending', DECIDER, { elements: proofBlock({ ...proof, given: [MONDAY, LATER] }) }),
    收到图片: fileOfferCard('image', [
      {
        attach: { do: 'draft.attach', draft: 'drf_1', field: 'proof' },
        title: assessment.title,
        label: CERTIFICATE,
        taken: false,
      },
      ...proofLines([proofLine(1, false), proofLine(2, true)]),
    ]),
    催办通知: noticeCard({
      text: t('told.urged', { who: plain('李强'), title: assessment.title }),
      tone: 'ask',
      buttons: [{ text: t('told.open'), action: { do: 'request.open', request: 'req_1' } }],
    }),
    没人能批: noticeCard({
      text: t('told.stuck', { number: plain('QJ261123-7K2M'), of: t('told.theirs', { who: '李强', title: assessment.title }) }),
      tone: 'bad',
    }),
  };
}
