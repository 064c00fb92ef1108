import { financeUnits } from '../../domain/org/finance-scope.ts';
import type { Person } from '../../domain/org/org.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays, toInstant } from '../../kernel/time.ts';
import type { Book } from '../sheet.ts';
import { bankBook } from './bank-book.ts';
import type { MoneyFile } from './money-file.ts';
import { paymentFor } from './payment-of.ts';
import type { Services } from './services.ts';
import { voucherBook } from './voucher-book.ts';

/** A file about money for whoever may have it now; null for anybody else. */
export async function moneyBook(services: Services, viewer: Person, money: MoneyFile): Promise<Book | null> {
  const org = await services.reads.org();
  switch (money.file) {
    case 'bank':
      return bankBook(services, org, viewer, money.payment);
    case 'vouchers': {
      const file = await paymentFor(services, org, viewer, money.payment);
      if (!file) return null;
      const paidAt = file.payment.state === 'paid' ? file.payment.closedAt : null;
      const items = file.items.filter(({ state }) => state !== 'failed').map((item) => ({ ...item, paidAt }));
      return voucherBook(services, org, items, t('pay.voucher_file', { of: plain(file.payment.number) }));
    }
    case 'vouchers_of': {
      const units = financeUnits(org, viewer.id);
      if (units.length === 0) return null;
      const [from, to] = [toInstant(money.from, 0, services.zone), toInstant(addDays(money.to, 1), 0, services.zone)];
      const items = await services.reads.paidBetween(units, from, to);
      return voucherBook(services, org, items, t('pay.voucher_file', { of: plain(`${money.from} ${money.to}`) }));
    }
    default:
      return money satisfies never;
  }
}
