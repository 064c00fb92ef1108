import { describe, expect, it } from 'vitest';
import { addSign, removeSign } from '../../../src/domain/approval/add-sign.ts';
import { advise, takeBack } from '../../../src/domain/approval/advise.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import type { ChainRule } from '../../../src/domain/approval/chain.ts';
import { accept, callOff, decline } from '../../../src/domain/approval/consent.ts';
import { escalate } from '../../../src/domain/approval/escalate.ts';
import { giveBack } from '../../../src/domain/approval/give-back.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import type { RequestState } from '../../../src/domain/approval/instance.ts';
import { reject } from '../../../src/domain/approval/reject.ts';
import { resubmit } from '../../../src/domain/approval/resubmit.ts';
import { returnTo } from '../../../src/domain/approval/return-to.ts';
import { type Looker, type Sight, seesFiles, sightOf } from '../../../src/domain/approval/sight.ts';
import { withdraw } from '../../../src/domain/approval/withdraw.ts';
import { type Asking, away, chain, Desk, later, per, plan } from './office.ts';

const ONE = chain([{ id: 'a', who: { superior: 1 } }]);
const TWO = chain([
  { id: 'a', who: { superior: 1 } },
  { id: 'b', who: { people: ['E-fin'] } },
]);
const EITHER = chain([{ id: 'a', who: { people: ['E-sup', 'E-fin'] }, mode: 'any' }]);
const ASKING = chain([
  { id: 'h', who: { field: 'hand_over' }, consent: true },
  { id: 'a', who: { superior: 1 } },
]);
const OVERDUE = (overdue: 'add' | 'replace'): ChainRule => chain([{ id: 'a', who: { superior: 1 }, sla_hours: 8, overdue }]);

/** Verbs by name, so that a row of the table reads as what happened. */
const VERBS = {
  yes: (d: Desk, who: string) => d.done(approve(d.instance, per(who), { comment: '好' }, d.ctx())),
  no: (d: Desk, who: string) => d.done(reject(d.instance, per(who), { reason: '不行' }, d.ctx())),
  favour: (d: Desk, who: string) => d.done(advise(d.instance, per(who), { favour: true, words: '' }, d.ctx())),
  oppose: (d: Desk, who: string) => d.done(advise(d.instance, per(who), { favour: false, words: '不妥' }, d.ctx())),
  takeBack: (d: Desk, who: string) => d.done(takeBack(d.instance, per(who), d.ctx())),
  transfer: (d: Desk, who: string, to = '') => d.done(transfer(d.instance, per(who), { to: per(to), reason: '请看' }, d.ctx())),
  delegate: (d: Desk, who: string, to = '') => d.done(delegate(d.instance, per(who), { to: per(to), reason: '请看' }, d.ctx())),
  before: (d: Desk, who: string, to = '') =>
    d.done(addSign(d.instance, per(who), { place: 'before', people: [per(to)], reason: '请看' }, d.ctx())),
  after: (d: Desk, who: string, to = '') =>
    d.done(addSign(d.instance, per(who), { place: 'after', people: [per(to)], reason: '请看' }, d.ctx())),
  remove: (d: Desk, who: string, whom = '') =>
    d.done(removeSign(d.instance, per(who), { seatId: d.seat(whom).id, reason: '不用了' }, d.ctx())),
  accept: (d: Desk, who: string) => d.done(accept(d.instance, per(who), { comment: '' }, d.ctx())),
  decline: (d: Desk, who: string) => d.done(decline(d.instance, per(who), { reason: '有事' }, d.ctx())),
  callOff: (d: Desk, who: string) => d.done(callOff(d.instance, per(who), {}, d.ctx())),
  withdraw: (d: Desk, who: string) => d.done(withdraw(d.instance, per(who), { reason: '' }, d.ctx())),
  return: (d: Desk, who: string) => d.done(returnTo(d.instance, per(who), { to: 'applicant', reason: '改' }, d.ctx())),
  overdue: (d: Desk) => {
    d.now = later(9);
    return d.done(escalate(d.instance, d.ctx()));
  },
  ends: (d: Desk, who: string) => {
    d.substitutes = [];
    return d.done(giveBack(d.instance, per(who), d.ctx()));
  },
  again: (d: Desk, who: string, whom = '') => {
    const route = plan(d.rule, { applicant: who, fields: { hand_over: per(whom) } });
    return route.ok ? d.done(resubmit(d.instance, per(who), { route: route.value }, d.ctx())) : 'no route';
  },
} as const;
type Verb = keyof typeof VERBS;

function desk(rule: ChainRule, story: string, asking: Asking = {}): Desk {
  const d = new Desk(rule, asking);
  for (const line of story.split(';').filter((one) => one.trim())) {
    const [who = '', verb = '', whom] = line.trim().split(' ');
    expect(VERBS[verb as Verb](d, who, whom), line).toBe('done');
  }
  return d;
}

const looker = (d: Desk, who: string, over: Partial<Looker> = {}): Looker => ({
  id: per(who),
  active: true,
  copied: false,
  answersFor: false,
  substitutes: d.substitutes,
  now: d.now,
  ...over,
});
const sees = (d: Desk, who: string, over: Partial<Looker> = {}): Sight => sightOf(d.instance, looker(d, who, over));

const substitute = { substitutes: [away('sup', 'peer')] };
const takesOver = { fields: { hand_over: per('peer') } };

/** rule · what happened · who looks · what they see · with what else. */
type Row = readonly [role: string, rule: ChainRule, story: string, who: string, sight: Sight, asking?: Asking];

const TABLE: readonly Row[] = [
  ['申请人，审批中', ONE, '', 'emp', 'all'],
  ['申请人，已撤回', ONE, 'emp withdraw', 'emp', 'all'],
  ['不相干的人', ONE, '', 'peer', 'nothing'],
  ['不相干的人，批完了', ONE, 'sup yes', 'peer', 'nothing'],

  ['正在批的人', ONE, '', 'sup', 'all'],
  ['批过的人', TWO, 'sup yes', 'sup', 'all'],
  ['批过的人，最后被拒', TWO, 'sup yes; fin no', 'sup', 'all'],
  ['还没轮到的审批人', TWO, '', 'fin', 'all'],
  ['没轮到就撤回了', TWO, 'emp withdraw', 'fin', 'nothing'],
  ['没轮到就被拒了', TWO, 'sup no', 'fin', 'nothing'],
  ['或签，另一位批了', EITHER, 'sup yes', 'fin', 'all'],
  ['等他批时撤回了', ONE, 'emp withdraw', 'sup', 'all'],
  ['退回的人', ONE, 'sup return', 'sup', 'all'],

  ['转交出去的人', ONE, 'sup transfer ops', 'sup', 'over'],
  ['转交接到的人', ONE, 'sup transfer ops', 'ops', 'all'],
  ['转交接到并批了的人', ONE, 'sup transfer ops; ops yes', 'ops', 'all'],
  ['转交出去又转回来', ONE, 'sup transfer ops; ops transfer sup', 'sup', 'all'],
  ['转来又转走的人', ONE, 'sup transfer ops; ops transfer sup', 'ops', 'over'],

  ['超时，上一级也能批', OVERDUE('add'), 'x overdue', 'rm', 'all'],
  ['超时，原审批人还能批', OVERDUE('add'), 'x overdue', 'sup', 'all'],
  ['超时后原审批人批了，上一级', OVERDUE('add'), 'x overdue; sup yes', 'rm', 'all'],
  ['超时由上一级代替，原审批人', OVERDUE('replace'), 'x overdue', 'sup', 'over'],

  ['代办人，代办中', ONE, '', 'peer', 'all', substitute],
  ['被代的人，代办中', ONE, '', 'sup', 'all', substitute],
  ['代办人批了', ONE, 'peer yes', 'peer', 'decision', substitute],
  ['被代的人，代办人批了', ONE, 'peer yes', 'sup', 'all', substitute],
  ['代办人拒了', ONE, 'peer no', 'peer', 'decision', substitute],
  ['代办结束，没批', ONE, 'sup ends', 'peer', 'over', substitute],
  ['代办结束，回到本人', ONE, 'sup ends', 'sup', 'all', substitute],
  ['代办人转交给别人', ONE, 'peer transfer ops', 'peer', 'over', substitute],
  ['代办人转交给别人，被代的人', ONE, 'peer transfer ops', 'sup', 'over', substitute],
  ['代办人先问了别人，在等', ONE, 'peer delegate ops', 'peer', 'all', substitute],

  ['前加签，等他批', ONE, 'sup before ops', 'ops', 'all'],
  ['前加签，加他的人在等', ONE, 'sup before ops', 'sup', 'all'],
  ['前加签，批了', ONE, 'sup before ops; ops yes', 'ops', 'decision'],
  ['前加签，批了，全部批完', ONE, 'sup before ops; ops yes; sup yes', 'ops', 'decision'],
  ['前加签，拒了', ONE, 'sup before ops; ops no', 'ops', 'decision'],
  ['前加签，被减签', ONE, 'sup before ops; sup remove ops', 'ops', 'over'],
  ['前加签，没批就撤回了', ONE, 'sup before ops; emp withdraw', 'ops', 'over'],
  ['前加签，没批就退回了', ONE, 'sup before ops; ops return', 'ops', 'decision'],
  ['后加签，还没轮到', ONE, 'sup after ops', 'ops', 'nothing'],
  ['后加签，轮到了', ONE, 'sup after ops; sup yes', 'ops', 'all'],
  ['后加签，批了', ONE, 'sup after ops; sup yes; ops yes', 'ops', 'decision'],
  ['后加签，没轮到就被减签', ONE, 'sup after ops; sup remove ops', 'ops', 'nothing'],
  ['后加签，轮到后被减签', ONE, 'sup after ops; sup yes; sup remove ops', 'ops', 'over'],
  ['加签的人加的人，被减签', ONE, 'sup before ops; ops before hr; ops remove hr', 'hr', 'over'],

  ['被请提意见', ONE, 'sup delegate ops', 'ops', 'all'],
  ['请人提意见、在等的人', ONE, 'sup delegate ops', 'sup', 'all'],
  ['提过意见：支持', ONE, 'sup delegate ops; ops favour', 'ops', 'decision'],
  ['提过意见：不支持', ONE, 'sup delegate ops; ops oppose', 'ops', 'decision'],
  ['提过意见，已批完', ONE, 'sup delegate ops; ops favour; sup yes', 'ops', 'decision'],
  ['请提的意见被收回', ONE, 'sup delegate ops; sup takeBack', 'ops', 'over'],
  ['收回了所请意见的人', ONE, 'sup delegate ops; sup takeBack', 'sup', 'all'],
  ['没提意见就撤回了', ONE, 'sup delegate ops; emp withdraw', 'ops', 'over'],

  ['被问代班', ASKING, '', 'peer', 'time', takesOver],
  ['问代班时，还没轮到的审批人', ASKING, '', 'sup', 'all', takesOver],
  ['答应代班，审批中', ASKING, 'peer accept', 'peer', 'time', takesOver],
  ['答应代班，批了', ASKING, 'peer accept; sup yes', 'peer', 'time', takesOver],
  ['答应代班，被拒', ASKING, 'peer accept; sup no', 'peer', 'over', takesOver],
  ['答应代班，撤回了', ASKING, 'peer accept; emp withdraw', 'peer', 'over', takesOver],
  ['答应代班，退回了', ASKING, 'peer accept; sup return', 'peer', 'over', takesOver],
  ['答应代班，改了再问他', ASKING, 'peer accept; sup return; emp again peer', 'peer', 'time', takesOver],
  ['答应代班，改由别人代', ASKING, 'peer accept; sup return; emp again ops', 'peer', 'over', takesOver],
  ['改由他代', ASKING, 'peer accept; sup return; emp again ops', 'ops', 'time', takesOver],
  ['婉拒了', ASKING, 'peer decline', 'peer', 'over', takesOver],
  ['没答复就不问了', ASKING, 'emp callOff', 'peer', 'over', takesOver],
  ['没答复就撤回了', ASKING, 'emp withdraw', 'peer', 'over', takesOver],
  ['答应代班又被加签', ASKING, 'peer accept; sup before peer', 'peer', 'all', takesOver],
  ['答应代班，加签批过了', ASKING, 'peer accept; sup before peer; peer yes', 'peer', 'time', takesOver],
];

describe('S4 谁看得到一份申请的什么', () => {
  const rows = TABLE.map(([role, rule, story, who, sight, asking = {}]) => ({ role, rule, story, who, sight, asking }));
  it.each(rows)('S4 $role：$sight', ({ rule, story, who, sight, asking }) => {
    expect(sees(desk(rule, story, asking), who)).toBe(sight);
  });

  const ENDS: readonly (readonly [RequestState, string])[] = [
    ['pending', ''],
    ['approved', 'sup yes'],
    ['rejected', 'sup no'],
    ['returned', 'sup return'],
    ['withdrawn', 'emp withdraw'],
  ];
  it.each(ENDS)('S4 %s：被抄送的、管这个单位的、人力资源看得到全部；离职的什么也看不到，连自己的也是', (state, story) => {
    const d = desk(ONE, story);
    expect(d.instance.state).toBe(state);
    expect(sees(d, 'peer', { copied: true })).toBe('all');
    expect(sees(d, 'hr', { answersFor: true })).toBe('all');
    for (const who of ['emp', 'sup', 'peer'])
      expect(sees(d, who, { active: false, copied: true, answersFor: true })).toBe('nothing');
  });

  it('S4 没坐上位子的代办人：代办期间、等着的时候看得到，别的时候都看不到', () => {
    const d = desk(ONE, '');
    expect(sees(d, 'peer')).toBe('nothing');
    d.substitutes = [away('sup', 'peer', [0, 10])];
    expect(sees(d, 'peer', { now: later(1) })).toBe('all');
    expect(sees(d, 'peer', { now: later(10) })).toBe('nothing');
    d.substitutes = [away('sup', 'peer', [0, 10], ['repair'])];
    expect(sees(d, 'peer', { now: later(1) })).toBe('nothing');
    const decided = desk(ONE, 'sup yes');
    decided.substitutes = [away('sup', 'peer')];
    expect(sees(decided, 'peer')).toBe('nothing');
    const added = desk(ONE, 'sup after ops');
    added.substitutes = [away('ops', 'peer')];
    expect(sees(added, 'peer')).toBe('nothing');
    const asked = desk(ASKING, '', takesOver);
    asked.substitutes = [away('peer', 'ops')];
    expect(sees(asked, 'ops')).toBe('nothing');
  });

  it('O1 S4 代办人先问了别人，等的时候代办到点了：他不再看得到，位子回到本人', () => {
    const d = desk(ONE, 'peer delegate ops', substitute);
    d.substitutes = [];
    expect(sees(d, 'peer')).toBe('over');
    expect(sees(d, 'sup')).toBe('all');
    VERBS.favour(d, 'ops');
    expect(d.asked).toEqual(['sup']);
    expect(sees(d, 'peer')).toBe('over');
  });

  it('S4 S55 证明：申请人、审批人、人力资源看得到；抄送的、没坐上位子的代办人、问过代班的、加签批过的看不到', () => {
    const d = desk(ASKING, 'peer accept; sup before ops; ops yes', takesOver);
    const sees = (who: string, over: Partial<Looker> = {}, hr = false) => seesFiles(d.instance, looker(d, who, over), hr);
    expect(sees('emp')).toBe(true);
    expect(sees('sup')).toBe(true);
    expect(sees('hr', {}, true)).toBe(true);
    expect(sees('peer')).toBe(false);
    expect(sees('ops')).toBe(false);
    expect(sees('fin', { copied: true })).toBe(false);
    expect(sees('rm', { answersFor: true })).toBe(false);
    expect(sees('fin', { substitutes: [away('sup', 'fin')] })).toBe(false);
    expect(sees('sup', { active: false })).toBe(false);
  });
});
