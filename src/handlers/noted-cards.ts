import type { Org, Person } from '../domain/org/org.ts';
import type { PersonId } from '../kernel/id.ts';
import { DAY, type Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import type { Awaitable, Payload } from './feature.ts';
import { type Effect, emptyPlan, type Plan, type Row } from './plan.ts';
import type { KeptView, Reads } from './reads.ts';
import { toPerson } from './view-ref.ts';

/*
 * Cards on which something is open that is no row of its own: the form of a record, a meeting that is not made yet. They are noted for each person, so that
 * they are found when something is said or sent, and end; whether anything still is open the card says.
 */

/** A form that nobody has touched for so long is over, of a request as of anything else; what was typed stays, and one tap goes on with it. */
export const ENDS_AFTER = DAY;

/** The platform lets a card be changed for a fortnight; an older one stays as it is, since nobody is to get a new one for a form they forgot. */
export const REPAINTED_FOR = 13 * DAY;

/** @param kind what is open: the beginning of its keys, with its own colon */
export const noteCard = (kind: string, { person, now }: Pick<Context, 'person' | 'now'>, card: string): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'keyValue', insert: { key: `${kind}${person.id}:${card}`, value: String(now) }, onConflict: 'replace' }],
});

type CardReads = Pick<Reads, 'keyValuesFrom' | 'kept'>;

interface NotedCard {
  /** The note, to be deleted once nothing is open any more. */
  readonly row: Row<'keyValue'>;
  readonly person: PersonId;
  /** As it stands; null: it is gone. */
  readonly card: KeptView | null;
}

/** The cards that are noted, of one person or of everybody. */
async function cardsNoted(reads: CardReads, kind: string, person?: PersonId): Promise<readonly NotedCard[]> {
  const rows = await reads.keyValuesFrom(person ? `${kind}${person}:` : kind);
  return Promise.all(
    rows.map(async (row) => {
      const [whose = '', ...card] = row.key.slice(kind.length).split(':');
      return { row, person: whose as PersonId, card: await reads.kept(card.join(':')) };
    }),
  );
}

/** The cards of one person on which something may still be open: in their own chat, and no newer one took their place. */
export async function openCards(reads: CardReads, kind: string, person: PersonId): Promise<readonly KeptView[]> {
  const noted = await cardsNoted(reads, kind, person);
  return noted.flatMap(({ card }) => (card?.place === toPerson(person) && !card.retired ? [card] : []));
}

/** What is open on a card, as its end asks for it. */
interface OpenOn {
  readonly touchedAt: number;
  /** Its time has come, however lately it was touched. */
  readonly isOver?: boolean;
  /** Its card says so where it stands; null: it stays as it is. */
  readonly ended: Effect | null;
}

/** What nobody has touched for a day ends silently where it stands, and its note goes; what stands in it stays. */
export async function* endNoted(
  reads: CardReads & Pick<Reads, 'org'>,
  kind: string,
  now: Instant,
  openOn: (card: KeptView, person: Person, org: Org) => Awaitable<OpenOn | null>,
): AsyncGenerator<Plan> {
  const all = await cardsNoted(reads, kind);
  if (all.length === 0) return;
  const org = await reads.org();
  for (const { row, person: whose, card } of all) {
    const person = org.person(whose);
    const open = person && card && (await openOn(card, person, org));
    if (open && !open.isOver && open.touchedAt > now - ENDS_AFTER) continue;
    yield {
      ...emptyPlan,
      // Was it noted once more meanwhile, the note stays and the next look sees to it.
      writes: [{ table: 'keyValue', delete: row, mayMiss: true }],
      effects: open?.ended && (card?.updatedAt ?? now) > now - REPAINTED_FOR ? [open.ended] : [],
    };
  }
}

/** The card with something else on it, unless it has changed since it was looked at. */
export const asSeen = ({ view, subject, place, key, desiredVersion: seen }: KeptView, payload: Payload): Effect => ({
  show: { view, subject },
  place,
  key,
  seen,
  payload,
});
