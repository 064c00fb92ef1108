import type { HospitalityFacts, TripFacts } from '../../domain/expense/facts.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { toLocal } from '../../kernel/time.ts';
import type { FormContext } from '../../processes/define.ts';
import type { ExpenseBooks, Grounds, Named } from '../../processes/expense/world.ts';
import type { Facts } from '../facts.ts';
import type { Reads } from '../reads.ts';
import type { StandingReads, StandingRequest } from '../travel/ports.ts';

export type GroundReads = Pick<Reads, 'file'> & StandingReads;

/** The trips and hospitality that lines of a claim rest on (S104, S105). */
export const groundsOf = (reads: GroundReads): Pick<ExpenseBooks, 'own' | 'grounds' | 'sentFrom'> => ({
  sentFrom: async (request) => (await reads.file(request))?.instance.unitId ?? null,
  own: async (c) => {
    const { id } = c.applicant;
    const [trips, companionOf, hospitalities] = await Promise.all([
      reads.standingOf('trip', id),
      reads.tripsWith(id),
      reads.standingOf('hospitality', id),
    ]);
    const latest = [...trips, ...companionOf].toSorted((a, b) => b.submittedAt - a.submittedAt);
    const approved = (all: readonly StandingRequest[]) => all.filter(({ state }) => state === 'approved');
    return {
      trips: approved(latest).flatMap((one) => tripOf(one, c)),
      hospitalities: approved(hospitalities).flatMap((one) => hospitalityOf(one, id, c)),
      gone: [],
    };
  },
  grounds: async (ids, c): Promise<Grounds> => {
    const files = (await Promise.all(ids.map((id) => reads.file(id)))).flatMap((file) => file ?? []);
    const found = files.map(({ instance, facts }) => ({ ...instance, facts }));
    const standing = found.flatMap(({ state, ...one }) =>
      state === 'approved' || state === 'pending' ? [{ ...one, state }] : [],
    );
    return {
      trips: standing.filter(({ process }) => process === 'trip').flatMap((one) => tripOf(one, c)),
      hospitalities: standing
        .filter(({ process }) => process === 'hospitality')
        .flatMap((one) => hospitalityOf(one, one.applicantId, c)),
      gone: found.filter(({ id }) => standing.every((one) => one.id !== id)),
    };
  },
});

type Context = Pick<FormContext, 'org' | 'zone'>;

function tripOf({ id, number, state, submittedAt, facts }: StandingRequest, { org, zone }: Context): readonly Named<TripFacts>[] {
  const { trip } = fromJsonOnce(facts) as Facts;
  if (!trip) return [];
  const { from, to, places, people } = trip;
  return [
    {
      id,
      number,
      approved: state === 'approved',
      from,
      to,
      places,
      people,
      names: people.map((one) => org.person(one)?.name ?? ''),
      asked: toLocal(submittedAt, zone).date,
    },
  ];
}

function hospitalityOf(
  { id, number, state, submittedAt, facts }: StandingRequest,
  applicant: HospitalityFacts['applicant'],
  { zone }: Context,
): readonly Named<HospitalityFacts>[] {
  const { hospitality } = fromJsonOnce(facts) as Facts;
  if (!hospitality) return [];
  const { day, guests, heads, budget } = hospitality;
  const asked = toLocal(submittedAt, zone).date;
  return [{ id, number, approved: state === 'approved', applicant, day, guests, heads, budget, asked }];
}
