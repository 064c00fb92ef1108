import { quiet } from '../../cards/parts.ts';
import type { CustomerModel } from '../../cards/receivable/customer-card.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { extraOf } from './credit-of.ts';
import { usesOf } from './extra-uses.ts';
import type { TermsRow } from './ports.ts';
import type { Services } from './services.ts';

const leftOf = (amount: Cents, used: Cents): Cents => cents(amount > used ? amount - used : 0n);

/** On the card of a customer: what was approved beyond the limit, and how much of it is left (O19). */
export function extraNote(terms: TermsRow | null, today: LocalDate): CustomerModel['notes'] {
  const extra = extraOf(terms, today);
  if (!extra) return [];
  const { amount, until } = extra;
  const used = sumOf([...extra.uses.values()]);
  const left = { cents: leftOf(amount, used) };
  return [
    {
      tone: 'info',
      text: t('receivable.extra_of_customer', { amount: { cents: amount }, until: { date: until }, used: { cents: used }, left }),
    },
  ];
}

/** On the card of an order that took some of it. */
export async function extraOnOrder({ record }: RecordLook, { reads }: Services): Promise<RecordPart> {
  const { file } = record.form as { readonly file?: RecordId | null };
  const [terms = null] = file ? await reads.termsOf([file]) : [];
  const uses = usesOf(terms);
  const used = uses.get(record.id);
  if (used === undefined) return {};
  const left = leftOf(cents(terms?.extraLimit ?? 0n), sumOf([...uses.values()]));
  return { body: quiet(t('receivable.extra_of_order', { used: { cents: used }, left: { cents: left } })) };
}
