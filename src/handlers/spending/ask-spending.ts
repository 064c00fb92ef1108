import { monthsSaid } from '../../domain/export/months-said.ts';
import { unitLabel } from '../../domain/org/label.ts';
import { pathAbove, unitsSaid } from '../../domain/phrase/unit-said.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import type { Services } from './services.ts';
import { type SpendingQuery, spendingUnits, unitsOf } from './spending-query.ts';

/** 苏州店11月报销统计: of the units somebody answers for; whoever answers for none sees their own (S4). */
export function askSpending(services: Services, context: Context, said: string): Plan {
  const { org, person, now } = context;
  const calendar = services.settings.calendarOf(org, person.unitId);
  const { from, to, said: time } = monthsSaid(said, whenContext(calendar, { now, zone: services.zone }, 'past'));
  const seen = spendingUnits(org, person);
  const shown = (query: Omit<SpendingQuery, 'from' | 'to'>): Plan =>
    answerWith(context, 'spending', `spending:${context.cause}`, { ...query, from, to });
  const named = unitsSaid(time ? said.replace(time, ' ') : said, org);
  const mine = (named?.units ?? []).filter(({ id }) => unitsOf(org, person, { unit: id }).length > 0);
  if (named && mine.length === 0 && seen.length > 0)
    return told(context, {
      text: t('spending.other_unit', { units: seen.slice(0, 8).map((unit) => plain(unitLabel(org, unit))) }),
      clause: 'S4',
      tone: 'warn',
    });
  if (named && mine.length > 1)
    return told(context, {
      text: t('spending.which_unit', {
        said: named.said,
        units: mine.slice(0, 8).map((unit) => plain(`${pathAbove(org, unit)} / ${unit.name}`)),
      }),
    });
  const isOwn = seen.length === 0 || /我的|我自己|\bmy\b/iu.test(said);
  return shown({ own: isOwn, unit: isOwn ? null : (mine[0]?.id ?? null) });
}
