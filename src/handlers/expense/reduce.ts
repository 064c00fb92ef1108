import { type Change, changed, isStale } from '../../domain/approval/change.ts';
import type { Told } from '../../domain/approval/event.ts';
import { hasLeft } from '../../domain/approval/has-left.ts';
import { answer, ask } from '../../domain/approval/pause.ts';
import { spokenFor } from '../../domain/approval/take-seat.ts';
import { isUnanswered, objectTo, type Reduction, reduceLine, withReduction } from '../../domain/expense/reduce-line.ts';
import { personName } from '../../domain/org/label.ts';
import type { RawForm } from '../../fields/field.ts';
import { centsText } from '../../fields/raw.ts';
import { readForm } from '../../fields/read-text.ts';
import { storedRows } from '../../fields/stored.ts';
import { fromJson, fromJsonOnce, toJson } from '../../kernel/json.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Assessment } from '../../processes/define.ts';
import { REDUCTION } from '../../processes/expense/reduction.ts';
import { checkForm } from '../approval/check-form.ts';
import { because, refuse } from '../approval/refuse.ts';
import { lookAt } from '../approval/request-file.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Form, wordsIn, wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { formContext, processOf } from '../services.ts';
import { chargeSubject } from './charge-kept.ts';
import { carryOutWith, claimAtFinance } from './claim-file.ts';
import { lineName, sentLines } from './claim-lines.ts';
import type { Services } from './services.ts';

/** A claim as a button names it, with the version its card showed. */
interface Seen {
  readonly request: string;
  readonly v: number;
}

/**
 * 「核减」: finance takes a line down, and the claimant may answer once; after an objection finance decides for good. Everything the claim books follows from
 * the amounts that are left.
 */
export async function reduce(services: Services, context: Context, seen: Seen, form: Form): Promise<Plan> {
  const found = await claimAtFinance(services, context, seen);
  if ('refused' in found) return found.refused;
  const { file, ctx, seat } = found;
  const { instance } = file;
  const read = readForm(REDUCTION, { reduce_to: wordsIn(form, 'reduce_to'), reduce_why: wordsIn(form, 'reduce_why') }, context);
  const [fault] = read.ok ? [] : read.error;
  if (!read.ok)
    return toastPlan(
      'warning',
      fault ? t('finding.with_accept', { what: fault.text, accept: fault.accept }) : t('stray.unreadable'),
      false,
    );
  const { reduce_to: to, reduce_why: why } = read.value;
  const { reductions = [] } = fromJsonOnce(file.facts) as Facts;
  const row = wordsIn(form, 'reduce_line');
  // A line is named exactly as its card named it: 00 is none.
  const sent = sentLines(file).find((_, index) => String(index) === row);
  if (!sent) return toastPlan('warning', t('expense.reduce_which'), false);
  const before = reductions.find((one) => one.line === row) ?? null;
  const until = ctx.deadline(services.expense.rules.objectionHours);
  const reduced = reduceLine({ id: row, amount: sent.amount }, to, why, until, before);
  if (!reduced.ok)
    return toastPlan('warning', because(t(`expense.reduce_${reduced.error}`, { amount: { cents: sent.amount } }), 'S109'), false);
  const all = withReduction(reductions, reduced.value);
  const now = await reassessed(services, context, file, all);
  if (!now.ok) return toastPlan('warning', now.error);
  const args = { line: lineName(row, sent.what), before: { cents: sent.amount }, after: { cents: to } };
  const told: Told = {
    title: t(reduced.value.final ? 'expense.reduced_final' : 'expense.reduced', args),
    note: t('expense.reduced_note', { ...args, who: personName(context.org, context.person.id), reason: plain(why) }),
  };
  const asked = {
    kind: 'asked',
    by: context.person.id,
    onBehalfOf: spokenFor(seat, context.person.id),
    seatId: seat.id,
    text: why,
    told,
  } as const;
  // What is final is only told: nobody waits for an answer, nor for that of somebody who has left.
  const how = reduced.value.final ? 'final' : hasLeft(instance, context) ? 'left' : 'asked';
  const paused = how === 'asked' ? ask(instance, context.person.id, { question: why }, ctx) : ok({ next: instance });
  if (!paused.ok) return refuse(services, context, file, paused.error);
  const toast = t(`expense.reduced_toast_${how}`, {
    ...args,
    who: plain(personName(context.org, instance.applicantId)),
    until: { at: until },
  });
  const change = changed(instance, paused.value.next, ctx, asked);
  return change.ok ? moved(services, context, file, change.value, now.value, all, 'request.reduced', toast) : emptyPlan;
}

/** 「接受核减」 and 「提出异议」: the claimant answers all that was taken off, once. */
export async function answerReductions(
  services: Services,
  context: Context,
  { request, v }: Seen,
  how: 'accept' | 'object',
  form: Form,
): Promise<Plan> {
  const found = await lookAt(services, context, request, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const { instance } = file;
  const me = context.person.id;
  if (instance.applicantId !== me) return toastPlan('warning', t('decide.not_applicant'));
  const ctx = await verbContext(services, context, file, v);
  const { reductions = [] } = fromJsonOnce(file.facts) as Facts;
  if (instance.state !== 'pending' || !reductions.some(isUnanswered)) return toastPlan('info', t('expense.answered_already'));
  if (isStale(instance, v)) return refuse(services, context, file, { code: 'stale_version', seen: v, now: instance.version });
  const why = wordsUpTo(200, form, 'objection');
  if (how === 'object' && !why) return toastPlan('warning', t('expense.objection_lacks'), false);
  const all = reductions.map((one): Reduction => {
    if (!isUnanswered(one)) return one;
    const objected = how === 'object' ? objectTo(one, why) : ok({ ...one, accepted: true });
    return objected.ok ? objected.value : one;
  });
  const who = plain(personName(context.org, me));
  const title = t(how === 'accept' ? 'expense.accepted_told' : 'expense.objected_told', {
    who,
    title: fromJson(instance.title) as Text,
  });
  const note = how === 'accept' ? t('expense.accepted_note', { who }) : t('expense.objected_note', { who, why: plain(why) });
  const text = how === 'accept' ? '' : why;
  const event = { kind: 'answered', by: me, text, told: { title, note } } as const;
  const running = instance.pausedAt === null ? ok({ next: instance }) : answer(instance, me, { text: why || '-' }, ctx);
  if (!running.ok) return refuse(services, context, file, running.error);
  const change = changed(instance, running.value.next, ctx, event);
  return change.ok ? moved(services, context, file, change.value, null, all, `request.${how}_reduction`) : emptyPlan;
}

/** The claim as it comes out with these reductions; the same check that it was sent by. */
async function reassessed(
  services: Services,
  { org, now }: Context,
  { instance, form }: RequestFile,
  reductions: readonly Reduction[],
): Promise<Result<Assessment, Text>> {
  const process = processOf(services, instance.process);
  const applicant = org.person(instance.applicantId);
  const raw = fromJson(form) as RawForm;
  const lines = storedRows(raw.lines ?? '').map((row, index) => {
    const after = reductions.find((one) => one.line === String(index))?.after;
    return after === undefined ? row : { ...row, allowed: centsText(after) };
  });
  if (!process || !applicant) return no(t('expense.not_read_again'));
  const c = formContext(services, org, applicant, now);
  const checked = await checkForm(services, process, { ...raw, lines: toJson(lines) }, c, instance.id);
  return checked.kind === 'read' ? ok(checked.assessment) : no(t('expense.not_read_again'));
}

/** The request moves, and its facts with it: the amounts where they are others now, and what became of them. */
async function moved(
  services: Services,
  context: Context,
  file: RequestFile,
  change: Change,
  now: Assessment | null,
  reductions: readonly Reduction[],
  act: string,
  toast?: Text,
): Promise<Plan> {
  const facts = fromJsonOnce(file.facts) as Facts;
  const amounts = now
    ? { title: now.title, measures: now.measures, summary: now.summary, ...(now.booking ? { booking: now.booking } : {}) }
    : {};
  const next = { ...change.next, ...(now ? { title: toJson(now.title) } : {}) };
  const plan = await carryOutWith(services, context, file, { ...change, next }, act, { ...facts, ...amounts, reductions }, toast);
  return merge(plan, { ...emptyPlan, effects: [{ repaintKeys: chargeSubject(change.next.id, '') }] });
}
