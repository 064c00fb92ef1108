import { ATTACHMENTS } from '../../domain/expense/check-lines.ts';
import type { DocumentKind } from '../../domain/invoice/invoice.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { asWatched, type Watch, waiting } from '../watching.ts';
import type { Services } from './services.ts';

/** Sent and in no claim (S100): for whoever sent it, all of it one line; a trip sheet waits for its invoice. */
export const unclaimedReceipts: Watch<Services> = async (services, which) =>
  asWatched(await services.watches.unclaimedReceipts(which), ({ invoiceId, personId, unitId, kind, total, at }) =>
    waiting({
      watch: 'receipt_unclaimed',
      target: invoiceId,
      subject: ATTACHMENTS.has(kind) ? 'lone_sheet' : 'unclaimed',
      title: () =>
        t(ATTACHMENTS.has(kind) ? 'expense.sheet_waiting' : 'expense.receipt_waiting', {
          kind: t(`expense.document.${kind as DocumentKind}`),
          total: total === null ? plain('') : say({ zh: '{sum}', en: '{sum}' }, { sum: { cents: total } }),
        }),
      since: at,
      holders: [personId],
      applicantId: personId,
      unitId,
    }),
  );
