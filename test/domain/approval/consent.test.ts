import { describe, expect, it } from 'vitest';
import { addSign } from '../../../src/domain/approval/add-sign.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import { type ChainRule, chainRuleSchema, withoutConsent } from '../../../src/domain/approval/chain.ts';
import { checkChain } from '../../../src/domain/approval/check-chain.ts';
import {
  accept,
  agreedToTakeOver,
  askedOnlyToAgree,
  awaitsConsent,
  callOff,
  consentFellAway,
  decline,
  unagreedSeat,
} from '../../../src/domain/approval/consent.ts';
import { escalate } from '../../../src/domain/approval/escalate.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import { ask } from '../../../src/domain/approval/pause.ts';
import { reject } from '../../../src/domain/approval/reject.ts';
import { reseat } from '../../../src/domain/approval/reseat.ts';
import { resubmit } from '../../../src/domain/approval/resubmit.ts';
import { returnTo } from '../../../src/domain/approval/return-to.ts';
import { urge } from '../../../src/domain/approval/urge.ts';
import { openSeatsFor } from '../../../src/domain/approval/who.ts';
import { away, chain, Desk, later, office, per, plan, route } from './office.ts';

const CONSENT = { id: 'handover', who: { field: 'hand_over' }, consent: true } as const;
const SUPERIOR = { id: 'superior', who: { superior: 1 }, sla_hours: 8 } as const;
const RULE = chain([CONSENT, SUPERIOR]);
const to = (name: string) => ({ fields: { hand_over: per(name) } });

const says = (desk: Desk, name: string): string => desk.done(accept(desk.instance, per(name), { comment: '' }, desk.ctx()));
const declines = (desk: Desk, name: string, reason = '那天有事'): string =>
  desk.done(decline(desk.instance, per(name), { reason }, desk.ctx()));
const yes = (desk: Desk, name: string): string => desk.done(approve(desk.instance, per(name), { comment: '' }, desk.ctx()));
const again = (desk: Desk, rule: ChainRule, name: string): string => {
  const planned = plan(rule, to(name));
  return planned.ok ? desk.done(resubmit(desk.instance, per('emp'), { route: planned.value }, desk.ctx())) : 'no route';
};

describe('O2 the hand-over person is asked before those who decide', () => {
  it('is the first step of the preview, and there is none when nobody is named, or nobody who could agree', () => {
    expect(route(RULE, to('peer'))).toEqual(['handover: peer', 'superior: sup']);
    expect(route(RULE)).toEqual(['superior: sup']);
    expect(route(RULE, to('emp'))).toEqual(['superior: sup']);
    expect(route(RULE, { ...to('peer'), org: office({ left: ['peer'] }) })).toEqual(['superior: sup']);
    expect(route(withoutConsent(RULE), to('peer'))).toEqual(['superior: sup']);
  });

  it('accepts, and only then the others are asked; their clock starts then', () => {
    const desk = new Desk(RULE, to('peer'));
    expect(desk.asked).toEqual(['peer']);
    expect(awaitsConsent(desk.instance)).toBe(true);
    desk.now = later(20);
    expect(says(desk, 'peer')).toBe('done');
    expect(desk.last?.events[0]).toMatchObject({ kind: 'accepted', by: per('peer') });
    expect(desk.story).toEqual(['handover approved: peer approved', 'superior open: sup open']);
    expect(desk.step('superior').dueAt).toBe(later(28));
    expect(says(desk, 'peer')).toBe('already_decided');
    yes(desk, 'sup');
    expect(desk.instance.state).toBe('approved');
    expect(agreedToTakeOver(desk.instance)).toBe(per('peer'));
  });

  it('declines with a reason: the request is given back, and the applicant names somebody else', () => {
    const desk = new Desk(RULE, to('peer'));
    expect(declines(desk, 'peer', ' ')).toBe('reason_required');
    expect(declines(desk, 'peer')).toBe('done');
    expect(desk.instance).toMatchObject({ state: 'returned', closedNote: '那天有事', closedAt: null });
    expect(unagreedSeat(desk.instance)?.personId).toBe(per('peer'));
    expect(desk.story).toEqual(['handover cancelled: peer returned', 'superior cancelled: sup cancelled']);
    expect(again(desk, RULE, 'ops')).toBe('done');
    expect(desk.asked).toEqual(['ops']);
    expect(unagreedSeat(desk.instance)).toBeNull();
    says(desk, 'ops');
    yes(desk, 'sup');
    expect(agreedToTakeOver(desk.instance)).toBe(per('ops'));
  });
});

describe('O2 the applicant need not wait for ever', () => {
  const off = (desk: Desk, name: string, seen: number | null = null): string =>
    desk.done(callOff(desk.instance, per(name), {}, desk.ctx(seen)));

  it('takes the question back and names somebody else; who was asked need not answer any more', () => {
    const desk = new Desk(RULE, to('peer'));
    expect(off(desk, 'peer')).toBe('not_applicant');
    expect(off(desk, 'emp', 1)).toBe('done');
    expect(desk.last?.events[0]).toMatchObject({ kind: 'called_off', people: [per('peer')] });
    expect(desk.instance).toMatchObject({ state: 'returned', closedNote: null });
    expect(unagreedSeat(desk.instance)?.personId).toBe(per('peer'));
    expect(says(desk, 'peer')).toBe('closed');
    expect(off(desk, 'emp')).toBe('closed');
    again(desk, RULE, 'ops');
    expect(desk.asked).toEqual(['ops']);
  });

  it('but not once it lies with those who decide', () => {
    const desk = new Desk(RULE, to('peer'));
    says(desk, 'peer');
    expect(off(desk, 'emp', 1)).toBe('stale_version');
    expect(off(desk, 'emp')).toBe('stale_version');
    expect(desk.asked).toEqual(['sup']);
  });
});

describe('O2 only that very person answers', () => {
  const substitutes = [away('peer', 'ops')];

  it('not the substitute, not the superior, not the applicant, and not by handing the seat on', () => {
    const desk = new Desk(RULE, { ...to('peer'), substitutes });
    expect(desk.asked).toEqual(['peer']);
    expect(openSeatsFor(desk.instance, per('ops'), substitutes, desk.now)).toEqual([]);
    for (const other of ['ops', 'rm', 'fin']) expect(says(desk, other)).toBe('not_seated');
    expect(says(desk, 'sup')).toBe('not_your_turn');
    expect(says(desk, 'emp')).toBe('self_decision');
    const reason = '请看';
    const { instance } = desk;
    const me = per('peer');
    for (const refused of [
      approve(instance, me, { comment: '' }, desk.ctx()),
      reject(instance, me, { reason }, desk.ctx()),
      returnTo(instance, me, { to: 'applicant', reason }, desk.ctx()),
      transfer(instance, me, { to: per('ops'), reason }, desk.ctx()),
      delegate(instance, me, { to: per('ops'), reason }, desk.ctx()),
      addSign(instance, me, { place: 'before', people: [per('ops')], reason }, desk.ctx()),
      ask(instance, me, { question: reason }, desk.ctx()),
    ])
      expect(refused).toEqual({ ok: false, error: { code: 'consent_only' } });
    expect(desk.done(urge(instance, per('emp'), {}, desk.ctx()))).toBe('done');
    expect(desk.last?.events[0]).toMatchObject({ kind: 'urged', people: [me] });
  });

  it('no clock runs, and nobody above is brought in however long it takes', () => {
    const desk = new Desk(RULE, to('peer'));
    desk.now = later(500);
    expect(desk.done(escalate(desk.instance, desk.ctx()))).toBe('not_overdue');
    expect(desk.done(reseat(desk.instance, { person: per('peer'), why: 'suspended' }, desk.ctx()))).toBe('no_such_seat');
    expect(desk.asked).toEqual(['peer']);
  });

  it('who has left before answering is not replaced: the step falls away, and nobody takes over', () => {
    const desk = new Desk(RULE, to('peer'));
    desk.org = office({ left: ['peer'] });
    expect(says(desk, 'peer')).toBe('not_seated');
    expect(desk.done(reseat(desk.instance, { person: per('peer'), why: 'left' }, desk.ctx()))).toBe('done');
    expect(desk.last?.events[0]).toMatchObject({ kind: 'reseated', from: per('peer'), to: null });
    expect(desk.step('handover')).toMatchObject({ state: 'skipped', note: { skipped: 'left' } });
    expect(desk.asked).toEqual(['sup']);
    yes(desk, 'sup');
    expect(desk.instance.state).toBe('approved');
    expect(consentFellAway(desk.instance)).toBe(true);
    expect(agreedToTakeOver(desk.instance)).toBeNull();
  });
});

describe('O2 to accept is not to approve', () => {
  it('whoever takes over and decides as well is asked twice', () => {
    const desk = new Desk(RULE, to('sup'));
    says(desk, 'sup');
    expect(desk.asked).toEqual(['sup']);
    expect(desk.done(accept(desk.instance, per('sup'), { comment: '' }, desk.ctx()))).toBe('no_consent_asked');
    expect(yes(desk, 'sup')).toBe('done');
    expect(desk.instance.state).toBe('approved');
    expect(askedOnlyToAgree(desk.instance, per('sup'))).toBe(false);
  });

  it.each(['once', 'consecutive', 'none'] as const)('nor does it count where repetition is ruled out (%s)', (repeat) => {
    const rule = chain([CONSENT, SUPERIOR, { id: 'branch', who: { role: 'supervisor' } }], { repeat });
    expect(route(rule, to('sup'))).toEqual([
      'handover: sup',
      'superior: sup',
      `branch: ${repeat === 'none' ? 'sup' : '-repeat'}`,
    ]);
  });

  it('nor as the second pair of eyes on money', () => {
    const rule = chain([CONSENT, SUPERIOR, { id: 'branch', who: { role: 'supervisor' } }], { separation: true });
    expect(route(rule, to('rm'))).toEqual(['handover: rm', 'superior: sup', 'branch: rm']);
    expect(route(rule, to('peer'))).toEqual(['handover: peer', 'superior: sup', 'branch: rm']);
  });

  it('nor can it approve a request alone', () => {
    expect(
      route(chain([CONSENT, { ...SUPERIOR, when: [{ measure: 'days', is: '>', than: 3 }] }]), {
        ...to('peer'),
        measures: { days: 1 },
      }),
    ).toEqual(['nobody_to_decide handover']);
    const alone = checkChain(chain([CONSENT]), { measures: {}, fields: ['hand_over'] }, office());
    expect(alone.map(({ path, code }) => `${path} ${code}`)).toEqual(['steps consent_alone']);
  });

  it('a request given back keeps its approvals by the rule, but never the agreement: the days may have changed', () => {
    const rule = chain([CONSENT, SUPERIOR, { id: 'region', who: { role: 'region_manager' } }], { after_return: 'step' });
    const desk = new Desk(rule, to('peer'));
    says(desk, 'peer');
    yes(desk, 'sup');
    desk.done(returnTo(desk.instance, per('rm'), { to: 'applicant', reason: '改日期' }, desk.ctx()));
    again(desk, rule, 'peer');
    expect(desk.asked).toEqual(['peer']);
    says(desk, 'peer');
    expect(desk.asked).toEqual(['rm']);
  });

  it('given back to a step, the agreement stands and nobody can send it back to be asked again', () => {
    const rule = chain([CONSENT, SUPERIOR, { id: 'region', who: { role: 'region_manager' } }]);
    const desk = new Desk(rule, to('peer'));
    says(desk, 'peer');
    yes(desk, 'sup');
    const back = (step: string): string =>
      desk.done(returnTo(desk.instance, per('rm'), { to: desk.step(step).id, reason: '再看' }, desk.ctx()));
    expect(back('handover')).toBe('no_such_step');
    expect(back('superior')).toBe('done');
    expect(desk.asked).toEqual(['sup']);
    yes(desk, 'sup');
    yes(desk, 'rm');
    expect(desk.instance.state).toBe('approved');
    expect(agreedToTakeOver(desk.instance)).toBe(per('peer'));
  });
});

describe('S3 a consent step that could not work is refused at the start', () => {
  const step = { ...CONSENT, name: { zh: '交接', en: 'Hand-over' } };
  const decide = { ...SUPERIOR, name: { zh: '上级', en: 'Superior' } };
  it.each([
    ['asks a post instead of who is named on the form', [{ ...step, who: { superior: 1 } }, decide]],
    ['has a clock', [{ ...step, sla_hours: 4 }, decide]],
    ['escalates', [{ ...step, overdue: 'add' }, decide]],
    ['asks several', [{ ...step, mode: 'all' }, decide]],
    ['stands behind a step that decides', [decide, step]],
  ])('%s', (_what, steps) => {
    expect(chainRuleSchema.safeParse({ steps }).success).toBe(false);
    expect(chainRuleSchema.safeParse({ steps: [step, decide] }).success).toBe(true);
  });
});
