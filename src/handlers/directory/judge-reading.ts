import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { Org } from '../../domain/org/org.ts';
import type { Instant } from '../../kernel/time.ts';
import { askAdmins, questionsAnswered, withdrawQuestion } from '../admin-question/ask-admins.ts';
import type { FactsOf } from '../admin-question/kinds.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { Loss } from './loss.ts';
import type { Services } from './services.ts';

type ShrunkFacts = FactsOf<'directory_shrunk'>;

/** Of the people who may act now so many must still be there; a reading with fewer is a fault until a person says otherwise. */
const LEAST_SHARE = 0.8;

/** May the reading be taken over? `plan` asks the administrators, or says that nothing need be decided any more. */
export interface Judgement {
  readonly verdict: 'whole' | 'confirmed' | 'held';
  readonly plan: Plan;
}

/**
 * A reading that loses more than a fifth of the active people, or every person or department, changes nothing until an administrator confirms it. The
 * 「确认」 holds for this reading and for any that loses nobody else, until one was taken over.
 */
export async function judgeReading(
  services: Pick<Services, 'reads' | 'ids'>,
  platform: PlatformName,
  org: Org,
  directory: Directory,
  loss: Loss,
  now: Instant,
): Promise<Judgement> {
  const subject = `directory:${platform}`;
  const facts = factsOf(org, directory, loss);
  const over = () => withdrawQuestion(services, 'directory_shrunk', subject, now);
  if (!isSuspicious(facts)) return { verdict: 'whole', plan: await over() };
  const answered = (await questionsAnswered(services, 'directory_shrunk')).find((one) => one.subject === subject);
  if (answered && covers(answered.facts, facts)) {
    if (answered.answer === 'confirmed') return { verdict: 'confirmed', plan: await over() };
    // Declined: asked once is enough as long as nobody else is lost.
    return { verdict: 'held', plan: emptyPlan };
  }
  return { verdict: 'held', plan: await askAdmins(services, org, { kind: 'directory_shrunk', subject, facts }, now) };
}

function factsOf(org: Org, directory: Directory, loss: Loss): ShrunkFacts {
  const people = org.people.filter((person) => person.active).length;
  return {
    people,
    peopleListed: people - loss.people.length,
    units: org.units.filter((unit) => unit.active).length,
    unitsListed: directory.departments.length,
    missing: loss.people.toSorted(),
  };
}

const isSuspicious = ({ people, peopleListed, units, unitsListed }: ShrunkFacts): boolean =>
  peopleListed < people * LEAST_SHARE || (unitsListed === 0 && units > 1);

const covers = (answered: ShrunkFacts, now: ShrunkFacts): boolean =>
  now.unitsListed >= answered.unitsListed && now.missing.every((id) => answered.missing.includes(id));
