import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import type { RouteStep } from './chain.ts';
import { type Change, changed, isStale, type VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { seatRoute } from './seat-route.ts';
import { seatsOf, stepsNow } from './steps.ts';

export interface Resubmission {
  /** Planned anew for what the form says now. */
  readonly route: readonly RouteStep[];
  readonly title?: string;
}

/** A returned request is submitted again: a new round from the start, or by the rule from the step that gave it back. */
export function resubmit(
  instance: Instance,
  actor: PersonId,
  { route, title }: Resubmission,
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  if (actor !== instance.applicantId) return no({ code: 'not_applicant' });
  if (instance.state !== 'returned')
    return no(
      instance.state === 'pending' ? { code: 'not_returned', state: 'pending' } : { code: 'closed', state: instance.state },
    );
  if (isStale(instance, ctx.seen)) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  const round = instance.round + 1;
  const kept = ctx.rule.after_return === 'step' ? keptSteps(instance, route) : new Map<string, number>();
  const seated = seatRoute(route, { requestId: instance.id, round, ids: ctx.ids, now: ctx.now, kept });
  const again: Instance = {
    ...instance,
    state: 'pending',
    round,
    title: title ?? instance.title,
    closedNote: null,
    steps: [...instance.steps, ...seated.steps],
    seats: [...instance.seats, ...seated.seats],
  };
  return changed(instance, settle(again, null, ctx), ctx, { kind: 'resubmitted', by: actor, round });
}

/**
 * The steps before the one that gave it back, as far as they were approved; none when nobody would be left to look at what was changed. Who agreed
 * is asked again: the days, or the person, may have changed.
 */
function keptSteps(instance: Instance, route: readonly RouteStep[]): ReadonlyMap<string, number> {
  const before = stepsNow(instance);
  const returning = before.find(
    (s) => s.state === 'rejected' || seatsOf(instance, s.id).some((seat) => seat.state === 'returned'),
  );
  const at = route.findIndex((s) => s.id === returning?.note.rule);
  if (at < 0 || !route.slice(at).some((s) => s.people.length > 0 && !s.consent)) return new Map();
  return new Map(
    route.slice(0, at).flatMap(({ id, consent }): [string, number][] => {
      if (consent) return [];
      const old = before.find((s) => s.note.rule === id);
      const through = old && (old.state === 'approved' || old.note.kept !== undefined || old.note.skipped === 'repeat');
      return through ? [[id, old.note.kept ?? instance.round]] : [];
    }),
  );
}
