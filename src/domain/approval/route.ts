import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { ChainRule, RouteSeat, RouteStep } from './chain.ts';
import { climb } from './climb.ts';
import { holds } from './condition.ts';
import { planConsent, planStep } from './plan-step.ts';
import { plannedRepeat } from './repeat.ts';
import type { RouteContext, RouteRefusal } from './route-context.ts';
import { seatFor } from './seat-for.ts';

/**
 * Who will decide a request, in order. The applicant is shown this, and the same function seats the request at submission, so preview = actual.
 * Nobody decides on themselves; an empty post goes to the next level up (S7); who approved before is not asked twice.
 */
export function planRoute(rule: ChainRule, ctx: RouteContext): Result<readonly RouteStep[], RouteRefusal> {
  const planned = planSteps(rule, ctx, 'from_first');
  if (!planned.ok) return planned;
  const route = planned.value;
  const waived = rule.all_skipped === 'approve' && !rule.separation;
  const last = route.at(-1) ?? rule.steps.at(-1);
  if (route.every((s) => s.skipped || s.consent) && !waived)
    return no({ code: 'nobody_to_decide', step: last?.name ?? { zh: '', en: '' }, wanted: '' });
  return ok(rule.separation ? (withOthers(route, rule, ctx) ?? withSecondPair(route, ctx)) : route);
}

/** Each step that applies, seated one after the other; whoever sits at one is not asked again at the next. */
function planSteps(
  rule: ChainRule,
  ctx: RouteContext,
  order: 'from_first' | 'from_last',
): Result<readonly RouteStep[], RouteRefusal> {
  let route: readonly RouteStep[] = [];
  const add = (...steps: readonly RouteStep[]): void => {
    route = order === 'from_first' ? [...route, ...steps] : [...steps, ...route];
  };
  for (const step of order === 'from_first' ? rule.steps : [...rule.steps].reverse()) {
    const applies = holds(step.when, ctx.measures);
    if (!applies.ok) return no({ code: 'unknown_measure', step: step.name, wanted: applies.error.measure });
    if (!applies.value) continue;
    if (step.consent) {
      add(...planConsent(step, ctx));
      continue;
    }
    const planned = planStep(step, rule, ctx, peopleOf(route));
    if (!planned.ok) return planned;
    const isRepeat = plannedRepeat(planned.value, route, rule);
    const other = isRepeat && rule.repeat === 'other' ? byNextUp(planned.value, peopleOf(route), ctx) : null;
    add(other ?? (isRepeat ? { ...planned.value, skipped: 'repeat' } : planned.value));
  }
  return ok(route);
}

/**
 * Money: an earlier step that falls to somebody whom a later one needs leaves that one nobody of its own, as the first check of a claim from finance itself. Seated
 * from the last step on, each keeps whom it names, and the stand-in of the earlier one is somebody else. Null where it is well as it is, or no better so.
 */
function withOthers(route: readonly RouteStep[], rule: ChainRule, ctx: RouteContext): readonly RouteStep[] | null {
  const isShort = (steps: readonly RouteStep[]): boolean => steps.some(({ skipped }) => skipped === 'repeat');
  if (rule.repeat !== 'other' || !isShort(route)) return null;
  const kept = planSteps(rule, ctx, 'from_last');
  return kept.ok && !isShort(kept.value) ? kept.value : null;
}

/** Why nobody can decide whatever a form will say: a step that every request takes has nobody, or all steps are such. */
export function neverDecided(rule: ChainRule, ctx: RouteContext): RouteRefusal | null {
  const decided = rule.steps.filter(({ consent }) => !consent);
  const always = decided.filter(({ when, who }) => when.length === 0 && [who].flat().every((one) => !('field' in one)));
  const planned = planRoute({ ...rule, steps: always }, ctx);
  return !planned.ok && (planned.error.code !== 'nobody_to_decide' || always.length === decided.length) ? planned.error : null;
}

const peopleOf = (route: readonly RouteStep[]): ReadonlySet<PersonId> =>
  new Set(route.filter((s) => !s.skipped && !s.consent).flatMap((s) => s.people.map((p) => p.personId)));

/** The same step decided by the next level up, for whoever would sit here decides an earlier one already; null where nobody stands above. */
function byNextUp(step: RouteStep, asked: ReadonlySet<PersonId>, ctx: RouteContext): RouteStep | null {
  const [only] = step.people;
  const second = only && climb(ctx.org, only.personId, (p) => p.active && p.id !== ctx.applicant.id && !asked.has(p.id));
  return only && second ? { ...step, insteadOf: only.personId, people: [seatAbove(second.id, (p) => asked.has(p), ctx)] } : null;
}

function seatAbove(id: PersonId, avoid: (p: PersonId) => boolean, ctx: RouteContext): RouteSeat {
  const heldSeat = seatFor(id, { ...ctx, applicantId: ctx.applicant.id, avoid });
  return heldSeat.origin === 'chain' ? { ...heldSeat, origin: 'superior' } : heldSeat;
}

/** Money: when all steps come down to one person, the first step skipped as a repetition goes to the next level up, if there is one. */
function withSecondPair(route: readonly RouteStep[], ctx: RouteContext): readonly RouteStep[] {
  const [only, ...others] = peopleOf(route);
  const skipped = route.findIndex((s) => s.skipped === 'repeat');
  if (only === undefined || others.length > 0 || skipped < 0) return route;
  const second = climb(ctx.org, only, (p) => p.active && p.id !== ctx.applicant.id);
  if (!second) return route;
  const seat = seatAbove(second.id, (p) => p === only, ctx);
  return route.map((s, i) => (i === skipped ? { ...s, skipped: null, insteadOf: only, people: [seat] } : s));
}
