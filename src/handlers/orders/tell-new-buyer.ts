import { plain, t } from '../../kernel/text.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { notice } from '../reply.ts';

/** An order for somebody who was said to be new though customers are called alike: whoever keeps the customers of the branch looks whether it is one of them (S31, S119). */
export function tellNewBuyer({ before, after, scene }: RecordChange): Plan {
  const { asNew } = after.life;
  if (asNew === undefined || asNew === before?.life.asNew) return emptyPlan;
  const text = t('orders.told_new', { who: plain(scene.by.name), buyer: plain(asNew), number: after.number });
  return {
    ...emptyPlan,
    effects: scene.org
      .holders('supervisor', after.unitId)
      .filter(({ id }) => id !== scene.by.id)
      .map(({ id }) =>
        notice(id, `as_new:${after.id}`, `as_new:${after.id}:${after.version}:${id}`, {
          text,
          buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'record.open', record: after.id } }],
        }),
      ),
  };
}
