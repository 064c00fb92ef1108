import { timeText } from '../kernel/time.ts';
import type { Field, Fields, FormOf, RawForm, ShareSaid } from './field.ts';

/** A form as its controls hold it, so that it can be opened once more; what is empty is left out. Read again it is the same form. */
export const toRaw = <F extends Fields>(fields: F, form: Partial<FormOf<F>>): RawForm =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]): [string, string][] => {
      const value: unknown = form[id];
      const text = value === null || value === undefined ? '' : rawOf(field, value);
      return text === '' ? [] : [[id, text]];
    }),
  );

/** One value as text that reads back to the same. */
export function rawOf(field: Field, value: unknown): string {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
    case 'date':
    case 'month':
    case 'person':
    case 'unit':
    case 'choice':
    case 'reference':
      return value as string;
    case 'time':
      return timeText(value as number);
    case 'tick':
      return value ? 'yes' : '';
    case 'people':
    case 'choices':
      return (value as readonly string[]).join(',');
    case 'money':
      return centsText(value as bigint);
    case 'count':
    case 'percent':
      return String(value);
    case 'shares':
      return sharesRaw(value as readonly ShareSaid[]);
    case 'files':
      return (value as readonly unknown[]).length > 0 ? JSON.stringify(value) : '';
    case 'rows': {
      const forms = value as readonly FormOf<Fields>[];
      return forms.length > 0 ? JSON.stringify(forms.map((form) => toRaw(field.row, form))) : '';
    }
    default:
      return field satisfies never;
  }
}

/** `per_a=100.00,unt_b=60%,per_c`. */
const sharesRaw = (shares: readonly ShareSaid[]): string =>
  shares.map(({ who, amount, percent }) => `${who}${partRaw(amount, percent)}`).join(',');

const partRaw = (amount: ShareSaid['amount'], percent: number | null): string =>
  amount !== null ? `=${centsText(amount)}` : percent === null ? '' : `=${percent}%`;

/** 1234.50, exact at any size. */
export function centsText(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
