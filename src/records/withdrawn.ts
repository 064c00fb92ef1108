import type { Kind, Move, State } from './define.ts';
import { WITHDRAW_NAME, WITHDRAWN_NAME } from './register-words.ts';

/** What an import made and was taken back with it: it keeps its number and its history, and is no entry any more. */
export const WITHDRAWN = 'withdrawn';
/** The engine's own move of every kind of which many are brought as a sheet. */
export const WITHDRAW = 'withdraw';

const STATE: State = { name: WITHDRAWN_NAME, tone: 'done', end: true, void: true };

/** A kind with the way out of what an import brought, where many of it are brought as a sheet. */
export function withdrawable(kind: Kind): Kind {
  if (!kind.import) return kind;
  const from = Object.entries(kind.states).flatMap(([state, { end }]) => (end ? [] : [state]));
  const withdraw: Move = {
    name: WITHDRAW_NAME,
    from,
    by: () => [],
    made: 'import',
    change: ({ now }) => ({ state: WITHDRAWN, life: { endedAt: now } }),
  };
  return { ...kind, states: { ...kind.states, [WITHDRAWN]: STATE }, moves: { ...kind.moves, [WITHDRAW]: withdraw } };
}
