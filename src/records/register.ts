import type { Fields } from '../fields/field.ts';
import type { Described, Kind, Move, Numbers, Owed, State, Who } from './define.ts';

/** A move of a register: states are data, and only the state changes. */
export interface RegisterMove<F extends Fields, S extends string> extends Pick<Move, 'name' | 'asks' | 'style'> {
  readonly from: readonly S[];
  readonly to: S;
  readonly by: readonly Who<F>[];
}

/** A kind whose states and moves its definition brings. What registers need beyond (children, sheets, values in force) comes with their first use. */
export interface Register<I extends string, F extends Fields, S extends string, N extends Numbers> extends Described<I, F, N> {
  readonly opens: readonly Who<F>[];
  readonly see: readonly Who<F>[];
  readonly states: Readonly<Record<S, State>>;
  readonly start: NoInfer<S>;
  readonly moves: Readonly<Record<string, RegisterMove<F, NoInfer<S>>>>;
  readonly owes?: Readonly<Record<string, Owed>>;
}

export function defineRegister<
  const I extends string,
  const F extends Fields,
  S extends string,
  const N extends Numbers = Record<never, never>,
>(definition: Register<I, F, S, N>): Kind<I, F> {
  const d = definition as unknown as Register<string, Fields, string, Numbers>;
  const moves = Object.entries(d.moves).map(([id, { to, by, ...move }]): [string, Move] => [
    id,
    { ...move, by: () => by, change: () => ({ state: to }) },
  ]);
  const kind: Kind = {
    ...(d as unknown as Omit<Kind, 'moves'>),
    owner: ['opener'],
    mayBeUnnamed: false,
    path: Object.keys(d.states),
    moves: Object.fromEntries(moves),
    owes: d.owes ?? {},
  };
  return kind as unknown as Kind<I, F>;
}
