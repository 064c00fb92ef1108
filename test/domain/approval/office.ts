import type { z } from 'zod';
import { type ChainRule, chainRuleSchema, type Measures, type RouteStep } from '../../../src/domain/approval/chain.ts';
import type { Change, VerbContext } from '../../../src/domain/approval/change.ts';
import type { Instance, Seat, Step } from '../../../src/domain/approval/instance.ts';
import { planRoute } from '../../../src/domain/approval/route.ts';
import type { RouteRefusal } from '../../../src/domain/approval/route-context.ts';
import { seatsOf, stepsNow } from '../../../src/domain/approval/steps.ts';
import { submit } from '../../../src/domain/approval/submit.ts';
import type { Substitute } from '../../../src/domain/approval/substitute.ts';
import { makeOrg, type Org, type Person, type RoleHolder, type Unit } from '../../../src/domain/org/org.ts';
import type { Id, IdPrefix, Ids, PersonId, UnitId } from '../../../src/kernel/id.ts';
import type { Result } from '../../../src/kernel/result.ts';
import { HOUR, type Instant, instant } from '../../../src/kernel/time.ts';

/** People of the office by short names: `emp` becomes `per_emp`, employee number `E-emp`. */
export const per = (name: string): PersonId => `per_${name}`;
export const unt = (name: string): UnitId => `unt_${name}`;
export const NOW = instant(Date.UTC(2026, 10, 23, 1));
export const later = (hours: number): Instant => (NOW + hours * HOUR) as Instant;

export const person = (name: string, over: Partial<Person> = {}): Person => ({
  id: per(name),
  employeeNo: `E-${name}`,
  name,
  title: '',
  unitId: unt('branch'),
  leaderId: null,
  gender: 'unknown',
  joinedOn: null,
  careerFrom: null,
  language: 'zh-CN',
  active: true,
  suspended: false,
  leftOn: null,
  ...over,
});

export const unit = (name: string, kind: Unit['kind'], parent: string | null, leader: string | null): Unit => ({
  id: unt(name),
  code: name,
  name,
  kind,
  parentId: parent === null ? null : unt(parent),
  leaderId: leader === null ? null : per(leader),
  active: true,
});

/**
 * boss (company) ← dept (network department) ← rm (region) ← sup (branch) ← emp, peer, ops; fin and fin2 hold finance, hr holds hr, adm administers.
 */
export interface OfficeChange {
  readonly left?: readonly string[];
  readonly vacant?: readonly RoleHolder['role'][];
  readonly roles?: readonly RoleHolder[];
  readonly leaders?: Readonly<Record<string, string | null>>;
}

export function office({ left = [], vacant = [], roles = [], leaders = {} }: OfficeChange = {}): Org {
  const place: Readonly<Record<string, string>> = {
    boss: 'company',
    adm: 'company',
    fin: 'company',
    fin2: 'company',
    hr: 'company',
    dept: 'network',
    rm: 'region',
  };
  const leader: Readonly<Record<string, string | null>> = {
    dept: 'boss',
    adm: 'boss',
    fin: 'boss',
    fin2: 'boss',
    hr: 'boss',
    rm: 'dept',
    sup: 'rm',
    boss: null,
    ...leaders,
  };
  const names = ['boss', 'dept', 'rm', 'sup', 'emp', 'peer', 'ops', 'fin', 'fin2', 'hr', 'adm'];
  const people = names.map((name) => {
    const above = name in leader ? leader[name] : 'sup';
    return person(name, {
      unitId: unt(place[name] ?? 'branch'),
      leaderId: above ? per(above) : null,
      active: !left.includes(name),
    });
  });
  const units = [
    unit('company', 'company', null, 'boss'),
    unit('network', 'network', 'company', 'dept'),
    unit('region', 'region', 'network', 'rm'),
    unit('branch', 'branch', 'region', 'sup'),
  ];
  const holders: RoleHolder[] = [
    { role: 'supervisor', personId: per('sup'), scope: unt('branch') },
    { role: 'region_manager', personId: per('rm'), scope: unt('region') },
    { role: 'operations', personId: per('ops'), scope: unt('branch') },
    { role: 'network_department', personId: per('dept'), scope: 'everywhere' },
    { role: 'finance', personId: per('fin'), scope: 'everywhere' },
    { role: 'finance', personId: per('fin2'), scope: 'everywhere' },
    { role: 'hr', personId: per('hr'), scope: 'everywhere' },
    { role: 'admin', personId: per('adm'), scope: 'everywhere' },
  ];
  return makeOrg(people, units, [...holders.filter((h) => !vacant.includes(h.role)), ...roles]);
}

type RuleInput = z.input<typeof chainRuleSchema>;
type StepInput = Omit<RuleInput['steps'][number], 'name'> & { readonly name?: { zh: string; en: string } };

/** A chain with names filled in. */
export const chain = (steps: readonly StepInput[], over: Omit<RuleInput, 'steps'> = {}): ChainRule =>
  chainRuleSchema.parse({ steps: steps.map((s) => ({ ...s, name: s.name ?? { zh: s.id, en: s.id } })), ...over });

export const away = (
  who: string,
  substitute: string,
  hours: readonly [number, number] = [-1, 100],
  processes: readonly string[] = [],
): Substitute => ({
  personId: per(who),
  substituteId: per(substitute),
  from: later(hours[0]),
  to: later(hours[1]),
  processes,
});

export interface Asking {
  readonly applicant?: string;
  readonly org?: Org;
  readonly measures?: Measures;
  readonly fields?: Readonly<Record<string, PersonId>>;
  readonly substitutes?: readonly Substitute[];
}

export function plan(
  rule: ChainRule,
  { applicant = 'emp', org = office(), measures = {}, fields = {}, substitutes = [] }: Asking = {},
): Result<readonly RouteStep[], RouteRefusal> {
  const asking = org.person(per(applicant));
  if (!asking) throw new Error(`no ${applicant} in this office`);
  return planRoute(rule, { applicant: asking, org, measures, fields, substitutes, process: 'leave', at: NOW });
}

/** The route as words: `superior: sup`, `finance: fin|fin2`, `hr: -repeat`. */
export function route(rule: ChainRule, asking: Asking = {}): readonly string[] {
  const planned = plan(rule, asking);
  if (!planned.ok) return [`${planned.error.code} ${planned.error.step.zh} ${planned.error.wanted}`.trim()];
  return planned.value.map(
    (s) =>
      `${s.id}: ${s.skipped ? `-${s.skipped}` : s.people.map((p) => seatText(p.personId, p.onBehalfOfId)).join('|')}${s.replaced ? ` (${s.replaced.why} ${s.replaced.wanted})` : ''}`,
  );
}

const bare = (id: PersonId): string => id.slice(4);
const seatText = (id: PersonId, behalf: PersonId | null): string => (behalf ? `${bare(id)} for ${bare(behalf)}` : bare(id));

export function counting(): Ids {
  let n = 0;
  return { next: <P extends IdPrefix>(prefix: P): Id<P> => `${prefix}_${String(++n).padStart(6, '0')}` };
}

/** A request in an office, acted on by verbs one after another. */
export class Desk {
  now = NOW;
  org: Org;
  rule: ChainRule;
  substitutes: readonly Substitute[];
  instance: Instance;
  last: Change | null = null;
  readonly ids = counting();

  constructor(rule: ChainRule, asking: Asking = {}) {
    this.org = asking.org ?? office();
    this.rule = rule;
    this.substitutes = asking.substitutes ?? [];
    const planned = plan(rule, asking);
    if (!planned.ok) throw new Error(`no route: ${JSON.stringify(planned.error)}`);
    const applicant = this.org.person(per(asking.applicant ?? 'emp')) as Person;
    this.instance = submit({
      id: this.ids.next('req'),
      number: 'QJ261123-0001',
      process: 'leave',
      applicant,
      title: 'leave',
      route: planned.value,
      ids: this.ids,
      now: this.now,
      deadline: (hours) => (this.now + hours * HOUR) as Instant,
      revokesId: null,
    });
  }

  ctx(seen: number | null = null): VerbContext {
    const { now, ids, org, substitutes, rule } = this;
    return { now, ids, org, substitutes, rule, seen, deadline: (hours) => (now + hours * HOUR) as Instant };
  }

  /** Carries a verb out, or tells the code of its refusal. */
  done<E extends { readonly code: string }>(result: Result<Change, E>): string {
    if (!result.ok) return result.error.code;
    this.instance = result.value.next;
    this.last = result.value;
    this.now = (this.now + 60_000) as Instant;
    return 'done';
  }

  get steps(): readonly Step[] {
    return stepsNow(this.instance);
  }

  /** Who is asked: names of the open seats. */
  get asked(): readonly string[] {
    return this.instance.seats.filter((s) => s.state === 'open').map((s) => seatText(s.personId, s.onBehalfOfId));
  }

  /** The round in words: `superior approved: sup approved`. */
  get story(): readonly string[] {
    return this.steps.map((s) =>
      `${s.note.rule} ${s.state}: ${seatsOf(this.instance, s.id)
        .map((x) => `${seatText(x.personId, x.onBehalfOfId)} ${x.state}`)
        .join(', ')}`.trim(),
    );
  }

  seat(name: string): Seat {
    const found = this.instance.seats.findLast((s) => s.personId === per(name));
    if (!found) throw new Error(`${name} has no seat`);
    return found;
  }

  step(id: string): Step {
    const found = this.steps.find((s) => s.note.rule === id);
    if (!found) throw new Error(`no step ${id}`);
    return found;
  }
}
