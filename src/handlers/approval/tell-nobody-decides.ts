import { unitName } from '../../domain/org/label.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { Process } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';
import { type Checked, nobodyFor } from './check-form.ts';
import { otherKeepers } from './post-keepers.ts';

/** A form that nobody could decide: told once a day to those who fill the post, and not whose form it is. */
export function tellNobodyDecides({ org, person, today }: Context, process: Process, checked: Checked): readonly Effect[] {
  const refusal = nobodyFor(checked);
  if (!refusal) return [];
  const { step } = refusal;
  const text = t('told.no_route', {
    unit: plain(unitName(org, person.unitId) ?? ''),
    step: say(step),
    name: say(process.name),
  });
  const subject = `no_route:${process.id}:${person.unitId}:${today}`;
  return otherKeepers(org, person).map((keeper) => notice(keeper, subject, `${subject}:${keeper}`, { text, tone: 'warn' }));
}
