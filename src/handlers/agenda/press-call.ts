import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { loadRecord } from '../records/load-record.ts';
import { redrawn } from '../reply.ts';
import { isOpen, isSeated, seriesOfMeeting } from './agenda-now.ts';
import { CLAUSES, heldIn, partsOf } from './brought.ts';
import { inputRow } from './materials.ts';
import type { Of, Services } from './services.ts';
import { LONGEST_PART } from './show-call.ts';

/** What somebody brings; sent again it replaces what was sent before, until the agenda is fixed. */
export async function sendInput({ action, form, on }: Of<'agenda.write'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  const one = loaded?.kind.id === 'meeting' ? seriesOfMeeting(services, loaded.record, context.org) : null;
  if (!loaded || !one || !isSeated(await services.reads.seats(loaded.record.id), context.person.id))
    return toastPlan('warning', t('records.unknown_any'));
  const { record } = loaded;
  const kept = await services.reads.agendaOf(record.id);
  if (kept?.frozenAt || !isOpen(record, services, context.now)) return toastPlan('info', t('agenda.call_over'));
  const { agenda } = one.definition;
  const words = Object.fromEntries(partsOf(agenda).map(({ id }) => [id, wordsUpTo(LONGEST_PART, form, id)]));
  if (Object.values(words).every((text) => text === ''))
    return toastPlan('warning', t('agenda.write_one', { clause: CLAUSES[agenda] }), false);
  const { id: personId } = context.person;
  const mine = (await services.reads.inputsOf(record.id)).find((row) => row.personId === personId) ?? null;
  return merge(
    {
      ...emptyPlan,
      reply: { toast: { tone: 'success', text: t('agenda.thanks') }, repaint: true },
      writes: [
        inputRow(
          mine,
          { recId: record.id, personId },
          // Materials stay with what is said anew.
          { ...words, ...(heldIn(mine) ? { files: heldIn(mine) } : {}) },
          context.now,
        ),
      ],
      audit: [{ actorId: context.person.id, act: 'meeting.input', subject: record.id }],
      effects: [{ repaint: record.id }],
    },
    redrawn(context, on, {}),
  );
}

export const openAgain = ({ on }: Of<'agenda.rewrite'>, _: Services, context: Context): Plan =>
  redrawn(context, on, { again: true });
