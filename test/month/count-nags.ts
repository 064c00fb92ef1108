import Database from 'better-sqlite3';
import type { TestOffice } from '../office.ts';
import { readCard } from '../read-card.ts';

const HOUR = 3_600_000;
/** Of Shanghai. */
const dayOf = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);

export interface Nagged {
  /** Messages of the bot to each person, and how many of them were reminders, in all and on the worst day. */
  readonly people: readonly {
    readonly name: string;
    readonly messages: number;
    readonly nags: number;
    readonly mostNags: number;
  }[];
  /** The same fact told twice within an hour: same subject, same state, same person. */
  readonly twice: readonly string[];
  /** More than one card of one thing that can be pressed. */
  readonly live: readonly string[];
}

interface Sent {
  readonly messageId: string;
  readonly at: number;
  readonly view: string;
  readonly subject: string;
  readonly key: string;
  readonly lane: number;
  readonly payload: string;
  readonly place: string;
}

interface Told {
  readonly nags: Map<string, number>;
  readonly facts: Map<string, { readonly at: number; readonly how: string }>;
  messages: number;
}

/** Watches what lands on people's screens, by the outbox; asked after each step of time. */
export function countNags(office: TestOffice): { look(): void; ofDay(): void; result(): Nagged } {
  const db = new Database(office.store.file, { readonly: true });
  const seen = new Set<string>();
  const told = new Map<string, Told>();
  const twice: string[] = [];
  const live = new Set<string>();
  const fresh = db.prepare<[number], Sent>(
    `SELECT b."messageId", b."shownAt" AS at, o.view, o.subject, o.key, o.lane, o.payload, o.place
     FROM "Binding" b JOIN "Outbox" o ON o.key = b."outboxKey" WHERE b."shownAt" >= ? AND o.place LIKE 'person:%'`,
  );
  const names = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM "Person"');
  const request = db.prepare<[string], { state: string; contentVersion: number; process: string }>(
    'SELECT state, "contentVersion", process FROM "Request" WHERE id = ?',
  );
  const job = db.prepare<[string], { payload: string }>('SELECT payload FROM "Job" WHERE key = ?');
  let since = 0;

  const stateOf = (subject: string): string => {
    const found = request.get(subject);
    return found ? `${found.state} ${found.contentVersion}` : 'as it is';
  };
  /** What a message says: of each thing, how it stands. */
  const factsOf = ({ view, subject, payload, key }: Sent): readonly string[] => {
    const kept = JSON.parse(payload) as { jobs?: string[]; request?: string; text?: unknown };
    if (view === 'digest')
      return (kept.jobs ?? []).flatMap((name) => {
        const row = job.get(name);
        const note = row ? (JSON.parse(row.payload) as { subject: string }) : null;
        return note ? [`${note.subject} ${stateOf(note.subject)}`] : [];
      });
    if (view === 'request') return [`${subject} ${stateOf(subject)}`];
    return view === 'notice' ? [`${key} ${JSON.stringify(kept.text)}`] : [];
  };

  const look = (): void => {
    const rows = fresh.all(since).filter((row) => !seen.has(row.messageId));
    for (const row of rows.toSorted((a, b) => a.at - b.at)) {
      seen.add(row.messageId);
      since = Math.max(since, row.at - HOUR);
      const person = row.place.slice('person:'.length);
      const known = told.get(person) ?? { nags: new Map(), facts: new Map(), messages: 0 };
      told.set(person, known);
      known.messages++;
      const isNag = row.view === 'digest';
      if (isNag) known.nags.set(dayOf(row.at), (known.nags.get(dayOf(row.at)) ?? 0) + 1);
      // What somebody asked for themselves is no repetition.
      if (row.lane === 0) continue;
      for (const fact of new Set(factsOf(row))) {
        const before = known.facts.get(fact);
        if (before && row.at - before.at < HOUR && (isNag || before.how === 'digest'))
          twice.push(`${person} ${fact}: ${before.how} at ${stamp(before.at)}, ${row.view} at ${stamp(row.at)}`);
        known.facts.set(fact, { at: row.at, how: row.view });
      }
    }
  };

  /** At the end of a day: one card of reminders that can be answered, one card a request that can be decided. */
  const ofDay = (): void => {
    for (const { name, openId, resigned } of office.controls.company().people) {
      if (resigned) continue;
      const cards = office.controls
        .cards(openId, 'bot')
        // The client takes no press on an older one, and nobody can change it any more.
        .filter((message) => !message.recalled && office.now() - message.createdAt <= 14 * 24 * HOUR)
        .map((message) => readCard(message.body.card));
      const reminders = cards.filter(({ buttons }) => buttons.includes('稍后'));
      if (reminders.length > 1) live.add(`${name} ${dayOf(office.now())}: ${reminders.length} cards of reminders`);
      const deciding = new Map<string, number>();
      for (const { text, buttons } of cards) {
        const number = /[A-Z]{2}\d{6}-\w{4}/.exec(text)?.[0];
        if (number && buttons.includes('同意')) deciding.set(number, (deciding.get(number) ?? 0) + 1);
      }
      for (const [number, count] of deciding)
        if (count > 1) live.add(`${name} ${dayOf(office.now())}: ${count} cards of ${number}`);
    }
  };

  return {
    look,
    ofDay,
    result: () => {
      const name = new Map(names.all().map((row) => [row.id, row.name]));
      db.close();
      return {
        people: [...told].map(([id, { nags, messages }]) => ({
          name: name.get(id) ?? id,
          messages,
          nags: [...nags.values()].reduce((sum, n) => sum + n, 0),
          mostNags: Math.max(0, ...nags.values()),
        })),
        twice: twice.map((line) => line.replace(/per_[0-9a-f-]+/g, (id) => name.get(id) ?? id)),
        live: [...live],
      };
    },
  };
}

const stamp = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(5, 16);
