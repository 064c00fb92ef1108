import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { close, settle } from './advance.ts';
import { type Change, changed, isStale, type VerbContext } from './change.ts';
import type { Instance, Seat } from './instance.ts';
import type { Refusal } from './refusal.ts';
import { openStep, patchSeats, stepsNow } from './steps.ts';
import { saying, takeConsent } from './take-seat.ts';
import { waitingFor } from './who.ts';

/** 接受: the person named on the form agrees to take over (O2); only then are those asked who decide. It is no approval. */
export function accept(
  instance: Instance,
  actor: PersonId,
  input: { readonly comment: string },
  ctx: VerbContext,
): Result<Change, Refusal> {
  const taken = takeConsent(instance, actor, ctx);
  if (!taken.ok) return taken;
  const { seat } = taken.value;
  const said = saying(seat, actor, input.comment, ctx);
  const next = settle(patchSeats(instance, [seat.id], { state: 'approved', ...said }), actor, ctx);
  return changed(instance, next, ctx, { kind: 'accepted', by: actor, seatId: seat.id, comment: said.comment });
}

/** 婉拒: the request goes back to its applicant, who names somebody else. A reason is due. */
export function decline(
  instance: Instance,
  actor: PersonId,
  input: { readonly reason: string },
  ctx: VerbContext,
): Result<Change, Refusal> {
  const taken = takeConsent(instance, actor, ctx);
  if (!taken.ok) return taken;
  if (!input.reason.trim()) return no({ code: 'reason_required' });
  const { seat } = taken.value;
  const said = saying(seat, actor, input.reason, ctx);
  const stopped = close(patchSeats(instance, [seat.id], { state: 'returned', ...said }), 'returned', null, ctx.now);
  const next = { ...stopped, closedNote: said.comment };
  return changed(instance, next, ctx, { kind: 'declined', by: actor, seatId: seat.id, comment: said.comment });
}

export interface CallOff {
  /** This person agreed, or was to, and cannot come: also when the request lies with those who decide, as long as nobody else was named since. */
  readonly gone?: PersonId;
}

/** 改选交接人: the applicant waits for the answer, or for whoever gave it, no longer; the request comes back to name somebody else. */
export function callOff(instance: Instance, actor: PersonId, { gone }: CallOff, ctx: VerbContext): Result<Change, Refusal> {
  if (actor !== instance.applicantId) return no({ code: 'not_applicant' });
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  // Meanwhile it was answered, and lies with those who decide; or somebody else was named.
  const open = gone === undefined ? awaitsConsent(instance) : wasNamed(instance, gone);
  if (!open || (gone === undefined && isStale(instance, ctx.seen)))
    return no({ code: 'stale_version', seen: ctx.seen ?? 0, now: instance.version });
  const next = close(instance, 'returned', null, ctx.now);
  return changed(instance, next, ctx, { kind: 'called_off', by: actor, people: waitingFor(instance) });
}

/** Is the one who was asked to take over in this round, or had agreed in one whose steps were kept. */
function wasNamed(instance: Instance, person: PersonId): boolean {
  const asking = new Set(stepsNow(instance).flatMap((step) => (step.note.consent ? [step.id] : [])));
  return agreedToTakeOver(instance) === person || instance.seats.some((s) => asking.has(s.stepId) && s.personId === person);
}

/** Waits for somebody to agree, and for no decision yet. */
export const awaitsConsent = (instance: Instance): boolean => openStep(instance)?.note.consent === true;

/** The seat of whoever has not agreed, where the request came back for want of that; null when it was given back otherwise, or not at all. */
export function unagreedSeat(instance: Instance): Seat | null {
  if (instance.state !== 'returned') return null;
  const now = new Set(stepsNow(instance).map((step) => step.id));
  return instance.seats.find((s) => now.has(s.stepId) && s.origin === 'consent' && s.state !== 'approved') ?? null;
}

/** Somebody was to agree and has left before doing so: nobody takes over. */
export const consentFellAway = (instance: Instance): boolean =>
  stepsNow(instance).some((step) => step.note.consent && step.note.skipped !== undefined);

/** Whether this person is asked now whether they agree to take over. */
export const isAskedToAgree = (instance: Instance, person: PersonId): boolean =>
  instance.state === 'pending' &&
  instance.seats.some((s) => s.state === 'open' && s.origin === 'consent' && s.personId === person);

/** Every seat this person has, or had, at the request was to say whether they agree; false for those who had none. */
export function askedOnlyToAgree(instance: Instance, person: PersonId): boolean {
  const theirs = instance.seats.filter((s) => s.personId === person || s.onBehalfOfId === person || s.decidedById === person);
  return theirs.length > 0 && theirs.every((s) => s.origin === 'consent');
}

/** Who has agreed to take over, in this round or in one whose steps were kept; null when nobody was asked or nobody has answered. */
export function agreedToTakeOver(instance: Instance): PersonId | null {
  const asking = stepsNow(instance).filter((step) => step.note.consent);
  const asked = asking.flatMap((step) =>
    instance.steps.filter((s) => s.note.rule === step.note.rule && s.round === (step.note.kept ?? step.round)).map((s) => s.id),
  );
  return instance.seats.find((s) => asked.includes(s.stepId) && s.state === 'approved')?.personId ?? null;
}

/** Who is asked to decide right now: what is said about a request is not for those who are only asked to take over (S4). */
export const waitingToDecide = (instance: Instance): readonly PersonId[] => (awaitsConsent(instance) ? [] : waitingFor(instance));
