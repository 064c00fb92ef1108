import type { PersonId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { RUNNING } from '../../records/case-kind.ts';
import type { Rec } from '../../records/define.ts';
import { type TaskWish, taskEffect } from '../office-wish.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';

/** How an action should stand in its owner's task list: theirs, with its day as it holds now, ticked off once it is reported (S68). */
function wishOf({ form, life, number, ownerId, state }: Rec): TaskWish {
  if (state === 'cancelled') return { gone: true };
  const {
    what,
    due,
    said,
    with: helpers,
  } = form as unknown as {
    readonly what: string;
    readonly due: LocalDate;
    readonly said: string | null;
    readonly with: readonly PersonId[] | null;
  };
  return {
    title: what,
    text: [said, number].filter(Boolean).join('\n'),
    due: life.putOff?.until ?? due,
    owner: ownerId,
    helpers: (helpers ?? []).filter((id) => id !== ownerId),
    done: !RUNNING.includes(state),
  };
}

/** The task follows its action; nothing is asked where it stays as it was. */
export async function taskFollows({ before, after }: RecordChange): Promise<Plan> {
  const wish = wishOf(after);
  if (before && JSON.stringify(wishOf(before)) === JSON.stringify(wish)) return emptyPlan;
  return { ...emptyPlan, effects: [taskEffect(after.id, wish)] };
}
