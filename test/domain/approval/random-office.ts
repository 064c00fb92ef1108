import fc from 'fast-check';
import { type ChainRule, chainRuleSchema, type Measures } from '../../../src/domain/approval/chain.ts';
import type { Substitute } from '../../../src/domain/approval/substitute.ts';
import { makeOrg, type Org, type Person, type RoleHolder, type Unit } from '../../../src/domain/org/org.ts';
import { HOUR, type Instant } from '../../../src/kernel/time.ts';
import { NOW, per, person, unt } from './office.ts';

/** Numbers from one seed, so that a whole office grows from a single value that fast-check can print and repeat. */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0 || 1;
  }
  /** 0 … below - 1 */
  roll(below: number): number {
    this.state ^= this.state << 13;
    this.state >>>= 0;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return below <= 0 ? 0 : this.state % below;
  }
  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }
  of<T>(items: readonly T[]): T {
    return items[this.roll(items.length)] as T;
  }
}

const KINDS = ['company', 'department', 'network', 'region', 'branch'] as const;
const ROLES = ['supervisor', 'region_manager', 'operations', 'network_department', 'finance', 'hr'] as const;

/** The administrator of every office: never leaves and never asks for anything, so somebody can always be found. */
export const ADMIN = 'adm';

export interface RandomOffice {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly roles: readonly RoleHolder[];
  readonly org: Org;
}

/** 5–40 people; some have no leader, lead each other in circles, or have left; units may lack a head or hang in a circle. */
export function randomOffice(dice: Dice): RandomOffice {
  const size = 5 + dice.roll(36);
  const unitCount = 1 + dice.roll(7);
  const names = Array.from({ length: size }, (_, i) => `p${i}`);
  const units = Array.from(
    { length: unitCount },
    (_, i): Unit => ({
      id: unt(`u${i}`),
      code: `u${i}`,
      name: `u${i}`,
      kind: dice.of(KINDS),
      parentId: i === 0 && !dice.chance(5) ? null : unt(`u${dice.chance(90) ? dice.roll(i) : dice.roll(unitCount)}`),
      leaderId: dice.chance(70) ? per(dice.of(names)) : null,
      active: true,
    }),
  );
  const people = names.map((name, i) =>
    person(name, {
      unitId: dice.of(units).id,
      leaderId: dice.chance(25) ? null : per(dice.chance(85) ? `p${dice.roll(i)}` : dice.of(names)),
      active: i === 0 || !dice.chance(12),
    }),
  );
  people.push(person(ADMIN, { unitId: unt('u0') }));
  const roles: RoleHolder[] = [{ role: 'admin', personId: per(ADMIN), scope: 'everywhere' }];
  for (let i = dice.roll(12); i > 0; i--)
    roles.push({
      role: dice.of(ROLES),
      personId: per(dice.of(names)),
      scope: dice.chance(60) ? dice.of(units).id : 'everywhere',
    });
  return { people, units, roles, org: makeOrg(people, units, roles) };
}

type RawStep = Parameters<typeof chainRuleSchema.parse>[0];

export function randomChain(dice: Dice, people: readonly Person[]): ChainRule {
  const steps = Array.from({ length: 1 + dice.roll(6) }, (_, i): RawStep => {
    const mode = dice.of(['any', 'all', 'turn', 'ratio'] as const);
    return {
      id: `s${i}`,
      name: { zh: `s${i}`, en: `s${i}` },
      who: dice.chance(70)
        ? randomSeating(dice, people)
        : [randomSeating(dice, people), randomSeating(dice, people), randomSeating(dice, people)],
      mode,
      ...(mode === 'ratio' ? { ratio: (1 + dice.roll(10)) / 10 } : {}),
      ...(dice.chance(25) ? { when: [{ measure: 'days', is: dice.of(['<', '>=', '=']), than: dice.roll(8) }] } : {}),
      empty: dice.of(['superior', 'superior', 'superior', 'skip', 'skip', 'refuse']),
      self: dice.of(['superior', 'skip']),
      ...(dice.chance(60) ? { sla_hours: 1 + dice.roll(30) } : {}),
      overdue: dice.of(['add', 'replace']),
    };
  });
  return chainRuleSchema.parse({
    steps: dice.chance(35) ? [consentStep('handover'), ...steps] : steps,
    repeat: dice.of(['once', 'once', 'consecutive', 'none']),
    separation: dice.chance(35),
    on_reject: dice.of(['end', 'return']),
    after_return: dice.of(['start', 'step']),
    all_skipped: dice.of(['refuse', 'refuse', 'approve']),
  });
}

/** Before anybody decides somebody is asked whether they agree. */
const consentStep = (id: string): RawStep => ({ id, name: { zh: id, en: id }, who: { field: 'hand_over' }, consent: true });

function randomSeating(dice: Dice, people: readonly Person[]): RawStep {
  switch (dice.roll(5)) {
    case 0:
      return { superior: 1 + dice.roll(3) };
    case 1:
      return { role: dice.of(ROLES) };
    case 2:
      return { head: dice.of(KINDS) };
    case 3:
      return {
        people: Array.from({ length: 1 + dice.roll(4) }, () => (dice.chance(95) ? dice.of(people).employeeNo : 'E-nobody')),
      };
    default:
      return { field: 'hand_over' };
  }
}

export function randomSubstitutes(dice: Dice, people: readonly Person[]): readonly Substitute[] {
  return Array.from({ length: dice.chance(50) ? 0 : dice.roll(8) }, (): Substitute => {
    const from = NOW + (dice.roll(40) - 20) * HOUR;
    return {
      personId: dice.of(people).id,
      substituteId: dice.of(people).id,
      from: from as Instant,
      to: (from + dice.roll(120) * HOUR) as Instant,
      processes: dice.chance(80) ? [] : [dice.of(['leave', 'expense'])],
    };
  });
}

export const randomMeasures = (dice: Dice): Measures => ({ days: dice.roll(8) });

export const seeds = fc.nat({ max: 0x7fffffff });
/** 30–45 things that people do, each a number that is read against the state it meets. */
export const moves = fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 30, maxLength: 45, size: 'max' });
