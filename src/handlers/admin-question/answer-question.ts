import type { AdminQuestionAction } from '../../cards/admin-question/admin-question-actions.ts';
import { fromJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { questionKind } from './kinds.ts';
import type { Services } from './services.ts';

/** 「确认」「不用」, once, by an administrator. Anybody else is shown nothing of it. What follows from it is done at the next look by who asked. */
export async function answerQuestion(services: Services, context: Context, press: AdminQuestionAction): Promise<Plan> {
  if (!context.org.hasRole(context.person.id, 'admin')) return toastPlan('warning', t('question.not_yours'), false);
  const row = await services.reads.adminQuestion(press.question);
  if (row === null || questionKind(row.kind) === null) return toastPlan('warning', t('stray.unreadable'), false);
  if (row.state !== 'open') return toastPlan('info', t(row.state === 'withdrawn' ? 'question.over' : 'question.decided'));
  if (row.version !== press.v) return toastPlan('warning', t('question.changed'));
  return {
    writes: [
      {
        table: 'adminQuestion',
        update: { state: press.verdict, answeredAt: context.now, answeredBy: context.person.id },
        where: { id: row.id, version: row.version, state: 'open' },
      },
    ],
    audit: [
      {
        actorId: context.person.id,
        act: `question.${press.verdict}`,
        subject: row.id,
        detail: { kind: row.kind, about: row.subject, facts: fromJson(row.facts) },
      },
    ],
    effects: [{ repaint: row.id }],
    reply: { repaint: true, toast: { tone: 'success', text: t(`question.noted_${press.verdict}`) } },
  };
}
