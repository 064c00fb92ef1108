import type { Card } from '../../cards/element.ts';
import { type KeptLine, keptCard } from '../../cards/minutes/decisions-card.ts';
import { type Kept, keptBy, rateOf, total } from '../../domain/minutes/kept-rate.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, instant, toInstant, toLocal } from '../../kernel/time.ts';
import { sightOf } from '../../records/who.ts';
import type { Services } from './services.ts';
import { ACTION } from './write-actions.ts';

/** Looked back so many days. */
const DAYS = 90;
const MOST_PEOPLE = 50;

/** View `kept_rate`: of what came due, how much was done in time (S68): the reader's own and those of the units they are above (S4). */
export async function showKept(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  const now = services.clock.now();
  const first = addDays(toLocal(now, services.zone).date, -DAYS);
  const people = peopleSeen(viewer, org);
  const all = await services.reads.actionsDue(people, toInstant(first, 0 as never, services.zone), instant(now));
  const byPerson = keptBy(all, ({ holderId }) => holderId as PersonId);
  const byUnit = keptBy(all, ({ holderId }) => org.person(holderId as PersonId)?.unitId ?? null);
  return keptCard({
    since: t('kept.since', { day: { date: first } }),
    units: linesOf(byUnit, (id) => (id ? unitText(org, id as UnitId) : plain('—'))),
    people: linesOf(byPerson, (id) => plain(personName(org, id))).slice(0, MOST_PEOPLE),
  });
}

/** Themselves, and everybody of the units whose actions they see. */
function peopleSeen(viewer: Person, org: Org): readonly PersonId[] {
  const sight = sightOf(ACTION.see, viewer.id, org);
  const units = new Set(sight.units);
  const seen = sight.everything
    ? org.people
    : org.people.filter(({ id, unitId }) => units.has(unitId) || sight.owners.includes(id));
  return [...new Set([viewer.id, ...seen.map(({ id }) => id)])];
}

/** The lowest rate first: there somebody has to look. */
const linesOf = <K>(all: ReadonlyMap<K, Kept>, name: (key: K) => Text): readonly KeptLine[] =>
  [...all]
    .map(([key, kept]) => {
      const percent = rateOf(kept) ?? 0;
      return {
        name: name(key),
        percent,
        shown: t('kept.shown', { percent, kept: kept.kept, all: total(kept) }),
        late: kept.late,
        open: kept.open,
      };
    })
    .toSorted((a, b) => a.percent - b.percent || b.open - a.open);
