import type { FieldName, InvoiceLine, Travel } from '../../src/domain/invoice/invoice.ts';

/** A field's value in one form (contract §2): half-width, without blanks, 圆 as 元; of lines and travel only what `other` says as well; a station with or without 站. */
export function asCompared(name: FieldName, value: unknown, other?: unknown): string {
  if (name === 'lines' && Array.isArray(value)) {
    const others = Array.isArray(other) ? (other as InvoiceLine[]) : [];
    return (value as InvoiceLine[]).map((line, at) => lineText(line, others[at])).join(' | ');
  }
  if (name === 'travel' && value !== null && typeof value === 'object')
    return common(value as Travel, other as Travel | undefined);
  if (name === 'taxMark') return 'a mark';
  if (name === 'words') return folded(value).replaceAll('圆', '元').replaceAll('正', '整');
  return folded(value);
}

/** Name, amount and tax of a line always; the rest where both sides say it. */
function lineText(line: InvoiceLine, other: InvoiceLine | undefined): string {
  const { name, amount, tax, rate, quantity, unitPrice, ...rest } = line;
  const asNumbers = Object.entries({ rate, quantity, unitPrice })
    .filter(([key, value]) => value !== undefined && other?.[key as keyof InvoiceLine] !== undefined)
    .map(([, value]) => (Number.isNaN(Number(value)) ? folded(value) : String(Number(value))));
  return [folded(name), String(amount), String(tax), ...asNumbers, common(rest, other)].join(' ');
}

function common<T extends object>(value: T, other: Partial<T> | undefined): string {
  const pairs = Object.entries(value).filter(
    ([key, one]) => one !== undefined && (other as Record<string, unknown> | undefined)?.[key] !== undefined,
  );
  return pairs
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, one]) => `${key}=${folded(one).replace(/站$/, '')}`)
    .join(' ');
}

const folded = (value: unknown): string => String(value).normalize('NFKC').replace(/\s/g, '');
