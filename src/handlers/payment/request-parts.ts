import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { RequestParts } from '../request-parts.ts';
import { type Hold, holdIn, holdKey } from './hold.ts';
import type { Services } from './services.ts';

/** What the card of an approved request says of its payment. */
export const paymentParts: RequestParts<Services> = {
  onCard: async ({ file: { instance } }, services) => {
    const value = instance.state === 'approved' ? await statusOf(services, instance.id) : null;
    return value ? { blocks: [{ to: 'everyone', kind: 'rows', rows: [{ label: t('pay.status'), value, wide: true }] }] } : {};
  },
};

async function statusOf({ reads }: Services, request: Parameters<Services['reads']['payable']>[0]): Promise<Text | null> {
  const payable = await reads.payable(request);
  if (!payable) return null;
  const hold = holdIn(await reads.valueOf(holdKey(request)));
  const decided = hold?.decided ?? null;
  if (payable.state === 'held' && hold) return t('pay.status_held', { why: heldBy(hold) });
  if (payable.state === 'objected') return t('pay.status_objected', { reason: plain(decided?.reason ?? '') });
  if (payable.state === 'unpaid' && payable.failed === null && decided)
    return t('pay.status_released', { reason: plain(decided.reason) });
  if (payable.state === 'unpaid')
    return payable.failed === null ? t('pay.status_unpaid') : t('pay.status_failed', { reason: plain(payable.failed) });
  const batch = payable.paymentId ? await reads.payment(payable.paymentId) : null;
  const number = plain(batch?.payment.number ?? '');
  const closedAt = batch?.payment.closedAt;
  return payable.state === 'paid' && closedAt
    ? t('pay.status_paid', { at: { at: closedAt }, number })
    : t('pay.status_batched', { number });
}

/** In a word, for everybody who sees the request: who sent the red invoice or objects, and why, is for finance. */
const heldBy = ({ reds, charges }: Hold): Text =>
  join([...(reds.length > 0 ? [t('pay.by_red')] : []), ...(charges.length > 0 ? [t('pay.by_charge')] : [])], '；');
