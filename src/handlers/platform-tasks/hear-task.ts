import { callout } from '../../cards/parts.ts';
import type { RecordId } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { RUNNING } from '../../records/case-kind.ts';
import { type KeptTask, keepTask, keptTask } from '../office-wish.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { freshCard } from '../records/write-record.ts';
import type { Services } from './services.ts';

/*
 * A tick in the platform's task list is a hint: whose action it is gets one tap to report it with its proof, the host reads it on the card, and nothing is
 * done or confirmed by it (S68).
 */

/** What stands of a task there: `gone` was deleted by hand, and the action goes on here. */
export async function taskSeen(
  services: Services,
  { subject, ...kept }: KeptTask & { readonly subject: string },
  there: { readonly doneAt: Instant | null } | 'gone',
): Promise<Plan> {
  if (there === 'gone') return merge(keepTask(subject, null), repainted(subject));
  if ((there.doneAt === null) === (kept.tickedAt === null)) return emptyPlan;
  const noted = merge(keepTask(subject, { taskId: kept.taskId, tickedAt: there.doneAt }), repainted(subject));
  const row = await services.reads.record(subject as RecordId);
  const record = readRows(row ? [row] : [])[0]?.record;
  if (!record || there.doneAt === null || !RUNNING.includes(record.state)) return noted;
  // The card itself, anew: it has the button, and the older ones point to it.
  const card = { ...freshCard(record, record.ownerId), key: `task:ticked:${record.id}:${there.doneAt}` };
  return merge(noted, { ...emptyPlan, effects: [card] });
}

const repainted = (subject: string): Plan => ({ ...emptyPlan, effects: [{ repaint: subject }] });

/** On the card of an action that was ticked off there and not reported here: whose it is reads what is still to be done. */
export async function tickedOnCard({ record, viewer }: RecordLook, services: Services): Promise<RecordPart> {
  if (!RUNNING.includes(record.state)) return {};
  const kept = await keptTask(services.reads, record.id);
  if (!kept?.tickedAt) return {};
  const at = { at: kept.tickedAt };
  return {
    head:
      viewer.id === record.ownerId ? callout('warn', t('task.ticked_yours', { at })) : callout('info', t('task.ticked', { at })),
  };
}
