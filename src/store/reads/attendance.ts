import * as z from 'zod';
import { readDays } from '../../domain/attendance/kept-days.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import type {
  AttendanceFile,
  AttendanceReads,
  DayDifference,
  KeptMonth,
  MonthLock,
  MonthRows,
  PersonMonth,
  Reopened,
  UndecidedRow,
} from '../../handlers/attendance/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, isTrue, type RawRow } from '../rows.ts';

/** As what the platform's own attendance tells is kept (handlers/attendance/read-platform.ts). */
const PLATFORM = 'feishu';
/** As the shifts are kept that the platform scheduled (handlers/attendance/keep-schedule.ts). */
const SCHEDULE = 'feishu_schedule';
type Params = Readonly<Record<string, string | number>>;
/** A trip or overtime is asked for at most so long ahead. */
const AHEAD = 200 * 86_400_000;

export function attendanceReads(reader: Sql, shapes: Shapes): AttendanceReads {
  const { list } = reader.dialect;
  const punchOf = decoder<'punch'>(shapes.punch);
  type MonthRow = Row<'personMonth'>;
  const ofPeople = reader.prepare<[string, string], MonthRow>(
    `SELECT * FROM "PersonMonth" WHERE "personId" IN ${list('?')} AND period = ? ORDER BY "personId", "unitId"`,
  );
  const ofUnit = reader.prepare<[string, string, string, number], MonthRow>(
    'SELECT * FROM "PersonMonth" WHERE "unitId" = ? AND period = ? AND "personId" > ? ORDER BY "personId" LIMIT ?',
  );
  const unsettled = reader.prepare<[string, string], MonthRow>(
    `SELECT * FROM "PersonMonth" WHERE "unitId" IN ${list('?')} AND period = ? AND unsettled > 0 ORDER BY "unitId", "personId"`,
  );
  const inMonth = reader
    .prepare<[string, string], PersonId>(
      `SELECT DISTINCT "personId" FROM "PersonMonth" WHERE "unitId" IN ${list('?')} AND period = ? ORDER BY "personId"`,
    )
    .pluck();
  const changed = reader
    .prepare<[string, string, number], PersonId>(
      `SELECT DISTINCT "personId" FROM "PersonMonth" WHERE "unitId" IN ${list('?')} AND period = ? AND "computedAt" > ? ORDER BY "personId"`,
    )
    .pluck();
  const openIn = reader.prepare<[string, string], { unitId: UnitId; open: number }>(
    `SELECT "unitId", sum(unsettled + "openDays") AS open FROM "PersonMonth" WHERE "unitId" IN ${list('?')} AND period = ?
     GROUP BY "unitId" HAVING sum(unsettled + "openDays") > 0`,
  );
  const due = reader.prepare<[number], Row<'monthToCompute'>>(
    'SELECT * FROM "MonthToCompute" ORDER BY since, "personId", period LIMIT ?',
  );
  const marks = reader.prepare<[string], Pick<Row<'monthToCompute'>, 'personId' | 'since'>>(
    'SELECT "personId", since FROM "MonthToCompute" WHERE period = ? ORDER BY "personId"',
  );
  const marked = reader
    .prepare<[string, string], string>('SELECT period FROM "MonthToCompute" WHERE "personId" = ? AND period = ?')
    .pluck();
  const people = list('@people');
  const punches = reader.prepare<[Params], RawRow>(
    `SELECT "personId", at, outdoor, source FROM "Punch" WHERE "personId" IN ${people} AND at >= @fromAt AND at < @toAt ORDER BY "personId", at`,
  );
  const leave = reader.prepare<[Params], MonthRows['leave'][number]>(
    `SELECT "personId", date, "leaveType", "fromMin", "toMin", minutes FROM "LeaveDay"
     WHERE "personId" IN ${people} AND date >= @from AND date <= @to AND state = 'approved' ORDER BY "personId", date, "fromMin"`,
  );
  const requests = reader.prepare<[Params], { personId: string; facts: string }>(
    `SELECT "applicantId" AS "personId", facts FROM "Request"
     WHERE "applicantId" IN ${people} AND "submittedAt" >= @since AND process IN ('trip', 'overtime') AND state = 'approved'
     ORDER BY "applicantId", id`,
  );
  const along = reader.prepare<[Params], { personId: string; facts: string }>(
    `SELECT c."personId", r.facts FROM "TripCompanion" c JOIN "Request" r ON r.id = c."requestId"
     WHERE c."personId" IN ${people} AND r."submittedAt" >= @since AND r.state = 'approved' ORDER BY c."personId", r.id`,
  );
  const corrections = reader.prepare<[Params], Row<'punchCorrection'>>(
    `SELECT * FROM "PunchCorrection" WHERE "personId" IN ${people} AND date >= @from AND date <= @to AND state IN ('held', 'approved')
     ORDER BY "personId", date, side, "requestId"`,
  );
  const notes = reader.prepare<[Params], Row<'dayNote'>>(
    `SELECT * FROM "DayNote" WHERE "personId" IN ${people} AND date >= @from AND date <= @to ORDER BY "personId", date, at, id`,
  );
  const said = reader.prepare<[Params], Row<'daySaid'>>(
    `SELECT * FROM "DaySaid" WHERE "personId" IN ${people} AND date >= @from AND date <= @to AND "fileId" <> @scheduled
     ORDER BY "personId", date, "fileId"`,
  );
  const covers = reader.prepare<[Params], Row<'punchCover'>>(
    `SELECT * FROM "PunchCover" WHERE "personId" IN ${people} AND until >= @fromAt ORDER BY "personId", "fileId"`,
  );
  const platformPunches = reader.prepare<[Params], Pick<Row<'punch'>, 'personId' | 'at'>>(
    `SELECT "personId", at FROM "Punch" WHERE "personId" IN ${people} AND at >= @fromAt AND at < @toAt AND source = @source
     ORDER BY "personId", at`,
  );
  const platformSaid = reader.prepare<[Params], Row<'daySaid'>>(
    `SELECT * FROM "DaySaid" WHERE "personId" IN ${people} AND date >= @from AND date <= @to AND "fileId" = @source
     ORDER BY "personId", date`,
  );
  const platformCovers = reader.prepare<[Params], Row<'punchCover'>>(
    `SELECT * FROM "PunchCover" WHERE "personId" IN ${people} AND "fileId" = @source ORDER BY "personId"`,
  );
  const locks = reader.prepare<[string], MonthLock>('SELECT * FROM "AttendanceLock" WHERE period = ? ORDER BY "unitId"');
  const reopened = reader
    .prepare<[string, string, number], PersonId>(
      `SELECT "personId" FROM "AttendanceReopened" WHERE "personId" IN ${list('?')} AND period = ? AND until > ? ORDER BY "personId"`,
    )
    .pluck();
  const openUntil = reader
    .prepare<[string, string, number], number>(
      'SELECT until FROM "AttendanceReopened" WHERE "personId" = ? AND period = ? AND until > ?',
    )
    .pluck();
  const over = reader.prepare<[number], RawRow>(
    'SELECT * FROM "AttendanceReopened" WHERE "closedAt" IS NULL AND until <= ? ORDER BY until, "personId", period LIMIT 50',
  );
  const opened = reader.prepare<[string], RawRow>('SELECT * FROM "AttendanceReopened" WHERE period = ? ORDER BY at, "personId"');
  const reopenedRow = decoder<'attendanceReopened'>(shapes.attendanceReopened);
  const archived = reader.prepare<[string], RawRow>('SELECT * FROM "ArchivedMonth" WHERE period = ? ORDER BY "personId"');
  const archivedRow = decoder<'archivedMonth'>(shapes.archivedMonth);
  const undecided = reader.prepare<[string], UndecidedRow>(
    `SELECT id, number, process, "applicantId", title, facts, "revokesId", "submittedAt" FROM "Request"
     WHERE state = 'pending' AND "applicantId" IN ${list('?')} ORDER BY "applicantId", "submittedAt", id`,
  );
  const differences = reader.prepare<[string, string, string], Row<'dayDifference'>>(
    `SELECT d.* FROM "DayDifference" d
     LEFT JOIN "AttendanceReopened" r ON r."personId" = d."personId" AND r.period = substr(d.date, 1, 7)
     WHERE d."personId" IN ${list('?')} AND d.date >= ? AND d.date <= ? AND d.period > substr(d.date, 1, 7)
       AND (r.at IS NULL OR d.at > r.at)
     ORDER BY d."personId", d.date, d.at, d.id`,
  );
  const madeGood = reader.prepare<[string, string], Row<'dayDifference'>>(
    `SELECT * FROM "DayDifference" WHERE period = ? AND "unitId" IN ${list('?')} AND period > substr(date, 1, 7)
     ORDER BY "unitId", "personId", date, at, id`,
  );
  const afterSigning = reader.prepare<[string, string, string, string, number], Row<'dayDifference'>>(
    `SELECT * FROM "DayDifference" WHERE period >= ? AND "unitId" IN ${list('?')} AND date >= ? AND date <= ? AND at > ?
     ORDER BY "unitId", "personId", date, at, id`,
  );
  const madeGoodAfter = reader.prepare<[string, string, string, string], Row<'dayDifference'>>(
    `SELECT * FROM "DayDifference" WHERE date >= ? AND date <= ? AND period > substr(date, 1, 7) AND "personId" IN
       (SELECT "personId" FROM "PersonMonth" WHERE "unitId" IN ${list('?')} AND period = ?)
     ORDER BY "personId", date, at, id`,
  );
  const madeGoodOfOne = reader.prepare<[string, string, string, string], Row<'dayDifference'>>(
    `SELECT * FROM "DayDifference" WHERE "personId" = ? AND (period = ? OR (date >= ? AND date <= ?)) AND period > substr(date, 1, 7)
     ORDER BY date, at, id`,
  );
  const own = reader.prepare<[string, string, string], Row<'punchCorrection'>>(
    `SELECT * FROM "PunchCorrection" WHERE "personId" = ? AND date >= ? AND date <= ? AND state IN ('held', 'approved')
     ORDER BY date, side, "requestId"`,
  );
  const ofOne = reader.prepare<[string, number, number], RawRow>(
    'SELECT * FROM "Punch" WHERE "personId" = ? AND at >= ? AND at < ? ORDER BY at',
  );
  const inUse = reader.prepare<[], string>('SELECT "personId" FROM "PunchCover" LIMIT 1').pluck();
  const file = reader.prepare<[string], AttendanceFile>('SELECT * FROM "AttendanceFile" WHERE id = ?');
  const ofBytes = reader.prepare<[string], AttendanceFile>(
    'SELECT * FROM "AttendanceFile" WHERE hash = ? AND "undoneAt" IS NULL ORDER BY at DESC, id LIMIT 1',
  );
  const numbers = reader.prepare<[string], Row<'machineNumber'>>(
    'SELECT * FROM "MachineNumber" WHERE machine = ? ORDER BY number',
  );
  const cameWith = <T>(table: string, columns: string) =>
    reader.prepare<[string, number], T>(`SELECT ${columns} FROM "${table}" WHERE "fileId" = ? ORDER BY ${columns} LIMIT ?`);
  const punchesBy = reader.prepare<[string, number], Pick<Row<'punch'>, 'personId' | 'at'> & { heir: string | null }>(
    `SELECT p."personId", p.at, (SELECT min(a."fileId") FROM "PunchAgain" a JOIN "AttendanceFile" f ON f.id = a."fileId"
       WHERE a."personId" = p."personId" AND a.at = p.at AND a."fileId" <> p."fileId" AND f."undoneAt" IS NULL) AS heir
     FROM "Punch" p WHERE p."fileId" = ? ORDER BY p."personId", p.at LIMIT ?`,
  );
  const againBy = cameWith<Pick<Row<'punchAgain'>, 'personId' | 'at'>>('PunchAgain', '"personId", at');
  const saidBy = cameWith<Pick<Row<'daySaid'>, 'personId' | 'date'>>('DaySaid', '"personId", date');
  const coversBy = cameWith<Pick<Row<'punchCover'>, 'personId'>>('PunchCover', '"personId"');
  const counted = reader.prepare<[string], { punches: number; people: number }>(
    'SELECT count(*) AS punches, count(DISTINCT "personId") AS people FROM "Punch" WHERE "fileId" = ?',
  );
  const keptOf = ({ personId, unitId, period, days, openDays, unsettled, version }: MonthRow): KeptMonth => ({
    personId: personId as PersonId,
    unitId: unitId as UnitId,
    period,
    kept: days,
    openDays,
    unsettled,
    version,
  });
  const monthOf = (row: MonthRow): PersonMonth => {
    const { kept, ...month } = keptOf(row);
    return { ...month, days: readDays(month.personId, month.unitId, kept) };
  };
  return {
    monthsOfPeople: async (some, period) => (await ofPeople.all(JSON.stringify(some), period)).map(monthOf),
    keptMonths: async (some, period) => (await ofPeople.all(JSON.stringify(some), period)).map(keptOf),
    monthsOfUnit: async (unit, period, after, limit) => (await ofUnit.all(unit, period, after, limit)).map(monthOf),
    unsettledMonths: async (units, period) => (await unsettled.all(JSON.stringify(units), period)).map(monthOf),
    peopleOfMonth: (units, period) => inMonth.all(JSON.stringify(units), period),
    changedIn: (units, period, since) => changed.all(JSON.stringify(units), period, since),
    openInMonth: async (units, period) =>
      (await openIn.all(JSON.stringify(units), period)).map(({ unitId, open }) => ({ unitId, open: Number(open) })),
    monthsToCompute: (limit) => due.all(limit),
    marksOf: (period) => marks.all(period),
    isMonthMarked: async (person, period) => (await marked.all(person, period)).length > 0,
    monthRows: async (some, { from, to }, at) => {
      const named = { people: JSON.stringify(some) };
      const days = { ...named, from, to };
      const since = { ...named, since: at.from - AHEAD };
      return {
        // Sixty of each person: these columns and nothing else.
        punches: (await punches.all({ ...named, fromAt: at.from, toAt: at.to })).map((row) => ({
          personId: row.personId as string,
          at: row.at as Instant,
          outdoor: isTrue(row.outdoor),
          onPlatform: row.source === PLATFORM,
        })),
        leave: await leave.all(days),
        requests: [...(await requests.all(since)), ...(await along.all(since))],
        corrections: await corrections.all(days),
        notes: await notes.all(days),
        said: (await said.all({ ...days, scheduled: SCHEDULE })).map((row) => ({ ...row, onPlatform: row.fileId === PLATFORM })),
        covers: await covers.all({ ...named, fromAt: at.from }),
      };
    },
    platformRows: async (some, { from, to }, at) => {
      const named = { people: JSON.stringify(some), source: PLATFORM };
      return {
        punches: await platformPunches.all({ ...named, fromAt: at.from, toAt: at.to }),
        said: await platformSaid.all({ ...named, from, to }),
        covers: await platformCovers.all(named),
      };
    },
    scheduledDays: async (some, { from, to }) =>
      (await platformSaid.all({ people: JSON.stringify(some), from, to, source: SCHEDULE })).map(({ personId, date, text }) => ({
        personId,
        date,
        shift: text,
      })),
    monthLocks: (period) => locks.all(period),
    monthReopened: (some, period, at) => reopened.all(JSON.stringify(some), period, at),
    reopenedUntil: async (person, period, at) => {
      const [until] = await openUntil.all(person, period, at);
      return until === undefined ? null : instant(Number(until));
    },
    reopenedOver: async (now) => (await over.all(now)).map((row) => reopenedOf(reopenedRow(row))),
    reopenedIn: async (period) => (await opened.all(period)).map((row) => reopenedOf(reopenedRow(row))),
    archivedIn: async (period) => (await archived.all(period)).map(archivedRow),
    undecidedOf: (some) => undecided.all(JSON.stringify(some)),
    latestDifferences: async (some, period) => {
      const rows = await differences.all(JSON.stringify(some), `${period}-01`, `${period}-31`);
      return [...new Map(rows.map((row) => [`${row.personId}:${row.date}`, differenceOf(row)])).values()];
    },
    differencesIn: async (units, period) => (await madeGood.all(period, JSON.stringify(units))).map(differenceOf),
    differencesAfter: async (units, period) =>
      (await madeGoodAfter.all(`${period}-01`, `${period}-31`, JSON.stringify(units), period)).map(differenceOf),
    changedAfter: async (units, period, since) =>
      (await afterSigning.all(period, JSON.stringify(units), `${period}-01`, `${period}-31`, since)).map(differenceOf),
    differencesOfOne: async (person, period) =>
      (await madeGoodOfOne.all(person, period, `${period}-01`, `${period}-31`)).map(differenceOf),
    correctionsOf: (person, period) => own.all(person, `${period}-01`, `${period}-31`),
    attendanceInUse: async () => (await inUse.all()).length > 0,
    attendanceFile: async (id) => (await file.get(id)) ?? null,
    attendanceFileOf: async (hash) => (await ofBytes.get(hash)) ?? null,
    knownPunches: async (some, from, to) =>
      (await punches.all({ people: JSON.stringify(some), fromAt: from, toAt: to })).map(punchOf),
    punchesOf: async (person, from, to) => (await ofOne.all(person, from, to)).map(punchOf),
    machineNumbers: (machine) => numbers.all(machine),
    attendanceBy: async (id, limit) => ({
      punches: await punchesBy.all(id, limit),
      again: await againBy.all(id, limit),
      said: await saidBy.all(id, limit),
      covers: await coversBy.all(id, limit),
    }),
    attendanceCounts: async (id) => {
      const found = await counted.get(id);
      return { punches: Number(found?.punches ?? 0), people: Number(found?.people ?? 0) };
    },
  };
}

const changedDays = z.array(z.tuple([z.string(), z.string()]));

function reopenedOf({ was, changed, ...row }: Row<'attendanceReopened'>): Reopened {
  const personId = row.personId as PersonId;
  const days = (text: string) => readDays(personId, '' as UnitId, text);
  return {
    ...row,
    personId,
    byId: row.byId as PersonId,
    was: days(was),
    brought: changedDays
      .parse(fromJson(changed))
      .map(([before, after]) => [days(before)[0] as PersonDay, days(after)[0] as PersonDay] as const),
  };
}

/** Each side is kept as a month of one day. */
function differenceOf({ was, now, ...row }: Row<'dayDifference'>): DayDifference {
  const [personId, unitId] = [row.personId as PersonId, row.unitId as UnitId];
  const day = (text: string) => readDays(personId, unitId, text)[0] as PersonDay;
  return { ...row, personId, unitId, date: row.date as DayDifference['date'], was: day(was), now: day(now) };
}
