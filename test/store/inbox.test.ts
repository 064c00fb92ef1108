import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSign } from '../../src/domain/approval/add-sign.ts';
import { advise } from '../../src/domain/approval/advise.ts';
import { approve } from '../../src/domain/approval/approve.ts';
import type { VerbContext } from '../../src/domain/approval/change.ts';
import { accept, awaitsConsent } from '../../src/domain/approval/consent.ts';
import { delegate, transfer } from '../../src/domain/approval/hand-over.ts';
import type { Instance } from '../../src/domain/approval/instance.ts';
import { planRoute } from '../../src/domain/approval/route.ts';
import { submit } from '../../src/domain/approval/submit.ts';
import { heldSeatsOf } from '../../src/domain/approval/substitute.ts';
import { takeConsent, takeOpinion, takeSeat } from '../../src/domain/approval/take-seat.ts';
import { insertInstance } from '../../src/handlers/approval/instance-rows.ts';
import { toJson } from '../../src/kernel/json.ts';
import { HOUR, type Instant } from '../../src/kernel/time.ts';
import { counting, NOW } from '../domain/approval/office.ts';
import { Dice, randomChain, randomMeasures, randomOffice, randomSubstitutes, seeds } from '../domain/approval/random-office.ts';
import { commitRequest, tempStore } from './temp-store.ts';

const PROCESSES = ['leave', 'expense', 'repair'];

describe('O1 待我审批: list, count and press agree', () => {
  it('in random offices, whoever stands in for whom: what is listed is what may be pressed, once each', async () => {
    const store = await tempStore();
    const ids = counting();
    let borrowed = 0;
    let batch = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const dice = new Dice(seed);
        batch += 1;
        const office = randomOffice(dice);
        const { people, org } = office;
        const substitutes = [...randomSubstitutes(dice, people), ...randomSubstitutes(dice, people)];
        const requests: { instance: Instance; rule: VerbContext['rule'] }[] = [];
        for (let n = 0; n < 6; n++) {
          const rule = randomChain(dice, people);
          const process = dice.of(PROCESSES);
          const ask = {
            applicant: dice.of(people.filter((p) => p.active)),
            org,
            measures: randomMeasures(dice),
            fields: { hand_over: dice.of(people).id },
            // Some were seated before anybody went away.
            substitutes: dice.chance(50) ? [] : substitutes,
            process,
            at: NOW,
          };
          const route = planRoute(rule, ask);
          if (!route.ok) continue;
          const deadline = (hours: number): Instant => (NOW + hours * HOUR) as Instant;
          let instance = submit({
            id: ids.next('req'),
            number: `QJ-${batch}-${n}`,
            process,
            applicant: ask.applicant,
            title: '"t"',
            route: route.value,
            ids,
            now: NOW,
            deadline,
            revokesId: null,
          });
          const ctx: VerbContext = { now: NOW, ids, org, substitutes: ask.substitutes, rule, seen: null, deadline };
          for (let k = dice.roll(4); k > 0; k--) {
            const actor = dice.of(instance.seats.filter((s) => s.state === 'open').map((s) => s.personId)) ?? people[0]?.id;
            const other = dice.of(people).id;
            const done =
              dice.roll(4) > 0
                ? awaitsConsent(instance)
                  ? accept(instance, actor, { comment: '' }, ctx)
                  : dice.roll(2) > 0
                    ? approve(instance, actor, { comment: '' }, ctx)
                    : advise(instance, actor, { favour: true, words: '' }, ctx)
                : dice.of([
                    transfer(instance, actor, { to: other, reason: 'x' }, ctx),
                    delegate(instance, actor, { to: other, reason: 'x' }, ctx),
                    addSign(instance, actor, { place: 'before', people: [other], reason: 'x' }, ctx),
                  ]);
            if (done.ok) instance = done.value.next;
          }
          requests.push({ instance, rule });
        }
        const writes = requests.flatMap(({ instance, rule }) =>
          insertInstance(instance, { form: '{}', facts: '{}', rules: toJson(rule) }),
        );
        if (writes.length > 0) expect(await store.commit(commitRequest({ writes }))).toBe('done');
        const mine = new Set(requests.map(({ instance }) => instance.id));
        for (const person of people.filter((p) => p.active)) {
          const heldSeats = heldSeatsOf(person.id, substitutes, NOW, PROCESSES);
          const listed: string[] = [];
          for (let after: string | null = null; ; ) {
            const page = await store.reads.inboxOf(person.id, heldSeats, after);
            listed.push(...page.items.map((line) => line.id));
            after = page.next;
            if (after === null) break;
          }
          const here = listed.filter((id) => mine.has(id as never)).sort();
          const pressable = requests
            .filter(({ instance, rule }) => {
              const ctx = { org, substitutes, rule, now: NOW, seen: null };
              return (
                takeSeat(instance, person.id, ctx).ok ||
                takeConsent(instance, person.id, ctx).ok ||
                takeOpinion(instance, person.id, ctx).ok
              );
            })
            .map(({ instance }) => instance.id)
            .sort();
          expect(here).toEqual(pressable);
          expect(await store.reads.inboxCount(person.id, heldSeats)).toBe(Math.min(listed.length, 100));
          if (heldSeats.length > 0) borrowed += here.length;
        }
        // People of the next office have the same ids; what is open here is put away.
        const closing = requests.flatMap(({ instance }) =>
          instance.seats.map((s) => ({ table: 'seat' as const, update: { state: 'cancelled' }, where: { id: s.id } })),
        );
        if (closing.length > 0) await store.commit(commitRequest({ writes: closing }));
      }),
      { numRuns: 120 },
    );
    // The offices really hold people with seats of others.
    expect(borrowed).toBeGreaterThan(50);
  }, 120_000);
});
