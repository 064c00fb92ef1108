import type { Action } from './element.ts';

/** A button's value: what it asks for, and the outbox row whose card it stands on, so that a press is known before the sending itself was answered. */
export const withRow = (action: Action, row: number | null): Action | (Action & { readonly row: number }) =>
  row === null ? action : { ...action, row };

/** The two parts of a value that came back. Like everything from outside the number proves nothing: whether the card is there is checked (handlers/pressed-card.ts). */
export function takeRow(value: unknown): { readonly row: number | null; readonly value: unknown } {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'row')) return { row: null, value };
  const { row, ...rest } = value as Readonly<Record<string, unknown>>;
  return { row: typeof row === 'number' && Number.isSafeInteger(row) ? row : null, value: rest };
}
