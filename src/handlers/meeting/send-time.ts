import type { Org } from '../../domain/org/org.ts';
import { nextSendTime, who } from '../../domain/workday/working-time.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** When a person may be sent what the clock has to say, outside quiet hours and days off; null: not at all. */
export function sendTime(services: Services, org: Org, person: PersonId, now: Instant): Instant | null {
  const unit = org.person(person)?.unitId;
  if (!unit) return null;
  return nextSendTime(now, who(services.settings.calendarOf(org, unit), services.zone, [], services.quietOf(org, unit)));
}

/** … for a card that is to be seen in any case. */
export const whenSent = (services: Services, org: Org, person: PersonId, now: Instant): { readonly notBefore?: Instant } => {
  const at = sendTime(services, org, person, now);
  return at === null || at <= now ? {} : { notBefore: at };
};
