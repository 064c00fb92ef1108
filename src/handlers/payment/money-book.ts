import type { Person } from '../../domain/org/org.ts';
import type { Book } from '../sheet.ts';
import { bankBook } from './bank-book.ts';
import type { MoneyFile } from './money-file.ts';
import type { Services } from './services.ts';

/** A file about money for whoever may have it now; null for anybody else. */
export async function moneyBook(services: Services, viewer: Person, money: MoneyFile): Promise<Book | null> {
  const org = await services.reads.org();
  switch (money.file) {
    case 'bank':
      return bankBook(services, org, viewer, money.payment);
    case 'vouchers':
      return null;
    default:
      return money satisfies never;
  }
}
