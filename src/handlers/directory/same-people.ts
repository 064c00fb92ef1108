import type { PersonId } from '../../kernel/id.ts';
import { questionsAnswered } from '../admin-question/ask-admins.ts';
import type { AdminQuestionPorts } from '../admin-question/ports.ts';

/** Who came back under another name and was taken for somebody new: the later person → who it really is, as administrators have confirmed. */
export async function samePeople(services: AdminQuestionPorts): Promise<ReadonlyMap<PersonId, PersonId>> {
  const answers = await questionsAnswered(services, 'same_person');
  return new Map(answers.filter((one) => one.answer === 'confirmed').map(({ facts }) => [facts.is, facts.was]));
}

/** Pairs of whom administrators have said that they are two people: `<is>:<was>`. */
export async function differentPeople(services: AdminQuestionPorts): Promise<ReadonlySet<string>> {
  const answers = await questionsAnswered(services, 'same_person');
  return new Set(answers.filter((one) => one.answer === 'declined').map((one) => one.subject));
}
