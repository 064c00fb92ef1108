import type { Fields } from '../fields/field.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import type { Kind, Numbers, Owed, Rec, Values } from './define.ts';
import { editMove } from './register-edit.ts';
import { toldOfEntry } from './register-history.ts';
import type { AnyRegister, Register } from './register-kind.ts';
import { byEntry, moveOf, notOfTheirs } from './register-moves.ts';
import { EDIT, ON_FILE } from './register-words.ts';
import { withdrawable } from './withdrawn.ts';

/** A register as a kind of record. */
export function defineRegister<
  const I extends string,
  const F extends Fields,
  S extends string,
  M,
  const N extends Numbers = Record<never, never>,
>(definition: Register<I, F, S, M, N>): Kind<I, F> {
  // Inside, forms are plain records: who defines a register has had its types checked above.
  const d = definition as unknown as AnyRegister;
  const {
    startFor,
    inForce,
    keys = [],
    edit,
    editedIn: _editedIn,
    fixed: _fixed,
    owner,
    unit,
    full,
    counted,
    open = ON_FILE,
    path = [],
    ...described
  } = d;
  const moves = Object.entries(d.moves).map(([id, move]) => [id, moveOf(d, id, move)] as const);
  const clocks = Object.entries(d.moves).flatMap(([id, { by }]) =>
    typeof by === 'object' && 'after' in by ? [[id, by.after] as const] : [],
  );
  const isCounted = counted === true;
  const kind: Kind = {
    ...(described as unknown as Pick<Kind, keyof typeof described & keyof Kind>),
    ...(keys.length > 0 || inForce ? { keys: [...keys, ...(inForce ? [[...inForce.per, inForce.from]] : [])] } : {}),
    owner: ['opener'],
    mayBeUnnamed: false,
    path,
    moves: { ...Object.fromEntries(moves), ...(edit ? { [EDIT]: editMove(d, edit) } : {}) },
    owes: Object.fromEntries(Object.entries(d.owes ?? {}).map(([id, owed]) => [id, owedOf(id, owed)])),
    register: {
      belongs: (form) => ({ unitId: inForm<UnitId>(form, unit), ownerId: inForm<PersonId>(form, owner) }),
      misplaced: (form, scene) => notOfTheirs(d, form, scene),
      startFor: startFor ?? null,
      inForce: inForce ?? null,
      clocks: Object.fromEntries(clocks),
      full: full ?? null,
      counted: isCounted,
      open,
      tells: (...change) => toldOfEntry({ fields: d.fields, counted: isCounted }, ...change),
      stays: [...moves.flatMap(([id]) => (d.moves[id]?.to === undefined ? [id] : [])), EDIT],
    },
  };
  return withdrawable(kind) as unknown as Kind<I, F>;
}

const inForm = <T>(form: Values, field: string | undefined): T | null =>
  field === undefined ? null : ((form[field] as T | null | undefined) ?? null);

function owedOf(id: string, { holders, not, until, ...owed }: NonNullable<AnyRegister['owes']>[string]): Owed {
  return {
    ...owed,
    owes: (record: Rec, n: Numbers) => {
      const day = until(record as never, n);
      return day === null
        ? null
        : {
            holders: byEntry(holders)(record),
            ...(not ? { not: not(record as never) } : {}),
            since: record.life.since,
            until: day,
            round: record.life.rounds?.[id] ?? record.life.round,
          };
    },
  };
}
