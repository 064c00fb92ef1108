import fc from 'fast-check';
import { countLeave } from '../../src/domain/leave/count.ts';
import { grant } from '../../src/domain/leave/grants.ts';
import type { LeaveEntry } from '../../src/domain/leave/ledger.ts';
import { normaliseSpan } from '../../src/domain/leave/span.ts';
import type { LeaveConfig } from '../../src/domain/leave/types.ts';
import type { RawForm } from '../../src/fields/field.ts';
import { plain } from '../../src/kernel/text.ts';
import { addDays, eachDay, type LocalDate } from '../../src/kernel/time.ts';
import type { FormContext, Process } from '../../src/processes/define.ts';
import { processesOf } from '../../src/processes/index.ts';
import { type Ledgers, NOTHING_BOOKED, type StandingAbsence, type StandingLeave } from '../../src/processes/ledgers.ts';
import { NOW, office, per, unt } from '../domain/approval/office.ts';
import { config, counted, req, stamp } from '../domain/leave/office.ts';
import { day, ordinary } from '../domain/workday/calendars.ts';

/** Monday 2026-11-23, 9:00. */
export const TODAY = day('2026-11-23');
const ORG = office();
const COLLEAGUES = ['peer', 'ops', 'sup', 'emp', 'boss'].map(per);

/** A process, somebody who fills in its form, and the form. */
export interface Drawn {
  readonly process: Process;
  readonly c: FormContext;
  readonly raw: RawForm;
}

/** Mostly near today, seldom far away. */
const near = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -9, max: 20 }) }, fc.integer({ min: -60, max: 420 }));
const dayNear = near.map((n) => addDays(TODAY, n));
const clock = fc.constantFrom('08:00', '09:00', '09:30', '11:00', '13:30', '14:15', '17:30', '20:00', '23:45');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const spanForm = fc
  .tuple(dayNear, fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 0, max: 200 })))
  .chain(([from, days]) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constant(addDays(from, days)),
      from_part: fc.constantFrom('am', 'pm', 'time'),
      to_part: fc.constantFrom('pm', 'pm', 'am', 'time'),
      from_time: clock,
      to_time: clock,
    }),
  );
const handover = maybe(fc.constantFrom(...COLLEAGUES, per('gone')));

const leaveForm = fc
  .tuple(fc.constantFrom(...config.types.map(({ id }) => id)), spanForm, handover)
  .map(([type, span, who]) => filled({ type, ...span, handover: who, reason: '家里有事' }));
const changeForm = fc
  .tuple(fc.constantFrom('return', 'extend', 'cancel'), spanForm, handover, fc.constantFrom('req_9', 'req_9', 'req_8'))
  .map(([how, span, who, leave]) => filled({ leave, how, ...span, handover: who }));
const overtimeForm = fc
  .tuple(dayNear, clock, clock)
  .map(([date, one, other]) => filled({ date, from: one < other ? one : other, to: one < other ? other : one, reason: '盘点' }));
const adjustmentForm = fc
  .tuple(
    fc.constantFrom(...COLLEAGUES, per('hr')),
    fc.constantFrom('annual', 'compensatory'),
    fc.constantFrom('more', 'less'),
    fc.constantFrom('1天', '0.5天', '3小时', '30天', '0.3天', '90分钟'),
    maybe(dayNear),
  )
  .map(([who, type, way, amount, until]) => filled({ who, type, way, amount, until, reason: '去年少发' }));
const repairForm = fc.constantFrom(
  { kind: 'repair', item: '打印机', problem: '卡纸' },
  { kind: 'scrap', item: '灯', problem: '坏' },
);

const filled = (form: Readonly<Record<string, string | undefined>>): RawForm =>
  Object.fromEntries(Object.entries(form).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

/** What stands in the books: lots of annual leave, other leave, overtime asked for, the leave that is to be changed. */
interface Books {
  readonly annual: number;
  readonly away: readonly { readonly from: LocalDate; readonly days: number; readonly of: 'own' | 'peer' | 'covered' }[];
  readonly overtime: readonly LocalDate[];
  readonly change: { readonly from: LocalDate; readonly days: number; readonly approved: boolean; readonly running: boolean };
}
const books: fc.Arbitrary<Books> = fc.record({
  annual: fc.constantFrom(0, 240, 480, 1200, 2400),
  away: fc.array(
    fc.record({ from: dayNear, days: fc.integer({ min: 0, max: 4 }), of: fc.constantFrom('own', 'own', 'peer', 'covered') }),
    { maxLength: 3 },
  ),
  overtime: fc.array(dayNear, { maxLength: 6 }),
  change: fc.record({
    from: fc.integer({ min: -10, max: 15 }).map((n) => addDays(TODAY, n)),
    days: fc.integer({ min: 0, max: 6 }),
    approved: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    running: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  }),
});

/** Strict rules now and then: days without leave, and a post that has to be manned. */
const rules: fc.Arbitrary<LeaveConfig> = fc.constantFrom<LeaveConfig>(
  config,
  { ...config, blocks: config.blocks.map((block) => ({ ...block, severity: 'refuse' as const })) },
  { ...config, staffing: [{ post: '', min: 2, units: [], severity: 'refuse' as const }] },
  { ...config, overtime: null },
);

const who = fc.constantFrom<readonly [string, 'male' | 'female' | 'unknown', LocalDate | null]>(
  ['emp', 'male', day('2024-03-01')],
  ['emp', 'female', day('2026-09-01')],
  ['sup', 'female', day('2020-03-01')],
  ['hr', 'unknown', null],
  ['boss', 'male', day('2010-03-01')],
);

/** Any form of any process in any of these worlds. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    books,
    rules,
    who,
    form: fc.oneof(
      fc.record({ id: fc.constant('leave'), raw: leaveForm }),
      fc.record({ id: fc.constant('leave'), raw: leaveForm }),
      fc.record({ id: fc.constant('leave_change'), raw: changeForm }),
      fc.record({ id: fc.constant('overtime'), raw: overtimeForm }),
      fc.record({ id: fc.constant('adjustment'), raw: adjustmentForm }),
      fc.record({ id: fc.constant('repair'), raw: repairForm }),
    ),
  })
  .map(({ books: kept, rules: leave, who: [name, gender, joinedOn], form: { id, raw } }) => {
    const known = ORG.person(per(name));
    if (!known) throw new Error(`no ${name}`);
    const applicant = { ...known, gender, joinedOn };
    const process = processesOf({ leave, ledgers: { ...NOTHING_BOOKED, ...ledgersOf(kept, applicant.id) } }).find(
      (one) => one.id === id,
    );
    if (!process) throw new Error(`no process ${id}`);
    const c: FormContext = {
      applicant,
      org: ORG,
      today: TODAY,
      now: NOW,
      zone: 'Asia/Shanghai' as FormContext['zone'],
      settings: { calendarOf: () => ordinary },
    };
    return { process, c, raw };
  });

function ledgersOf({ annual, away, overtime, change }: Books, self: ReturnType<typeof per>): Ledgers {
  const days = away.flatMap(({ from, days: more, of }, i): readonly (StandingAbsence & { of: string })[] =>
    eachDay(from, addDays(from, more)).map((date) => ({
      ...absence(of === 'peer' ? per('peer') : self, date),
      requestId: req(i + 1),
      of,
    })),
  );
  const within = (of: string, from: LocalDate, to: LocalDate) =>
    days.filter((one) => one.of === of && from <= one.date && one.date <= to);
  return {
    leaveEntries: async () => lots(annual),
    absencesOf: async (person, from, to) => (person === self ? within('own', from, to) : within('peer', from, to)),
    leaveOf: async (request) => (request === 'req_9' ? standing(change, self) : null),
    absencesIn: async (_, from, to) => within('peer', from, to),
    coveredBy: async (_, from, to) => within('covered', from, to),
    overtimeOn: async (_, date) => (overtime.includes(date) ? req(7) : null),
    rosterOf: async () => new Map(),
  };
}

const absence = (personId: ReturnType<typeof per>, date: LocalDate): StandingAbsence => ({
  requestId: req(1),
  personId,
  unitId: unt('branch'),
  leaveType: 'annual',
  date,
  fromMin: 540,
  toMin: 1080,
  minutes: 480,
  state: 'approved',
});

function lots(minutes: number): readonly LeaveEntry[] {
  if (minutes === 0) return [];
  const made = grant([], { minutes, validFrom: day('2026-01-01'), expiresOn: day('2026-12-31') }, stamp(counted('g')));
  return made.ok ? made.value : [];
}

function standing({ from, days, approved, running }: Books['change'], self: ReturnType<typeof per>): StandingLeave {
  const span = normaliseSpan({ from: { date: from }, to: { date: addDays(from, days) } }, ordinary.hours);
  const type = config.types.find(({ id }) => id === 'personal');
  if (!span.ok || !type) throw new Error('no such leave');
  const count = countLeave(span.value, type, ordinary, []);
  return {
    requestId: req(9),
    number: 'QJ261101-0009',
    applicantId: self,
    unitId: unt('branch'),
    approved,
    title: plain('事假'),
    record: { type: type.id, spans: [span.value], covers: [], reason: '', calendarVersion: count.calendarVersion },
    days: count.days.map((one) => ({
      ...absence(self, one.date),
      requestId: req(9),
      leaveType: type.id,
      fromMin: one.fromMin,
      toMin: one.toMin,
      minutes: one.minutes,
    })),
    running: running ? [{ id: req(10), number: 'QJ261101-0010' }] : [],
  };
}
