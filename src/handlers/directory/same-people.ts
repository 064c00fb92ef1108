import type { PersonId } from '../../kernel/id.ts';
import { questionsAnswered } from '../admin-question/ask-admins.ts';
import type { Services } from '../services.ts';

/** Who came back under another name and was taken for somebody new: the later person → who it really is, as administrators have confirmed. */
export async function samePeople(services: Pick<Services, 'reads'>): Promise<ReadonlyMap<PersonId, PersonId>> {
  const answers = await questionsAnswered(services, 'same_person');
  return new Map(answers.filter((one) => one.answer === 'confirmed').map(({ facts }) => [facts.is, facts.was]));
}

/** Pairs of whom administrators have said that they are two people: `<is>:<was>`. */
export async function differentPeople(services: Pick<Services, 'reads'>): Promise<ReadonlySet<string>> {
  const answers = await questionsAnswered(services, 'same_person');
  return new Set(answers.filter((one) => one.answer === 'declined').map((one) => one.subject));
}
