import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { idleEvent, moveOf, type Pending, pressOf, type Sender, type Unaccepted } from './bodies.ts';
import type { ChildName } from './bundle.ts';
import { ask, type BotOptions, type Child, run, startBot, startServer, timeStart } from './children.ts';
import type { Company } from './company.ts';
import type { Counts } from './fake-platform.ts';
import { closedLoop, type Outcome, openLoop, percentile } from './load.ts';
import { cpuMs, rssMb } from './machine.ts';
import type { Prepared, SeedOrder } from './seed.ts';
import type { StoreFigures, StoreOrder } from './store-figures.ts';

export interface Sizes {
  readonly rounds: number;
  /** Presses before anything is timed. */
  readonly warm: number;
  /** Presses at 50 a second. */
  readonly open: number;
  /** Presses with 16 in flight. */
  readonly closed: number;
  /** Moves of records with 16 in flight. */
  readonly moves: number;
  /** The same while the outbox drains so many unsent messages. */
  readonly drain: number;
  readonly unsent: number;
  /** Events without business. */
  readonly events: number;
  /** Presses answered by Prisma's ORM; 0 = not measured. */
  readonly orm: number;
  /** When a bot that is ready counts as idle, and in how many rounds that is waited for. */
  readonly idleMs: number;
  readonly idleRounds: number;
}

export const IN_FLIGHT = 16;
export const OPEN_RATE = 50;

interface Setting {
  readonly root: string;
  readonly folder: string;
  readonly fileOf: (name: ChildName) => string;
  readonly company: Company;
  readonly sizes: Sizes;
  /** Where the CPU profile of the app goes; null = it is not profiled, and so not slowed down. */
  readonly profile: string | null;
}

export interface Stage extends Setting {
  readonly platform: string;
  readonly template: string;
  readonly pending: readonly Pending[];
  readonly unaccepted: readonly Unaccepted[];
}

export interface Speed {
  readonly perSecond: number;
  /** Processor time of the server per request, µs: steadier than requests a second where others share the machine. */
  readonly cpuUs: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Round {
  readonly bot: Speed;
  readonly floor: Speed;
  readonly orm: Speed | null;
  readonly paced: Speed;
  /** Records moved instead of requests approved, in the same run of the app. */
  readonly moved: Speed;
  readonly draining: Speed;
  /** Messages the platform got per second from the start of that app to the last answer. */
  readonly drainedPerSecond: number;
  readonly idleEvents: { readonly bot: Speed; readonly floor: Speed; readonly sdk: Speed };
  readonly readyMs: { readonly bot: number; readonly floor: number };
  readonly idleMb: { readonly bot: number; readonly floor: number };
  readonly store: StoreFigures;
  readonly answerBytes: number;
  readonly errors: number;
}

/** Before moves are timed. */
const WARM_MOVES = 400;
const DONE = '"type":"success"';

/** The platform, and the database every measurement starts from. */
export async function setStage(setting: Setting): Promise<Stage> {
  const { root, folder, fileOf, sizes } = setting;
  const platform = await startServer(fileOf('fake-platform'), [root]);
  const template = join(folder, 'template.db');
  const list = join(folder, 'pending.json');
  const requests = Math.max(sizes.warm + sizes.open + sizes.closed, sizes.warm + sizes.drain, sizes.warm + sizes.orm);
  await seed(setting, { root, database: template, requests, records: sizes.moves + WARM_MOVES, unsent: 0, list });
  const prepared = JSON.parse(readFileSync(list, 'utf8')) as Prepared;
  return { ...setting, platform: `http://127.0.0.1:${platform.port}`, template, ...prepared };
}

const seed = (setting: Setting, order: SeedOrder): Promise<void> => run(setting.fileOf('seed'), [JSON.stringify(order)]);

/** Every figure once, the bot and its floor in turn; who is first changes from round to round. */
export async function runRound(stage: Stage, n: number): Promise<Round> {
  const tally = { errors: 0 };
  const cold = await coldFloor(stage);
  const work = async () => pressed(stage, n < stage.sizes.idleRounds, tally);
  let answerBytes = 12_000;
  let bot: Awaited<ReturnType<typeof pressed>>;
  let floor: Awaited<ReturnType<typeof floorPressed>>;
  if (n % 2 === 0) {
    bot = await work();
    answerBytes = bot.answerBytes;
    floor = await floorPressed(stage, 'floor-server', answerBytes, stage.sizes.closed, tally);
  } else {
    floor = await floorPressed(stage, 'floor-server', answerBytes, stage.sizes.closed, tally);
    bot = await work();
  }
  const orm = stage.sizes.orm > 0 ? await floorPressed(stage, 'orm-server', answerBytes, stage.sizes.orm, tally) : null;
  const sdk = await sdkEvents(stage, tally);
  const drain = await drained(stage, tally);
  const store = await storeFigures(stage);
  return {
    bot: bot.closed,
    floor: floor.presses,
    orm: orm?.presses ?? null,
    paced: bot.paced,
    moved: bot.moved,
    draining: drain.speed,
    drainedPerSecond: drain.sentPerSecond,
    idleEvents: { bot: bot.events, floor: floor.events, sdk },
    readyMs: { bot: bot.readyMs, floor: cold.readyMs },
    idleMb: { bot: bot.idleMb, floor: cold.idleMb },
    store,
    answerBytes: bot.answerBytes,
    errors: tally.errors,
  };
}

async function coldFloor(stage: Stage): Promise<{ readyMs: number; idleMb: number }> {
  return withCopy(stage, async (database) => {
    const server = await timeStart(
      [stage.fileOf('cold-floor'), database],
      [],
      stage.root,
      process.env,
      join(stage.folder, 'cold.log'),
    );
    await rest(200);
    const idleMb = rssMb(server.pid);
    await server.stop();
    return { readyMs: server.readyMs, idleMb };
  });
}

interface Pressed {
  readonly readyMs: number;
  readonly idleMb: number;
  readonly paced: Speed;
  readonly closed: Speed;
  readonly moved: Speed;
  readonly events: Speed;
  readonly answerBytes: number;
}

/** The whole app: start, rest, warm up, presses at a pace, presses as fast as they are answered, events that mean nothing. */
export async function pressed(stage: Stage, idle: boolean, tally: { errors: number }): Promise<Pressed> {
  const { sizes } = stage;
  return withCopy(stage, async (database) => {
    const flags = stage.profile ? ['--cpu-prof', `--cpu-prof-dir=${stage.profile}`, '--cpu-prof-interval=200'] : [];
    const bot = await startBot({ ...botOptions(stage, database), nodeFlags: flags });
    if (idle) await rest(sizes.idleMs);
    const idleMb = idle ? rssMb(bot.pid) : Number.NaN;
    const take = taker(stage);
    await closedLoop({ port: bot.port, requests: take(sizes.warm), expects: DONE }, IN_FLIGHT);
    const paced = await timed(bot, tally, () =>
      openLoop({ port: bot.port, requests: take(sizes.open), expects: DONE }, OPEN_RATE),
    );
    const requests = take(sizes.closed);
    const closed = await timed(bot, tally, () => closedLoop({ port: bot.port, requests, expects: DONE }, IN_FLIGHT));
    const moves = stage.unaccepted.map((one) => moveOf(one, sender(stage)));
    const moving = (some: Buffer[]) => closedLoop({ port: bot.port, requests: some, expects: DONE }, IN_FLIGHT);
    await moving(moves.slice(0, WARM_MOVES));
    const moved = await timed(bot, tally, () => moving(moves.slice(WARM_MOVES)));
    const events = stage.profile ? closed : await timeEvents(stage, bot, tally);
    await bot.stop(stage.profile ? 'SIGTERM' : 'SIGKILL');
    return { readyMs: bot.readyMs, idleMb, paced, closed, moved, events, answerBytes: Buffer.byteLength(closed.sample) };
  });
}

async function floorPressed(
  stage: Stage,
  name: 'floor-server' | 'orm-server',
  answerBytes: number,
  count: number,
  tally: { errors: number },
): Promise<{ presses: Speed; events: Speed }> {
  const { sizes } = stage;
  return withCopy(stage, async (database) => {
    const server = await startServer(stage.fileOf(name), [database, String(answerBytes)]);
    const take = taker(stage);
    await closedLoop({ port: server.port, requests: take(sizes.warm), expects: DONE }, IN_FLIGHT);
    const requests = take(count);
    const presses = await timed(server, tally, () => closedLoop({ port: server.port, requests, expects: DONE }, IN_FLIGHT));
    const events = name === 'floor-server' ? await timeEvents(stage, server, tally) : presses;
    await server.stop();
    return { presses, events };
  });
}

/** 16 in flight while thousands of messages wait to be sent at the pace the platform allows. */
async function drained(stage: Stage, tally: { errors: number }): Promise<{ speed: Speed; sentPerSecond: number }> {
  const { sizes } = stage;
  return withCopy(stage, async (database) => {
    await seed(stage, { root: stage.root, database, requests: 0, records: 0, unsent: sizes.unsent, list: '' });
    const before = await countsOf(stage);
    const bot = await startBot(botOptions(stage, database));
    const began = performance.now();
    const take = taker(stage);
    await closedLoop({ port: bot.port, requests: take(sizes.warm), expects: DONE }, IN_FLIGHT);
    const requests = take(sizes.drain);
    const speed = await timed(bot, tally, () => closedLoop({ port: bot.port, requests, expects: DONE }, IN_FLIGHT));
    const seconds = (performance.now() - began) / 1000;
    const after = await countsOf(stage);
    await bot.stop();
    return { speed, sentPerSecond: (after.sent + after.edited - before.sent - before.edited) / seconds };
  });
}

const countsOf = async (stage: Stage): Promise<Counts> => (await (await fetch(`${stage.platform}/counts`)).json()) as Counts;

/** The same events through the SDK's own dispatcher. */
async function sdkEvents(stage: Stage, tally: { errors: number }): Promise<Speed> {
  const server = await startServer(stage.fileOf('sdk-server'), []);
  const speed = await timeEvents(stage, server, tally);
  await server.stop();
  return speed;
}

async function timeEvents(stage: Stage, server: Child, tally: { errors: number }): Promise<Speed> {
  const events = (count: number): Buffer[] => Array.from({ length: count }, () => idleEvent(sender(stage)));
  await closedLoop({ port: server.port, requests: events(stage.sizes.warm), expects: '{' }, IN_FLIGHT);
  const requests = events(stage.sizes.events);
  return timed(server, tally, () => closedLoop({ port: server.port, requests, expects: '{' }, IN_FLIGHT));
}

async function timed(
  server: Child,
  tally: { errors: number },
  load: () => Promise<Outcome>,
): Promise<Speed & { readonly sample: string }> {
  const before = cpuMs(server.pid);
  const { latencies, errors, seconds, sample } = await load();
  const cpuUs = ((cpuMs(server.pid) - before) * 1000) / latencies.length;
  tally.errors += errors;
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => percentile(latencies, share)) as [number, number, number];
  return { perSecond: latencies.length / seconds, cpuUs, p50, p99, max, sample };
}

function storeFigures(stage: Stage): Promise<StoreFigures> {
  return withCopy(stage, (ours) =>
    withCopy(stage, (raw) => {
      const order: StoreOrder = { root: stage.root, ours, raw, pending: stage.pending.slice(0, stage.sizes.closed) };
      return ask<StoreFigures>(stage.fileOf('store-figures'), order);
    }),
  );
}

const sender = ({ company }: Stage): Sender => ({ appId: company.appId, tenant: company.tenant });

const botOptions = (stage: Stage, database: string): BotOptions => ({
  root: stage.root,
  database,
  platform: stage.platform,
  appId: stage.company.appId,
  log: join(stage.folder, 'bot.log'),
});

/** Presses on requests nobody has pressed yet; signed now, as a signature is only good for minutes. */
function taker(stage: Stage): (count: number) => Buffer[] {
  let next = 0;
  return (count) => {
    const some = stage.pending.slice(next, next + count);
    next += count;
    if (some.length < count) throw new Error('not enough requests were prepared');
    return some.map((one) => pressOf(one, sender(stage)));
  };
}

let copies = 0;
async function withCopy<T>(stage: Stage, use: (database: string) => Promise<T>): Promise<T> {
  const place = join(stage.folder, `copy-${++copies}`);
  mkdirSync(place);
  const database = join(place, 'office.db');
  copyFileSync(stage.template, database);
  try {
    return await use(database);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
