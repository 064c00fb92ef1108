import type { LocalDate } from '../../kernel/time.ts';
import { foldText } from '../invoice/fold-text.ts';
import { differingPlaces } from '../invoice/tax-id.ts';
import type { Title } from './rules.ts';

/** The company whose name and tax number invoices for these units (nearest first) must carry; null where none is set for them. */
export const titleOf = (units: readonly string[], titles: readonly Title[]): Title | null => {
  for (const unit of units) {
    const found = titles.find((title) => title.units.includes(unit));
    if (found) return found;
  }
  return null;
};

export type TitleFault =
  | { readonly code: 'title_unknown' | 'title_other_unit' | 'tax_id_unread'; readonly right: Title }
  | { readonly code: 'title_former'; readonly right: Title; readonly until: LocalDate }
  | { readonly code: 'tax_id_differs'; readonly right: Title; readonly places: readonly number[] };

interface Printed {
  readonly name: string;
  readonly taxId?: string | undefined;
  readonly issued?: LocalDate | undefined;
}

/** What is wrong with the buyer printed on an invoice, where `own` (never empty) are the companies it may be made out to; null where nothing is. */
export function titleFault(
  { name, taxId, issued }: Printed,
  own: readonly [Title, ...Title[]],
  titles: readonly Title[],
): TitleFault | null {
  const printed = sameForm(name);
  const called = titles.find((title) => [title.name, ...title.aliases].some((one) => sameForm(one) === printed));
  const id = taxId === undefined ? undefined : sameForm(taxId);
  if (!called) {
    const before = titles.find((title) => title.former.some((one) => sameForm(one.name) === printed));
    const until = before?.former.find((one) => sameForm(one.name) === printed)?.until;
    if (!before || !until) return { code: 'title_unknown', right: titles.find((title) => title.taxId === id) ?? own[0] };
    if (issued !== undefined && issued > until) return { code: 'title_former', right: before, until };
    return afterName(before, id, own);
  }
  return afterName(called, id, own);
}

function afterName(called: Title, id: string | undefined, own: readonly [Title, ...Title[]]): TitleFault | null {
  if (id !== undefined && id !== called.taxId)
    return { code: 'tax_id_differs', right: called, places: differingPlaces(id, called.taxId) };
  if (!own.includes(called)) return { code: 'title_other_unit', right: own[0] };
  return id === undefined ? { code: 'tax_id_unread', right: called } : null;
}

const sameForm = (text: string): string => foldText(text).replaceAll('（', '(').replaceAll('）', ')').toUpperCase();
