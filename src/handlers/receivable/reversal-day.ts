import { monthId } from '../../domain/measure/months.ts';
import type { Line } from '../../domain/receivable/item.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Services } from './services.ts';

/** The day from which something that is taken back counts: its own, but today where both sides have signed its month (S111): what was signed stays. */
export async function reversalDay(
  { reads }: { readonly reads: Pick<Services['reads'], 'lockedMonths'> },
  { unitId, on }: Pick<Line, 'unitId' | 'on'>,
  today: LocalDate,
): Promise<LocalDate> {
  return (await reads.lockedMonths(unitId)).includes(monthId(on)) ? today : on;
}
