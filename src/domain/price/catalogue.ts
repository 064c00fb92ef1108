import { plainKey } from '../phrase/plain-key.ts';

/** A product of the catalogue (S27), by its name and what else it is called. */
export interface Listed {
  readonly name: string;
  readonly also: string | null;
  readonly isAllowed: boolean;
}

const namesOf = ({ name, also }: Listed): readonly string[] =>
  [name, ...(also ?? '').split(/[,，、;；/]/u)].map(plainKey).filter((key) => key !== '');

/** A product as it was called: the one of that name; null: none. Whether it may be sold is its own. */
export const productCalled = <P extends Listed>(catalogue: readonly P[], said: string): P | null =>
  catalogue.find((one) => namesOf(one).includes(plainKey(said))) ?? null;

/** Signs beside each other. */
const pairsOf = (key: string): ReadonlySet<string> => new Set([...key].slice(1).map((sign, at) => `${[...key][at]}${sign}`));

/** What may be sold and comes nearest to what was called, likeliest first. */
export function nearestProducts<P extends Listed>(catalogue: readonly P[], said: string, most: number): readonly P[] {
  const wanted = pairsOf(plainKey(said));
  const likeness = (one: P): number =>
    Math.max(
      0,
      ...namesOf(one).map((name) => [...pairsOf(name)].filter((pair) => wanted.has(pair)).length / Math.max(1, wanted.size)),
    );
  return catalogue
    .filter(({ isAllowed }) => isAllowed)
    .map((one) => ({ one, like: likeness(one) }))
    .filter(({ like }) => like > 0)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);
}
