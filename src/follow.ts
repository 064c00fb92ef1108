import type { Directory, HeardAccount, Log, Platform } from './bot/platform.ts';
import type { Config } from './config.ts';
import type { OrgFault } from './domain/org/org-fault.ts';
import { checkOrgConfig } from './handlers/directory/check-org-config.ts';
import { hearAccounts, LISTS_LAG_MS } from './handlers/directory/hear-accounts.ts';
import { lastReading } from './handlers/directory/last-reading.ts';
import { type TakenReading, takeReading } from './handlers/directory/take-reading.ts';
import { tellAge } from './handlers/directory/tell-age.ts';
import type { AllServices } from './handlers/features.ts';
import type { PartState } from './http/health.ts';
import { AppError } from './kernel/app-error.ts';
import { HOUR, type Instant, MINUTE } from './kernel/time.ts';
import type { Store } from './store/store.ts';
import { configWords, directoryReasons, orgFaultWords } from './words/operator.ts';
import { createFollower, type Followed, type Follower, type FollowTime } from './work/follow-directory.ts';

/** Plans made anew on the same reading when something else changed the company meanwhile. */
const TRIES = 5;

export interface FollowingParts {
  readonly services: AllServices;
  readonly store: Pick<Store, 'commit' | 'reads'>;
  readonly platform: Platform;
  readonly config: Config;
  readonly random: () => number;
  readonly log: Log;
  /** A reading was taken over: others may have something to do. */
  readonly taken: () => void;
  /** For tests; real time otherwise. */
  readonly time?: FollowTime;
}

export interface Following extends Pick<Follower, 'changed' | 'readNow' | 'settled' | 'stop'> {
  /**
   * Begins to follow. `taken` resolves when a reading was taken over, and rejects with the words for org.yaml where the company was never seen before;
   * until then `settled` resolves after each failure.
   */
  begin(): Promise<{ readonly taken: Promise<void> }>;
  /** What an event says of people's accounts, taken over before it is answered. */
  hear(people: readonly HeardAccount[], at: Instant): Promise<void>;
  /** With every tick: tells the administrators of an old directory, and tries again what failed. */
  look(now: Instant): Promise<void>;
  /** The platform is there (again): what failed is tried at once. */
  reached(): void;
  health(): PartState;
}

interface Reading {
  readonly directory: Directory;
  readonly began: Instant;
  /** Known people, departments and groups that the lists lack and the platform was asked for, each of them. */
  readonly asked: ReadonlySet<string>;
  /** What it came to when it was read, where nobody had to be asked for. */
  readonly first: TakenReading | null;
}

/** Keeps the company level with the platform's directory, as far as that may be believed. */
export function createFollowing({ services, store, platform, config, random, log, taken, time }: FollowingParts): Following {
  const { every_minutes, stale_hours } = config.org.directory;
  const limitMs = stale_hours * HOUR;
  const platformNow = (): Instant => platform.time?.now() ?? services.clock.now();
  let warned = '';
  let doubted = false;

  const take = (reading: Pick<Reading, 'directory' | 'began'>) =>
    takeReading(services, platform.name, reading.directory, reading.began, config.org, services.clock.now());

  const read = async (): Promise<Reading> => {
    const began = platformNow();
    const directory = await platform.directory();
    const isFirst = (await store.reads.org()).people.length === 0;
    if (isFirst) await doubtOnce(directory);
    if (isFirst && directory.people.length === 0)
      throw new AppError('platform_retry', 'nobody in the directory', { detail: directoryReasons.empty });
    const first = await take({ directory, began });
    const { unlisted, confirmed } = first;
    const asked = new Set(Object.values(unlisted).flat());
    if (asked.size === 0) return { directory, began, asked, first };
    const { there, hidden, notIn } = await platform.stillThere(unlisted);
    if (there.length > 0 && !confirmed)
      throw new AppError('platform_retry', 'lists of the directory lack who is still there', {
        detail: directoryReasons.lacking(there.length),
      });
    return { directory: { ...directory, asked: { hidden, notIn } }, began, asked, first: null };
  };

  /** There is nothing yet to judge the very first reading by, and it stops the start or binds names for good: what it lacks must lack twice. */
  const doubtOnce = async (directory: Directory): Promise<void> => {
    const wanted = config.org.groups.filter(({ name, group_id }) =>
      directory.groups.every((group) => (group_id ? group.externalId !== group_id : group.name !== name)),
    );
    const faults = await checkOrgConfig(services, platform.name, directory, config.org);
    const count = wanted.length + faults.length;
    if (doubted || count === 0) return;
    doubted = true;
    throw new AppError('platform_retry', 'what org.yaml names is not there', { detail: directoryReasons.doubted(count) });
  };

  const takeOver = async (reading: Reading): Promise<Followed> => {
    await checkNames(reading.directory);
    for (let tries = 1; tries <= TRIES; tries++) {
      // What was heard since makes that plan lose its guard, and the next one is made on it.
      const { plan, held, unlisted, doubtful } = (tries === 1 && reading.first) || (await take(reading));
      // Something was heard since that makes others look lost: to be asked for like the first.
      if (Object.values(unlisted).some((ids) => ids.some((id: string) => !reading.asked.has(id)))) return { kind: 'raced' };
      if (plan.writes.length + plan.effects.length > 0) {
        const outcome = await store.commit({ plan, inboxKeys: [], cause: `directory:${services.clock.now()}` });
        if (outcome !== 'done') continue;
      }
      if (held) return { kind: 'held', why: directoryReasons.held };
      taken();
      return { kind: 'taken', ...(doubtful ? { againInMs: LISTS_LAG_MS + MINUTE } : {}) };
    }
    return { kind: 'raced' };
  };

  /** A name in org.yaml that is not in the directory stops the very first start; later it goes on without, and the administrators are told. */
  const checkNames = async (directory: Directory): Promise<void> => {
    const faults = await checkOrgConfig(services, platform.name, directory, config.org);
    const wrong = faults.filter((fault) => fault.why === 'unknown_person' || fault.why === 'unknown_department');
    if (wrong.length > 0 && (await store.reads.org()).people.length === 0) throw orgFault(config, wrong);
    const facts = { faults: faults.map(({ path, why }) => ({ path, why })) };
    const print = JSON.stringify(facts);
    if (faults.length > 0 && print !== warned) log.warn(facts, 'org.yaml names what is not (any more) in the directory');
    warned = print;
  };

  const follower = createFollower({
    read,
    take: takeOver,
    everyMs: every_minutes * MINUTE,
    words: directoryReasons,
    random,
    log,
    ...(time ? { time } : {}),
  });

  return {
    ...follower,
    begin: async () => {
      const last = await lastReading(services, platform.name);
      const ageMs = last === null ? null : Math.max(0, services.clock.now() - last);
      if (ageMs !== null) log.info({ ageMinutes: Math.round(ageMs / MINUTE) }, 'starting from the company as it was read last');
      return { taken: follower.begin(ageMs) };
    },
    hear: async (people, at) => {
      follower.changed();
      for (let tries = 1; people.length > 0; tries++) {
        const plan = await hearAccounts(services, platform.name, people, at, services.clock.now());
        if (plan.writes.length === 0) return;
        const outcome = await store.commit({ plan, inboxKeys: [], cause: `directory.event:${at}` });
        if (outcome === 'done') return;
        if (tries === TRIES) throw new AppError('busy', 'an account could not be stopped');
      }
    },
    look: async (now) => {
      const { ageMs, failure } = follower.state();
      const plan = await tellAge(services, platform.name, { ageMs, limitMs, failure }, now);
      if (plan.writes.length > 0) await store.commit({ plan, inboxKeys: [], cause: `directory.age:${now}` });
      if (failure !== null) follower.readNow();
    },
    reached: () => {
      if (follower.state().failure !== null) follower.readNow();
    },
    health: () => {
      const { ageMs, failure } = follower.state();
      const isOld = ageMs !== null && ageMs > limitMs;
      const why = failure ?? (ageMs === null ? directoryReasons.never : isOld ? directoryReasons.old : null);
      return {
        ok: ageMs !== null && !isOld,
        detail: {
          ...(ageMs === null ? {} : { ageMinutes: Math.round(ageMs / MINUTE) }),
          limitMinutes: limitMs / MINUTE,
          ...(why === null ? {} : { why }),
        },
      };
    },
  };
}

const orgFault = (config: Config, faults: readonly OrgFault[]): AppError =>
  new AppError(
    'config',
    [
      configWords.notStarted,
      `${configWords.file}${config.environment.CONFIG_DIR}/org.yaml`,
      ...faults.map((f) => `  ${f.path} = ${f.value}：${orgFaultWords[f.why]}`),
    ].join('\n'),
  );
