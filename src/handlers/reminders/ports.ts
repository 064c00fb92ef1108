import type { Org } from '../../domain/org/org.ts';
import type { Bulk } from '../../domain/reminders/bands.ts';
import type { EffectCount } from '../../domain/reminders/effect.ts';
import type { JobEnd } from '../../domain/reminders/job.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import type { Schedules } from '../../domain/reminders/schedule.ts';
import type { Watched, WatchName } from '../../domain/reminders/watched.ts';
import type { MinuteSpan } from '../../domain/workday/types.ts';
import type { Away } from '../../domain/workday/working-time.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { Page, WatchScope, Which } from '../reads.ts';

/** What the bulk statement needs: who shares which bands, who is left out, and what each line remembers. */
export interface OpenSeatPlan {
  readonly rule: Rule;
  readonly groups: readonly { readonly units: readonly UnitId[]; readonly bulk: Bulk }[];
  /** People with an absence or a substitute: planned one by one. */
  readonly except: readonly PersonId[];
  readonly at: Instant;
}

/** What planning needs of the seats and days of all. */
export interface ReminderWatches {
  /** Approved absences in these days, of these people or of everybody. */
  absences(
    people: readonly PersonId[] | 'everyone',
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly (Away & { readonly personId: PersonId })[]>;
  /** One `insert … select … on conflict do nothing` over the open seats; without it every seat is planned singly. */
  planOpenSeats?(plan: OpenSeatPlan): Promise<number>;
  /** Which of what is owed (`help.reply`) is owed by anybody, and whether any seat is open, asked at once; without it each is looked for by itself. */
  waitedFor?(): Promise<ReadonlySet<string>>;
}

export interface ToldRow extends Pick<Row<'job'>, 'key' | 'rule' | 'slot' | 'target' | 'state' | 'dueAt'> {
  /** How it ended without being sent. */
  readonly end: JobEnd | null;
}

/** The job ledger; every list is bounded. */
export interface Jobs {
  jobs(keys: readonly string[]): Promise<readonly Row<'job'>[]>;
  jobsOfTargets(targets: readonly string[]): Promise<readonly Row<'job'>[]>;
  /** The same lines, of each only what planning asks for: it reads ten thousand to find that nothing is new. */
  jobsTold(targets: readonly string[]): Promise<readonly ToldRow[]>;
  /** Planned or snoozed and due, earliest first; at most 20,000. */
  jobsDue(now: Instant): Promise<readonly Row<'job'>[]>;
  /** Planned for later than `now` for this person; at most 1,000. */
  jobsAhead(person: PersonId, now: Instant): Promise<readonly Row<'job'>[]>;
  /** State `sent`, by key, 500 a page. */
  jobsSent(after: string | null): Promise<Page<Row<'job'>>>;
  /** What was first sent in `[from, to)` about these units (or all), counted by rule and unit; news of the day and weekly figures are not. */
  effect(rules: readonly string[], units: readonly UnitId[] | 'all', from: Instant, to: Instant): Promise<readonly EffectCount[]>;
}

/** How people wish to be reminded. */
export interface PreferenceReads {
  /** How people wish to be reminded; whoever has no row has no wish. */
  preferences(): Promise<readonly Row<'preference'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface ReminderPorts {
  readonly reads: PreferenceReads;
  /** What a watch yields now, page by page; or, asked for targets, what has become of them: what is not among the answers is over. */
  readonly watched: (watch: WatchName, which: Which, now: Instant, scope?: WatchScope) => Promise<Page<Watched>>;
  readonly watches: ReminderWatches;
  /** The ledger of the reminders, and their rules (config/schedules.yaml). */
  readonly jobs: Jobs;
  readonly schedules: Schedules;
  /** What the platform can do beyond cards. */
  readonly can: { readonly urgentNotify: boolean };
  /** Quiet hours of a unit (config/calendar.yaml). */
  readonly quietOf: (org: Org, unit: UnitId) => MinuteSpan;
}
