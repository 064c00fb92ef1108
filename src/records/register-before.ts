import type { Values } from './define.ts';

/** A change of a record as the log has it: what was done, and before and after of each field that changed. */
export interface Logged {
  readonly what: string;
  /** Of a hold: the move that was asked for. */
  readonly move: string | null;
  readonly changed: Readonly<Record<string, unknown>>;
}

/** How its log names that a request holds it. */
export const HOLD = 'hold';

/**
 * What stood in an entry when a move of it was asked for the time before: by taking back what changed since. Null: it is asked for the first time.
 * @param log oldest first
 * @param isAsked it is asked for now: the last time is this one
 */
export function formBefore(form: Values, log: readonly Logged[], move: string, isAsked: boolean): Values | null {
  const asked = log.flatMap((one, at) => (one.what === HOLD && one.move === move ? [at] : []));
  const last = asked.at(isAsked ? -2 : -1);
  if (last === undefined) return null;
  const was: Record<string, unknown> = { ...form };
  for (const { changed } of log.slice(last + 1).toReversed())
    for (const [field, pair] of Object.entries(changed))
      if (Object.hasOwn(was, field) && Array.isArray(pair)) was[field] = pair[0] as unknown;
  return was;
}
