import type { RecordId } from '../../fields/field.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Write } from '../plan.ts';
import type { TermsRow } from './ports.ts';

/** What may be agreed with a customer. */
export type Agreed = Omit<TermsRow, 'customerId' | 'unitId' | 'version'>;

export const NO_TERMS: Agreed = {
  policy: null,
  holdUntil: null,
  reviewerId: null,
  holdReason: '',
  creditLimit: null,
  termDays: null,
  extraLimit: null,
  extraUntil: null,
  extraUses: null,
  ratedOn: null,
};

/** What was agreed with a customer, as it is to be. As it was read: of two at once one is handled again. */
export const termsWrite = (customerId: RecordId, unitId: UnitId, before: TermsRow | null, update: Partial<Agreed>): Write =>
  before
    ? {
        table: 'customerTerms',
        update: { ...update, version: before.version + 1 },
        where: { customerId, version: before.version },
      }
    : { table: 'customerTerms', insert: { ...NO_TERMS, customerId, unitId, ...update, version: 1 } };
