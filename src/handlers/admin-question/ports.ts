import type { Row } from '../plan.ts';

/** What administrators are asked. */
export interface AdminQuestionReads {
  adminQuestion(id: string): Promise<Row<'adminQuestion'> | null>;
  /** The newest question of each subject of a kind, in any state; at most 1,000, newest first. */
  adminQuestions(kind: string): Promise<readonly Row<'adminQuestion'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface AdminQuestionPorts {
  readonly reads: AdminQuestionReads;
}
