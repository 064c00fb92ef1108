import type { ChainRule } from '../domain/approval/chain.ts';
import type { Escalation } from '../domain/approval/escalation.ts';
import type { Instance } from '../domain/approval/instance.ts';
import { NO_UNIT, type Org, type Person } from '../domain/org/org.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/id.ts';
import { plain, say, type Text, t } from '../kernel/text.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import { toLocal } from '../kernel/time.ts';
import type { FormContext, Process, Settings } from '../processes/define.ts';
import type { Books } from './books.ts';
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';
import type { Plan } from './plan.ts';
import type { Reads } from './reads.ts';
import type { AllParts } from './request-parts.ts';

/** What every handler and view may lean on, built once in app.ts and handed in. What a feature needs beyond it, its own `services.ts` says. */
export interface Services {
  /** Handles what was chosen from a card of choices, as if it had been said. */
  readonly handle: (intent: Intent, context: Context) => Promise<Plan>;
  /** What follows from a move of a request outside of it. */
  readonly books: Books;
  /** What features add to requests: to their cards, and to the moment of a decision. */
  readonly parts: AllParts;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly zone: Zone;
  readonly settings: Settings;
  readonly processes: readonly Process[];
  /** The chain in force for a process: config/approvals.yaml, else the definition's own. */
  readonly chainOf: (processId: string) => ChainRule;
  /** How far up an overdue request goes, by its weight (config/schedules.yaml); null: level after level. */
  readonly escalationOf: (processId: string) => Escalation | null;
}

/** The assistant itself as the one who acts, where a clock and not a person asks for something. */
export const SYSTEM: Person = {
  id: 'per_system',
  employeeNo: null,
  name: 'system',
  title: '',
  unitId: NO_UNIT,
  leaderId: null,
  gender: 'unknown',
  joinedOn: null,
  careerFrom: null,
  language: 'zh-CN',
  active: true,
  suspended: false,
  leftOn: null,
};

/** A look by the assistant itself. */
export function systemContext(services: Services, org: Org, now: Instant, cause: string): Context {
  return {
    person: SYSTEM,
    org,
    platform: 'system',
    place: `person:${SYSTEM.id}`,
    groupMessage: null,
    now,
    today: toLocal(now, services.zone).date,
    cause,
  };
}

/** What a process is called; one that is defined no more by its id. */
export const processName = (services: Services, id: string): Text => {
  const process = processOf(services, id);
  return process ? say(process.name) : plain(id);
};

/** What anybody may know a request by who may not know what it says: its kind and number (S4). */
export const requestLabel = (services: Services, { process, number }: Pick<Instance, 'process' | 'number'>): Text =>
  t('told.label', { name: processName(services, process), number });

export const processOf = (services: Services, id: string): Process | null => services.processes.find((p) => p.id === id) ?? null;

/** The world a form is read and checked in, for one applicant. */
export function formContext(services: Services, org: Org, applicant: Person, now: Instant): FormContext {
  return { applicant, org, now, today: toLocal(now, services.zone).date, zone: services.zone, settings: services.settings };
}
