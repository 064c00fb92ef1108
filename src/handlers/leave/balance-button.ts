import type { Button } from '../../cards/element.ts';
import { t } from '../../kernel/text.ts';

/** Opens the balances from a notice about leave. */
export const balanceButton: Button = { text: t('balance.title'), style: 'plain', action: { do: 'ask', what: 'my_balance' } };
