import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSign, removeSign } from '../../../src/domain/approval/add-sign.ts';
import { advise, askingOf, takeBack } from '../../../src/domain/approval/advise.ts';
import { approve } from '../../../src/domain/approval/approve.ts';
import type { RouteStep } from '../../../src/domain/approval/chain.ts';
import type { Change, VerbContext } from '../../../src/domain/approval/change.ts';
import { closeBySystem } from '../../../src/domain/approval/close-by-system.ts';
import { accept, awaitsConsent, callOff, decline } from '../../../src/domain/approval/consent.ts';
import { escalate } from '../../../src/domain/approval/escalate.ts';
import { giveBack } from '../../../src/domain/approval/give-back.ts';
import { delegate, transfer } from '../../../src/domain/approval/hand-over.ts';
import { FINAL_STATES, type Instance } from '../../../src/domain/approval/instance.ts';
import { answer, ask } from '../../../src/domain/approval/pause.ts';
import { reject } from '../../../src/domain/approval/reject.ts';
import { reseat } from '../../../src/domain/approval/reseat.ts';
import { resubmit } from '../../../src/domain/approval/resubmit.ts';
import { returnTo } from '../../../src/domain/approval/return-to.ts';
import { planRoute } from '../../../src/domain/approval/route.ts';
import { submit } from '../../../src/domain/approval/submit.ts';
import { takeOpinion } from '../../../src/domain/approval/take-seat.ts';
import { comment, urge } from '../../../src/domain/approval/urge.ts';
import { withdraw } from '../../../src/domain/approval/withdraw.ts';
import { makeOrg, type Org, type Person } from '../../../src/domain/org/org.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { HOUR, type Instant } from '../../../src/kernel/time.ts';
import { mustApply, mustFollow, mustHaveGivenBack, mustHold, type World } from './invariants.ts';
import { counting, NOW, per } from './office.ts';
import { ADMIN, Dice, moves, randomChain, randomMeasures, randomOffice, randomSubstitutes, seeds } from './random-office.ts';

const RUNS = Number(process.env.APPROVAL_RUNS ?? 2000);

type Outcome = Result<Change, { readonly code: string }>;

/** Whole working lives of requests: every verb, by everybody, in any order, while people leave and go away. */
class Life {
  world: World;
  instance: Instance | null = null;
  readonly codes = new Map<string, number>();
  private readonly people: Person[];
  private readonly applicant: Person;
  private readonly ids = counting();
  private readonly rebuild: () => Org;
  private readonly dice: Dice;

  constructor(seed: number) {
    const dice = new Dice(seed);
    const office = randomOffice(dice);
    this.people = [...office.people];
    this.applicant = this.people[0] as Person;
    this.rebuild = () => makeOrg(this.people, office.units, office.roles);
    this.dice = dice;
    this.world = {
      org: office.org,
      rule: randomChain(dice, this.people),
      substitutes: randomSubstitutes(dice, this.people),
      now: NOW,
    };
    this.start();
  }

  /** A finished request makes room for the next one, by another chain of the same office. */
  private next(dice: Dice): void {
    if (this.instance) this.count(`end ${this.instance.state}`);
    this.instance = null;
    this.world = { ...this.world, rule: randomChain(dice, this.people) };
    this.start();
  }

  private start(): void {
    const route = this.route();
    if (!route) return;
    this.instance = submit({
      id: this.ids.next('req'),
      number: 'QJ',
      process: 'leave',
      applicant: this.applicant,
      title: 't',
      route,
      ids: this.ids,
      now: this.world.now,
      deadline: this.ctx().deadline,
      revokesId: null,
    });
    mustApply(null, this.instance);
    mustHold(this.instance, this.world);
    mustMatchPreview(this.instance, route);
  }

  private route(): readonly RouteStep[] | null {
    const { org, rule, substitutes, now } = this.world;
    const applicant = org.person(this.applicant.id) as Person;
    const ask = {
      applicant,
      org,
      measures: randomMeasures(this.dice),
      fields: { hand_over: this.dice.of(this.people).id },
      substitutes,
      process: 'leave',
      at: now,
    };
    const preview = planRoute(rule, ask);
    const again = planRoute(rule, ask);
    if (JSON.stringify(preview) !== JSON.stringify(again)) expect(again).toEqual(preview);
    if (!preview.ok) this.count(`route ${preview.error.code}`);
    return preview.ok ? preview.value : null;
  }

  private ctx(seen: number | null = null): VerbContext {
    const { org, rule, substitutes, now } = this.world;
    return { now, ids: this.ids, org, substitutes, rule, seen, deadline: (hours) => (now + hours * HOUR) as Instant };
  }

  private count(code: string): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  move(number: number): void {
    const dice = new Dice(number);
    const before = this.instance;
    if (!before || (FINAL_STATES.includes(before.state) && dice.chance(40))) {
      this.next(dice);
      return;
    }
    this.world = { ...this.world, now: (this.world.now + dice.roll(5) * HOUR) as Instant };
    if (dice.chance(4)) this.leave(dice);
    if (dice.chance(4)) this.substitutes(dice);
    const now = this.instance ?? before;
    const [name, outcome] = this.act(now, dice);
    this.count(`${name} ${outcome.ok ? 'done' : outcome.error.code}`);
    this.take(now, outcome);
  }

  private take(before: Instance, outcome: Outcome): void {
    if (!outcome.ok) return;
    mustFollow(before, outcome.value, this.world);
    mustHold(outcome.value.next, this.world);
    this.instance = outcome.value.next;
  }

  /** Somebody leaves; as the directory does, whoever is asked is reseated at once. */
  private leave(dice: Dice): void {
    const k = 1 + dice.roll(this.people.length - 1);
    const gone = this.people[k] as Person;
    if (gone.id === per(ADMIN)) return;
    this.people[k] = { ...gone, active: false };
    this.world = { ...this.world, org: this.rebuild() };
    if (this.instance) this.take(this.instance, reseat(this.instance, { person: gone.id, why: 'left' }, this.ctx()));
  }

  /** Stand-ins end and others begin; as the office does, seats held for somebody whose substitute it was go back. */
  private substitutes(dice: Dice): void {
    this.world = { ...this.world, substitutes: randomSubstitutes(dice, this.people) };
    for (const { id } of this.people) {
      const now = this.instance;
      const outcome = now && giveBack(now, id, this.ctx());
      if (!now || !outcome?.ok) continue;
      this.count('give back done');
      this.take(now, outcome);
      mustHaveGivenBack(outcome.value.next, id, this.world);
    }
  }

  /** Half of the time somebody who waits for an opinion does not wait any longer. */
  private takesBack(i: Instance, dice: Dice): readonly [string, Outcome] | null {
    const ctx = this.ctx();
    const waiting = this.people.map((p) => p.id).filter((id) => askingOf(i, id, ctx) !== null);
    return waiting.length > 0 && dice.chance(50) ? ['take back', takeBack(i, dice.of(waiting), ctx)] : null;
  }

  private act(i: Instance, dice: Dice): readonly [string, Outcome] {
    const asked = i.seats.filter((s) => s.state === 'open').map((s) => s.personId);
    const anyone = (): PersonId => (dice.chance(97) ? dice.of(this.people).id : 'per_stranger');
    const actor = dice.chance(75) && asked.length > 0 ? dice.of(asked) : anyone();
    const me = dice.chance(80) ? this.applicant.id : actor;
    const ctx = this.ctx(dice.chance(90) ? null : dice.chance(50) ? i.version : i.version - 1);
    const reason = dice.chance(92) ? '因为' : ' ';
    if (awaitsConsent(i) ? dice.chance(40) : dice.chance(2))
      return dice.chance(75)
        ? ['accept', accept(i, actor, { comment: '' }, ctx)]
        : dice.chance(70)
          ? ['decline', decline(i, actor, { reason }, ctx)]
          : ['call off', callOff(i, me, {}, ctx)];
    switch (dice.roll(i.state === 'returned' ? 30 : 36)) {
      case 0:
        return ['reject', reject(i, actor, { reason }, ctx)];
      case 1:
        return ['withdraw', dice.chance(15) ? withdraw(i, me, { reason }, ctx) : comment(i, actor, { text: reason }, ctx)];
      case 2:
      case 3:
      case 4:
        return ['transfer', transfer(i, actor, { to: anyone(), reason }, ctx)];
      case 5:
      case 6:
      case 7:
        return this.takesBack(i, dice) ?? ['delegate', delegate(i, actor, { to: anyone(), reason }, ctx)];
      case 8:
      case 9:
      case 10:
      case 11:
        return [
          'add',
          addSign(
            i,
            actor,
            { place: dice.of(['before', 'after']), people: Array.from({ length: dice.roll(4) }, anyone), reason },
            ctx,
          ),
        ];
      case 12:
      case 13:
      case 14: {
        const added = i.seats.filter((s) => s.origin === 'add_before' || s.origin === 'add_after');
        const seat = added.length > 0 && dice.chance(90) ? dice.of(added) : i.seats[0];
        const adder = i.seats.find((s) => s.id === seat?.fromSeatId)?.personId ?? actor;
        return ['remove', removeSign(i, dice.chance(80) ? adder : actor, { seatId: seat?.id ?? 'sea_none', reason }, ctx)];
      }
      case 15:
        return ['return', returnTo(i, actor, { to: 'applicant', reason }, ctx)];
      case 16:
        return ['return to step', returnTo(i, actor, { to: i.steps.length > 0 ? dice.of(i.steps).id : 'stp_none', reason }, ctx)];
      case 17:
        return ['ask', ask(i, actor, { question: reason }, ctx)];
      case 18:
      case 19:
        return ['answer', answer(i, me, { text: reason }, ctx)];
      case 20:
        return ['urge', urge(i, me, {}, ctx)];
      case 21:
      case 22:
      case 23:
        return ['escalate', escalate(i, ctx)];
      case 24:
        return [
          'close',
          dice.chance(10)
            ? closeBySystem(i, { state: 'rejected', note: reason }, ctx)
            : reseat(i, { person: actor, why: 'suspended' }, ctx),
        ];
      case 25:
      case 26:
      case 27: {
        const route = i.state === 'returned' || dice.chance(5) ? this.route() : null;
        return route ? ['resubmit', resubmit(i, me, { route }, ctx)] : ['approve', approve(i, actor, { comment: '' }, ctx)];
      }
      default:
        return takeOpinion(i, actor, ctx).ok
          ? ['advise', advise(i, actor, { favour: dice.chance(60), words: reason }, ctx)]
          : ['approve', approve(i, actor, { comment: dice.chance(50) ? '好' : '' }, ctx)];
    }
  }
}

/** The seats of the first round are those that the applicant was shown, in the same order. */
function mustMatchPreview(instance: Instance, route: readonly RouteStep[]): void {
  const shown = route.map((s) => [s.id, s.skipped, s.people.map((p) => [p.personId, p.onBehalfOfId, p.origin])]);
  const seated = instance.steps.map((s) => [
    s.note.rule,
    s.note.skipped ?? null,
    instance.seats.filter((x) => x.stepId === s.id).map((x) => [x.personId, x.onBehalfOfId, x.origin]),
  ]);
  if (JSON.stringify(shown) !== JSON.stringify(seated)) expect(seated).toEqual(shown);
}

describe('O1 O3 O24 random offices, random chains, random people', () => {
  it(`${RUNS} requests live through 30–45 random acts each: everything that must hold holds after each of them`, () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(seeds, moves, (seed, acts) => {
        const life = new Life(seed);
        for (const act of acts) life.move(act);
        for (const [code, n] of life.codes) met.set(code, (met.get(code) ?? 0) + n);
        const state = life.instance?.state ?? 'never submitted';
        met.set(`end ${state}`, (met.get(`end ${state}`) ?? 0) + 1);
      }),
      { numRuns: RUNS, ...(process.env.EXAMPLE ? { examples: [JSON.parse(process.env.EXAMPLE) as [number, number[]]] } : {}) },
    );
    if (process.env.APPROVAL_COUNTS) console.table([...met].toSorted(([a], [b]) => a.localeCompare(b)));
    // The acts really reach every verb and every end.
    for (const done of [
      'approve',
      'reject',
      'transfer',
      'delegate',
      'add',
      'remove',
      'return',
      'return to step',
      'ask',
      'answer',
      'urge',
      'escalate',
      'resubmit',
      'accept',
      'decline',
      'call off',
      'give back',
      'advise',
      'take back',
    ])
      expect(met.get(`${done} done`) ?? 0, done).toBeGreaterThan(RUNS / 100);
    for (const state of [...FINAL_STATES.filter((s) => s !== 'revoked'), 'pending', 'returned'])
      expect(met.get(`end ${state}`) ?? 0, state).toBeGreaterThan(0);
  }, 600_000);
});
