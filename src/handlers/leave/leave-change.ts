import type { LeaveChangeAction } from '../../cards/leave/leave-change-actions.ts';
import { isId, type PersonId, type RequestId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type LocalDate, toLocal } from '../../kernel/time.ts';
import type { Process, Reading } from '../../processes/define.ts';
import type { LeaveContext } from '../../processes/leave/world.ts';
import type { How } from '../../processes/leave-change/form.ts';
import { fillIn, lastOf, meant, readWords } from '../../processes/leave-change/sentence.ts';
import type { StandingLeave } from '../../processes/ledgers.ts';
import { runningAbout } from '../approval/changes.ts';
import { startDraft } from '../approval/draft.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage, RequestFile } from '../reads.ts';
import { opened, sentToPrivate, showPersonal } from '../reply.ts';
import { formContext, processOf } from '../services.ts';
import { unusedSaid } from '../unused-said.ts';
import { ledgersOf } from './ledgers.ts';
import type { Services } from './services.ts';

export const CHANGE = 'leave_change';
/** How far ahead leave is looked for, days; longer than the longest leave. */
const AHEAD = 400;
/** Most leaves offered to choose from. */
const MOST = 8;

/** 「我提前回来了」「续假到周五」: one leave fits → its form, filled in from the words; several, or none → a card that says so. */
export async function startChange(services: Services, context: Context, process: Process, sentence: string): Promise<Plan> {
  const c = leaveContext(services, context);
  const reading = readWords(sentence, c);
  const fitting = meant(await changeableLeaves(services, context.person.id, context.today), reading, context.today);
  const [only, ...others] = fitting;
  if (only && others.length === 0 && reading.how && only.running.length === 0)
    return startDraft(
      services,
      context,
      process,
      '',
      {},
      withUnused(sentence, process, fillIn(only, reading.how, reading, c), services, context),
    );
  return opened(
    context,
    showPersonal(context, 'leave_change', `list:${context.person.id}`, {
      said: sentence,
      leaves: fitting.map((leave) => leave.requestId),
      ...(reading.how ? { how: reading.how } : {}),
    }),
  );
}

/** What of the words stands nowhere in the form is told in it (O31). */
function withUnused(
  sentence: string,
  process: Process,
  filled: Reading,
  services: Services,
  { org, person, now }: Context,
): Reading {
  const words = services.processes.flatMap((one) => [
    ...one.phrases,
    ...(one.nouns ?? []),
    ...(one.kinds?.().flatMap((kind) => kind.words) ?? []),
  ]);
  const c = formContext(services, org, person, now);
  const { text } = unusedSaid(sentence, { form: filled.form, words, spoken: SPOKEN }, c);
  return text
    ? { ...filled, remarks: [...filled.remarks, { code: 'unused', severity: 'warn', clause: process.clause, text }] }
    : filled;
}
/** What is only spoken around a leave that is changed. */
const SPOKEN =
  /^(?:提前|早|晚|推迟|延后|延长|续|往[前后]|挪|移|顺延|[改换调][到成在为]?|取消|撤销?|销|退|作废|不(?:用|想|要)?(?:休|请|去)?|休|请|假|回来|回(?:公司|店里?|单位|去)|上班|到岗|那|这|就|来|了|把|的|剩下?|余下|后面|前面|全部?|都|一?天|半天|几天|算|用)+$/u;

const leaveContext = (services: Services, { org, person, now }: Context): LeaveContext => ({
  ...formContext(services, org, person, now),
  leave: services.settings.leave,
});

/** 「变更」 on the leave's card, or a choice on the card that offers them. */
export async function openLeaveChange(
  services: Services,
  context: Context,
  { request, how }: LeaveChangeAction,
  bound: BoundMessage,
): Promise<Plan> {
  const process = processOf(services, CHANGE);
  const leave = isId('req', request) ? await changeable(services, context.person.id, request, context.today) : null;
  if (!process || !leave || leave.running.length > 0) return toastPlan('warning', t('change.gone'));
  if (!how) {
    const payload = { said: '', leaves: [leave.requestId] };
    return {
      ...emptyPlan,
      effects: [showPersonal(context, 'leave_change', `list:${context.person.id}`, payload)],
      reply: sentToPrivate(context),
    };
  }
  const c = leaveContext(services, context);
  const said = typeof bound.payload.said === 'string' && bound.payload.said ? readWords(bound.payload.said, c) : null;
  return startDraft(services, context, process, '', {}, fillIn(leave, how, said?.how === how ? said : null, c));
}

/** Approved leaves of a person that run, lie ahead, or ended so lately that days can still be given back; first the earliest. */
export async function changeableLeaves(
  services: Services,
  person: PersonId,
  today: LocalDate,
): Promise<readonly StandingLeave[]> {
  const since = addDays(today, -services.settings.leave.giveBackDays);
  const days = await services.reads.leaveDays(person, since, addDays(today, AHEAD));
  const ids = [...new Set(days.filter((day) => day.state === 'approved').map((day) => day.requestId as RequestId))];
  const leaves = await Promise.all(ids.slice(0, MOST).map((id) => changeable(services, person, id, today)));
  return leaves.filter((leave) => leave !== null);
}

/** Whether there is approved leave to change: on one of these days, if any are named. */
export async function hasApproved(
  services: Services,
  { person, today }: Context,
  days: { readonly from: LocalDate; readonly to: LocalDate } | null,
): Promise<boolean> {
  const leaves = await changeableLeaves(services, person.id, today);
  return leaves.some(
    ({ record }) => days === null || record.spans.some((one) => one.from.date <= days.to && days.from <= one.to.date),
  );
}

async function changeable(services: Services, person: PersonId, id: RequestId, today: LocalDate): Promise<StandingLeave | null> {
  const leave = await ledgersOf(services).leaveOf(id);
  const since = addDays(today, -services.settings.leave.giveBackDays);
  return leave?.approved && leave.applicantId === person && lastOf(leave) >= since ? leave : null;
}

/** What the applicant's card of a request offers about changing it; nothing where it is no leave. */
export async function changeOf(
  services: Services,
  { instance, facts }: RequestFile,
): Promise<{ readonly may: boolean; readonly running: { readonly id: string; readonly number: string } | null } | undefined> {
  const { leave: record } = fromJsonOnce(facts) as Facts;
  if (!record || instance.state !== 'approved') return undefined;
  const running = (await runningAbout(services, instance.id))[0] ?? null;
  const { date: today } = toLocal(services.clock.now(), services.zone);
  return { may: running === null && lastOf({ record }) >= addDays(today, -services.settings.leave.giveBackDays), running };
}

/** The changes that make sense: nobody comes back from a leave that has not begun. */
export const howsOf = (first: LocalDate, today: LocalDate): readonly How[] =>
  first <= today ? ['return', 'extend', 'cancel'] : ['extend', 'cancel'];
