import { type Say, say, type TextArg } from '../kernel/text.ts';
import type { Finding } from './finding.ts';

/** What a check can say: what is wrong, what would be accepted, and about which field. Without `warn` it refuses. */
export interface FindingWords {
  readonly what: Say;
  readonly accept: Say;
  readonly field?: string;
  readonly warn?: true;
}

/** The findings of a definition by their codes: each rests on the clause, and says what the table says with the facts filled in. */
export const findings =
  <const T extends Readonly<Record<string, FindingWords>>>(clause: string, table: T) =>
  (code: keyof T & string, facts: Readonly<Record<string, TextArg>> = {}): Finding => {
    const { what, accept, field, warn } = table[code] as FindingWords;
    return {
      code,
      severity: warn ? 'warn' : 'refuse',
      clause,
      ...(field ? { field } : {}),
      text: say(what, facts),
      accept: say(accept, facts),
    };
  };
