import type { AdvanceAction } from '../../cards/advance/actions.ts';
import { readAmount } from '../../fields/read-figure.ts';
import { cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { advanceLedger } from '../../ledgers/advance.ts';
import { use } from '../../ledgers/movements.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { bookMovements } from '../ledgers/book-movements.ts';
import { atField, type Plan, toastPlan } from '../plan.ts';
import { notice, openButton } from '../reply.ts';
import { nextRound } from './post-advance.ts';
import type { Services } from './services.ts';
import { mayEnter, owedOf } from './show-advances.ts';

/** 「登记归还」: claimed and returned together never exceed what was paid (O13); the account's own row decides between two at once. */
export async function enterReturn(services: Services, context: Context, action: AdvanceAction, form: Form): Promise<Plan> {
  const line = await services.reads.advance(action.request as never);
  if (!line?.paidAt || !mayEnter(context.org, context.person, line)) return toastPlan('warning', t('advance.finance_only'));
  if (String(line.used) !== action.used) return toastPlan('warning', t('advance.changed'));
  const amount = readAmount(wordsIn(form, 'amount'));
  if (amount === null || amount <= 0n) return atField(toastPlan('warning', t('advance.bad_amount')), 'amount');
  const owed = owedOf(line);
  const most = cents(owed - line.held);
  if (amount > most)
    return atField(
      toastPlan('warning', t('advance.too_much', { owed: { cents: owed }, held: { cents: line.held }, most: { cents: most } })),
      'amount',
    );
  const { requestId } = line;
  const source = { source: requestId, round: await nextRound(services, requestId), reason: 'returned' };
  const left = cents(owed - amount);
  return {
    writes: bookMovements(
      services.ids,
      context,
      source,
      use({ ledger: advanceLedger.id, account: requestId, amount, limit: 'stop' }),
    ),
    audit: [{ actorId: context.person.id, act: 'advance.returned', subject: requestId, detail: { amount } }],
    effects: [
      { repaint: requestId },
      { reminded: [`advance/${requestId}`] },
      notice(line.personId, requestId, `advance_returned:${requestId}:${source.round}`, {
        title: t('advance.told_returned', { amount: { cents: amount } }),
        tone: 'good',
        buttons: [openButton(requestId)],
      }),
    ],
    reply: {
      repaint: true,
      toast: { tone: 'success', text: t('advance.returned', { amount: { cents: amount }, owed: { cents: left } }) },
    },
  };
}
