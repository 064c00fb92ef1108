import { changedPart } from '../../cards/attendance-report/figures-part.ts';
import {
  type ArchiveLine,
  archivePart,
  type BranchFigures,
  type BranchLine,
  roundPart,
} from '../../cards/attendance-report/round-part.ts';
import { MOST_UNDECIDED, type UndecidedLine, undecidedPart } from '../../cards/attendance-report/undecided-part.ts';
import type { Element } from '../../cards/element.ts';
import { buttonRow } from '../../cards/parts.ts';
import { waitingFor } from '../../domain/approval/who.ts';
import type { Finding } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { personName, someNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addMonths, instant, type LocalDate } from '../../kernel/time.ts';
import type { MonthFigure } from '../../kinds/attendance-month.ts';
import type { Rec } from '../../records/define.ts';
import { mayMake } from '../../records/step.ts';
import { hasNotCome, sheetOf } from '../../records/submission-kind.ts';
import type { UndecidedRow } from '../attendance/ports.ts';
import type { BeforeWriting, RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { stateOf } from '../records/load-record.ts';
import { archiveStanding } from './archive-keys.ts';
import { freshOfRound } from './close-month.ts';
import { REPORT } from './months-of.ts';
import { undecidedOfRound } from './return-undecided.ts';
import { ROUND, reportsOf, roundForm, unitsOfReports } from './round-of.ts';
import type { Services } from './services.ts';
import { changedSinceSigned, figuresSigned } from './since-signed.ts';
import { leftTexts } from './tell-archive.ts';

/** The card of the round: every branch with its figures beside those of the month before, and which are missing (S58). */
export async function roundCard({ record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const { from } = roundForm(record);
  const reports = await reportsOf(services, from);
  const lines = await linesOfBranches(services, scene.org, reports, from);
  const closes = mayMake(ROUND, record, 'close_over', scene).ok;
  const open = closes ? await undecidedOfRound(services, scene, record) : [];
  const file =
    record.state === 'collecting' ? [] : [{ text: t('report.file'), action: { do: 'report.file' as const, record: record.id } }];
  return {
    namesPeople: true,
    instead: ['unit', 'from'],
    head: [
      ...undecidedPart(await linesOf(services, scene.org, open), open.length),
      ...roundPart(lines, missingIn(reports)),
      ...(await changedIn(services, scene, reports)),
      ...archivePart(await archiveLine(services, scene.org, from.slice(0, 7))),
    ],
    // Below what is to be decided, which stands together.
    body: buttonRow(file),
    // With nothing left undecided there is one way, otherwise two others.
    without: open.length > 0 ? ['receive'] : ['await', 'close_over'],
  };
}

/** What HR get is the books: where a branch signed something else, it is told beside what it signed. */
async function changedIn(services: Services, scene: RecordLook['scene'], reports: readonly Rec[]): Promise<readonly Element[]> {
  const parts: Element[] = [];
  for (const report of reports)
    parts.push(...changedPart(sheetOf(report).branch, await changedSinceSigned(services, scene, report)));
  return parts;
}

async function archiveLine(services: Services, org: Org, period: string): Promise<ArchiveLine | null> {
  const { wrong, ended } = await archiveStanding(services, period);
  return wrong === null ? ended && { people: ended.people, left: leftTexts(org, ended) } : { wrong };
}

/** Each branch with what its report says, which is what was signed, beside the report of the month before. */
async function linesOfBranches(
  { reads }: Services,
  org: Org,
  reports: readonly Rec[],
  from: LocalDate,
): Promise<readonly BranchLine[]> {
  const before = new Map((await reportsOf({ reads }, addMonths(from, -1))).map((report) => [report.unitId, report]));
  const units = unitsOfReports(org, reports);
  const open = await reads.openInMonth(units, from.slice(0, 7));
  return reports.map((report): BranchLine => {
    const own = new Set(unitsBelow(org, [report.unitId]));
    const past = before.get(report.unitId);
    return {
      branch: sheetOf(report).branch,
      state: stateOf(REPORT, report.state).name,
      open: open.reduce((sum, one) => sum + (own.has(one.unitId) ? one.open : 0), 0),
      now: figuresOn(report),
      before: past ? figuresOn(past) : null,
    };
  });
}

function figuresOn(report: Rec): BranchFigures {
  const figures = figuresSigned(report);
  const value = (of: MonthFigure): number => Number(figures.get(of) ?? 0);
  return {
    people: value('people'),
    late: value('late'),
    missing: value('missing'),
    absent: value('absent'),
    leave: value('leave'),
  };
}

/** Branches whose report 运营专员 have not taken. */
export const missingIn = (reports: readonly Rec[]): readonly string[] =>
  reports
    .filter((report) => hasNotCome(report) || report.state === 'handed_in')
    .map((report) => sheetOf(report).branch)
    .toSorted();

/** The first of what is undecided, each with whom it waits for. */
const linesOf = (services: Services, org: Org, rows: readonly UndecidedRow[]): Promise<readonly UndecidedLine[]> =>
  Promise.all(
    rows.slice(0, MOST_UNDECIDED).map(async ({ id, applicantId, title, number, submittedAt }) => {
      const file = await services.reads.file(id);
      return {
        who: personName(org, applicantId),
        title: fromJson(title) as Text,
        number,
        submittedAt: instant(submittedAt),
        waitsFor: someNames(org, file ? waitingFor(file.instance) : []),
      };
    }),
  );

/** What a round asks for before it moves: a month that is computed, a reason for branches that are missing, and a way for what is undecided. */
export async function beforeRound(change: RecordChange, services: Services): Promise<BeforeWriting> {
  const { before, after, scene } = change;
  if (before === null || before.state === after.state || after.state === 'collecting') return {};
  const { left } = await freshOfRound(services, scene, after);
  if (left > 0) return { findings: [said('still_computed', { count: left })] };
  if (before.state === 'sent' && after.state === 'locked' && roundForm(after).returned === roundForm(before).returned) {
    const { length } = await undecidedOfRound(services, scene, after);
    return { findings: length > 0 ? [said('requests_undecided', { count: length })] : [] };
  }
  return beforeSending(change, services);
}

/** It goes without a branch only with a reason, which stands in the file. */
async function beforeSending({ before, after }: RecordChange, services: Services): Promise<BeforeWriting> {
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
  still_computed: {
    what: { zh: '还有{count}人的考勤正在重算', en: 'The months of {count} people are being computed' },
    accept: { zh: '几分钟内算完，请那时再办', en: 'It takes a few minutes; do it then' },
  },
  requests_undecided: {
    what: { zh: '这个月还有{count}份申请没办完', en: '{count} requests of this month are undecided' },
    accept: {
      zh: '点“收到，等办完再封账”，或点“退回没办完的，封账”写明原因',
      en: 'Press “Received: close once all is decided”, or return them and say why',
    },
  },
  missing_reports: {
    field: 'without',
    what: { zh: '这些网点的月报还没有收下：{branches}', en: 'These branches are missing: {branches}' },
    accept: { zh: '催他们交、收下，或写明为什么先上报', en: 'Urge them, or say why it goes without them' },
  },
} as const;
const said = findings('S58', ROUND_FINDINGS);
