// A child of the bench: fills a database by letting everybody ask for leave at the real app, with a platform that shows cards at once.
import { writeFileSync } from 'node:fs';
import { createApp } from '../src/app.ts';
import { CANNOT, NO_OFFICE } from '../src/bot/no-office.ts';
import type { Answer, Inbound, Platform, RenderedCard } from '../src/bot/platform.ts';
import { loadConfig } from '../src/config.ts';
import type { Plan } from '../src/handlers/plan.ts';
import { machineClock } from '../src/kernel/clock.ts';
import { timeSortedIds } from '../src/kernel/id.ts';
import { plain } from '../src/kernel/text.ts';
import { addDays, toLocal, weekday } from '../src/kernel/time.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import type { OnCard, Pending, Unaccepted } from './bodies.ts';
import { benchCompany } from './company.ts';

export interface SeedOrder {
  readonly root: string;
  readonly database: string;
  /** Requests that wait for a decision, with their cards shown. */
  readonly requests: number;
  /** Records that wait to be accepted, with their cards shown. */
  readonly records: number;
  /** Notices nobody has sent yet. */
  readonly unsent: number;
  /** Where the lists of both go, as one `Prepared`. */
  readonly list: string;
}

export interface Prepared {
  readonly pending: readonly Pending[];
  readonly unaccepted: readonly Unaccepted[];
}

const order = JSON.parse(process.argv[2] ?? '{}') as SeedOrder;
const store = await openStore({ url: `file:${order.database}`, projectRoot: order.root, clock: machineClock });
if (order.requests > 0) writeFileSync(order.list, JSON.stringify(await everybodyAsks(order.requests, order.records)));
if (order.unsent > 0) await leaveUnsent(order.unsent);
await store.close();
process.disconnect?.();

/** A card as somebody sees it. */
interface Shown {
  readonly messageId: string;
  readonly to: string;
  readonly drawn: RenderedCard;
}

async function everybodyAsks(count: number, records: number): Promise<Prepared> {
  const { people, departments, groups, applicants } = benchCompany(order.root);
  const config = loadConfig({ CONFIG_DIR: `${order.root}/config`, DATABASE_URL: `file:${order.database}` });
  let receive: (inbound: Inbound) => Promise<Answer | null> = async () => null;
  let shown: Shown[] = [];
  let sent = 0;
  const platform: Platform = {
    name: 'feishu',
    can: { ...CANNOT, forms: true, update: true, urgentNotify: true, calendar: true },
    ...NO_OFFICE,
    put: async (to, drawn) => {
      const messageId = `om_${(++sent).toString(16).padStart(32, '0')}`;
      shown.push({ messageId, to: to.externalId, drawn });
      return { ok: true, value: { messageId } };
    },
    patch: async () => ({ ok: true, value: null }),
    forward: async () => ({ ok: true, value: { messageId: `om_${(++sent).toString(16).padStart(32, '0')}` } }),
    putFile: async () => ({ ok: true, value: { messageId: `om_${(++sent).toString(16).padStart(32, '0')}` } }),
    fetchFile: async () => ({ ok: false, code: 'platform_refused', detail: 'no file here' }),
    urgentNotify: async () => ({ ok: true, value: null }),
    blockTime: async () => ({ ok: true, value: { blockId: `block_${++sent}` } }),
    unblockTime: async () => ({ ok: true, value: null }),
    busyOf: async () => ({ ok: true, value: [] }),
    directory: async () => ({
      people: people.map((one) => ({
        externalId: one.openId,
        unionId: null,
        employeeNo: one.no,
        name: one.name,
        title: one.title,
        departmentId: one.department,
        leaderExternalId: one.leader,
        gender: one.gender,
        joinedOn: one.joined,
        status: 'active' as const,
      })),
      departments: departments.map(({ id, name, parent, leader }) => ({
        externalId: id,
        name,
        parentId: parent,
        leaderExternalId: leader,
      })),
      groups: groups.map(({ id, name }) => ({ externalId: id, name })),
      skipped: [],
    }),
    stillThere: () => Promise.resolve({ there: [], hidden: [], notIn: [] }),
    open: async (receiver) => {
      receive = receiver;
    },
    isOpen: () => true,
    close: async () => undefined,
  };
  const leadOf = new Map(applicants.map((one) => [one.openId, one.leader]));
  const log = createLog('error');
  const app = createApp({ config, store, platform, clock: machineClock, ids: timeSortedIds, random: Math.random, log });
  await app.start();
  // The year's leave is granted to a part of the people at each tick.
  for (let ticks = 0; ticks < 5; ticks++) await app.tick();

  const pending: Pending[] = [];
  let day = addDays(toLocal(machineClock.now(), config.org.zone).date, 2);
  let barren = 0;
  for (let round = 0; pending.length < count; round++, day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    const asking = applicants.slice(0, count - pending.length);
    const words = `${day}上午请半天事假`;
    shown = [];
    await Promise.all(
      asking.map((one) => receive({ ...event(one.openId, `said-${round}`), ...said(words, `om_said_${round}_${one.no}`) })),
    );
    await app.settled();
    const drafts = shown.flatMap((card) => {
      const value = buttonOf(card, 'draft.submit');
      return value ? [{ ...card, value }] : [];
    });
    if (drafts.length === 0 && ++barren > 20)
      throw new Error(`nobody may ask for leave around ${day}:\n${shown[0]?.drawn.plain}`);
    shown = [];
    await Promise.all(
      drafts.map(({ to, messageId, value }) =>
        receive({ ...event(to, `sent-${round}`), kind: 'press', messageId, place: null, value, form: {} }),
      ),
    );
    await app.settled();
    for (const card of shown) {
      const value = buttonOf(card, 'request.approve');
      if (!value) continue;
      pending.push({ request: String(value.request), version: Number(value.v), messageId: card.messageId, decider: card.to });
    }
  }
  const unaccepted: Unaccepted[] = [];
  const by = addDays(toLocal(machineClock.now(), config.org.zone).date, 30);
  for (let round = 0; unaccepted.length < records; round++) {
    const asking = applicants.slice(0, records - unaccepted.length);
    shown = [];
    await Promise.all(
      asking.map((one) => receive({ ...event(one.openId, `helped-${round}`), ...said('协作：', `om_help_${round}_${one.no}`) })),
    );
    await app.settled();
    const forms = shown.flatMap((card) => {
      const value = buttonOf(card, 'record.save');
      return value ? [{ ...card, value }] : [];
    });
    if (forms.length === 0) throw new Error(`nobody may open a record:\n${shown[0]?.drawn.plain}`);
    shown = [];
    await Promise.all(
      forms.map(({ to, messageId, value }) => {
        const form = { to: leadOf.get(to) ?? '', what: '请提供上月库存表', by };
        return receive({ ...event(to, `opened-${round}`), kind: 'press', messageId, place: null, value, form });
      }),
    );
    await app.settled();
    for (const card of shown) {
      const value = buttonOf(card, 'record.move');
      if (value?.move !== 'accept') continue;
      unaccepted.push({ record: String(value.record), messageId: card.messageId, decider: card.to });
    }
  }
  await app.stop();
  return { pending: inTurn(pending.slice(0, count)), unaccepted: inTurn(unaccepted.slice(0, records)) };
}

function event(actor: string, what: string) {
  return { platform: 'feishu', eventId: `seed-${what}-${actor}`, at: machineClock.now(), actor } as const;
}

function said(text: string, messageId: string) {
  const place = { externalId: `oc_${messageId}`, kind: 'private' } as const;
  return { kind: 'message', messageId, place, text, mentions: [], form: 'text' } as const;
}

/** What the card's button for this action would send. */
function buttonOf(card: Shown, action: string): Readonly<Record<string, unknown>> | null {
  const look = (part: unknown): Readonly<Record<string, unknown>> | null => {
    if (typeof part !== 'object' || part === null) return null;
    if ('do' in part && part.do === action) return part as Readonly<Record<string, unknown>>;
    for (const inner of Object.values(part)) {
      const found = look(inner);
      if (found) return found;
    }
    return null;
  };
  return look(card.drawn.card);
}

/** Deciders in turn, as one person's presses are answered one after another. */
function inTurn<T extends OnCard>(pending: readonly T[]): readonly T[] {
  const byDecider = new Map<string, T[]>();
  for (const one of pending) {
    const own = byDecider.get(one.decider);
    if (own) own.push(one);
    else byDecider.set(one.decider, [one]);
  }
  const heaps = [...byDecider.values()];
  const longest = Math.max(...heaps.map((heap) => heap.length));
  return Array.from({ length: longest }, (_, i) => heaps.flatMap((heap) => heap[i] ?? [])).flat();
}

async function leaveUnsent(count: number): Promise<void> {
  const { people } = await store.reads.org();
  const notice = (n: number): Plan['effects'][number] => ({
    show: { view: 'notice', subject: `bench:${n}` },
    place: `person:${(people[n % people.length] as (typeof people)[number]).id}`,
    key: `bench:${n}`,
    payload: { text: plain(`提醒 ${n}`) },
  });
  for (let n = 0; n < count; n += 500) {
    const effects = Array.from({ length: Math.min(500, count - n) }, (_, i) => notice(n + i));
    const outcome = await store.commit({ plan: { writes: [], audit: [], effects }, inboxKeys: [], cause: 'bench' });
    if (outcome !== 'done') throw new Error(`notices: ${outcome}`);
  }
}
