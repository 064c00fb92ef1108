import { type ConsentAnswer, type ConsentModel, consentCard } from '../../cards/approval/consent-card.ts';
import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import type { Instance, SeatStatus, StepStatus } from '../../domain/approval/instance.ts';
import { plain, t } from '../../kernel/text.ts';
import { HOUR, instant } from '../../kernel/time.ts';
import { assessment, instance, MONDAY, person, request, WHEN } from '../sample-request.ts';

const LATER = instant(MONDAY + 2 * HOUR);
const WORDS = '那两天我在总部培训，回来以后可以';

const card = (answer: ConsentAnswer, change: Partial<ConsentModel> = {}): Card =>
  consentCard({
    request: 'req_1',
    version: 1,
    number: 'QJ261123-7K2M',
    unit: '苏州分店',
    state: 'pending',
    applicant: '李强',
    when: [{ label: t('consent.when'), value: WHEN, wide: true }],
    approves: false,
    answer,
    ...change,
  });

/** The sample request with 李敏 asked before anybody else. */
function withConsent(base: Instance, step: StepStatus, seat: SeatStatus): Instance {
  const [first, heldSeat] = [base.steps[0], base.seats[0]];
  if (!first || !heldSeat) throw new Error('the sample request has no steps');
  const decided = seat === 'approved' || seat === 'returned';
  return {
    ...base,
    steps: [
      { ...first, id: 'stp_0', position: 0, name: { zh: '交接人确认', en: 'Hand-over' }, state: step, note: { consent: true } },
      ...base.steps,
    ],
    seats: [
      {
        ...heldSeat,
        id: 'sea_0',
        stepId: 'stp_0',
        personId: person('min'),
        origin: 'consent',
        state: seat,
        comment: seat === 'returned' ? WORDS : null,
        decidedAt: decided ? LATER : null,
        decidedById: decided ? person('min') : null,
      },
      ...base.seats.map((one): Instance['seats'][number] => (seat === 'open' ? { ...one, state: 'waiting' } : one)),
    ],
  };
}

/** Somebody is asked to take over, as they and the others see it. */
export function consentSamples(): Readonly<Record<string, Card>> {
  const waiting = withConsent(instance('pending'), 'open', 'open');
  const accepted = { kind: 'accepted', at: LATER, words: null } as const;
  const declined = withConsent({ ...instance('returned'), closedNote: WORDS }, 'cancelled', 'returned');
  return {
    '交接人：待答复': card({ kind: 'asked' }),
    '交接人：审批也归他': card({ kind: 'asked' }, { applicant: '阿卜杜热合曼·买买提依明', approves: true }),
    '交接人：已接受': card(accepted),
    '交接人：已接受并批准': card(accepted, { state: 'approved' }),
    '交接人：已接受，申请被拒': card(accepted, { state: 'rejected' }),
    '交接人：已婉拒': card({ kind: 'declined', at: LATER, words: WORDS }, { state: 'returned' }),
    '交接人：没答复就撤回了': card({ kind: 'over' }, { state: 'withdrawn' }),
    '交接人：换了别人': card({ kind: 'replaced' }),
    '申请人：等交接人': request(
      'pending',
      { as: 'applicant' },
      { instance: { ...waiting, steps: waiting.steps.map((s, i) => (i === 1 ? { ...s, state: 'waiting' } : s)) } },
    ),
    '申请人：交接人婉拒': request('returned', { as: 'applicant' }, { instance: declined }),
    '审批人：交接人已接受': request(
      'pending',
      { as: 'decider', why: [] },
      { instance: withConsent(instance('pending'), 'approved', 'approved') },
    ),
    婉拒通知: noticeCard({
      title: t('told.declined', { who: plain('李敏'), of: t('told.yours', { title: assessment.title }) }),
      text: plain(WORDS),
      tone: 'warn',
      buttons: [
        { text: t('request.resubmit'), style: 'primary', action: { do: 'request.resubmit', request: 'req_1' } },
        { text: t('told.open'), style: 'plain', action: { do: 'request.open', request: 'req_1' } },
      ],
    }),
    到时交接: noticeCard({ text: t('told.stands_in', { who: plain('李强'), when: WHEN }), tone: 'good' }),
    不用交接了: noticeCard({
      text: t('told.not_needed', { who: plain('李强'), when: WHEN, state: t('state.withdrawn') }),
      tone: 'done',
    }),
  };
}
