import type { AllBoards } from '../measure.ts';

/** What whoever shows or uses figures asks for beyond what everybody has. */
export interface BoardPorts {
  readonly boards: AllBoards;
}
