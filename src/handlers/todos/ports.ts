import type { PersonId } from '../../kernel/id.ts';
import type { TodoLine } from '../records/ports.ts';

/** What is asked for here beyond what records, approvals and leave bring. */
export interface TodoPorts {
  readonly reads: {
    /** What these people owe, the earliest due first, what has no day last; at most `limit`. */
    todosHeld(people: readonly PersonId[], limit: number): Promise<readonly TodoLine[]>;
    /** For how many records they owe something; capped at 100. */
    todoCount(people: readonly PersonId[]): Promise<number>;
  };
}
