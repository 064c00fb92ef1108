import type { Card } from '../../cards/element.ts';
import { effectCard } from '../../cards/reminders/remind-effect-card.ts';
import { unitName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { unitsOverseen } from '../../domain/org/scope.ts';
import { effectByRule, effectOf } from '../../domain/reminders/effect.ts';
import { traitsOf } from '../../domain/reminders/watched.ts';
import { plain, say } from '../../kernel/text.ts';
import { addMonths, type LocalDate, localDate, parseDate, parts, toInstant, toLocal } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** View `remind_effect`: what the reminders of a month led to, in the units the viewer oversees. */
export async function showEffect(
  services: Services,
  viewer: Person,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card | null> {
  const org = await services.reads.org();
  const units = unitsOverseen(org, viewer.id);
  if (units.length === 0) return null;
  const { year, month: number } = parts(toLocal(services.clock.now(), services.zone).date);
  const current = localDate(year, number, 1) as LocalDate;
  const month = (typeof payload.month === 'string' ? parseDate(payload.month) : null) ?? current;
  const rules = services.schedules.rules.filter(({ watch }) => traitsOf(watch).from !== 'day' && watch !== 'month_pack');
  const counts = await services.jobs.effect(
    rules.map((rule) => rule.id),
    units.length === org.units.length ? 'all' : units,
    toInstant(month, 0, services.zone),
    toInstant(addMonths(month, 1), 0, services.zone),
  );
  const words = (id: string) => {
    const rule = rules.find((one) => one.id === id);
    return rule ? say(rule.words) : plain(id);
  };
  const byRule = effectByRule(counts);
  return effectCard({
    month,
    rules: byRule.map((line) => ({ ...line, words: words(line.rule) })),
    lines: effectOf(counts).map((line) => ({ ...line, words: words(line.rule), unit: unitName(org, line.unitId) ?? '—' })),
    change: org.hasRole(viewer.id, 'admin') && byRule[0] ? words(byRule[0].rule) : null,
    before: addMonths(month, -1),
    after: month < current ? addMonths(month, 1) : null,
  });
}
