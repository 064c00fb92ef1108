import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Controls } from '../../emulator/main.ts';
import { SYSTEM } from '../../src/handlers/services.ts';
import { cardsOf, type Seen } from './app-people.ts';
import { PEOPLE } from './app-story.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the company is like at the end of the day, free of ids, numbers and times. */
export interface AppState {
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly requests: readonly string[];
  readonly seats: readonly string[];
  readonly ledger: readonly string[];
  readonly balances: readonly string[];
  readonly days: readonly string[];
  readonly drafts: readonly string[];
  readonly audit: readonly string[];
  readonly cards: readonly string[];
  /** Who is shown as away, and when. A set: this API of the platform knows no key for a repeat, so a block may stand twice (bot/feishu/calendar.ts). */
  readonly away: readonly string[];
}

const REQUEST = `(SELECT name FROM "Person" WHERE id = r."applicantId") || ' ' || r.title`;

export function readTruth(file: string, controls: Controls, acked: ReadonlySet<string>): { state: AppState; wrong: string[] } {
  const db = new Database(file, { readonly: true });
  try {
    const list = (sql: string): string[] =>
      db
        .prepare<[], string>(sql)
        .pluck()
        .all()
        .map((line) => timeless(line))
        .sort();
    const person = (column: string) => `coalesce((SELECT name FROM "Person" WHERE id = ${column}), ${column}, '-')`;
    const ofRequest = (column: string) => `coalesce((SELECT ${REQUEST} FROM "Request" r WHERE r.id = ${column}), '')`;
    const unit = (column: string) => `coalesce((SELECT code FROM "Unit" WHERE id = ${column}), ${column}, '-')`;
    const state: AppState = {
      people: list(
        `SELECT name || ' ' || coalesce("employeeNo", '-') || ' ' || title || ' ' || ${unit('p."unitId"')} || ' ' || ${person('p."leaderId"')} || ' ' || active || suspended FROM "Person" p WHERE "leftOn" IS NULL`,
      ),
      units: list(`SELECT code || ' ' || name || ' ' || ${unit('u."parentId"')} || ' ' || active FROM "Unit" u`),
      roles: list(`SELECT role || ' ' || ${person('"personId"')} || ' ' || ${unit('scope')} FROM "RoleHolder"`),
      groups: list(
        `SELECT "externalId" || ' ' || name || ' ' || ${unit('"unitId"')} || ' ' || "botIn" FROM "Chat" WHERE kind = 'group'`,
      ),
      requests: list(
        `SELECT ${REQUEST} || ' ' || r.state || ' ' || r.round || ' ' || coalesce(r."closedNote", '') FROM "Request" r`,
      ),
      seats: list(
        `SELECT ${ofRequest('s."requestId"')} || ': ' || ${person('s."personId"')} || ' ' || s.state || ' ' || coalesce(s.comment, '') FROM "Seat" s`,
      ),
      ledger: list(
        `SELECT ${person('"personId"')} || ' ' || "leaveType" || ' ' || kind || ' ' || minutes || ' ' || ${ofRequest('"requestId"')} FROM "LeaveEntry"`,
      ),
      balances: list(
        `SELECT ${person('"personId"')} || ' ' || "leaveType" || ' ' || sum(minutes) FROM "LeaveEntry" GROUP BY "personId", "leaveType"`,
      ),
      days: list(
        `SELECT ${person('"personId"')} || ' ' || date || ' ' || "fromMin" || '-' || "toMin" || ' ' || state FROM "LeaveDay"`,
      ),
      drafts: list(`SELECT ${person('"applicantId"')} || ' ' || process || ' ' || stage FROM "Draft"`),
      audit: list(
        `SELECT ${person('"actorId"')} || ' ' || act || ' ' || ${ofRequest('subject')} FROM "Audit" WHERE act LIKE 'request.%'`,
      ),
      away: [...new Set(controls.timeoffEvents().map((one) => JSON.stringify({ ...one, id: '' })))].sort(),
      cards: PEOPLE.flatMap((who) =>
        settledCards(db, controls, who).map(({ text, buttons }) => `${who}\n${face(text)}\n[${buttons.join('] [')}]`),
      ).sort(),
    };
    return { state, wrong: whatIsWrong(db, controls, acked) };
  } finally {
    db.close();
  }
}

/** Numbers of requests and times of day differ from run to run. */
const timeless = (text: string): string =>
  text
    .replace(/\{"say".*\}/g, titleOf)
    .replace(/[A-Z]{2}\d{6}-[0-9A-Z]{4}/g, '单号')
    .replace(/(\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}/g, '时刻');

/** What a stored title says: its words without the patterns, and its days. */
const titleOf = (title: string): string =>
  [...title.matchAll(/"zh":"([^"{]+)"|"(?:date|n)":"?([\d.-]+)/g)].map(([, words, day]) => words ?? day).join(' ');

/** A list's lines stand in the order of the moments at which the requests came to be, and that is chance. */
function face(text: string): string {
  const lines = timeless(text).split('\n');
  return (/^(待我审批|我的申请)/.test(text) ? lines.sort() : lines).join('\n');
}

/** Without what the clock brings, reminders and records it opens: whether its minute falls into the run is chance. */
function settledCards(db: Database.Database, controls: Controls, who: string): Seen[] {
  const isOfTheClock = db
    .prepare<[string], number>(
      `SELECT 1 FROM "Binding" b JOIN "Outbox" o ON o.key = b."outboxKey" WHERE b."messageId" = ? AND (o.view = 'digest' OR
         EXISTS (SELECT 1 FROM "Rec" r WHERE r."openerId" = '${SYSTEM.id}' AND o.key LIKE 'record:' || r.id || ':%'))`,
    )
    .pluck();
  return cardsOf(controls, who).filter(({ id }) => isOfTheClock.get(id) === undefined);
}

/** What is to be shown now; a reminder may lie there for another hour. */
export const countWaiting = (db: Database.Database): number =>
  db
    .prepare<[number], number>(`SELECT count(*) FROM "Outbox" WHERE state = 'pending' AND "dueAt" < ?`)
    .pluck()
    .get(Date.now() + 60_000) ?? 0;

/** Wrong whatever the comparison says. */
function whatIsWrong(db: Database.Database, controls: Controls, acked: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const inbox = new Set(db.prepare<[], string>('SELECT key FROM "Inbox"').pluck().all());
  const events = controls
    .deliveries()
    .filter(({ type, attempts }) => type === 'im.message.receive_v1' && attempts.some(({ ack }) => ack.ok))
    .map(({ eventId }) => eventId);
  for (const id of [...events, ...acked]) if (!inbox.has(`feishu:event:${id}`)) wrong.push(`acknowledged and lost: ${id}`);

  const bound = new Map(
    db
      .prepare<[], { messageId: string; outboxKey: string }>('SELECT "messageId", "outboxKey" FROM "Binding"')
      .all()
      .map((row) => [row.messageId, row.outboxKey]),
  );
  const shownAs = new Map<string, string>();
  for (const who of PEOPLE) {
    for (const { id, text } of cardsOf(controls, who)) {
      const key = bound.get(id);
      if (key === undefined) wrong.push(`${who} sees a card the office knows nothing of: ${text.slice(0, 60)}`);
      else if (shownAs.has(key)) wrong.push(`${who} sees ${key} twice: ${text.slice(0, 60)}`);
      else shownAs.set(key, id);
    }
  }
  const parked = db
    .prepare<[], string>(`SELECT key || ' ' || coalesce("lastError", '') FROM "Outbox" WHERE state = 'parked'`)
    .pluck();
  for (const row of parked.all()) wrong.push(`given up: ${row}`);
  if (countWaiting(db) > 0) wrong.push('not all is shown');
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') wrong.push(`integrity: ${integrity}`);
  return [...wrong, ...auditWrong(db.name)];
}

/** As an administrator asks: `npm run audit:verify`. */
function auditWrong(file: string): string[] {
  try {
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/audit-verify.ts', '--url', `file:${file}`], {
      cwd: ROOT,
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    return [`audit: ${String((error as { stderr?: Buffer }).stderr ?? error)}`];
  }
}
