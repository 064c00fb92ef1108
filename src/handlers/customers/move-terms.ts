import type { RecordId } from '../../fields/field.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Row, Write } from '../plan.ts';
import { type Agreed, NO_TERMS, termsWrite } from '../receivable/write-terms.ts';

type Terms = Row<'customerTerms'>;

/** What is agreed with a customer, by what belongs together: how they are reminded, a pause, the limit, what goes beyond it once. */
const PARTS = [
  ['policy'],
  ['holdUntil', 'reviewerId', 'holdReason'],
  ['creditLimit', 'termDays', 'ratedOn'],
  ['extraLimit', 'extraUntil', 'extraUses'],
] as const satisfies readonly (readonly (keyof Terms)[])[];
type Part = (typeof PARTS)[number];

/** Without whose they are: absent where nothing was agreed. */
export function agreedIn(terms: Terms | null): Agreed | null {
  if (!terms) return null;
  const { customerId: _, unitId: __, version: ___, ...agreed } = terms;
  return agreed;
}

/** What holds of two files that become one: of each part what the file that stays has, else what the other had; of two pauses the longer. */
export function together(from: Agreed | null, into: Agreed | null): Agreed | null {
  if (!from) return into;
  if (!into) return from;
  const parts = PARTS.map((part) => {
    const isPause = part[0] === 'holdUntil';
    const takesFrom = isPause ? (from.holdUntil ?? '') > (into.holdUntil ?? '') : into[part[0]] === null;
    return only(part, takesFrom ? from : into);
  });
  return Object.assign({ ...NO_TERMS }, ...parts) as Agreed;
}

/** What of the file that stays was as the merging left it is as it was before; what was agreed since stays. `since`: what was approved for the other meanwhile. */
export function apart(now: Agreed, merged: Agreed, before: Agreed | null, since: Partial<Agreed>): Agreed {
  const was = before ?? NO_TERMS;
  const parts = PARTS.map((part) => {
    // What orders took of an override meanwhile makes it no other.
    const telling = part.filter((field) => field !== 'extraUses');
    const isLeft =
      telling.every((field) => now[field] === merged[field]) ||
      telling.every((field) => field in since && now[field] === since[field]);
    return only(part, isLeft ? was : now);
  });
  return Object.assign({ ...NO_TERMS }, ...parts) as Agreed;
}

const only = (part: Part, agreed: Agreed): Partial<Agreed> => Object.fromEntries(part.map((field) => [field, agreed[field]]));

export const isNothing = (agreed: Agreed): boolean => PARTS.every((part) => agreed[part[0]] === null);

/** What is agreed with a customer from now on; null: nothing. */
export function termsWrites(
  { customerId, unitId }: { readonly customerId: RecordId; readonly unitId: UnitId },
  before: Terms | null,
  agreed: Agreed | null,
): readonly Write[] {
  if (!agreed || isNothing(agreed))
    return before ? [{ table: 'customerTerms', delete: { customerId, version: before.version } }] : [];
  return [termsWrite(customerId, unitId, before, agreed)];
}
