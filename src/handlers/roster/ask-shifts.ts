import { unitsInSight } from '../../domain/org/scope.ts';
import { unitsSaid } from '../../domain/phrase/unit-said.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { endMinute, type Span } from '../../domain/phrase/when-reading.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { t } from '../../kernel/text.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/time.ts';
import { isOnPlatform } from '../attendance/rules-on.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import type { Services } from './services.ts';

const MOST_DAYS = 31;
/** On one card of everybody's. */
const MOST_DUTY = 7;

/** 我下周的班: of today where no day is named. */
export function askMine(services: Services, context: Context, said: string): Plan {
  const { from, to } = daysSaid(services, context, said);
  if (daysBetween(from, to) >= MOST_DAYS) return told(context, { text: t('roster.too_long', { days: MOST_DAYS }) });
  return answerWith(context, 'my_shifts', `my_shifts:${context.person.id}`, { from, to });
}

/** 明天谁值班: in the asker's own branch, or in one that is named and in sight (S4). Where nobody works by a roster it asks who is away. */
export async function askDuty(services: Services, context: Context, said: string): Promise<Plan> {
  if (services.attendanceRules.shifts.length === 0 && !isOnPlatform(services.attendanceRules))
    return services.handle({ kind: 'who_is_out', said }, context);
  const { org, person } = context;
  const { from, to } = daysSaid(services, context, said);
  if (daysBetween(from, to) >= MOST_DUTY) return told(context, { text: t('roster.too_long', { days: MOST_DUTY }) });
  const named = unitsSaid(said, org)?.units ?? [];
  const sight = new Set(unitsInSight(org, person).map(({ id }) => id));
  const line = org.lineage(person.unitId);
  const own = line.find(({ kind }) => kind === 'branch') ?? line[0];
  const unit = named.length > 0 ? named.find(({ id }) => sight.has(id)) : own;
  if (!unit || !sight.has(unit.id)) return told(context, { text: t('roster.not_yours'), clause: 'S4', tone: 'warn' });
  return answerWith(context, 'on_duty', `on_duty:${person.id}`, { from, to, unit: unit.id });
}

function daysSaid(
  services: Services,
  { org, person, now, today }: Context,
  said: string,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const calendar = services.settings.calendarOf(org, person.unitId);
  const when = readWhen(said, whenContext(calendar, { now, zone: services.zone }, 'future'));
  const spans: readonly Span[] = when.kind === 'span' ? [when] : when.kind === 'unclear' ? when.choices : [];
  const from = spans.map((one) => one.from.date).toSorted()[0] ?? today;
  const ends = spans.map(({ to }) => (endMinute(to) === 0 ? addDays(to.date, -1) : to.date)).toSorted();
  const to = ends.at(-1) ?? from;
  return { from, to: to < from ? from : to };
}
