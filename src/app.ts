import { setImmediate, setTimeout } from 'node:timers/promises';
import { addressIn } from './address-of.ts';
import { allProcesses } from './all-processes.ts';
import { attendanceParts } from './attendance-world.ts';
import { createGate } from './bot/gate.ts';
import { type Answer, type Inbound, LONGEST_LOOK, type Log, type Platform } from './bot/platform.ts';
import { calendarsOf, quietHoursOf } from './calendars.ts';
import type { Config } from './config.ts';
import { expenseWorld } from './expense-world.ts';
import { fileEffects } from './file-effects.ts';
import { createFollowing } from './follow.ts';
import { judgeClock } from './handlers/admin-question/judge-clock.ts';
import type { Task } from './handlers/feature.ts';
import type { AllServices } from './handlers/features.ts';
import { FEATURES } from './handlers/features.ts';
import { gatherBoards } from './handlers/gather-boards.ts';
import { gatherParts } from './handlers/gather-parts.ts';
import { handle } from './handlers/handle.ts';
import { keepBooks } from './handlers/keep-books.ts';
import { keepWatch } from './handlers/keep-watch.ts';
import { tellMeetings } from './handlers/leave/tell-meetings.ts';
import { emptyPlan, type Plan } from './handlers/plan.ts';
import type { Place, ViewName } from './handlers/view-ref.ts';
import type { Health } from './http/health.ts';
import { type HttpDoors, httpDoors, httpKeys } from './http-doors.ts';
import { photoText } from './invoice-files/photo-text.ts';
import { invoiceReader, type ReaderOptions } from './invoice-files/reader.ts';
import { createKeeping } from './keeping.ts';
import { AppError } from './kernel/app-error.ts';
import type { Clock } from './kernel/clock.ts';
import type { Ids, RequestId } from './kernel/id.ts';
import { readView } from './kernel/retired.ts';
import { t } from './kernel/text.ts';
import { meetingWorld } from './meeting-world.ts';
import { modelReaderOf } from './model-reader.ts';
import { createNotSaved } from './not-saved.ts';
import { createReadiness } from './readiness.ts';
import { type Pipeline, receive } from './receive.ts';
import { numbersOf } from './records/numbers.ts';
import { refuseBadChains } from './refuse-chains.ts';
import { refuseBadKinds } from './refuse-kinds.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import { createRenderer } from './renderer.ts';
import { rulesOf } from './rules-of.ts';
import { standingAt } from './standing-at.ts';
import type { Store } from './store/store.ts';
import { doorReasons } from './words/operator.ts';
import { backoffMs } from './work/backoff.ts';
import { busyBlock } from './work/busy-block.ts';
import { createClockWatch } from './work/clock-watch.ts';
import { createDispatcher } from './work/dispatcher.ts';
import type { FollowTime } from './work/follow-directory.ts';
import { createFreeBusy } from './work/free-busy.ts';
import type { ScheduledTask } from './work/scheduler.ts';
import { createScheduler } from './work/scheduler.ts';
import { urgentNotify } from './work/urgent-notify.ts';

export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: () => number;
  readonly log: Log;
  /** Under which address the assistant's HTTP server is reached from outside; null = nobody has said. */
  readonly publicUrl?: string | null;
  /** For tests: on what the readings of the directory are spaced; real time otherwise. */
  readonly directoryTime?: FollowTime;
  /** How files of invoices are read and drawn; with the usual limits otherwise. */
  readonly reading?: ReaderOptions;
  /** Whoever moves the clock says when what is due is looked at: no minute of real time passes in it. */
  readonly ticksByHand?: boolean;
}

export interface App extends HttpDoors {
  /** Follows the directory, checks the chains against it, and opens the door. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Looks at what is due by the clock, or only at the tasks of these names; also after a clock was moved. */
  tick(only?: readonly string[]): Promise<void>;
  /** Everything committed is shown. */
  settled(): Promise<void>;
  /** What a message would come to now; nothing is written or shown. */
  readonly rehearse: (inbound: Inbound) => Promise<Rehearsal | null>;
  /** The parts that readiness asks for. */
  readonly health: Health;
}

/** So long a start waits for the directory where the company is known from before. */
const READ_PATIENCE_MS = 10_000;

/** So long what is due waits at a start for the door to open (ms). */
const DOOR_FIRST_MS = 2_000;

/** The composition root: every part by hand and by name. */
export function createApp({
  config,
  store,
  platform,
  clock,
  ids,
  random,
  log,
  publicUrl,
  directoryTime,
  reading,
  ticksByHand,
}: AppParts): App {
  const freeBusy = createFreeBusy({
    platform,
    longestLook: LONGEST_LOOK,
    externalId: (person) => store.reads.externalId(platform.name, person),
    changed: (subject) => commitBySystem({ ...emptyPlan, effects: [{ repaint: subject }] }, `diary:${subject}`),
    clock,
    log,
  });
  const expense = expenseWorld(config, store);
  const meetings = meetingWorld(
    { platform, store, clock, log },
    () => services,
    (plan, cause) => commitBySystem(plan, cause),
  );
  const processes = allProcesses(config, store, expense, () => services);
  const services: AllServices = {
    handle: (intent, context) => handle(intent, services, context),
    books: keepBooks(() => services),
    parts: gatherParts(() => services),
    boards: gatherBoards(() => services),
    reads: store.reads,
    settings: { leave: config.leave, calendarOf: calendarsOf(config) },
    expense,
    rest: () => setImmediate(),
    ...rulesOf(config),
    clock,
    ids,
    zone: config.org.zone,
    processes,
    chainOf: (id) => config.chains[id] ?? missing(id),
    escalationOf: (id) => config.schedules.escalation[id] ?? null,
    clauses: config.clauses,
    reader: modelReaderOf(config.environment, clock, log),
    watched: keepWatch(() => services),
    watches: store.watches,
    jobs: store.jobs,
    departures: store.departures,
    numbersOf: (kind) => numbersOf(kind, config.numbers),
    schedules: config.schedules,
    history: store.history,
    anchor: config.org.anchor,
    can: platform.can,
    freeBusy,
    ...attendanceParts(platform, store, () => services),
    calendar: meetings.calendar,
    quietOf: quietHoursOf(config),
    ...httpKeys(publicUrl ?? config.environment.PUBLIC_URL ?? null, clock),
  };
  const renderer = createRenderer(services, platform.name);
  const addressOf = addressIn(store, platform.name);
  const reader = invoiceReader({ ...(config.expense.readPhotos && { photos: photoText() }), ...reading });
  const commitPlan = (plan: Plan, cause: string) => store.commit({ plan, inboxKeys: [], cause });

  const dispatcher = createDispatcher({
    outbox: store.outbox,
    platform,
    paint: (row) => renderer.render({ ...row, ...readView<ViewName>(row.view) }),
    addressOf,
    standingOf: async (place) => standingAt(await store.reads.org(), place),
    effectHandlers: {
      busy_block: busyBlock({
        platform,
        addressOf,
        title: renderer.speak(t('calendar.away'), 'zh-CN'),
        tell: async ({ row: { key, place, subject }, span, look }) => {
          const request = subject as RequestId;
          await commitBySystem(await tellMeetings(services, { request, place: place as Place, key, span, look }), key);
        },
      }),
      ...meetings.effectHandlers,
      ...fileEffects({ services, renderer, platform, addressOf, reader, commitPlan, document: meetings.effectHandlers.document }),
      urgent_notify: urgentNotify(platform, addressOf, store.reads.messageOf),
    },
    clock,
    random,
    log,
  });

  const pipeline: Pipeline = {
    services,
    commit: async (commitRequest) => {
      const outcome = await store.commit(commitRequest);
      // An administrator has decided: who asked looks again at once.
      if (outcome === 'done' && commitRequest.plan.writes.some((write) => write.table === 'adminQuestion')) following.readNow();
      return outcome;
    },
    renderer,
    notSaved: createNotSaved({ platform, renderer, addressOf }),
    answered: (key, version, messageId) => {
      store.outbox
        .answered(key, version, messageId)
        .catch((error: unknown) => log.warn({ err: error }, 'answer not noted; the outbox repaints'));
    },
  };

  /** A plan of the assistant's own: it is made anew at the next look, so a lost race is only worth a line. */
  const commitBySystem = async (plan: Plan, cause: string): Promise<void> => {
    if (plan.writes.length + plan.effects.length === 0) return;
    const outcome = await commitPlan(plan, cause);
    if (outcome !== 'done') log.warn({ cause, outcome }, 'not carried out');
  };

  const scheduled = ({ name, irreversible, run }: Task): ScheduledTask => ({
    name,
    irreversible,
    run: async (now) => {
      for await (const { plan, cause } of run(services, now)) {
        await commitBySystem(plan, cause);
        // Whoever presses meanwhile is not kept waiting by all that is looked at.
        await setImmediate();
      }
    },
  });

  const watch = createClockWatch({ clock, time: platform.time });
  /** True while the clock may be believed for what cannot be undone. */
  const mayTrustClock = (): boolean => {
    const { kind } = watch.look();
    return kind === 'right' || kind === 'vouched';
  };

  const keeping = createKeeping({ config, store, services, commitBySystem, log });
  const scheduler = createScheduler({
    mayTrustClock,
    tasks: [
      {
        name: 'the clock itself',
        irreversible: false,
        run: async (now) => {
          const state = await watch.lookClosely();
          if (state.kind === 'unheard' || state.kind === 'vouched') return;
          const wrong = state.kind === 'wrong' ? state.reading : null;
          const { vouchedMs, plan } = await judgeClock(services, await store.reads.org(), wrong, now);
          watch.vouch(vouchedMs);
          await commitBySystem(plan, `clock:${now}`);
        },
      },
      ...FEATURES.flatMap((feature) => feature.tasks ?? []).map(scheduled),
      ...meetings.tasks,
      {
        // Only where the clock is trusted, like all that cannot be undone.
        name: 'what a clock ahead has left',
        irreversible: true,
        run: async (now) => {
          const rows = await store.outbox.dueAgain(now);
          if (rows > 0) log.warn({ rows }, 'written while the clock ran ahead; due again');
        },
      },
      { name: 'directory', irreversible: false, run: (now) => following.look(now) },
      ...keeping.tasks,
    ],
    clock,
    zone: services.zone,
    log,
  });

  const gate = createGate({ clock: platform.time ?? clock, log });
  let stopLooking: (() => void) | undefined;
  let started = false;
  const stopping = new AbortController();
  /** The look at what is due after the company has changed. */
  let looking: Promise<void> | null = null;
  const following = createFollowing({
    services,
    store,
    platform,
    config,
    random,
    log,
    taken: () => {
      if (started && leads) looking = scheduler.tick();
    },
    ...(directoryTime ? { time: directoryTime } : {}),
  });
  /** Whether this instance shows what is due and looks at the clock; several on one database take turns. */
  let leads = false;
  let turning: Promise<void> = Promise.resolve();
  let opening: Promise<void> = Promise.resolve();
  const turn = (mine: boolean): void => {
    leads = mine;
    turning = turning.then(async () => {
      // Whoever presses need not wait until all that is due was looked at.
      await Promise.race([opening, rest(DOOR_FIRST_MS, stopping.signal)]);
      // Whoever stops meanwhile takes nothing up any more.
      if (mine && leads && !stopping.signal.aborted) {
        // What is owed from before need not wait for all that is due either.
        dispatcher.start();
        await scheduler.tick();
      }
      if (mine && leads && !stopping.signal.aborted && !ticksByHand) scheduler.start();
      else if (!leads) await Promise.all([scheduler.stop(), dispatcher.stop()]);
    });
  };
  let doorWhy: string | null = null;

  const take = async (inbound: Inbound): Promise<Answer | null> => {
    if (inbound.kind !== 'directory') return gate.pass(inbound, () => receive(pipeline, inbound));
    // Before the event is acked, and past every line: nobody who has left acts from here on.
    await following.hear(inbound.people, inbound.at);
    return null;
  };

  /** Opens the door, however often the platform refuses: what is wrong there may be mended there. */
  const openDoor = async (): Promise<void> => {
    for (let tries = 1; !stopping.signal.aborted; tries++) {
      try {
        await platform.open(take, following.changed);
        doorWhy = null;
        following.reached();
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        doorWhy = error instanceof AppError ? error.message : doorReasons.bug;
        log.error({ err: error, tries }, 'the door does not open; it is tried again');
        await rest(backoffMs(Math.min(tries, 7), random), stopping.signal);
      }
    }
  };

  return {
    start: async () => {
      store.afterCommit(dispatcher.wake);
      store.onFailing((kind) => {
        if (kind) log.error({ kind, database: store.file }, 'the database cannot serve; it is tried again until it can');
        else log.info({ database: store.file }, 'the database serves again');
      });
      refuseBadKinds(processes, config);
      await refuseBadChains(services, config, 'nothing', log);
      const isFirst = (await store.reads.org()).people.length === 0;
      let isRead = false;
      const { taken } = await following.begin();
      const begun = taken.then(() => {
        isRead = true;
      });
      // A company known from before need not wait for the platform; one never seen has nobody to serve.
      await (isFirst ? begun : Promise.race([begun, following.settled(), rest(READ_PATIENCE_MS, stopping.signal)]));
      if (stopping.signal.aborted) return;
      await refuseBadChains(services, config, isFirst ? 'first' : isRead ? 'anew' : 'before', log);
      started = true;
      opening = openDoor();
      await store.lead({ gained: () => turn(true), lost: () => turn(false) });
      stopLooking = clock.onMove?.(() => {
        if (leads) void scheduler.tick().then(dispatcher.wake);
      });
      await Promise.all([opening, turning]);
    },
    stop: async () => {
      stopping.abort();
      stopLooking?.();
      freeBusy.stop();
      await platform.close();
      await following.stop();
      await Promise.all([keeping.stop(), meetings.stop()]);
      await turning;
      await scheduler.stop();
      await dispatcher.stop();
      await reader.close();
    },
    tick: async (only) => {
      if (!leads) return;
      await (only ? scheduler.lookAt(only) : scheduler.tick());
      dispatcher.wake();
    },
    settled: async () => {
      await following.settled();
      await looking;
      do {
        await freeBusy.settled();
        await dispatcher.settled();
      } while (freeBusy.reading() > 0);
    },
    rehearse: (inbound) => rehearse(services, inbound),
    ...httpDoors(services, renderer, commitPlan),
    health: createReadiness({
      store,
      clock,
      clockState: () => watch.look().kind,
      door: () => ({ isOpen: platform.isOpen(), counts: gate.counts(), why: doorWhy }),
      directory: following.health,
      keeping: keeping.parts,
    }),
  };
}

function missing(id: string): never {
  throw new AppError('bug', `no process ${id}`);
}

/** Resolves after so long, or when it is given up. */
const rest = (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal }).catch(() => undefined);
