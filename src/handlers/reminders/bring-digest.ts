import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { sentToPrivate, showPersonal } from '../reply.ts';
import { jobOf, updateJob } from './job-rows.ts';
import { lastDigests, remember } from './send-reminders.ts';
import type { Services } from './services.ts';

/** 「查看最新」: what somebody was reminded of last, once more below everything; it is no new reminder, and counts as none. */
export async function bringDigest(services: Services, context: Context): Promise<Plan> {
  const reader = context.person.id;
  const last = (await lastDigests(services, new Set([reader]))).get(reader);
  const keys = last?.jobs ?? [];
  if (!last || keys.length === 0) return toastPlan('info', t('remind.settled'));
  const card = showPersonal(context, 'digest', `digest:${reader}:${context.cause}`, { jobs: keys });
  const jobs = (await services.jobs.jobs(keys)).map(jobOf);
  return {
    ...emptyPlan,
    writes: [
      ...jobs
        .filter(({ note }) => note.card === last.card)
        .map((job) => ({ ...updateJob({ ...job, note: { ...job.note, card: card.key } }, job), mayMiss: true })),
      remember(services, reader, last, { card: card.key, isNew: false, jobs }, context.now),
    ],
    effects: [card],
    reply: sentToPrivate(context),
  };
}
