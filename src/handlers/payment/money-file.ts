import * as z from 'zod';
import { isId, type PaymentId } from '../../kernel/id.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Effect } from '../plan.ts';
import { sheetFile } from '../reply.ts';

const payment = z.custom<PaymentId>((value) => typeof value === 'string' && isId('pay', value));
const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null);

/** A file about money, as it lies in the outbox: drawn of what is true when it is sent. */
const moneyFile = z.object({
  money: z.discriminatedUnion('file', [
    z.strictObject({ file: z.literal('bank'), payment }),
    z.strictObject({ file: z.literal('vouchers'), payment }),
    z.strictObject({ file: z.literal('vouchers_of'), from: day, to: day }),
  ]),
});
export type MoneyFile = z.infer<typeof moneyFile>['money'];

/** What a file in the outbox is to hold; null where it is none about money. */
export const moneyFileOf = (payload: unknown): MoneyFile | null => moneyFile.safeParse(payload).data?.money ?? null;

/** The file follows in the private chat of whoever asked. */
export const sendMoneyFile = (context: Context, money: MoneyFile): Effect => sheetFile(context, { money });
