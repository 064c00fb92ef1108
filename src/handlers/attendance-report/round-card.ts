import { type BranchFigures, type BranchLine, roundPart } from '../../cards/attendance-report/round-part.ts';
import { leaveMinutes } from '../../domain/attendance/month-sheet.ts';
import type { Finding } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { monthBeside } from '../../domain/measure/months.ts';
import type { Org } from '../../domain/org/org.ts';
import type { UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import { isMissing, sheetOf } from '../../records/submission-kind.ts';
import type { BeforeWriting, RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { stateOf } from '../records/load-record.ts';
import { monthsOf, REPORT, sumOfMonths } from './months-of.ts';
import { reportsOf, roundForm } from './round-of.ts';
import type { Services } from './services.ts';

/** The card of the round: every branch with its figures beside those of the month before, and which are missing (S58). */
export async function roundCard({ record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const { from } = roundForm(record);
  const reports = await reportsOf(services, from);
  const lines = await Promise.all(reports.map((report) => lineOf(services, scene.org, report, from)));
  const file =
    record.state === 'collecting' ? [] : [{ text: t('report.file'), action: { do: 'report.file' as const, record: record.id } }];
  return {
    namesPeople: true,
    instead: ['unit', 'from'],
    head: roundPart(lines, missingIn(reports)),
    buttons: file,
  };
}

async function lineOf(services: Services, org: Org, report: Rec, from: LocalDate): Promise<BranchLine> {
  const period = from.slice(0, 7);
  const [now, before] = await Promise.all([
    figuresOf(services, org, report.unitId, period),
    figuresOf(services, org, report.unitId, monthBeside(period, -1)),
  ]);
  return {
    branch: sheetOf(report).branch,
    state: stateOf(REPORT, report.state).name,
    now: now ?? { people: 0, late: 0, missing: 0, absent: 0, leave: 0 },
    before,
  };
}

async function figuresOf(services: Services, org: Org, unit: UnitId, period: string): Promise<BranchFigures | null> {
  const months = await monthsOf(services, org, unit, period);
  if (months.length === 0) return null;
  const sum = sumOfMonths(services, org, months);
  return {
    people: new Set(months.map(({ personId }) => personId)).size,
    late: sum.late.n,
    missing: sum.missing,
    absent: sum.absent,
    leave: Math.round(leaveMinutes(sum) / 60),
  };
}

/** Branches whose report 运营专员 have not taken. */
export const missingIn = (reports: readonly Rec[]): readonly string[] =>
  reports
    .filter((report) => isMissing(report) || report.state === 'handed_in')
    .map((report) => sheetOf(report).branch)
    .toSorted();

/** It goes without a branch only with a reason, which stands in the file. */
export async function beforeSending({ before, after }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before?.state !== 'collecting' || after.state !== 'sent') return {};
  const missing = missingIn(await reportsOf(services, roundForm(after).from));
  const why = roundForm(after).without;
  const found: readonly Finding[] =
    missing.length > 0 && (why === null || why === '')
      ? [{ ...said('missing_reports', { branches: missing.map(plain) }), field: 'without' }]
      : [];
  return { findings: found };
}

export const ROUND_FINDINGS = {
  missing_reports: {
    field: 'without',
    what: { zh: '这些网点的月报还没有收下：{branches}', en: 'These branches are missing: {branches}' },
    accept: { zh: '催他们交、收下，或写明为什么先上报', en: 'Urge them, or say why it goes without them' },
  },
} as const;
const said = findings('S58', ROUND_FINDINGS);
