import { expect } from 'vitest';
import type { ChainRule } from '../../../src/domain/approval/chain.ts';
import type { Change } from '../../../src/domain/approval/change.ts';
import { changedRows } from '../../../src/domain/approval/diff.ts';
import { FINAL_STATES, type Instance } from '../../../src/domain/approval/instance.ts';
import { inForce, type Substitute } from '../../../src/domain/approval/substitute.ts';
import { everybodyInvolved, progress, waitingFor } from '../../../src/domain/approval/who.ts';
import type { Org } from '../../../src/domain/org/org.ts';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import { per } from './office.ts';
import { ADMIN } from './random-office.ts';

export interface World {
  readonly org: Org;
  readonly rule: ChainRule;
  readonly substitutes: readonly Substitute[];
  readonly now: Instant;
}

/** Fails with the name of what does not hold. Plain throws: `expect` thousands of times a second is slow. */
const must = (holds: boolean, what: string, instance: Instance): void => {
  if (!holds) throw new Error(`${what}\n${story(instance)}`);
};

const story = ({ state, round, version, applicantId, steps, seats }: Instance): string =>
  [
    `${state}, round ${round}, version ${version}, asked for by ${applicantId}`,
    ...steps.flatMap((s) => [
      `${s.round}.${s.position} ${s.id} ${s.mode} ${s.ratio ?? ''} ${s.state} ${JSON.stringify(s.note)}`,
      ...seats
        .filter((x) => x.stepId === s.id)
        .map(
          (x) => `    ${x.id} ${x.personId} for ${x.onBehalfOfId} ${x.origin} of ${x.fromSeatId}: ${x.state} by ${x.decidedById}`,
        ),
    ]),
  ].join('\n');

/** What is true of every request at every moment, written without the engine's own helpers. */
export function mustHold(i: Instance, { org, rule }: World): void {
  const round = i.steps.filter((s) => s.round === i.round);
  const open = i.steps.filter((s) => s.state === 'open');
  const live = i.seats.filter((s) => s.state === 'open' || s.state === 'waiting');
  const stepIds = new Set(round.map((s) => s.id));

  must(new Set([...i.steps, ...i.seats].map((r) => r.id)).size === i.steps.length + i.seats.length, 'ids are unique', i);
  must(FINAL_STATES.includes(i.state) === (i.closedAt !== null), 'closed exactly when final', i);
  if (i.state === 'pending') {
    must(open.length === 1 && stepIds.has(open[0]?.id as never), 'a pending request has one open step, of this round', i);
    const seats = i.seats.filter((s) => s.stepId === open[0]?.id && s.state === 'open');
    must(seats.length > 0 && waitingFor(i).length > 0, 'an open step asks somebody', i);
    const adminSpent = i.seats.some((s) => stepIds.has(s.stepId) && (s.decidedById === per(ADMIN) || s.personId === per(ADMIN)));
    must(adminSpent || seats.some((s) => org.person(s.personId)?.active), 'an open step asks somebody on the staff', i);
    if (open[0]?.mode === 'turn') {
      const root = (id: string | null, own: string): string =>
        id === null ? own : root(i.seats.find((x) => x.id === id)?.fromSeatId ?? null, id);
      must(new Set(seats.map((s) => root(s.fromSeatId, s.id))).size === 1, 'one heldSeat at a time, in turn', i);
    }
  } else {
    must(open.length === 0 && live.length === 0 && i.pausedAt === null, 'nothing is waited for any more', i);
  }
  for (const s of live)
    must(
      i.steps.some((x) => x.id === s.stepId && (x.state === 'open' || (x.state === 'waiting' && s.state === 'waiting'))),
      'seats live only in live steps',
      i,
    );
  for (const s of i.seats) {
    const decided = s.state === 'approved' || s.state === 'rejected' || s.state === 'returned';
    if (decided)
      must(s.decidedById !== null && s.decidedAt !== null && s.openedAt !== null, 'a decision tells by whom and when', i);
    must(s.decidedById !== i.applicantId && s.personId !== i.applicantId, 'the applicant neither sits nor decides', i);
    if (s.state === 'open') must(s.openedAt !== null, 'an open seat tells since when', i);
  }
  mustConsent(i);
  mustDecideOnce(i, rule, round);
  if (rule.separation)
    for (const s of i.steps)
      must(s.note.skipped !== 'empty' && s.note.skipped !== 'applicant', 'money is never skipped for lack of people', i);
  if (i.state === 'approved' || i.state === 'rejected') mustBeEarned(i, rule, round);
  const p = progress(i);
  must(p.done <= p.total && (i.state !== 'approved' || p.done === p.total), 'progress ends at the end', i);
  must(
    waitingFor(i).every((id) => everybodyInvolved(i).includes(id)),
    'who is asked is involved',
    i,
  );
}

/** Seats from which nobody decides. */
const OTHERS: readonly string[] = ['delegate', 'consent'];

/** Whether somebody agrees only they themselves say: nobody sits for them, nothing hangs on their seat, and no clock runs. */
function mustConsent(i: Instance): void {
  for (const s of i.seats.filter((x) => x.origin === 'consent')) {
    const step = i.steps.find((x) => x.id === s.stepId);
    const all = i.seats.filter((x) => x.stepId === s.stepId);
    must(step?.note.consent === true && all.length === 1, 'who is to agree sits alone', i);
    must(s.onBehalfOfId === null && (s.decidedById === null || s.decidedById === s.personId), 'only that very person agrees', i);
    must(step?.dueAt === null, 'no clock runs while somebody is asked to agree', i);
    must(s.state !== 'rejected' && s.state !== 'moved', 'who does not agree gives the request back', i);
  }
  for (const step of i.steps.filter((x) => x.note.consent))
    must(step.state !== 'rejected' && step.note.skipped !== 'repeat', 'agreement is never taken for granted', i);
}

function mustDecideOnce(i: Instance, rule: ChainRule, round: Instance['steps']): void {
  const bySteps = round.map((step) =>
    i.seats
      .filter((s) => s.stepId === step.id && !OTHERS.includes(s.origin) && (s.state === 'approved' || s.state === 'rejected'))
      .map((s) => s.decidedById),
  );
  for (const deciders of bySteps) must(new Set(deciders).size === deciders.length, 'nobody decides twice at a step', i);
  if (rule.repeat === 'once') must(new Set(bySteps.flat()).size === bySteps.flat().length, 'nobody decides twice in a round', i);
}

/** Approved by people, step by step; rejected by a person's no. */
function mustBeEarned(i: Instance, rule: ChainRule, round: Instance['steps']): void {
  const votes = (state: string): number =>
    i.seats.filter((s) => s.state === state && !OTHERS.includes(s.origin) && round.some((x) => x.id === s.stepId)).length;
  if (i.state === 'rejected') {
    must(i.closedById === null || votes('rejected') > 0, 'a no is somebody’s', i);
    return;
  }
  const waived =
    rule.all_skipped === 'approve' && !rule.separation && round.every((s) => s.state === 'skipped' || s.note.consent === true);
  must(waived || votes('approved') > 0, 'a yes is somebody’s', i);
  must(
    round.every((s) => s.state === 'approved' || s.state === 'skipped'),
    'every step is behind',
    i,
  );
  for (const s of round.filter((x) => x.state === 'approved')) {
    const roots = i.seats.filter((x) => x.stepId === s.id && x.fromSeatId === null);
    const yes = i.seats.filter((x) => x.stepId === s.id && x.state === 'approved' && x.origin !== 'delegate').length;
    must(yes > 0 || s.note.consent === true, 'an approved step has a yes', i);
    if (s.mode === 'all' || s.mode === 'turn')
      must(
        roots.every((r) => r.state !== 'rejected'),
        'no heldSeat of 会签 said no',
        i,
      );
  }
  for (const s of round.filter((x) => x.note.kept !== undefined))
    must((s.note.kept as number) < s.round, 'kept from an earlier round', i);
}

/** What is true of every change, besides. */
export function mustFollow(before: Instance, { next, events }: Change, world: World): void {
  must(next.version === before.version + 1, 'the version grows by one', next);
  must(next.round === before.round || next.round === before.round + 1, 'rounds grow by one', next);
  must(!FINAL_STATES.includes(before.state) || next.state === before.state, 'a final state is never left', next);
  must(
    before.steps.every((s, k) => next.steps[k]?.id === s.id) && before.seats.every((s, k) => next.seats[k]?.id === s.id),
    'rows are never lost',
    next,
  );
  for (const event of events) {
    if (event.kind === 'accepted' || event.kind === 'declined')
      must(
        before.seats.some((s) => s.id === event.seatId && s.origin === 'consent' && s.personId === event.by) &&
          world.org.person(event.by)?.active === true,
        'only who was asked agrees',
        next,
      );
    if (event.kind !== 'decided' && event.kind !== 'advised') continue;
    const seat = before.seats.find((s) => s.id === event.seatId);
    must(seat?.origin !== 'consent', 'to agree is not to decide', next);
    const mine =
      seat?.state === 'open' &&
      (seat.personId === event.by ||
        seat.onBehalfOfId === event.by ||
        reaches(seat.personId, event.by, world, before.process) ||
        (seat.onBehalfOfId !== null && reaches(seat.onBehalfOfId, event.by, world, before.process)));
    must(mine && world.org.person(event.by)?.active === true, 'only who sits, or stands in at this moment, decides', next);
  }
  must(
    events.some((e) => e.kind === 'closed') === (FINAL_STATES.includes(next.state) && before.state !== next.state),
    'the end is told',
    next,
  );
  mustApply(before, next);
}

/** Once seats were given back nobody sits for a person who is there. */
export function mustHaveGivenBack(i: Instance, principal: PersonId, { substitutes, now }: World): void {
  const away = substitutes.some((s) => s.personId === principal && inForce(s, now, i.process));
  const held = i.seats.some((s) => s.state === 'open' && s.onBehalfOfId === principal && s.personId !== principal);
  must(away || !held, 'nobody sits for a person who is there', i);
}

function reaches(from: PersonId, to: PersonId, { substitutes, now }: World, process: string): boolean {
  const met = new Set<PersonId>([from]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const s of substitutes) {
      if (met.has(s.personId) && !met.has(s.substituteId) && inForce(s, now, process)) {
        met.add(s.substituteId);
        grew = true;
      }
    }
  }
  return from !== to && met.has(to);
}

/** The rows of the difference, laid over the state before, are the state after. */
export function mustApply(before: Instance | null, after: Instance): void {
  const { request, steps, seats } = changedRows(before, after);
  const lay = <T extends { readonly id: string }>(
    old: readonly T[],
    { added, changed }: { readonly added: readonly T[]; readonly changed: readonly T[] },
  ): readonly T[] => {
    must(
      added.every((r) => !old.some((o) => o.id === r.id)) && changed.every((r) => old.some((o) => o.id === r.id)),
      'added rows are new, changed rows are old',
      after,
    );
    return [...old.map((r) => changed.find((c) => c.id === r.id) ?? r), ...added];
  };
  const laid = { ...before, ...request, steps: lay(before?.steps ?? [], steps), seats: lay(before?.seats ?? [], seats) };
  if (JSON.stringify(laid) !== JSON.stringify({ ...before, ...after })) expect(laid).toEqual(after);
}
