import type { Offer } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { person, w } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import { plain, type Say, say } from '../kernel/text.ts';
import type { Move, Moving, Whom } from './define.ts';
import { peopleOf } from './who.ts';

/** Those above whose it is give it to somebody else; by this name all that somebody left is handed on too (S95). */
export const reassign = (name: Say, from: readonly string[], clause = 'S95'): Move => ({
  name,
  from,
  by: () => [{ superior: 1 }, { role: 'region_manager' }, { role: 'network_department' }],
  asks: { to: person('交给谁', 'To') },
  ...goesTo(clause, ['everyone']),
  change: ({ asked }) => ({ ownerId: asked.to as PersonId, life: withdrawn }),
});

/** What was offered or asked for before is answered by it. */
export const withdrawn = { offer: undefined, wish: undefined };

/** To one of these, and not to whose it is. */
export const goesTo = (clause: string, to: readonly Whom[]): Pick<Move, 'among' | 'check'> => ({
  among: () => to,
  check: (at) =>
    peopleOf(to, at.record, at.org).some((id) => id === at.asked.to && id !== at.record.ownerId)
      ? []
      : [{ ...findings(clause, NOT_TO)('not_to'), tries: colleagues(at) }],
});

export const NOT_TO = {
  not_to: {
    field: 'to',
    what: w('不能交给这个人', 'It cannot go to this person'),
    accept: w('请选一位能接手的在职同事', 'Choose a colleague who may take it'),
  },
} as const;

/** How many colleagues are tried. */
const PEOPLE = 6;

/** Who could have it: those of its branch who are at work. */
const colleagues = ({ record, org, atWork }: Moving): readonly (readonly Offer[])[] =>
  org
    .staff(record.unitId)
    .filter(({ id }) => id !== record.ownerId && atWork(id))
    .slice(0, PEOPLE)
    .map(({ id, name }) => [{ text: say(GIVE, { name: plain(name) }), set: { to: id } }]);

const GIVE = w('交给{name}', 'Give it to {name}');
