import { findings } from '../domain/findings.ts';
import { type Fields, fieldsWhere } from '../fields/field.ts';
import { rawOf, toRaw } from '../fields/raw.ts';
import type { Move, Moving, Values, Who } from './define.ts';
import type { AnyRegister } from './register-kind.ts';
import { entered, heldBars, notOfTheirs } from './register-moves.ts';
import { EDIT, EDIT_NAME, HELD_FINDINGS } from './register-words.ts';

/** 「修改」: what stands in an entry, put right; every field but those that only moves change. */
export function editMove(d: AnyRegister, by: readonly Who[]): Move {
  const fields = fieldsWhere(d.fields, (id) => ![...(d.fixed ?? []), ...(d.later ?? [])].includes(id));
  const found = findings(d.clauses[0], HELD_FINDINGS);
  return {
    name: EDIT_NAME,
    from: d.editedIn ?? Object.entries(d.states).flatMap(([state, { end }]) => (end ? [] : [state])),
    by: () => by,
    asks: fields,
    begins: ({ form }) => toRaw(fields, form as never),
    bars: ({ record }) => heldBars(d, record),
    check: (at) => {
      const changed = changedIn(fields, at);
      if (Object.keys(changed).length === 0) return [found('same')];
      const form = { ...at.record.form, ...changed } as Values;
      return [
        ...(d.unit && d.unit in changed ? notOfTheirs(d, form, at) : []),
        ...((d.check as never as Check | undefined)?.(form, at) ?? []),
      ];
    },
    change: (at) => entered(d, at, changedIn(fields, at), undefined, EDIT),
  };
}

type Check = (form: Values, at: Moving) => ReturnType<NonNullable<Move['check']>>;

/** Only what is another value than before: the log tells of nothing else. */
const changedIn = (fields: Fields, { record, asked }: Moving): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]) => {
      const raw = (value: unknown): string => (value === null || value === undefined ? '' : rawOf(field, value));
      return raw(asked[id]) === raw((record.form as Values)[id]) ? [] : [[id, asked[id]]];
    }),
  );
