import type { Directory, PlatformName } from '../../bot/platform.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { askAdmins, questionsAnswered, withdrawQuestion } from '../admin-question/ask-admins.ts';
import type { FactsOf } from '../admin-question/kinds.ts';
import type { House } from '../house.ts';
import type { Plan } from '../plan.ts';

type ShrunkFacts = FactsOf<'directory_shrunk'>;

/** Of the people who may act now so many must still be there; a reading with fewer is a fault until a person says otherwise. */
const LEAST_SHARE = 0.8;

/** May the reading be taken over? `plan` asks the administrators, or says that nothing need be decided any more. */
export interface Judgement {
  readonly taken: boolean;
  readonly plan: Plan;
}

/**
 * A reading that has lost more than a fifth of the active people, or every person or department, changes nothing until an administrator confirms it.
 * The 「确认」 holds for this reading and for any that has lost no others, until a whole one has been read.
 */
export async function judgeReading(house: House, platform: PlatformName, directory: Directory, now: Instant): Promise<Judgement> {
  const subject = `directory:${platform}`;
  const org = await house.reads.org();
  const facts = lossOf(org, await house.reads.externalIds(platform), directory);
  if (!isSuspicious(facts)) return { taken: true, plan: await withdrawQuestion(house, 'directory_shrunk', subject, now) };
  const answered = (await questionsAnswered(house, 'directory_shrunk')).find((one) => one.subject === subject);
  if (answered && covers(answered.facts, facts)) {
    // Declined: asked once is enough, as long as no others are lost.
    const taken = answered.answer === 'confirmed';
    return { taken, plan: taken ? await withdrawQuestion(house, 'directory_shrunk', subject, now) : NOTHING };
  }
  return { taken: false, plan: await askAdmins(house, org, { kind: 'directory_shrunk', subject, facts }, now) };
}

const NOTHING: Plan = { writes: [], audit: [], effects: [] };

/** What the reading has not of what is known to be active. */
function lossOf(org: Org, ids: ReadonlyMap<PersonId, string>, directory: Directory): ShrunkFacts {
  const listed = new Set(directory.people.flatMap((one) => (one.status === 'active' ? [one.externalId] : [])));
  // Not read is not gone.
  for (const row of directory.skipped) if (row.what === 'person' && row.externalId !== null) listed.add(row.externalId);
  const active = org.people.filter((person) => person.active && ids.has(person.id));
  const missing = active.filter((person) => !listed.has(ids.get(person.id) ?? '')).map((person) => person.id);
  return {
    people: active.length,
    peopleListed: active.length - missing.length,
    units: org.units.filter((unit) => unit.active).length,
    unitsListed: directory.departments.length,
    missing: missing.toSorted(),
  };
}

const isSuspicious = ({ people, peopleListed, units, unitsListed }: ShrunkFacts): boolean =>
  peopleListed < people * LEAST_SHARE || (units > 1 && unitsListed === 0);

const covers = (confirmed: ShrunkFacts, now: ShrunkFacts): boolean =>
  now.unitsListed >= confirmed.unitsListed && now.missing.every((id) => confirmed.missing.includes(id));
