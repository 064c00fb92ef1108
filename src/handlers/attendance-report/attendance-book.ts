import * as z from 'zod';
import { madeGoodText, madeGoodWhy } from '../../cards/attendance/made-good-text.ts';
import { anomalyText, explainedText } from '../../cards/attendance-report/anomaly-text.ts';
import { madeGoodOf } from '../../domain/attendance/made-good.ts';
import { EMPTY_SHEET, type MonthSheet } from '../../domain/attendance/month-sheet.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { MONTH_FIGURES } from '../../kinds/attendance-month.ts';
import type { Rec } from '../../records/define.ts';
import { hasNotCome, sheetOf } from '../../records/submission-kind.ts';
import { netDifferences } from '../attendance/note-differences.ts';
import type { DayDifference, PersonMonth } from '../attendance/ports.ts';
import { rulesVersion } from '../attendance/rules-on.ts';
import { loadRecord, readerNow, stateOf } from '../records/load-record.ts';
import { type Book, type Cell, column, type Sheet } from '../sheet.ts';
import { figuresIn, hoursOf, monthsOf, REPORT, sheetOfMonth } from './months-of.ts';
import { reportsOf, roundForm } from './round-of.ts';
import type { Services } from './services.ts';
import { sinceSigned } from './tell-changed.ts';

/** The file of a round, as it lies in the outbox. */
export const attendanceFile = z.object({ attendance_file: z.string().startsWith('rec_'), csv: z.literal(true).optional() });

const text = (value: string): Cell => ({ said: plain(value) });
const number = (value: string | number): Cell => ({ number: Number(value) });

/** What HR get (S58): a row a person, a row a day, what was explained, and by which rules; null for whoever does not see the round (any more). */
export async function attendanceBook(services: Services, viewer: Person, id: string): Promise<Book | null> {
  const read = await monthsOfRound(services, viewer, id);
  if (!read) return null;
  const { org, round, period, reports, months } = read;
  const { without } = roundForm(round);
  const signed = reports.map((report): readonly Cell[] => {
    const { branch } = sheetOf(report);
    const { handedAt } = report.life;
    return [
      {
        said:
          handedAt === undefined || hasNotCome(report)
            ? t('report.how_signed', { branch, state: stateOf(REPORT, report.state).name })
            : t('report.how_signed_at', { branch, at: { at: handedAt } }),
      },
    ];
  });
  const units = reports.map(({ unitId }) => unitId);
  const sheets = [
    await summary(services, org, months),
    await days(services, org, months),
    await anomalies(services, org, months),
    await madeGood(services, org, units, period),
    await changedDays(services, org, reports, period),
    await openedDays(services, org, months, period),
  ];
  return {
    name: t('report.file_name', { month: period }),
    sheets: [
      ...sheets,
      {
        name: t('report.sheet_how'),
        columns: [column(t('report.sheet_how'), 60)],
        rows: [
          ...signed,
          ...(without ? [[{ said: t('report.how_without', { why: without }) }]] : []),
          [{ said: t('report.how_rules', { version: rulesVersion(services, org) }) }],
          [{ said: t('report.how_content', { hash: await contentOf(services, sheets) }) }],
          [{ said: t('report.how_made', { at: { at: services.clock.now() } }) }],
        ],
      },
    ],
  };
}

/** … its first sheet alone, a row a person, for a program that reads one table. */
export async function attendanceSums(services: Services, viewer: Person, id: string): Promise<Book | null> {
  const read = await monthsOfRound(services, viewer, id);
  if (!read) return null;
  const { org, period, months } = read;
  return { name: t('report.sum_file_name', { month: period }), sheets: [await summary(services, org, months)] };
}

interface RoundMonths {
  readonly org: Org;
  readonly round: Rec;
  readonly period: string;
  readonly reports: readonly Rec[];
  readonly months: readonly PersonMonth[];
}

async function monthsOfRound(services: Services, viewer: Person, id: string): Promise<RoundMonths | null> {
  const loaded = await loadRecord(services, id, await readerNow(services, viewer));
  if (!loaded) return null;
  const { org } = loaded.scene;
  const { from } = roundForm(loaded.record);
  const period = from.slice(0, 7);
  const reports = await reportsOf(services, from);
  const months: PersonMonth[] = [];
  for (const { unitId } of reports) for await (const some of monthsOf(services, org, unitId, period)) months.push(...some);
  return { org, round: loaded.record, period, reports, months };
}

/** The same for the same rows, whenever the file is made. */
async function contentOf({ rest }: Services, sheets: readonly Sheet[]): Promise<string> {
  let hash = '';
  for (const { rows } of sheets)
    for (const some of inPortions(rows, 10 * AT_ONCE)) {
      await rest();
      hash = fingerprint(`${hash}${toJson(some)}`);
    }
  return hash;
}

const who = (org: Org, { personId, unitId }: Pick<PersonMonth, 'personId' | 'unitId'>): readonly Cell[] => [
  text(org.person(personId)?.employeeNo ?? ''),
  text(personName(org, personId)),
  { said: unitText(org, unitId) },
];
const WHO = () => [column(t('report.col_number'), 10), column(t('report.col_name'), 12), column(t('report.branch'), 14)];

/** So many people's rows are made at once; in between others have a turn. */
const AT_ONCE = 100;

/** The rows of everybody, in order. */
async function rowsOf(
  { rest }: Services,
  months: readonly PersonMonth[],
  make: (month: PersonMonth) => readonly (readonly Cell[])[],
): Promise<Sheet['rows']> {
  const rows: (readonly Cell[])[] = [];
  for (const some of inPortions(months, AT_ONCE)) {
    await rest();
    for (const month of some) rows.push(...make(month));
  }
  return rows;
}

/** A figure of somebody's month, and how it is headed. */
interface Figure {
  readonly title: Text;
  readonly of: (sheet: MonthSheet) => string | number;
}

/** Those of the report, with what HR's books keep beside them: minutes left early, days nobody knows of, corrections, and each kind of leave. */
function figuresOf({ settings }: Services, sheets: readonly MonthSheet[]): readonly Figure[] {
  const { people: _, ...own } = MONTH_FIGURES;
  const told = (Object.keys(own) as readonly (keyof typeof own)[]).map(
    (id): Figure => ({ title: say(own[id]), of: (sheet) => figuresIn(sheet, 1)[id] }),
  );
  const kinds = settings.leave.types.filter(({ id }) => sheets.some(({ leave }) => leave.has(id)));
  return [
    ...told,
    { title: t('report.sum_early_minutes'), of: ({ early }) => early.minutes },
    { title: t('report.sum_candidates'), of: ({ candidates }) => candidates },
    { title: t('report.sum_corrected'), of: ({ corrected }) => corrected },
    ...kinds.map(
      ({ id, name }): Figure => ({
        title: t('report.sum_leave', { kind: say(name) }),
        of: ({ leave }) => hoursOf(leave.get(id)?.minutes ?? 0),
      }),
    ),
  ];
}

async function summary(services: Services, org: Org, months: readonly PersonMonth[]): Promise<Sheet> {
  const sheets = new Map<PersonMonth, MonthSheet>();
  for (const some of inPortions(months, AT_ONCE)) {
    await services.rest();
    for (const month of some) sheets.set(month, sheetOfMonth(services, org, month));
  }
  const figures = figuresOf(services, [...sheets.values()]);
  return {
    name: t('report.sheet_sum'),
    columns: [...WHO(), ...figures.map(({ title }) => column(title, 14))],
    rows: await rowsOf(services, months, (month) => {
      const sheet = sheets.get(month) ?? EMPTY_SHEET;
      return [[...who(org, month), ...figures.map(({ of }) => number(of(sheet)))]];
    }),
  };
}

const dayText = ({ state }: PersonDay): Text => t(`report.day_${state}`);

const days = async (services: Services, org: Org, months: readonly PersonMonth[]): Promise<Sheet> => ({
  name: t('report.sheet_days'),
  columns: [
    ...WHO(),
    column(t('report.col_on'), 12),
    column(t('report.col_day'), 12),
    column(t('report.col_worked'), 10),
    column(t('report.col_late'), 10),
    column(t('report.col_early'), 10),
    column(t('report.col_leave'), 10),
  ],
  rows: await rowsOf(services, months, (month) =>
    month.days.map((day) => [
      ...who(org, month),
      text(day.date),
      { said: dayText(day) },
      number(day.worked),
      number(day.late),
      number(day.early),
      number(day.leave),
    ]),
  ),
});

const anomalies = async (services: Services, org: Org, months: readonly PersonMonth[]): Promise<Sheet> => ({
  name: t('report.sheet_open'),
  columns: [
    ...WHO(),
    column(t('report.col_on'), 12),
    column(t('report.col_day'), 24),
    column(t('report.col_why'), 30),
    column(t('report.col_answer'), 30),
  ],
  rows: await rowsOf(services, months, (month) =>
    month.days.flatMap((day) => [
      ...day.anomalies.map((anomaly): readonly Cell[] => [
        ...who(org, month),
        text(day.date),
        { said: anomalyText(anomaly) },
        { said: explainedText(anomaly) },
        { said: anomaly.answer === 'accepted' ? t('report.done') : plain('') },
      ]),
      ...(day.byHand
        ? [
            [
              ...who(org, month),
              text(day.date),
              { said: t(`report.set_${day.byHand.state}`) },
              text(day.byHand.reason),
              text(personName(org, day.byHand.by)),
            ] satisfies readonly Cell[],
          ]
        : []),
    ]),
  ),
});

/** How the columns of days that came out otherwise are headed. */
interface Heads {
  readonly name: Text;
  readonly was: Text;
  readonly good: Text;
}

/** Days that came out otherwise after a month was signed or closed, and what comes of each. */
const changesSheet = (
  org: Org,
  { name, was, good }: Heads,
  since: 'closed' | 'signed',
  found: readonly DayDifference[],
): Sheet => ({
  name,
  columns: [
    ...WHO(),
    column(t('report.col_on'), 12),
    column(was, 14),
    column(t('report.col_now'), 14),
    column(t('report.col_cause'), 24),
    column(good, 30),
  ],
  rows: found.map((one) => {
    const made = madeGoodOf(one.was, one.now);
    return [
      ...who(org, one),
      text(one.date),
      { said: dayText(one.was) },
      { said: dayText(one.now) },
      { said: madeGoodWhy(made, since) },
      { said: madeGoodText(made) },
    ];
  }),
});

async function madeGood({ reads }: Services, org: Org, units: readonly PersonMonth['unitId'][], period: string): Promise<Sheet> {
  const heads = { name: t('report.sheet_made_good'), was: t('report.col_was'), good: t('report.col_good') };
  return changesSheet(org, heads, 'closed', netDifferences(await reads.differencesIn(units, period)));
}

/** What came out otherwise after a branch had signed: the other sheets have it as it is now (S57). */
async function changedDays({ reads }: Services, org: Org, reports: readonly Rec[], period: string): Promise<Sheet> {
  const found: DayDifference[] = [];
  for (const report of reports) {
    const { handedAt } = report.life;
    if (handedAt === undefined) continue;
    const all = await reads.changedAfter(unitsBelow(org, [report.unitId]), period, handedAt);
    const own = sinceSigned(
      report,
      all.filter((one) => one.period === period),
    );
    found.push(...netDifferences(own));
  }
  const heads = { name: t('report.sheet_since_signed'), was: t('report.col_signed'), good: t('report.col_change') };
  return changesSheet(org, heads, 'signed', found);
}

/** What changed while the closed month was open for somebody, who agreed to that and why (S58). */
async function openedDays({ reads }: Services, org: Org, months: readonly PersonMonth[], period: string): Promise<Sheet> {
  const unitOf = new Map(months.map(({ personId, unitId }) => [personId, unitId]));
  const found = (await reads.reopenedIn(period)).filter(({ personId }) => unitOf.has(personId));
  return {
    name: t('report.sheet_opened'),
    columns: [
      ...WHO(),
      column(t('report.col_on'), 12),
      column(t('report.col_before'), 14),
      column(t('report.col_after'), 14),
      column(t('report.col_reason'), 30),
      column(t('report.col_by'), 12),
    ],
    rows: found.flatMap(({ personId, byId, reason, brought }) =>
      brought.map(([was, now]) => [
        ...who(org, { personId, unitId: unitOf.get(personId) ?? now.unitId }),
        text(now.date),
        { said: dayText(was) },
        { said: dayText(now) },
        text(reason),
        text(personName(org, byId)),
      ]),
    ),
  };
}
