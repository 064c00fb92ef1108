import Database from 'better-sqlite3';
import { type Clock, machineClock } from '../src/kernel/clock.ts';
import { openStore } from '../src/store/store.ts';

/** How large an office to make. */
export interface Growth {
  readonly people: number;
  readonly requests: number;
  /** How many of the requests still wait for somebody. */
  readonly pending: number;
  /** Open seats that all belong to one person, the busiest approver of the network. */
  readonly hot: number;
  /** Every person has a lot of annual leave that lapses on this day (YYYY-MM-DD); null = nobody has. */
  readonly lapsesOn: string | null;
  /** People on leave today. */
  readonly away: number;
}

export const BRANCHES = 50;
export const personId = (n: number): string => `per_${String(n).padStart(7, '0')}`;
export const HOT = personId(0);

const DAY = 86_400_000;
const HOUR = DAY / 24;

/** Text as long as that of a real request; lists do not read it, but it lies between the rows that they do. */
const FORM = JSON.stringify({ type: 'annual', from: '2026-12-01', to: '2026-12-03', reason: '陪孩子参加比赛，三天后回来' });
const FACTS = JSON.stringify({
  findings: [],
  measures: { days: 3, type: 'annual' },
  summary: [
    ['类型', '年假'],
    ['时长', '3天'],
    ['时间', '12月1日(周二) 至 12月3日(周四)'],
    ['批准后余额', '7天'],
  ].map(([zh, value]) => ({
    label: { say: { zh, en: zh } },
    value: { plain: value },
  })),
});
const TITLE = JSON.stringify({ plain: '年假 12月1日(周二) 至 12月3日(周四) 3天' });

/** A migrated database with an office of that size in it, written by hand: the app would take an hour for a million requests. */
export async function grow(file: string, root: string, growth: Growth, clock: Clock = machineClock): Promise<void> {
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock });
  await store.close();
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  const now = clock.now();
  db.transaction(() => staff(db, growth, now))();
  for (let from = 0; from < growth.requests; from += 50_000)
    db.transaction(() => ask(db, growth, now, from, Math.min(growth.requests, from + 50_000)))();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function staff(db: Database.Database, { people, lapsesOn, away }: Growth, now: number): void {
  const unit = db.prepare(
    `INSERT INTO "Unit" (id, code, name, kind, "parentId", "leaderId", active) VALUES (?, ?, ?, ?, ?, ?, 1)`,
  );
  unit.run('unt_hq', 'HQ', '总部', 'company', null, HOT);
  for (let b = 0; b < BRANCHES; b++) unit.run(`unt_${b}`, `B${b}`, `分店${b}`, 'branch', 'unt_hq', personId(b + 1));
  const person = db.prepare(
    `INSERT INTO "Person" (id, "employeeNo", name, title, "unitId", "leaderId", gender, "joinedOn", language, active, "updatedAt")
     VALUES (?, ?, ?, '业务员', ?, ?, 'unknown', '2020-04-13', 'zh-CN', 1, ?)`,
  );
  const lot = db.prepare(
    `INSERT INTO "LeaveEntry" (id, "personId", "leaveType", kind, minutes, "lotId", "validFrom", "expiresOn", reason, at)
     VALUES (?, ?, 'annual', 'grant', 4800, ?, '2020-01-01', ?, '', ?)`,
  );
  const day = db.prepare(
    `INSERT INTO "LeaveDay" ("requestId", "personId", "unitId", "leaveType", date, "fromMin", "toMin", minutes, state)
     VALUES (?, ?, ?, 'sick', ?, 540, 1080, 480, 'approved')`,
  );
  const today = new Date(now + 8 * HOUR).toISOString().slice(0, 10);
  for (let n = 0; n < people; n++) {
    const branch = `unt_${n % BRANCHES}`;
    person.run(
      personId(n),
      `E${n}`,
      `员工${n}`,
      branch,
      n === 0 ? null : n <= BRANCHES ? HOT : personId((n % BRANCHES) + 1),
      now,
    );
    if (lapsesOn) lot.run(`led_${n}`, personId(n), `led_${n}`, lapsesOn, now - 200 * DAY);
    if (n % Math.max(1, Math.floor(people / away)) === 1) day.run(`req_away_${n}`, personId(n), branch, today);
  }
}

/** Requests of every person in turn over three years, newest last; the last ones still wait. */
function ask(db: Database.Database, { people, requests, pending, hot }: Growth, now: number, from: number, to: number): void {
  const request = db.prepare(
    `INSERT INTO "Request" (id, number, process, "applicantId", "unitId", state, form, facts, rules, title, round, version, "submittedAt", "closedAt")
     VALUES (?, ?, 'leave', ?, ?, ?, ?, ?, '{}', ?, 1, 1, ?, ?)`,
  );
  const step = db.prepare(
    `INSERT INTO "Step" (id, "requestId", round, position, name, mode, state, note, "openedAt", "closedAt")
     VALUES (?, ?, 1, 0, '{"zh":"直接上级","en":"Direct superior"}', 'any', ?, '{}', ?, ?)`,
  );
  const seat = db.prepare(
    `INSERT INTO "Seat" (id, "stepId", "requestId", "personId", origin, position, state, "openedAt", "decidedAt", "decidedById")
     VALUES (?, ?, ?, ?, 'chain', 0, ?, ?, ?, ?)`,
  );
  for (let n = from; n < to; n++) {
    const waits = requests - n <= pending;
    const applicant = n % people;
    const age = waits ? ((n % 80) + 0.5) * HOUR : 3 * 365 * DAY * (1 - n / requests) + 5 * DAY;
    const at = Math.floor(now - age);
    const decider = waits ? (requests - n <= hot ? HOT : personId((n * 7) % people)) : personId((applicant % BRANCHES) + 1);
    const key = String(n).padStart(9, '0');
    const closed = waits ? null : at + HOUR;
    request.run(
      `req_${key}`,
      `QJ-${key}`,
      personId(applicant),
      `unt_${applicant % BRANCHES}`,
      waits ? 'pending' : 'approved',
      FORM,
      FACTS,
      TITLE,
      at,
      closed,
    );
    step.run(`stp_${key}`, `req_${key}`, waits ? 'open' : 'approved', at, closed);
    seat.run(`sea_${key}`, `stp_${key}`, `req_${key}`, decider, waits ? 'open' : 'approved', at, closed, waits ? null : decider);
  }
}
