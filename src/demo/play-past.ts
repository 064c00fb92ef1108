import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createApp } from '../app.ts';
import { CANNOT, NO_OFFICE } from '../bot/no-office.ts';
import type { Answer, Inbound, Platform, RenderedCard, SentFile } from '../bot/platform.ts';
import type { Config } from '../config.ts';
import { timeSortedIds } from '../kernel/id.ts';
import { type Instant, instant } from '../kernel/time.ts';
import { createLog } from '../log.ts';
import { forgetShown } from '../store/forget-shown.ts';
import { openStore } from '../store/store.ts';
import { inShifts, ROSTERS } from './in-shifts.ts';
import { ATTENDANCE } from './past-attendance.ts';
import { CLAIMS } from './past-claims.ts';
import { DEALS } from './past-deals.ts';
import { inOrder, type PastStep, type Typed } from './past-step.ts';

/** A card as somebody last saw it. */
interface Shown {
  readonly messageId: string;
  readonly to: string;
  drawn: RenderedCard;
}

type Values = Readonly<Record<string, unknown>>;

interface Past {
  /** Where the company is read. */
  readonly real: Platform;
  /** The database, not there yet. */
  readonly file: string;
  readonly projectRoot: string;
}

/**
 * Puts the demo's past into its new database. Played once for each build and configuration and kept under data/, for it takes some seconds.
 * @param built the file that runs; null where the sources do, which change from start to start
 * @returns what could not be done, in words: empty when all was
 */
export async function demoPast(config: Config, past: Past, built: string | null): Promise<readonly string[]> {
  const folder = join(past.projectRoot, 'data');
  const kept = built && join(folder, `${KEPT}${fingerprintOf([built, ...configFiles(config)])}.db`);
  if (kept && existsSync(kept)) {
    mkdirSync(dirname(past.file), { recursive: true });
    copyFileSync(kept, past.file);
    return [];
  }
  const left = await playPast(config, past);
  if (kept && left.length === 0) keep(folder, past.file, kept);
  return left;
}

const PAST = inOrder([...ATTENDANCE, ...CLAIMS, ...DEALS, ...ROSTERS]);

const KEPT = 'demo-past-';
const configFiles = ({ environment: { CONFIG_DIR } }: Config): readonly string[] =>
  readdirSync(CONFIG_DIR, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
    .sort();

function fingerprintOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function keep(folder: string, from: string, to: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (name.startsWith(KEPT)) rmSync(join(folder, name));
    copyFileSync(from, to);
  } catch {
    // Without a place to write it is played at every start.
  }
}

/**
 * Three months of claims, attendance, budgets, advances and payments and a year of customers, contracts, orders, revenue and what came in for the demo,
 * said and pressed by its people before anybody looks; the clock opens the months of revenue as it would. The assistant is the same; only
 * nothing is drawn meanwhile, since nobody reads along and a platform takes five messages a second from one chat.
 */
export async function playPast(config: Config, { real, file, projectRoot }: Past): Promise<readonly string[]> {
  let now = instant(Date.parse(`${PAST[0]?.at ?? '2026-09-01 09:00'}+08:00`));
  // A clock that was moved on purpose says so, or what cannot be undone would wait; told only before the assistant looks at what is due.
  const moved = new Set<() => void>();
  const onMove = (listener: () => void) => {
    moved.add(listener);
    return () => void moved.delete(listener);
  };
  const clock = { now: (): Instant => now, onMove };
  const store = await openStore({ url: `file:${file}`, projectRoot, clock });
  const shown = new Map<string, Shown>();
  const files = new Map<string, Uint8Array>();
  let count = 0;
  let receive: (inbound: Inbound) => Promise<Answer | null> = async () => null;
  const put = (to: string, drawn: RenderedCard) => {
    const messageId = `om_past_${++count}`;
    shown.set(messageId, { messageId, to, drawn });
    return { ok: true, value: { messageId } } as const;
  };
  const done = async () => ({ ok: true, value: null }) as const;
  const sent = async () => ({ ok: true, value: { messageId: `om_past_${++count}` } }) as const;
  const platform: Platform = {
    name: real.name,
    can: { ...real.can, ...CANNOT, calendar: false },
    ...NO_OFFICE,
    // The clock of a past is right, however it runs.
    time: { now: clock.now, told: () => ({ kind: 'told', now: clock.now() }), ask: async () => undefined },
    put: async (to, drawn) => put(to.externalId, drawn),
    patch: async (messageId, drawn) => {
      const card = shown.get(messageId);
      if (card) card.drawn = drawn;
      return { ok: true, value: null };
    },
    forward: sent,
    putFile: sent,
    fetchFile: async (_, { key }) => {
      const bytes = files.get(key);
      return bytes ? { ok: true, value: bytes } : { ok: false, code: 'platform_refused', detail: 'no file' };
    },
    urgentNotify: done,
    blockTime: async () => ({ ok: true, value: { blockId: `block_${++count}` } }),
    unblockTime: done,
    busyOf: async () => ({ ok: true, value: [] }),
    directory: () => real.directory(),
    stillThere: (missing) => real.stillThere(missing),
    open: async (receiver) => {
      receive = receiver;
    },
    isOpen: () => true,
    close: async () => undefined,
  };
  const log = createLog('silent');
  // Regular meetings begin with the demo: of those before nobody would have said whether they were held.
  const before = { ...inShifts(config), meetings: { ...config.meetings, series: [] } };
  const app = createApp({
    config: before,
    store,
    platform,
    clock,
    ids: timeSortedIds,
    random: Math.random,
    log,
    ticksByHand: true,
  });
  await app.start();
  const { people } = await store.reads.org();
  const accounts = await store.reads.externalIds(real.name);
  const accountOf = (name: string): string => {
    const person = people.find((one) => one.name === name);
    return (person && accounts.get(person.id)) ?? '';
  };
  const arrival = (name: string) =>
    ({ platform: real.name, eventId: `past-${++count}`, at: now, actor: accountOf(name) }) as const;
  const place = (name: string) => ({ externalId: `oc_past_${accountOf(name)}`, kind: 'private' }) as const;
  const message = (name: string, text: string, attached: readonly SentFile[]) =>
    receive({
      ...arrival(name),
      kind: 'message',
      messageId: `om_past_${++count}`,
      place: place(name),
      text,
      mentions: [],
      form: attached[0]?.kind ?? 'text',
      ...(attached.length > 0 ? { files: attached } : {}),
    });

  const take = async (step: PastStep): Promise<string | null> => {
    if ('looks' in step) await app.tick(step.looks);
    else if ('ticks' in step) {
      for (const listener of moved) listener();
      await app.tick();
    } else if ('says' in step) await message(step.who, step.says, []);
    else if ('sends' in step) {
      const key = `file_past_${++count}`;
      files.set(key, await step.bytes());
      await message(step.who, '', [{ key, name: step.sends, kind: step.sends.endsWith('.png') ? 'image' : 'file' }]);
    } else {
      const account = accountOf(step.who);
      const card = [...shown.values()].findLast(
        ({ to, drawn }) => to === account && drawn.plain.includes(step.on ?? '') && carriedBy(drawn, step.presses, step.for),
      );
      if (!card) return step.optional ? null : `${step.at} ${step.who} ${step.presses} ${step.on ?? ''}`;
      const answer = await receive({
        ...arrival(step.who),
        kind: 'press',
        messageId: card.messageId,
        place: null,
        value: carriedBy(card.drawn, step.presses, step.for),
        form: formOf(card.drawn, step.form ?? {}),
      });
      if (answer?.card) card.drawn = answer.card;
    }
    await app.settled();
    return null;
  };
  const left: string[] = [];
  try {
    for (const step of PAST) {
      now = instant(Math.max(now + 1000, Date.parse(`${step.at}+08:00`)));
      const why = await take(step);
      if (why) left.push(why);
    }
  } finally {
    await app.stop();
    await store.close();
    forgetShown(file, 'oc_past_');
  }
  return left;
}

/** What the card's button for this action carries; of several, the one for this move, or that asks this. */
function carriedBy({ card }: RenderedCard, action: string, what?: string): Values | null {
  const look = (part: unknown): Values | null => {
    if (typeof part !== 'object' || part === null) return null;
    const { do: does, move, asks } = part as Values;
    if (does === action && (what === undefined || move === what || asks === what)) return part as Values;
    for (const inner of Object.values(part)) {
      const found = look(inner);
      if (found) return found;
    }
    return null;
  };
  return look(card);
}

/** The form as a client sends it: all its fields, with what is typed now over what stood there. A checklist is looked at and passed. */
function formOf({ card }: RenderedCard, typed: Typed): Record<string, string | boolean | readonly string[]> {
  const form: Record<string, string | boolean | readonly string[]> = {};
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { name, tag, default_value, initial_option, initial_date, checked } = part as Values;
    if (typeof name === 'string' && tag !== 'form' && tag !== 'button') {
      const stood = default_value ?? initial_option ?? initial_date;
      if (tag === 'checker') form[name] = typed[name] ?? (name.startsWith('ask__') || checked === true);
      else if (typed[name] !== undefined) form[name] = typed[name];
      else if (typeof stood === 'string') form[name] = stood;
    }
    for (const inner of Object.values(part)) look(inner);
  };
  look(card);
  return form;
}
