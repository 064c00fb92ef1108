import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import type { Instance, Step } from './instance.ts';
import { running } from './pause.ts';
import type { VerbRefusal } from './refusal.ts';
import { newRound } from './return-to.ts';
import { seatsOf, stepsNow } from './steps.ts';

/**
 * By the system: what waited for an applicant who has left goes on without them, for it is owed to them all the same. Returned, it lies again with whoever
 * returned it; asked something, it waits for no answer.
 */
export function goOn(instance: Instance, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state === 'pending')
    return instance.pausedAt === null ? no({ code: 'not_paused' }) : changed(instance, running(instance, ctx), ctx);
  const target = instance.state === 'returned' ? returning(instance) : undefined;
  if (!target) return no({ code: 'not_returned', state: instance.state });
  return changed(instance, settle({ ...newRound(instance, instance, target, ctx), closedNote: null }, null, ctx), ctx);
}

/** The step that gave it back; where it came back from whoever was to take over, the first that decides. */
function returning(instance: Instance): Step | undefined {
  const steps = stepsNow(instance).filter(({ note }) => !note.consent);
  return steps.find((step) => seatsOf(instance, step.id).some(({ state }) => state === 'returned')) ?? steps[0];
}
