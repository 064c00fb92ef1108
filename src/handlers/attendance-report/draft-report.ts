import { periodOf } from '../../domain/attendance/config.ts';
import type { Finding } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { MONTH_FIGURES, type MonthFigure } from '../../kinds/attendance-month.ts';
import { freshMonths } from '../attendance/fresh-months.ts';
import { isKept } from '../attendance/keep-months.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { periodOfSheet, totalsOf } from './months-of.ts';
import type { Services } from './services.ts';

/**
 * The totals of a report: drafted as it opens, gathered anew when asked for, and once more as it is signed, so that what was signed is what the books said
 * at that moment. Signed only once every anomaly is settled and every day decided (S56, S57).
 */
export async function draftReport({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before === null && !(await isKept(services))) return { findings: [said('not_kept')] };
  const signs = before !== null && before.state !== 'handed_in' && after.state === 'handed_in';
  const draws = before === null || before.life.drawnAt !== after.life.drawnAt;
  if (!signs && !draws) return {};
  const period = periodOfSheet(after);
  const fresh = await freshMonths(services, scene, unitsBelow(scene.org, [after.unitId]), period);
  const { figures, open, undecided } = await totalsOf(services, scene.org, after.unitId, period, fresh.months);
  const form = {
    figures: (Object.keys(MONTH_FIGURES) as readonly MonthFigure[]).map((what) => ({ what, value: figures[what] })),
  };
  if (!signs) return { form };
  const found: readonly Finding[] = [
    ...(fresh.left > 0 ? [said('still_computed', { count: fresh.left })] : []),
    ...(undecided > 0 ? [said('days_undecided', { count: undecided })] : []),
    ...(open > 0 ? [said('anomalies_open', { count: open })] : []),
  ];
  return { form, findings: found };
}

/** A branch that was closed or left in the month: whoever was there until then has days of it, which are on no other report (S57). */
export async function unitsWithDays(
  units: readonly UnitId[],
  from: LocalDate,
  { reads }: Pick<Services, 'reads'>,
): Promise<readonly UnitId[]> {
  const org = await reads.org();
  const found: UnitId[] = [];
  for (const unit of units) if ((await reads.peopleOfMonth(unitsBelow(org, [unit]), periodOf(from))).length > 0) found.push(unit);
  return found;
}

export const REPORT_FINDINGS = {
  not_kept: {
    what: { zh: '公司还没有考勤数据', en: 'Nothing is known of anybody’s attendance' },
    accept: { zh: '人力资源导入第一份考勤文件以后自动起草', en: 'It is drafted once HR have brought a first file' },
  },
  still_computed: {
    what: { zh: '还有{count}人的考勤正在重算', en: 'The months of {count} people are being computed' },
    accept: { zh: '几分钟内算完，请那时再签', en: 'It takes a few minutes; sign it then' },
  },
  days_undecided: {
    what: { zh: '还有{count}天没有结论：考勤数据没到齐', en: '{count} days are not decided yet: data are missing' },
    accept: { zh: '请人力资源导入考勤文件，或过了当天再签', en: 'Let HR bring the file, or sign once the day is over' },
  },
  anomalies_open: {
    what: { zh: '还有{count}条异常没有处理', en: '{count} anomalies are not settled' },
    accept: { zh: '在月报上逐条“认可”或“改这一天”', en: 'Accept or correct each of them on the report' },
  },
} as const;
const said = findings('S56', REPORT_FINDINGS);
