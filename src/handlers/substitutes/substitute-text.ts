import type { SubstituteRefusal } from '../../domain/approval/set-substitute.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { addDays, type Instant, toLocal } from '../../kernel/time.ts';
import { processName } from '../services.ts';
import type { Services } from './services.ts';

/** Begin and end in words: whole days by their dates, else the moment. */
export function spanText(services: Services, from: Instant, to: Instant): Text {
  const start = toLocal(from, services.zone);
  const end = toLocal(to, services.zone);
  return t('substitute.span', {
    from: start.minutes === 0 ? { date: start.date } : { at: from },
    to: end.minutes === 0 ? { date: addDays(end.date, -1) } : { at: to },
  });
}

/** For which processes. */
export function scopeText(services: Services, processes: readonly string[]): Text {
  if (processes.length === 0) return t('substitute.all_processes');
  return join(
    processes.map((id) => processName(services, id)),
    '、',
  );
}

/** Why it cannot be, and what would be accepted. */
export function refusalOf(services: Services, org: Org, refusal: SubstituteRefusal): Text {
  const name = (id: PersonId): string => personName(org, id);
  switch (refusal.code) {
    case 'self':
      return t('substitute.refuse_self');
    case 'left':
      return t(org.person(refusal.person)?.suspended ? 'substitute.refuse_suspended' : 'substitute.refuse_left', {
        name: name(refusal.person),
      });
    case 'end_before_start':
      return t('substitute.refuse_order');
    case 'past':
      return t('substitute.refuse_past', { today: { date: toLocal(services.clock.now(), services.zone).date } });
    case 'too_long':
      return t('substitute.refuse_long', { days: refusal.maxDays, until: { date: toLocal(refusal.until, services.zone).date } });
    case 'overlaps':
      return t('substitute.refuse_overlap', {
        name: name(refusal.with.substituteId),
        span: spanText(services, refusal.with.from, refusal.with.to),
      });
    case 'circle':
      return t('substitute.refuse_circle', {
        name: name(refusal.with.personId),
        other: name(refusal.with.substituteId),
        span: spanText(services, refusal.with.from, refusal.with.to),
      });
    case 'substitute_away':
      return t('substitute.refuse_away', { name: name(refusal.person), span: spanText(services, refusal.from, refusal.to) });
    default:
      return refusal satisfies never;
  }
}
