import type { RecordId } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { unknown } from '../records/load-record.ts';
import { redrawn } from '../reply.ts';
import { askedFor, CLAUSES, heldIn, inputRow, partsOf } from './brought.ts';
import type { Of, Services } from './services.ts';
import { LONGEST_PART } from './show-call.ts';

/** What somebody brings; sent again it replaces what was sent before, until the agenda is fixed. */
export async function sendInput({ action, form, on }: Of<'agenda.write'>, services: Services, context: Context): Promise<Plan> {
  const asked = await askedFor(services, await services.reads.agendaOf(action.record as RecordId), action.record, context);
  if (!asked) return unknown();
  const { loaded, one, mine, over } = asked;
  if (over) return toastPlan('info', t('agenda.call_over'));
  const { record } = loaded;
  const { agenda } = one.definition;
  const words = Object.fromEntries(partsOf(agenda).map(({ id }) => [id, wordsUpTo(LONGEST_PART, form, id)]));
  if (Object.values(words).every((text) => text === ''))
    return toastPlan('warning', t('agenda.write_one', { clause: CLAUSES[agenda] }), false);
  const { id: personId } = context.person;
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
