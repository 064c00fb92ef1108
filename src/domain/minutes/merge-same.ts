import type { MinutesWorld, ReadAction, ReadDecision } from './minutes.ts';
import { isSame } from './same-text.ts';

/** Actions that say again what is open already with the same owner become news of it. */
export const updating = (actions: readonly ReadAction[], { openActions }: MinutesWorld): readonly ReadAction[] =>
  actions.map((action) => {
    const open = openActions.find((one) => one.ownerId === action.owner && saysSame(one.text, action.what));
    return open ? { ...action, updates: open.id } : action;
  });

/** The whole of it, or one clause of it, is what is open. */
const saysSame = (open: string, what: string): boolean =>
  isSame(open, what) || what.split(/[，,；;：:。（()）]/u).some((clause) => isSame(open, clause));

/** What is said twice, as a decision and in the list of actions, is one action. */
export function mergeSame(
  actions: readonly ReadAction[],
  decisions: readonly ReadDecision[],
): { readonly actions: readonly ReadAction[]; readonly decisions: readonly ReadDecision[] } {
  const kept: ReadAction[] = [];
  const places = actions.map((action) => {
    const before = kept.findIndex((one) => isOne(one, action));
    const first = kept[before];
    if (!first) return kept.push(action) - 1;
    kept[before] = fuller(first, action);
    return before;
  });
  return {
    actions: kept,
    decisions: decisions.map((one) => ({ ...one, actions: [...new Set(one.actions.flatMap((at) => places[at] ?? []))] })),
  };
}

const isOne = (a: ReadAction, b: ReadAction): boolean =>
  a.owner !== null &&
  a.owner === b.owner &&
  a.done === b.done &&
  (a.due === null || b.due === null || a.due.date === b.due.date) &&
  isSame(a.what, b.what);

/** The one that leaves less to be asked. */
const fuller = (a: ReadAction, b: ReadAction): ReadAction =>
  b.questions.length < a.questions.length ? { ...b, coOwners: [...new Set([...a.coOwners, ...b.coOwners])] } : a;
