import { annualEntitlement, careerYears, type Forfeit } from '../../domain/leave/annual.ts';
import { employedFrom } from '../../domain/leaving/employment.ts';
import type { Person } from '../../domain/org/org.ts';
import { type Text, t } from '../../kernel/text.ts';
import { daysInMonth, type LocalDate, localDate, parts } from '../../kernel/time.ts';
import { forfeitIn } from './forfeit.ts';
import type { Services } from './services.ts';

/** Why somebody has so many days of annual leave this year, line by line; null where nobody knows when they began. */
export async function annualWhy(
  services: Services,
  person: Person,
  today: LocalDate,
): Promise<{ readonly title: Text; readonly lines: readonly Text[] } | null> {
  const { joinedOn } = person;
  const { year } = parts(today);
  const last = localDate(year, 12, 31);
  if (!joinedOn || !last) return null;
  const careerFrom = person.careerFrom ?? joinedOn;
  const left = (await services.departures.endedEmployments()).get(person.id) ?? null;
  const from = employedFrom(joinedOn, left);
  const { days, stretches } = annualEntitlement({ careerFrom, joinedOn: from, leftOn: person.leftOn }, year);
  const forfeit = await forfeitIn(services, person.id, year);
  const since = { from: { date: careerFrom }, on: { date: last }, years: careerYears(careerFrom, last) };
  const title = t('annual.why', { year: `${year}`, days: forfeit ? 0 : days });
  const lines = [t(person.careerFrom ? 'annual.career' : 'annual.joined', since), t('annual.tier')];
  const again = left && parts(from).year === year ? [t('annual.rehired', { left: { date: left }, joined: { date: from } })] : [];
  return { title, lines: [...lines, ...again, ...(forfeit ? [forfeited(forfeit, year)] : shares(stretches, year))] };
}

const forfeited = (why: Forfeit, year: number): Text =>
  t('annual.forfeited', { last: `${year - 1}`, year: `${year}`, why: t(`forfeit.${why}`) });

function shares(stretches: ReturnType<typeof annualEntitlement>['stretches'], year: number): readonly Text[] {
  const [only, ...more] = stretches;
  const whole = daysInMonth(year, 2) + 337;
  if (only && more.length === 0 && only.calendarDays === whole && only.tier > 0) return [t('annual.whole', { tier: only.tier })];
  const exact = stretches.reduce((sum, s) => sum + s.calendarDays * s.tier, 0) / 365;
  return [
    ...stretches.map(({ from, to, calendarDays, tier }) => {
      const span = { from: { date: from }, to: { date: to } };
      return tier === 0 ? t('annual.none_yet', span) : t('annual.stretch', { ...span, days: calendarDays, tier });
    }),
    ...(exact > 0 ? [t('annual.rounded', { exact: exact.toFixed(2) })] : []),
  ];
}
