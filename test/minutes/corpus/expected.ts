import type { Asked, Expected, ExpectedAction } from './case.ts';

type More = Partial<Pick<ExpectedAction, 'coOwners' | 'mayAsk' | 'done' | 'updates'>>;

/** An action out of the sentence `from`. What is null of an unfinished one is what the secretary asks. */
export function act(from: string, what: string, owner: string | null, due: string | null, more: More = {}): ExpectedAction {
  const asked: readonly Asked[] = more.done
    ? []
    : [...(owner === null ? (['owner'] as const) : []), ...(due === null ? (['due'] as const) : [])];
  return { what, owner, due, from, ...(asked.length > 0 ? { asked } : {}), ...more };
}

/** What must come of a text: only the lists that are not empty are named. */
export const files = (some: Partial<Expected> = {}): Expected => ({ decisions: [], actions: [], proposals: [], ...some });
