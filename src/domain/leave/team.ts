import type { PersonId } from '../../kernel/id.ts';
import type { TakenDay } from './types.ts';
export interface TeamMember {
  readonly id: PersonId;
  readonly name: string;
  readonly post: string;
  readonly active: boolean;
}

/** A stretch of somebody's leave that another has agreed to cover. */
export type CoveredDay = Pick<TakenDay, 'requestId' | 'personId' | 'date' | 'fromMin' | 'toMin'> & { readonly name: string };
