import type { Reduction } from '../../domain/expense/reduce-line.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';

/** Something that only finance may let pass, and that was sent for finance to decide. */
export interface Plea {
  readonly code: string;
  /** The line it is about, from 0; null: the claim. */
  readonly row: number | null;
  readonly text: Text;
}

/** Finance has let it pass, with the reason that stays on record (S109). */
export interface Overrule extends Pick<Plea, 'code' | 'row'> {
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

declare module '../define.ts' {
  interface Noted {
    /** What a claim leaves to finance. */
    readonly pleas?: readonly Plea[];
    /** What finance took off lines, and let pass, while it lay with them. */
    readonly reductions?: readonly Reduction[];
    readonly overrules?: readonly Overrule[];
  }
}
