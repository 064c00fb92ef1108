import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Reader } from './reader.ts';

/** A line of the policy as「依据」shows it. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Whom the assistant has greeted. */
export interface TalkReads {
  welcomedAt(person: PersonId): Promise<Instant | null>;
}

/** What is asked for here beyond what everybody has. */
export interface TalkPorts {
  readonly reads: TalkReads;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Reads what the rules cannot; null unless a model is configured. */
  readonly reader: Reader | null;
}
