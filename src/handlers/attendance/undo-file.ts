import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { attendanceScope } from './attendance-scope.ts';
import type { Bringing } from './bring-days.ts';
import { filePayload, type UndoJob } from './file-in-card.ts';
import type { Services } from './services.ts';
import { shownFile } from './take-file.ts';

/** 「撤销这次导入」: whatever this file brought goes out again, a portion at a time; what was known before stays. */
export async function pressUndo(services: Services, context: Context, on: BoundMessage): Promise<Plan> {
  const kept = filePayload.parse(on.payload);
  if (!attendanceScope(context.org, context.person.id)) return toastPlan('warning', t('attendance.refused_not_yours'));
  const file = kept.attendance ? await services.reads.attendanceFile(kept.attendance) : null;
  if (!file || kept.state !== 'done' || file.undoneAt !== null) return toastPlan('info', t('attendance.is_over'));
  const payload: UndoJob = { attendance: file.id, card: on.outboxKey };
  return {
    writes: [{ table: 'attendanceFile', update: { undoneAt: context.now }, where: { id: file.id, undoneAt: null } }],
    audit: [{ actorId: context.person.id, act: 'attendance.file_undone', subject: file.id, detail: { file: file.name } }],
    effects: [
      inPlace(context, on, { ...kept, state: 'undoing' }),
      {
        handler: 'attendance_undo',
        key: `attendance_undo:${file.id}`,
        subject: file.id,
        place: toPerson(context.person.id),
        payload: { ...payload },
      },
    ],
    reply: { repaint: true },
  };
}

/** All of it is out. */
export async function endUndoing(services: Services, { person }: Bringing, { card }: UndoJob): Promise<Plan> {
  const kept = filePayload.safeParse((await services.reads.kept(card))?.payload).data;
  return kept ? { ...emptyPlan, effects: [shownFile(person, card, { ...kept, state: 'undone' })] } : emptyPlan;
}
