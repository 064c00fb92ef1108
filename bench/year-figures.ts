// A child of the bench: a year of an office through the real store, with the pruning as it is without a configuration, and how large the file gets.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parseRetention } from '../src/domain/keeping/retention.ts';
import { sealAudit } from '../src/handlers/keeping/seal-audit.ts';
import type { Effect, Plan, Write } from '../src/handlers/plan.ts';
import { DAY, HOUR, type Instant, instant, MINUTE, toLocal, type Zone } from '../src/kernel/time.ts';
import { makeBackup } from '../src/store/backup.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { answering, removeDatabase } from './answering.ts';
import { RATES, TEXT } from './year-rates.ts';

export interface YearOrder {
  readonly root: string;
  readonly folder: string;
  readonly people: number;
  readonly days: number;
}

export interface YearFigures {
  readonly megabytes: number;
  readonly perQuarter: readonly number[];
  /** Megabytes of the largest tables and indexes. */
  readonly parts: readonly { readonly name: string; readonly megabytes: number }[];
  readonly rows: Readonly<Record<string, number>>;
  readonly pruned: number;
  /** Longest pruning call, ms, with its budget; and the longest commit of somebody else beside it. */
  readonly longestPruning: number;
  readonly longestWait: number;
  readonly auditOk: boolean;
  readonly backupMs: number;
  readonly backupMb: number;
}

const ZONE = 'Asia/Shanghai' as Zone;
const START = instant(Date.UTC(2026, 0, 5, 1));

answering(measure);

/** Looks until everything of a day is shown; a row that stays due for ever is a fault. */
const MOST_LOOKS = 1000;

/** So many letters, half of them Chinese, as bytes. */
const text = (letters: number): string => JSON.stringify({ plain: '事'.repeat(Math.ceil(letters / 2)) });
const id = (prefix: string, n: number): string => `${prefix}_${n.toString(16).padStart(32, '0')}`;

async function measure({ root, folder, people, days }: YearOrder): Promise<YearFigures> {
  const file = join(folder, 'year.db');
  let now = START;
  const clock = { now: () => now };
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock });
  const office = new Office(store, people, () => now);
  const { keep, pruning } = parseRetention(null);
  const perQuarter: number[] = [];
  let [pruned, longestPruning, longestWait] = [0, 0, 0];
  for (let day = 0; day < days; day++) {
    now = instant(START + day * DAY);
    await office.live(day % 7 < 5);
    // In life there are 1,440 looks a day; as many here as have something to do.
    for (let more = true; more; ) {
      now = instant(now + MINUTE);
      const began = performance.now();
      const work = store.prune({ keep, ...pruning, now, today: toLocal(now, ZONE).date });
      const asked = performance.now();
      await office.event();
      longestWait = Math.max(longestWait, performance.now() - asked);
      const gone = Object.values(await work).reduce((sum, rows) => sum + rows, 0);
      longestPruning = Math.max(longestPruning, performance.now() - began);
      pruned += gone;
      more = gone > 0;
    }
    const seal = await sealAudit({ history: store.history, zone: ZONE }, now);
    if (seal.writes.length > 0) await store.commit({ plan: seal, inboxKeys: [], cause: 'seal' });
    if ((day + 1) % Math.ceil(days / 4) === 0 || day === days - 1) perQuarter.push(statSync(file).size / 1e6);
  }
  const auditOk = (await store.verifyAudit()).ok;
  const began = performance.now();
  const backup = await makeBackup({
    file,
    folder: join(folder, 'year-backups'),
    name: 'erwang-20270101-033000.db',
    rotation: { daily: 1, weekly: 0, monthly: 0 },
  }).done;
  const backupMs = performance.now() - began;
  await store.close();
  const db = new Database(file, { readonly: true });
  const parts = db
    .prepare<[], { name: string; megabytes: number }>(
      'SELECT name, sum(pgsize) / 1e6 AS megabytes FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8',
    )
    .all();
  const count = (table: string): number => db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  const rows = Object.fromEntries(
    ['Request', 'Audit', 'Outbox', 'Binding', 'Job', 'Inbox', 'Draft'].map((table) => [table, count(table)]),
  );
  db.close();
  const megabytes = statSync(file).size / 1e6;
  removeDatabase(file);
  return {
    megabytes,
    perQuarter,
    parts,
    rows,
    pruned,
    longestPruning,
    longestWait,
    auditOk,
    backupMs,
    backupMb: backup.note.bytes / 1e6,
  };
}

const inPortions = <T>(count: number, make: (count: number) => T): T[] =>
  Array.from({ length: Math.ceil(count / 25) }, (_, i) => make(Math.min(25, count - i * 25)));

/** Days of work as plans: what the app would commit, row for row, without the rules that lead to it. */
class Office {
  readonly #store: Store;
  readonly #people: number;
  readonly #now: () => Instant;
  #n = 0;
  #owed = 0;

  constructor(store: Store, people: number, now: () => Instant) {
    this.#store = store;
    this.#people = people;
    this.#now = now;
  }

  /** One person opens the chat. */
  async event(): Promise<void> {
    await this.#commit({}, 1);
  }

  async live(isWorkday: boolean): Promise<void> {
    const share = isWorkday ? this.#people : this.#people / 10;
    this.#owed += isWorkday ? (this.#people * RATES.requestsAYear) / RATES.workdaysAYear : 0;
    const requests = Math.floor(this.#owed);
    this.#owed -= requests;
    // Many in a commit: the rows are the same, and the year is over sooner.
    const events = Math.round(share * (RATES.otherEvents + RATES.messages - RATES.answers));
    const answers = Math.round(share * RATES.answers);
    const notice = (): Effect => this.#card('notice', `list:${this.#any()}`, TEXT.notice);
    await Promise.all([
      ...inPortions(events, (count) => this.#commit({}, count)),
      ...inPortions(answers, (count) => this.#commit({ effects: Array.from({ length: count }, notice) }, 2 * count)),
      ...Array.from({ length: Math.round(share * RATES.digests) }, () => this.#remind()),
    ]);
    await Promise.all(Array.from({ length: requests }, () => this.#request()));
    await this.#show();
  }

  #any(): string {
    return id('per', this.#n % this.#people);
  }

  #card(view: 'notice' | 'request' | 'digest', subject: string, letters: number): Effect {
    return {
      show: { view, subject },
      place: `person:${this.#any() as `per_${string}`}`,
      key: `${view}:${subject}:${++this.#n}`,
      payload: { text: text(letters) },
    };
  }

  async #commit(plan: Partial<Plan>, keys: number): Promise<void> {
    const event = (): string => `feishu:event:${(++this.#n).toString(16).padStart(32, '0')}`;
    const cause = event();
    const outcome = await this.#store.commit({
      plan: { writes: [], audit: [], effects: [], ...plan },
      inboxKeys: Array.from({ length: keys }, event),
      cause,
    });
    if (outcome !== 'done') throw new Error(outcome);
  }

  /** Asked, decided and closed within the day; every twentieth is still open when the year ends. */
  async #request(): Promise<void> {
    const n = ++this.#n;
    const now = this.#now();
    const [request, stays] = [id('req', n), n % 20 === 0];
    const state = stays ? 'pending' : 'approved';
    const list = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
    const writes: Write[] = [
      {
        table: 'request',
        insert: {
          id: request,
          number: `QJ${n.toString(36)}`,
          process: 'leave',
          applicantId: this.#any(),
          unitId: 'unt_1',
          state,
          form: text(TEXT.form),
          facts: text(TEXT.facts),
          rules: text(TEXT.rules),
          title: text(TEXT.title),
          revokesId: null,
          amendsId: null,
          round: 1,
          version: 2,
          submittedAt: now,
          closedAt: stays ? null : now,
          closedById: null,
          closedNote: null,
          contentVersion: 1,
          lastUrgedAt: null,
          pausedAt: null,
          resumedAt: null,
        },
      },
      ...list(
        RATES.steps,
        (i): Write => ({
          table: 'step',
          insert: {
            id: id('stp', n * 10 + i),
            requestId: request,
            round: 1,
            position: i,
            name: text(33),
            mode: 'any',
            ratio: null,
            state: 'approved',
            note: text(33),
            openedAt: now,
            dueAt: now,
            closedAt: now,
          },
        }),
      ),
      ...list(
        RATES.seats,
        (i): Write => ({
          table: 'seat',
          insert: {
            id: id('sea', n * 10 + i),
            stepId: id('stp', n * 10),
            requestId: request,
            personId: this.#any(),
            onBehalfOfId: null,
            origin: 'chain',
            fromSeatId: null,
            position: i,
            state: 'approved',
            comment: null,
            openedAt: now,
            decidedAt: now,
            decidedById: this.#any(),
            answers: null,
          },
        }),
      ),
      ...list(
        RATES.leaveDays,
        (i): Write => ({
          table: 'leaveDay',
          insert: {
            requestId: request,
            personId: this.#any(),
            unitId: 'unt_1',
            leaveType: 'annual',
            date: toLocal(instant(now + (i + 5) * DAY), ZONE).date,
            fromMin: 0,
            toMin: 1440,
            minutes: 480,
            state: 'approved',
          },
        }),
      ),
      ...list(
        RATES.ledgerEntries,
        (i): Write => ({
          table: 'leaveEntry',
          insert: {
            id: id('led', n * 10 + i),
            personId: this.#any(),
            leaveType: 'annual',
            kind: 'use',
            minutes: -480,
            lotId: id('led', n % 500),
            validFrom: null,
            expiresOn: null,
            requestId: request,
            reason: '',
            actorId: this.#any(),
            at: now,
          },
        }),
      ),
      ...list(
        RATES.remarks,
        (i): Write => ({
          table: 'remark',
          insert: {
            id: id('rmk', n * 10 + i),
            requestId: request,
            personId: this.#any(),
            kind: 'comment',
            text: text(60),
            at: now,
          },
        }),
      ),
      this.#draft(n, 'submitted'),
      ...(n % 10 < RATES.draftsLost * 10 ? [this.#draft(n + 0.5, 'cancelled')] : []),
    ];
    const audit = list(RATES.audit, (i) => ({
      actorId: this.#any() as `per_${string}`,
      act: `request.step${i}`,
      subject: request,
      detail: { text: text(TEXT.audit) },
    }));
    const effects = list(RATES.cards, (i) =>
      this.#card(i < 3 ? 'request' : 'notice', i < 3 ? request : `told:${request}`, i < 3 ? TEXT.card : TEXT.notice),
    );
    const busy: Effect = {
      handler: 'busy_block',
      key: `busy:${request}`,
      subject: request,
      place: 'person:per_1',
      payload: { from: now, to: now + HOUR },
    };
    await this.#commit({ writes, audit, effects: [...effects, busy] }, 4);
  }

  #draft(n: number, stage: string): Write {
    const now = this.#now();
    return {
      table: 'draft',
      insert: {
        id: `drf_${n}`,
        process: 'leave',
        applicantId: this.#any(),
        stage,
        form: text(TEXT.form),
        faults: '[]',
        requestId: null,
        version: 2,
        createdAt: now,
        updatedAt: now,
      },
    };
  }

  /** A digest with the lines it carries, which are over the day after. */
  async #remind(): Promise<void> {
    const n = ++this.#n;
    const now = this.#now();
    const lines = Math.round(RATES.reminders / RATES.digests);
    const writes = Array.from(
      { length: lines },
      (_, i): Write => ({
        table: 'job',
        insert: {
          key: `approval_waiting:4h:0:${id('sea', n * 10 + i)}:${this.#any()}`,
          rule: 'approval_waiting',
          slot: '0',
          target: id('sea', n * 10 + i),
          state: 'done',
          payload: text(TEXT.reminder),
          dueAt: now,
          sentAt: now,
          unitId: 'unt_1',
          doneAt: now,
        },
      }),
    );
    const card = `digest:${this.#any()}:${n}`;
    const audit = [{ actorId: 'system' as const, act: 'reminder.sent', subject: card, detail: { text: text(TEXT.auditDigest) } }];
    await this.#commit({ writes, audit, effects: [this.#card('digest', card, TEXT.digest)] }, 0);
  }

  /** Everything due is shown, as the dispatcher does: what has a message already is changed in its place. */
  async #show(): Promise<void> {
    const { outbox } = this.#store;
    for (let look = 0; look < MOST_LOOKS; look++) {
      const due = await outbox.due(this.#now(), 500);
      if (due.length === 0) return;
      await Promise.all(
        due.map((row) => {
          if (row.kind === 'handler') return outbox.handled(row.key, row.desiredVersion, '{"blockId":"timeoff_0123456789"}');
          if (row.messageId !== null) return outbox.patched(row.key, row.desiredVersion);
          return outbox.shown(row.key, row, `om_${(++this.#n).toString(16).padStart(32, '0')}`, this.#now());
        }),
      );
    }
    throw new Error(`after ${MOST_LOOKS} looks something is still due`);
  }
}
