import type { ChainRule } from '../domain/approval/chain.ts';
import { NO_UNIT, type Org, type Person } from '../domain/org/org.ts';
import type { Schedules } from '../domain/reminders/schedule.ts';
import type { MinuteSpan } from '../domain/workday/types.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids, UnitId } from '../kernel/id.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import { toLocal } from '../kernel/time.ts';
import type { AnyProcess, FormContext, Settings } from '../processes/define.ts';
import type { Ledgers } from '../processes/ledgers.ts';
import type { FeedKeys } from './absence/feed-keys.ts';
import type { Books } from './books.ts';
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';
import type { FreeBusy } from './leave/free-busy.ts';
import type { DepartureReads } from './leaving/ports.ts';
import type { Plan } from './plan.ts';
import type { History, Reads } from './reads.ts';
import type { Jobs, Watches } from './reminders/ports.ts';
import type { Reader } from './talk/reader.ts';

/** A line of the policy as「依据」shows it. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What every handler and view may lean on; built once in app.ts and handed in. */
export interface Services {
  /** Handles what was chosen from a card of choices, as if it had been said. */
  readonly handle: (intent: Intent, context: Context) => Promise<Plan>;
  /** What follows from a move of a request outside of it. */
  readonly books: Books;
  /** What definitions may read about the world. */
  readonly ledgers: Ledgers;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly zone: Zone;
  readonly settings: Settings;
  /** Longest time a substitute may be set for, days (config/org.yaml). */
  readonly substituteDays: number;
  readonly processes: readonly AnyProcess[];
  /** The chain in force for a process: config/approvals.yaml, else the definition's own. */
  readonly chainOf: (processId: string) => ChainRule;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Reads what the rules cannot; null unless a model is configured. */
  readonly reader: Reader | null;
  /** What the reminders watch, their ledger, and their rules (config/schedules.yaml). */
  readonly watches: Watches;
  readonly jobs: Jobs;
  readonly schedules: Schedules;
  /** What hangs on people who left or were suspended. */
  readonly departures: DepartureReads;
  /** Keys of the calendar addresses (日历订阅). */
  readonly feedKeys: FeedKeys;
  readonly history: History;
  /** Where and at which minute of the day the end of the audit log is posted (config/org.yaml). */
  readonly anchor: { readonly group: string | null; readonly at: number };
  /** What the platform can do beyond cards. */
  readonly can: { readonly urgentNotify: boolean };
  /** When people are busy by their own calendars. */
  readonly freeBusy: FreeBusy;
  /** Quiet hours of a unit (config/calendar.yaml). */
  readonly quietOf: (org: Org, unit: UnitId) => MinuteSpan;
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

export const processOf = (services: Services, id: string): AnyProcess | null =>
  services.processes.find((p) => p.id === id) ?? null;

/** The world a form is read and checked in, for one applicant. */
export function formContext(services: Services, org: Org, applicant: Person, now: Instant): FormContext {
  return { applicant, org, now, today: toLocal(now, services.zone).date, zone: services.zone, settings: services.settings };
}
