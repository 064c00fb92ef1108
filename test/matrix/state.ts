import Database from 'better-sqlite3';
import type { TestOffice } from '../office.ts';
import { readCard } from '../read-card.ts';

/** What the bot knows and what people see at the end of a story, free of ids, numbers and times of day. */
export interface EndState {
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly requests: readonly string[];
  readonly seats: readonly string[];
  readonly ledger: readonly string[];
  readonly days: readonly string[];
  readonly drafts: readonly string[];
  readonly records: readonly string[];
  readonly todos: readonly string[];
  readonly audit: readonly string[];
  readonly questions: readonly string[];
  /** Of everybody: cards as they show them, files by name. */
  readonly screens: readonly string[];
  /** A set: this API of the platform knows no key for a repeat (bot/feishu/calendar.ts). */
  readonly away: readonly string[];
  /** Meetings in the bot's calendar, with whoever is in them. */
  readonly events: readonly string[];
  /** In people's task lists. */
  readonly tasks: readonly string[];
  readonly owed: readonly string[];
}

export function endState(running: TestOffice): EndState {
  const db = new Database(running.store.file, { readonly: true });
  try {
    const list = (sql: string): string[] =>
      db
        .prepare<[], string>(sql)
        .pluck()
        .all()
        .map((line) => timeless(line ?? 'null'))
        .sort();
    const person = (column: string) => `coalesce((SELECT name FROM "Person" WHERE id = ${column}), ${column}, '-')`;
    const unit = (column: string) => `coalesce((SELECT code FROM "Unit" WHERE id = ${column}), ${column}, '-')`;
    const request = (column: string) =>
      `coalesce((SELECT ${person('r."applicantId"')} || ' ' || r.title FROM "Request" r WHERE r.id = ${column}), '')`;
    return {
      people: list(
        `SELECT p.name || ' ' || coalesce(p."employeeNo", '-') || ' ' || p.title || ' ' || ${unit('p."unitId"')} || ' ' || ${person('p."leaderId"')}
           || ' active ' || p.active || ' suspended ' || p.suspended || ' left ' || coalesce(p."leftOn", '-') || ' as '
           || coalesce((SELECT group_concat("externalId") FROM "Identity" WHERE "personId" = p.id), '-') FROM "Person" p`,
      ),
      units: list(
        `SELECT u.code || ' ' || u.name || ' ' || u.kind || ' ' || ${unit('u."parentId"')} || ' ' || ${person('u."leaderId"')} || ' ' || u.active FROM "Unit" u`,
      ),
      roles: list(`SELECT role || ' ' || ${person('"personId"')} || ' ' || ${unit('scope')} FROM "RoleHolder"`),
      groups: list(
        `SELECT "externalId" || ' ' || name || ' ' || coalesce("boundAs", '-') || ' ' || ${unit('"unitId"')} || ' ' || "botIn" FROM "Chat" WHERE kind = 'group'`,
      ),
      requests: list(`SELECT ${request('r.id')} || ' ' || r.state || ' ' || r.round FROM "Request" r`),
      seats: list(
        `SELECT ${request('s."requestId"')} || ': ' || ${person('s."personId"')} || ' ' || s.state || ' ' || coalesce(s.comment, '') FROM "Seat" s`,
      ),
      ledger: list(
        `SELECT ${person('"personId"')} || ' ' || "leaveType" || ' ' || kind || ' ' || minutes || ' ' || ${request('"requestId"')} FROM "LeaveEntry"`,
      ),
      days: list(
        `SELECT ${person('"personId"')} || ' ' || ${unit('"unitId"')} || ' ' || date || ' ' || "fromMin" || '-' || "toMin" || ' ' || state FROM "LeaveDay"`,
      ),
      drafts: list(`SELECT ${person('"applicantId"')} || ' ' || process || ' ' || stage FROM "Draft"`),
      records: list(
        `SELECT r.kind || ' ' || r.title || ' ' || r.state || ' ' || r.version || ' ' || ${person('r."ownerId"')} || ' ' || ${person('r."openerId"')} FROM "Rec" r`,
      ),
      todos: list(
        `SELECT t.kind || ' ' || t.round || ' ' || ${person('t."holderId"')} || ' ' || coalesce(t.outcome, 'open') || ' ' || (SELECT r.title FROM "Rec" r WHERE r.id = t.subject) FROM "Todo" t`,
      ),
      audit: list(
        `SELECT ${person('"actorId"')} || ' ' || act || ' ' || ${request('subject')} FROM "Audit" WHERE act LIKE 'request.%' OR act LIKE 'record.%'`,
      ),
      // A reading that may not be believed is asked about, and the question is taken back as soon as there is a better one: that is as it must be.
      questions: list(
        `SELECT kind || ' ' || state FROM "AdminQuestion" WHERE NOT (kind = 'directory_shrunk' AND state = 'withdrawn')`,
      ),
      screens: screensOf(running),
      away: [...new Set(running.controls.timeoffEvents().map((one) => JSON.stringify({ ...one, id: '' })))].sort(),
      events: running.controls
        .calendarEvents()
        .filter((event) => event.status === 'confirmed')
        .map(
          ({ fields, from, attendees }) =>
            `${String(fields.summary)} ${from} ${attendees
              .map((one) => one.id)
              .sort()
              .join(' ')}`,
        )
        .sort(),
      tasks: running.controls
        .tasks()
        .map(
          ({ fields, members, completedAt }) =>
            `${String(fields.summary)} ${members.map(({ id }) => id).join(' ')} ${completedAt > 0}`,
        )
        .sort(),
      owed: list(
        `SELECT view || ' ' || place || ' ' || state || ' ' || coalesce("lastError", '') FROM "Outbox" WHERE state = 'parked'`,
      ),
    };
  } finally {
    db.close();
  }
}

function screensOf({ controls }: TestOffice): string[] {
  const { people, groups } = controls.company();
  const chats = [
    ...people.map(({ openId, name }) => ({ as: openId, chat: 'bot', title: name })),
    ...groups
      .filter(({ dissolved }) => !dissolved)
      .map((group) => ({ as: [...group.members][0] ?? '', chat: group.id, title: group.name })),
  ];
  return chats
    .flatMap(({ as, chat, title }) =>
      controls
        .messages(as, chat)
        .filter(({ from, recalled }) => from.kind === 'bot' && !recalled)
        .flatMap((message) => {
          if (message.body.type !== 'interactive')
            return `${title}: ${message.body.type} ${'name' in message.body ? message.body.name : ''}`;
          const { text, buttons } = readCard(message.body.card);
          if (/^通讯录少了很多人/.test(text) && text.includes('情况已恢复')) return [];
          return `${title}:${message.urgentTo.length > 0 ? ' (urgent)' : ''}\n${timeless(oneName(text))}\n[${buttons.join('] [')}]`;
        }),
    )
    .sort();
}

/**
 * A card keeps the name its branch had when it was last drawn, so which of the two stands on it says only when that was. That the company took the new
 * name is compared in `units`.
 */
const oneName = (text: string): string => text.replaceAll('苏州一店', '苏州分店');

/** Numbers of requests and times of day differ from run to run. */
const timeless = (text: string): string =>
  text
    .replace(/[A-Z]{2}\d{6}-[0-9A-Z]{4}/g, '单号')
    .replace(/(\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}/g, '时刻')
    .replace(/[0-9]+ 分钟|[0-9.]+ ?个?(工作)?小时/g, '多久');
