import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { type AdminQuestion, askAdmins, withdrawQuestion } from '../admin-question/ask-admins.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import type { KnownCompany } from './known-company.ts';
import type { Resolved } from './resolve-directory.ts';
import type { Services } from './services.ts';

/**
 * Somebody new has the number of somebody who has left under another name: the same person come back, or the number given out again? Asked once a pair;
 * an answer stays, an open card is taken back when one of the two is no longer in question.
 * @param org the company as it will be
 */
export async function askSamePerson(
  services: Pick<Services, 'reads' | 'ids'>,
  org: Org,
  { doubtful }: Resolved,
  now: Instant,
): Promise<Plan> {
  const questions = doubtful
    .filter(({ is, was }) => org.person(is)?.leftOn === null && (org.person(was)?.leftOn ?? null) !== null)
    .map((facts): AdminQuestion<'same_person'> => ({ kind: 'same_person', subject: `${facts.is}:${facts.was}`, facts }));
  const asked = await Promise.all(questions.map((question) => askAdmins(services, org, question, now)));
  const over = (await services.reads.adminQuestions('same_person')).filter(
    (row) => row.state === 'open' && !questions.some(({ subject }) => subject === row.subject),
  );
  return merge(
    ...asked,
    ...(await Promise.all(over.map((row) => withdrawQuestion(services, row.kind as 'same_person', row.subject, now)))),
  );
}

/** Whose account it really is hears that they are known again, and what became of what they did meanwhile. */
export function tellSamePerson({ org, identities, same }: KnownCompany, { people }: Resolved): Plan {
  const back = identities.flatMap(({ externalId, personId }) => {
    const really = same.get(personId as PersonId);
    return really && people.get(externalId) === really ? [{ is: personId, really }] : [];
  });
  return {
    ...emptyPlan,
    effects: back.map(({ is, really }) =>
      notice(really, `same:${is}`, `same:${is}`, {
        title: t('same_person.title'),
        text: t('same_person.told', { was: org.person(really)?.name ?? '—' }),
        clause: 'S2',
        tone: 'calm',
      }),
    ),
  };
}
