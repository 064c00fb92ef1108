import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { type NotHere, notHereIn, PAY_ASKED_OF } from '../../domain/talk/not-here-question.ts';
import { t } from '../../kernel/text.ts';
import type { Heard } from '../feature.ts';
import type { Intent } from '../intent.ts';

/** The nearest things that can be done, as one tap each. */
const NEAREST: Readonly<Record<NotHere, (said: string) => Extract<Intent, { kind: 'ask_back' }>['ways']>> = {
  give_leave: () => [{ text: t('not_here.balance'), means: { kind: 'ask', what: 'my_balance' } }],
  pay: () => [{ text: t('not_here.finance'), means: { kind: 'find', said: PAY_ASKED_OF } }],
  ticket: (said) => [{ text: t('not_here.trip'), means: { kind: 'start', process: 'trip', sentence: said } }],
  weather: () => [{ text: t('not_here.help'), means: { kind: 'ask', what: 'help' } }],
  own_sales: () => [{ text: t('not_here.orders'), means: { kind: 'record_list', of: 'order', which: 'mine', words: '' } }],
};

/** What is not done here is said truly, with the nearest thing that is (O31): 工资什么时候发, 借我两天年假. */
export function notHere({ bare, said, isOpen }: Heard): Intent | null {
  const matter = isOpen ? notHereIn(plainSigns(bare)) : null;
  return matter && { kind: 'ask_back', title: t(`not_here.${matter}`), said, ways: NEAREST[matter](said) };
}
