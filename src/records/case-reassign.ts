import { findings } from '../domain/findings.ts';
import { person, w } from '../fields/kinds.ts';
import type { PersonId } from '../kernel/id.ts';
import type { Say } from '../kernel/text.ts';
import type { Move } from './define.ts';

const FOUND = findings('S95', {
  same: {
    field: 'to',
    what: w('就是现在的这位', 'It is with them already'),
    accept: w('请选另一位在职同事', 'Choose another colleague'),
  },
});

/** Those above whose it is give it to somebody else; by this name all that somebody left is handed on too (S95). */
export const reassign = (name: Say, from: readonly string[]): Move => ({
  name,
  from,
  by: () => [{ superior: 1 }, { role: 'region_manager' }, { role: 'network_department' }],
  asks: { to: person('交给谁', 'To') },
  check: ({ asked, record, org }) =>
    asked.to !== record.ownerId && org.person(asked.to as PersonId)?.active ? [] : [FOUND('same')],
  change: ({ asked }) => ({ ownerId: asked.to as PersonId }),
});
