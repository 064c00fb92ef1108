import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSubstitute, mayEnd, maySetFor, type SubstituteFacts } from '../../../src/domain/approval/set-substitute.ts';
import { type Substitute, substituteFor } from '../../../src/domain/approval/substitute.ts';
import type { Person } from '../../../src/domain/org/org.ts';
import { HOUR, type Instant } from '../../../src/kernel/time.ts';
import { away, later, NOW, office, per, unt } from './office.ts';
import { Dice, seeds } from './random-office.ts';

const facts = (over: Partial<SubstituteFacts> = {}): SubstituteFacts => ({
  now: NOW,
  today: later(-9),
  org: office(),
  running: [],
  absences: [],
  maxDays: 60,
  ...over,
});
const code = (wish: Substitute, over: Partial<SubstituteFacts> = {}): string => {
  const checked = checkSubstitute(wish, facts(over));
  return checked.ok ? 'ok' : checked.error.code;
};

describe('O1 Away → substitute: what can be set', () => {
  it.each<[string, Substitute, Partial<SubstituteFacts>]>([
    ['ok', away('sup', 'ops', [1, 20]), {}],
    ['self', away('sup', 'sup', [1, 20]), {}],
    ['left', away('sup', 'ops', [1, 20]), { org: office({ left: ['ops'] }) }],
    ['left', away('sup', 'ops', [1, 20]), { org: office({ left: ['sup'] }) }],
    ['left', away('sup', 'stranger', [1, 20]), {}],
    ['end_before_start', away('sup', 'ops', [20, 1]), {}],
    ['end_before_start', away('sup', 'ops', [20, 20]), {}],
    ['past', away('sup', 'ops', [-48, -30]), {}],
    ['past', away('sup', 'ops', [-10, 20]), {}],
    ['past', away('sup', 'ops', [-5, 0]), {}],
    ['too_long', away('sup', 'ops', [1, 60 * 24 + 2]), {}],
    ['ok', away('sup', 'ops', [1, 60 * 24 + 1]), {}],
    ['overlaps', away('sup', 'ops', [1, 20]), { running: [away('sup', 'rm', [19, 30])] }],
    ['ok', away('sup', 'ops', [1, 20]), { running: [away('sup', 'rm', [20, 30])] }],
    ['ok', away('sup', 'ops', [1, 20], ['leave']), { running: [away('sup', 'rm', [1, 30], ['expense'])] }],
    ['overlaps', away('sup', 'ops', [1, 20]), { running: [away('sup', 'rm', [1, 30], ['expense'])] }],
    ['circle', away('sup', 'ops', [1, 20]), { running: [away('ops', 'sup', [5, 30])] }],
    ['ok', away('sup', 'ops', [1, 20]), { running: [away('ops', 'sup', [20, 30])] }],
    ['ok', away('sup', 'ops', [1, 20], ['leave']), { running: [away('ops', 'sup', [1, 30], ['expense'])] }],
    ['circle', away('sup', 'ops', [1, 20], ['leave']), { running: [away('ops', 'sup', [1, 30])] }],
    ['circle', away('sup', 'ops', [1, 20]), { running: [away('ops', 'rm', [2, 9]), away('rm', 'sup', [8, 30])] }],
    ['ok', away('sup', 'ops', [1, 20]), { running: [away('ops', 'rm', [2, 8]), away('rm', 'sup', [8, 30])] }],
    ['ok', away('sup', 'ops', [1, 20]), { running: [away('ops', 'rm', [2, 9]), away('rm', 'dept', [2, 9])] }],
    ['substitute_away', away('sup', 'ops', [1, 20]), { absences: [{ from: later(10), to: later(12) }] }],
    ['ok', away('sup', 'ops', [1, 20]), { absences: [{ from: later(20), to: later(30) }] }],
  ])('%s', (wanted, wish, over) => {
    expect(code(wish, over)).toBe(wanted);
  });

  it('what begins earlier today begins now', () => {
    const checked = checkSubstitute(away('sup', 'ops', [-5, 20]), facts());
    expect(checked.ok && checked.value.from).toBe(NOW);
  });

  it('however many are set one after another, nobody’s substitutes ever run in a circle', () => {
    const names = ['sup', 'ops', 'rm', 'dept', 'hr', 'fin'];
    let refused = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const set: Substitute[] = [];
        for (let n = 0; n < 14; n++) {
          const from = 1 + dice.roll(40);
          const wish = away(
            dice.of(names),
            dice.of(names),
            [from, from + 1 + dice.roll(40)],
            dice.chance(50) ? [] : [dice.of(['leave', 'expense'])],
          );
          const checked = checkSubstitute(wish, facts({ running: set }));
          if (checked.ok) set.push(checked.value);
          else if (checked.error.code === 'circle') refused += 1;
        }
        for (let hour = 0; hour < 90; hour++)
          for (const process of ['leave', 'expense', 'repair'])
            for (const name of names)
              expect(
                substituteFor(per(name), set, (NOW + hour * HOUR) as Instant, process),
                `${name} ${process} ${hour}`,
              ).not.toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});

describe('O1 who may arrange it, who may end it', () => {
  const org = office({ roles: [{ role: 'supervisor', personId: per('peer'), scope: unt('branch') }] });
  const who = (name: string): Person => org.person(per(name)) as Person;

  it.each([
    ['sup', 'sup', true],
    ['rm', 'sup', true],
    ['boss', 'sup', true],
    ['dept', 'emp', true],
    ['hr', 'emp', true],
    ['adm', 'boss', true],
    ['peer', 'ops', true],
    ['peer', 'sup', false],
    ['emp', 'sup', false],
    ['emp', 'ops', false],
    ['ops', 'emp', false],
    ['fin', 'emp', false],
    ['hr', 'boss', false],
  ])('%s for %s: %s', (actor, person, may) => {
    expect(maySetFor(org, who(actor), who(person))).toBe(may);
  });

  it('the substitute may step down, unless the approved leave put them there', () => {
    const row = { personId: per('sup'), substituteId: per('ops'), setById: per('rm') };
    const may = (name: string, byLeave: boolean): boolean => mayEnd(org, who(name), { ...row, byLeave });
    expect(['sup', 'rm', 'boss', 'adm', 'ops', 'emp'].map((name) => may(name, false))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(['sup', 'rm', 'ops'].map((name) => may(name, true))).toEqual([true, true, false]);
  });
});
