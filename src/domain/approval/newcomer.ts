import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { VerbContext } from './change.ts';
import type { Instance, Step } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { spent } from './repeat.ts';
import { isLive, openStep, seatsOf } from './steps.ts';

/** Whether a person may be brought in at the step that is open. */
export function openToAsk(instance: Instance, id: PersonId, ctx: Joining): Result<PersonId, VerbRefusal> {
  const step = openStep(instance);
  return step ? mayTake(instance, step, id, ctx) : no({ code: 'closed', state: instance.state });
}

type Joining = Pick<VerbContext, 'org' | 'rule'>;

/** Whether a person may be brought in at a step by those who sit there. */
export function mayTake(instance: Instance, step: Step, id: PersonId, ctx: Joining): Result<PersonId, VerbRefusal> {
  const person = ctx.org.person(id);
  if (!person) return no({ code: 'unknown_person', person: id });
  if (!person.active) return no({ code: 'person_left', person: id });
  if (id === instance.applicantId) return no({ code: 'self_decision' });
  if (seatsOf(instance, step.id).some((s) => isLive(s) && (s.personId === id || s.onBehalfOfId === id)))
    return no({ code: 'already_seated', person: id });
  return spent(instance, step, ctx.rule.repeat).has(id) ? no({ code: 'decided_before', person: id }) : ok(id);
}
