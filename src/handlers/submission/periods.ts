import { type Every, type Period, periodBefore, periodOf } from '../../domain/submission/period.ts';
import { type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';

/** How a period is called. */
export const periodText = (every: Every, { from, to }: Period): Text =>
  every === 'month'
    ? t('submission.month', { month: { month: from.slice(0, 7) } })
    : t('submission.days', { from: { date: from }, to: { date: to } });

/** So many periods before one, the latest first; none that began before it was in use. */
export function periodsBefore(every: Every, from: LocalDate, count: number, since: LocalDate): readonly Period[] {
  const found: Period[] = [];
  for (let at = periodOf(every, addDays(from, -1)); found.length < count && at.from >= since; at = periodBefore(every, at.from))
    found.push(at);
  return found;
}
