import type { Person } from '../../domain/org/org.ts';
import type { Days } from '../../domain/phrase/sentence-reading.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import { showPersonal } from '../ask.ts';
import { groupHint } from '../draft.ts';
import type { Visit } from '../house.ts';
import { nothing, type Plan } from '../plan.ts';
import { unitsInSight } from '../scope.ts';
import { told } from './one-of.ts';

/** Days shown when no time is named. */
const FORTNIGHT = 14;

/** 王芳请假了吗: her days without reasons, for those who may know of them (S4). */
export function askAway(visit: Visit, person: Person, days: Days | null): Plan {
  const sight = unitsInSight(visit.org, visit.person);
  const superior = visit.org.superior(visit.person.id);
  if (person.id !== visit.person.id && person.id !== superior?.id && !sight.some((unit) => unit.id === person.unitId))
    return told(visit, {
      text: t('out.not_yours', { units: sight.slice(0, 8).map((one) => plain(one.name)) }),
      clause: 'S4',
      tone: 'warn',
    });
  const { from, to } = days ?? { from: visit.today, to: addDays(visit.today, FORTNIGHT - 1) };
  return {
    ...nothing,
    effects: [
      showPersonal(visit, 'who_is_out', `out:${visit.cause}`, { from, to, unit: null, person: person.id, page: 0, group: false }),
      ...groupHint(visit),
    ],
  };
}
