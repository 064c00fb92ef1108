import { changedRows } from '../domain/approval/diff.ts';
import type { Instance } from '../domain/approval/instance.ts';
import type { Write } from './plan.ts';

/** What a request keeps beside its state: form, facts and rules as JSON, frozen at submission. */
export interface StoredTexts {
  readonly form: string;
  readonly facts: string;
  readonly rules: string;
}

/**
 * The writes that turn one state of a request into the next. The request's row is written first and only where its version is still the one
 * that was read, so of two decisions at once the row decides (design §5.5).
 */
export function writesOf(before: Instance | null, after: Instance, stored?: StoredTexts): readonly Write[] {
  const rows = changedRows(before, after);
  return [...(rows as unknown as readonly Write[]), ...(stored ? [] : [])];
}
