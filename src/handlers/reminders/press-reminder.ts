import type { AnswerAction } from '../../cards/reminders/reminder-actions.ts';
import { personName } from '../../domain/org/label.ts';
import { type Answered, type AnswerRefusal, handOver, mayAnswer, notMe, snooze } from '../../domain/reminders/answer.ts';
import { end } from '../../domain/reminders/due.ts';
import type { Job } from '../../domain/reminders/job.ts';
import { still } from '../../domain/reminders/still.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { plain, t } from '../../kernel/text.ts';
import { type Instant, parseDate } from '../../kernel/time.ts';
import { openRequest } from '../approval/open-request.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { openCard } from '../records/press-record.ts';
import { inPlace, opened, showPersonal } from '../reply.ts';
import { insertJob, jobOf, updateJob } from './job-rows.ts';
import { thingsOf } from './send-reminders.ts';
import type { Services } from './services.ts';
import { type RemindWorld, worldAt } from './world.ts';

/** What the opened line's form sent along; the person is already one of ours. */
export interface ReminderForm {
  readonly until: string;
  readonly to: string;
  readonly reason: string;
}

/** A button of a digest: later, not me, hand over; said of everything the line stands for. */
export async function pressReminder(
  services: Services,
  context: Context,
  action: AnswerAction,
  form: ReminderForm,
  bound: BoundMessage,
): Promise<Plan> {
  if (action.do === 'remind.view') return viewLine(services, context, bound, action.job);
  // Nothing of it stands here any more, which says nothing of how it is.
  if (bound.retired) return { ...emptyPlan, reply: { toast: { tone: 'info', text: t('remind.moved') }, repaint: true } };
  const jobs = (await services.jobs.jobs(keysOf(bound))).map(jobOf);
  const lead = jobs.find((job) => job.key === action.job);
  if (!lead) return refused(services, 'closed', undefined);
  if (!mayAnswer(lead, context.person.id)) return refused(services, 'not_yours', lead);
  const line = jobs.filter((job) => job.note.subject === lead.note.subject && mayAnswer(job, context.person.id));
  const world = await worldAt(services, context.org, context.now);
  const over = await endedOf(services, line, world, context.now);
  if (over.some(({ seen }) => seen.key === lead.key)) return settled(bound, over);
  const outcome = answering(services, context, action, form, world);
  const first = outcome(lead);
  if (!first.ok) return refused(services, first.error, lead);
  const others = line.filter((job) => job.key !== lead.key).flatMap((job) => accepted(outcome(job), job));
  return merge(written(context, action, [...accepted(first, lead), ...others]), told(first.value, context, bound));
}

/** What of these is over by now: nothing is put off, or passed on, that nobody waits for any more. */
async function endedOf(
  services: Services,
  line: readonly Job[],
  world: RemindWorld,
  now: Instant,
): Promise<readonly { readonly seen: Job; readonly job: Job }[]> {
  const things = await thingsOf(services, line, now);
  return line.flatMap((job) => {
    if (job.state !== 'sent' && job.state !== 'snoozed') return [];
    const rule = services.schedules.rules.find((one) => one.id === job.rule) ?? null;
    const found = still(job, rule, things.get(job.target) ?? null, world, now);
    return found === true ? [] : [{ seen: job, job: end(job, found.gone, now) }];
  });
}

/** The matter ended elsewhere: the line is closed and says so. */
const settled = (bound: BoundMessage, over: readonly { readonly seen: Job; readonly job: Job }[]): Plan => ({
  ...emptyPlan,
  writes: over.map(({ job, seen }) => ({ ...updateJob(job, seen), mayMiss: true })),
  effects: [{ repaint: bound.subject }],
  reply: { toast: { tone: 'info', text: t('remind.settled') }, repaint: true },
});

/** 「查看」: what the line is about, and the line opened; null: folded up. */
async function viewLine(services: Services, context: Context, bound: BoundMessage, key: string | null): Promise<Plan> {
  const turned = openLine(context, bound, key);
  const job = (await services.jobs.jobs(key === null ? [] : [key])).map(jobOf)[0];
  if (!job || !mayAnswer(job, context.person.id)) return turned;
  const { requestId, subject } = job.note;
  const shown = isId('rec', subject)
    ? await openCard(services, context, subject, bound)
    : isId('rcv', subject)
      ? opened(context, showPersonal(context, 'receivable', subject))
      : requestId !== null
        ? await openRequest(services, context, requestId, bound)
        : emptyPlan;
  return merge({ ...emptyPlan, reply: { ...shown.reply, repaint: true } }, turned, shown);
}

/** The rule for this answer, with everything it needs loaded. */
function answering(
  services: Services,
  context: Context,
  action: Exclude<AnswerAction, { do: 'remind.view' }>,
  form: ReminderForm,
  world: RemindWorld,
): (job: Job) => Result<Answered, AnswerRefusal> {
  const { person, org, now } = context;
  switch (action.do) {
    case 'remind.snooze':
      return (job) => snooze(job, person.id, 'later', services.schedules.limits, world.clockOf(person.id), now);
    case 'remind.snooze_until': {
      const until = parseDate(form.until);
      return (job) =>
        until
          ? snooze(job, person.id, { until }, services.schedules.limits, world.clockOf(person.id), now)
          : { ok: false, error: 'past' };
    }
    case 'remind.not_me':
      return (job) => notMe(job, person.id, form.reason, org, now);
    case 'remind.hand_over': {
      const to = isId('per', form.to) ? (form.to as PersonId) : null;
      return (job) => (to ? handOver(job, person.id, to, form.reason, org, now) : { ok: false, error: 'left' });
    }
    default:
      return action satisfies never;
  }
}

const accepted = (
  outcome: Result<Answered, AnswerRefusal>,
  seen: Job,
): readonly { readonly seen: Job; readonly answered: Answered }[] => (outcome.ok ? [{ seen, answered: outcome.value }] : []);

function written(
  context: Context,
  action: AnswerAction,
  all: readonly { readonly seen: Job; readonly answered: Answered }[],
): Plan {
  return {
    ...emptyPlan,
    writes: all.flatMap(({ seen, answered }) => [
      updateJob(answered.job, seen),
      ...(answered.next ? [insertJob(answered.next)] : []),
    ]),
    audit: all.map(({ seen, answered }) => ({
      actorId: context.person.id,
      act: `reminder.${action.do.slice('remind.'.length)}`,
      subject: seen.key,
      detail: { reason: answered.next?.note.reason ?? null, to: answered.next?.recipient ?? null, until: answered.job.dueAt },
    })),
  };
}

function told({ job, next }: Answered, context: Context, bound: BoundMessage): Plan {
  const folded = bound.payload.open === undefined || bound.payload.open === null ? emptyPlan : openLine(context, bound, null);
  const text =
    job.state === 'snoozed'
      ? t('remind.snoozed', { at: { at: job.dueAt } })
      : t('remind.passed', { name: plain(personName(context.org, next?.recipient as PersonId)) });
  return {
    ...folded,
    effects: [...folded.effects, { repaint: bound.subject }],
    reply: { toast: { tone: 'success', text }, repaint: true },
  };
}

/** The same card with one line opened, or all folded up. */
function openLine(context: Context, bound: BoundMessage, job: string | null): Plan {
  return {
    ...emptyPlan,
    effects: [inPlace(context, bound, { ...bound.payload, open: job })],
    reply: { repaint: true },
  };
}

const keysOf = (bound: BoundMessage): readonly string[] =>
  Array.isArray(bound.payload.jobs) ? bound.payload.jobs.map(String) : [];

/** With the clause of the rule that reminds (O30), where the line is known. */
function refused(services: Services, code: AnswerRefusal, job: Job | undefined): Plan {
  const why = t(`remind.refused_${code}`);
  const clause = services.schedules.rules.find((rule) => rule.id === job?.rule)?.clause;
  return toastPlan(
    'warning',
    clause === undefined ? why : t('remind.why', { words: why, clause: t('clause.named', { clause }) }),
  );
}
