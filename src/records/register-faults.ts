import type { Kind } from './define.ts';
import { EDIT, REGISTER_FAULTS } from './register-words.ts';

/** Moves of registers that processes decide on. */
export type Decided = readonly (readonly [kind: string, move: string])[];

/** What processes decide on and no register has. */
export const decidedByNone = (kinds: readonly Kind[], decided: Decided): readonly string[] =>
  decided
    .filter(([of, move]) => kinds.find(({ id }) => id === of)?.moves[move]?.made !== 'approval')
    .map(([of, move]) => REGISTER_FAULTS.notDecided(of, move));

/**
 * What is wrong with a register beyond what can be wrong with every kind.
 * @param decided moves that processes decide on, by kind and move
 */
export function registerFaults({ id, fields, moves, owes, register }: Kind, decided: Decided): readonly string[] {
  if (!register) return [];
  const { clocks, full } = register;
  const isDecided = (move: string): boolean => decided.some(([kind, one]) => kind === id && one === move);
  const edits = moves[EDIT];
  const hides = Object.values(edits?.asks ?? {}).some(({ mask }) => mask !== undefined);
  const sees = (full ?? []).map((who) => JSON.stringify(who));
  return [
    ...Object.entries(moves).flatMap(([move, { made }]) =>
      made === 'approval' && !isDecided(move) ? [REGISTER_FAULTS.undecided(id, move)] : [],
    ),
    ...Object.entries(owes).flatMap(([todo, { move }]) =>
      move !== undefined && !(move in moves) ? [REGISTER_FAULTS.doneByNone(id, todo, move)] : [],
    ),
    ...Object.entries(clocks).flatMap(([move, field]) =>
      fields[field]?.kind === 'date' ? [] : [REGISTER_FAULTS.clockNoDay(id, move, field)],
    ),
    // Who edits sends back what they saw: a value they saw masked would be lost.
    ...(full && hides && editorsOf(edits).some((who) => !sees.includes(JSON.stringify(who)))
      ? [REGISTER_FAULTS.editsUnseen(id)]
      : []),
  ];
}

/** Who edits does not hang on the entry. */
const editorsOf = (edits: Kind['moves'][string] | undefined): readonly unknown[] => edits?.by({} as never) ?? [];
