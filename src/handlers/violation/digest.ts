import { groupBy } from '../../kernel/group-by.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Effect, Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import { personAt } from '../view-ref.ts';
import { VIOLATION } from './kept-facts.ts';

/** Several that are proposed to somebody at once come as one card with the way to each of them, not as a card each (S59). */
export function inDigest(plan: Plan, period: string, now: Instant): Plan {
  const made = new Set(plan.writes.flatMap((one) => (one.table === 'rec' && 'insert' in one ? [one.insert.id] : [])));
  const isNew = (one: Effect): one is Extract<Effect, { show: unknown }> =>
    'show' in one && one.show.view === 'record' && made.has(one.show.subject);
  const several = [...groupBy(plan.effects.filter(isNew), ({ place }) => place)].filter(([, some]) => some.length > 1);
  const places = new Set(several.map(([place]) => place));
  const digests = several.flatMap(([place, some]): readonly Effect[] => {
    const person = personAt(place);
    if (!person) return some;
    const key = `violations:${period}:${person}:${now}`;
    return [
      notice(person, key, key, {
        text: t('violation.digest', { month: { month: period }, count: some.length }),
        tone: 'warn',
        buttons: [
          {
            text: t('violation.to_confirm'),
            style: 'primary',
            action: { do: 'record.list', kind: VIOLATION.id, which: 'open', list: 'to_confirm' },
          },
        ],
      }),
    ];
  });
  return { ...plan, effects: [...plan.effects.filter((one) => !(isNew(one) && places.has(one.place))), ...digests] };
}
