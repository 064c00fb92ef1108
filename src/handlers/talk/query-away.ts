import type { Person } from '../../domain/org/org.ts';
import { unitsInSight } from '../../domain/org/scope.ts';
import type { Days } from '../../domain/phrase/sentence-reading.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';

/** Days shown when no time is named. */
const FORTNIGHT = 14;

/** 王芳请假了吗: her days without reasons, for those who may know of them (S4). */
export function askAway(context: Context, person: Person, days: Days | null): Plan {
  const sight = unitsInSight(context.org, context.person);
  const superior = context.org.superior(context.person.id);
  if (person.id !== context.person.id && person.id !== superior?.id && !sight.some((unit) => unit.id === person.unitId))
    return told(context, {
      text: t('out.not_yours', { units: sight.slice(0, 8).map((one) => plain(one.name)) }),
      clause: 'S4',
      tone: 'warn',
    });
  const { from, to } = days ?? { from: context.today, to: addDays(context.today, FORTNIGHT - 1) };
  return answerWith(context, 'who_is_out', `out:${context.cause}`, {
    from,
    to,
    unit: null,
    person: person.id,
    page: 0,
    group: false,
  });
}
