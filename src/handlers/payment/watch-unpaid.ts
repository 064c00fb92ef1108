import { financeFor } from '../../domain/org/finance-scope.ts';
import { t } from '../../kernel/text.ts';
import { asWatched, type Watch, waiting } from '../watching.ts';
import type { Services } from './services.ts';

/** Approved and unpaid (S109): for those of finance who may pay it, all of it one line. */
export const unpaidRequests: Watch<Services> = async (services, which) => {
  const org = await services.reads.org();
  return asWatched(await services.watches.unpaid(which), ({ requestId, personId, unitId, approvedAt }) => {
    const mayPay = financeFor(org, unitId);
    const others = mayPay.filter((id) => id !== personId);
    return waiting({
      watch: 'unpaid',
      target: requestId,
      subject: 'unpaid',
      title: () => t('pay.waiting'),
      since: approvedAt,
      holders: others.length > 0 ? others : mayPay,
      applicantId: personId,
      unitId,
      list: 'payables',
    });
  });
};
