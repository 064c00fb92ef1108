import { type Text, t } from '../../kernel/text.ts';
import { type Item, WITH_DELIVERY } from './item.ts';

type Due = Pick<Item, 'dueOn' | 'dueDays'>;

/** The day an item is due; while its car has not been handed over, how long after that. */
export const dueDay = ({ dueOn, dueDays }: Due): Text => notYet(dueOn, dueDays) ?? t('receivable.day', { on: { date: dueOn } });

/** … as a clause of a sentence: 1月8日到期 · 交车后45天付. */
export const dueText = ({ dueOn, dueDays }: Due): Text => notYet(dueOn, dueDays) ?? t('receivable.due', { on: { date: dueOn } });

function notYet(dueOn: Due['dueOn'], days: Due['dueDays']): Text | null {
  if (dueOn !== WITH_DELIVERY) return null;
  return days ? t('receivable.after_delivery', { days }) : t('receivable.with_delivery');
}
