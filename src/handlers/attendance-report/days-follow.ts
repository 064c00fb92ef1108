import { periodOf } from '../../domain/attendance/config.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { daysTouched } from '../attendance/mark-months.ts';
import type { Facts } from '../facts.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import type { Follow } from '../posting.ts';
import { opened } from './close-again.ts';
import { monthCards } from './months-of.ts';
import { reportsAbove } from './round-of.ts';
import type { Services } from './services.ts';

/** Leave, a trip, overtime or a correction was asked for, decided or undone: cards of its days, and of reports that are not signed, are drawn anew at once. */
export const daysFollow: Follow<Services> = async (services, context, file, next): Promise<Plan> => {
  const plan = await opened(services, context, file, next);
  if (file.instance.state === next.state) return plan;
  const corrected = (fromJsonOnce(file.facts) as Facts).booking?.corrections ?? [];
  const days = [...(await daysTouched(services, { ...next, facts: file.facts })), ...corrected];
  const months = groupBy(days, ({ personId, date }) => `${personId}:${periodOf(date)}`);
  const drawn = await Promise.all(
    [...months.keys()].map(async (month): Promise<readonly Effect[]> => {
      const [person = '', period = ''] = month.split(':');
      const sheets = (await reportsAbove(services, context.org, person as PersonId, period)).filter(isMissing);
      return [...monthCards(person as PersonId, period), ...sheets.map(({ id }) => ({ repaint: id }))];
    }),
  );
  return merge(plan, { ...emptyPlan, effects: drawn.flat() });
};
