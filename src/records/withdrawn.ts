import { w } from '../fields/kinds.ts';
import type { State } from './define.ts';

/** What an import made and was taken back with it: it keeps its number and its history, and is no entry any more. */
export const WITHDRAWN = 'withdrawn';

const STATE: State = { name: w('已撤回导入', 'Import undone'), tone: 'done', end: true, void: true };

/** The states of a kind, with this one where many are brought as a sheet. */
export const withWithdrawn = (states: Readonly<Record<string, State>>, isImported: boolean): Readonly<Record<string, State>> =>
  isImported ? { ...states, [WITHDRAWN]: STATE } : states;
