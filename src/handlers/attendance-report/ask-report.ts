import { periodOf } from '../../domain/attendance/config.ts';
import type { ReportQuestion } from '../../domain/attendance-report/report-question.ts';
import { monthBeside, monthFrom } from '../../domain/measure/months.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { readMonth } from '../../domain/phrase/month.ts';
import { unitsSaid } from '../../domain/phrase/unit-said.ts';
import { t } from '../../kernel/text.ts';
import { sees } from '../../records/step.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { closedFor } from '../attendance/lock-month.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith, told } from '../reply.ts';
import { sheetsSubject } from '../submission/sheets-of.ts';
import { REPORT } from './months-of.ts';
import { ROUND, reportsOf, roundOf } from './round-of.ts';
import type { Services } from './services.ts';

/** 11月考勤月报, 苏州店考勤, 封账, 谁还没签, 帮李敏补卡: each within what the asker sees (S4). */
export async function askReport(services: Services, context: Context, asked: ReportQuestion): Promise<Plan> {
  if (asked.what === 'unsigned') return services.handle({ kind: 'submission_live', of: REPORT.id }, context);
  if (asked.what === 'correction_for') return correctionFor(context, asked.who);
  const month = asked.month === '' ? null : readMonth(asked.month, context.today);
  const period = month ? periodOf(month) : monthBeside(periodOf(context.today), -1);
  if (asked.what === 'closing') return closing(services, context, period);
  return reportOf(services, context, period, asked.unit);
}

async function reportOf(services: Services, context: Context, period: string, unit: string): Promise<Plan> {
  const { org } = context;
  const { from } = monthFrom(period);
  const about = { month: { month: period } };
  const named = unit === '' ? null : (unitsSaid(unit, org)?.units ?? []);
  if (named?.length === 0) return told(context, { text: t('report.no_unit', { unit }) });
  const all = await reportsOf(services, from);
  if (all.length === 0) return told(context, { text: t('report.no_month', about) });
  const scene = await sceneOf(services, REPORT, context);
  const within =
    named &&
    new Set(
      unitsBelow(
        org,
        named.map(({ id }) => id),
      ),
    );
  const seen = all.filter((one) => sees(REPORT, one, scene) && within?.has(one.unitId) !== false);
  const own = seen.filter((one) => isMissing(one) && scene.actsFor.includes(one.ownerId));
  const [one] = own.length > 0 && named === null ? own : seen;
  if (!one) return told(context, { text: t('report.not_in_sight', about), clause: 'S4', tone: 'warn' });
  return seen.length === 1 || own.length === 1
    ? answerWith(context, 'record', one.id)
    : answerWith(context, 'submission_live', sheetsSubject(REPORT.id, from), { kind: REPORT.id, from });
}

/** Whoever sends or takes the month sees its card; everybody may know whether their own is closed, and what can be done then. */
async function closing(services: Services, context: Context, period: string): Promise<Plan> {
  const { from } = monthFrom(period);
  const round = await roundOf(services, from);
  if (round && sees(ROUND, round, await sceneOf(services, ROUND, context))) return answerWith(context, 'record', round.id);
  const { person } = context;
  const { isClosed } = await closedFor(services, person.id, [person.unitId], period);
  return told(context, {
    text: t(isClosed ? 'report.is_closed' : 'report.not_closed', { month: { month: period } }),
    clause: 'S58',
  });
}

function correctionFor({ org, person, ...context }: Context, who: string): Plan {
  const at = { org, person, ...context };
  const theirs = org.people.filter(({ name, active }) => active && name === who);
  if (theirs.some(({ id }) => id === person.id)) return told(at, { text: t('report.correct_own'), clause: 'S54' });
  const leads = theirs.some(({ id }) => org.superior(id)?.id === person.id);
  return told(at, { text: t(leads ? 'report.correct_led' : 'report.correct_other', { who }), clause: 'S54' });
}
