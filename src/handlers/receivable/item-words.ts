import type { Tag } from '../../cards/element.ts';
import { CLAIMED_BY } from '../../domain/bank/match-receipt.ts';
import type { Item, Line } from '../../domain/receivable/item.ts';
import { minus } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';

/** A movement of an item in words, as its card and history say. */
export function lineText({ kind, amount, dueOn, cancelsId, reason }: Line): Text {
  const text =
    kind === 'due'
      ? dueOn === null
        ? t('receivable.line_due_back')
        : t('receivable.line_due', { day: { date: dueOn } })
      : cancelsId !== null || amount < 0n
        ? t('receivable.line_back', { amount: { cents: amount < 0n ? minus(amount) : amount } })
        : t(`receivable.line_${kind}`, { amount: { cents: amount } });
  const rule = CLAIMED_BY.find((known) => known === reason);
  return reason === '' ? text : t('receivable.with_reason', { text, reason: rule ? t(`bank.rule_${rule}`) : plain(reason) });
}

/** How reminding of an item stands, where it is held. */
export const holdTag = ({ hold, rung }: Pick<Item, 'hold' | 'rung'>): Tag | null =>
  hold !== null
    ? { text: t(`receivable.hold_${hold}`), tone: 'blue' }
    : rung > 0
      ? { text: t('receivable.times', { times: rung }), tone: 'orange' }
      : null;
