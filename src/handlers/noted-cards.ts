import type { PersonId } from '../kernel/id.ts';
import { DAY } from '../kernel/time.ts';
import type { Context } from './context.ts';
import type { Payload } from './feature.ts';
import { type Effect, emptyPlan, type Plan, type Row } from './plan.ts';
import type { KeptView, Reads } from './reads.ts';

/*
 * Cards on which something is open that is no row of its own: the form of a record, a meeting that is not made yet. They are noted for each person, so that
 * they are found when something is said or sent, and end; whether anything still is open the card says.
 */

/** A form that nobody has touched for so long is over, of a request as of anything else; what was typed stays, and one tap goes on with it. */
export const ENDS_AFTER = DAY;

/** @param kind what is open: the beginning of its keys, with its own colon */
export const noteCard = (kind: string, { person, now }: Pick<Context, 'person' | 'now'>, card: string): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'keyValue', insert: { key: `${kind}${person.id}:${card}`, value: String(now) }, onConflict: 'replace' }],
});

export interface NotedCard {
  /** The note, to be deleted once nothing is open any more. */
  readonly row: Row<'keyValue'>;
  readonly person: PersonId;
  /** As it stands; null: it is gone. */
  readonly card: KeptView | null;
}

/** The cards that are noted, of one person or of everybody. */
export async function cardsNoted(
  reads: Pick<Reads, 'keyValuesFrom' | 'kept'>,
  kind: string,
  person?: PersonId,
): Promise<readonly NotedCard[]> {
  const rows = await reads.keyValuesFrom(person ? `${kind}${person}:` : kind);
  return Promise.all(
    rows.map(async (row) => {
      const [whose = '', ...card] = row.key.slice(kind.length).split(':');
      return { row, person: whose as PersonId, card: await reads.kept(card.join(':')) };
    }),
  );
}

/** The card with something else on it, unless it has changed since it was looked at. */
export const asSeen = ({ view, subject, place, key, desiredVersion: seen }: KeptView, payload: Payload): Effect => ({
  show: { view, subject },
  place,
  key,
  seen,
  payload,
});
