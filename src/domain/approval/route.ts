import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Say } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Org, Person } from '../org/org.ts';
import type { ChainRule, Measures, RouteSeat, RouteStep, StepRule } from './chain.ts';
import { holds } from './condition.ts';
import { named } from './seating.ts';
import { standInOf, type Substitute } from './substitute.ts';

export interface RouteContext {
  readonly applicant: Person;
  readonly org: Org;
  readonly measures: Measures;
  readonly fields: Readonly<Record<string, PersonId>>;
  readonly substitutes: readonly Substitute[];
  readonly process: string;
  readonly at: Instant;
}

export interface RouteRefusal {
  readonly code: 'nobody_to_decide';
  readonly step: Say;
}

/**
 * Who will decide a request, in order. The applicant is shown this, and the same function seats the request at submission, so preview = actual.
 * Nobody decides on themselves; an empty post goes to the next level up (S7); who approved before is not asked twice.
 */
export function planRoute(rule: ChainRule, ctx: RouteContext): Result<readonly RouteStep[], RouteRefusal> {
  const route: RouteStep[] = [];
  for (const step of rule.steps.filter((s) => holds(s.when, ctx.measures))) {
    const planned = planStep(step, rule, ctx);
    if (!planned) return no({ code: 'nobody_to_decide', step: step.name });
    route.push(withoutRepeat(planned, route, rule));
  }
  const last = rule.steps.at(-1);
  if (last && route.every((step) => step.skipped)) return no({ code: 'nobody_to_decide', step: route.at(-1)?.name ?? last.name });
  return ok(route);
}

function planStep(step: StepRule, rule: ChainRule, ctx: RouteContext): RouteStep | null {
  const frame = { id: step.id, name: step.name, mode: step.mode, ratio: step.ratio ?? null, slaHours: step.sla_hours ?? null };
  const skip = (why: 'empty' | 'applicant'): RouteStep => ({ ...frame, skipped: why, replaced: null, people: [] });
  const found = (Array.isArray(step.who) ? step.who : [step.who]).map((who) => named(who, ctx.applicant, ctx.org, ctx.fields));
  const people = [...new Map(found.flatMap((f) => f.people).map((p) => [p.id, p])).values()];
  const others = people.filter((p) => p.id !== ctx.applicant.id);
  const seats = others.flatMap((p) => seatFor(p.id, ctx) ?? []);
  if (seats.length > 0) return { ...frame, skipped: null, replaced: null, people: unique(seats) };

  const why = people.length > others.length ? 'applicant' : found.some((f) => f.left) ? 'left' : 'empty';
  const policy = why === 'applicant' ? step.self : step.empty;
  if (policy === 'refuse') return null;
  if (policy === 'skip' && !rule.separation) return skip(why === 'applicant' ? 'applicant' : 'empty');
  const superior = nextLevel(ctx);
  if (!superior) return rule.separation || policy !== 'skip' ? null : skip('empty');
  return { ...frame, skipped: null, replaced: { why, wanted: found[0]?.wanted ?? '' }, people: [superior] };
}

/** A chair for a person, taken by the stand-in when one is in force; none when that would be the applicant or runs in a circle. */
function seatFor(id: PersonId, ctx: RouteContext): RouteSeat | null {
  const sitter = standInOf(id, ctx.substitutes, ctx.at, ctx.process);
  if (sitter === id) return { personId: id, onBehalfOfId: null, origin: 'chain' };
  if (sitter === null || sitter === ctx.applicant.id || !ctx.org.person(sitter)?.active) {
    const superior = ctx.org.superior(id);
    return superior && superior.id !== ctx.applicant.id ? { personId: superior.id, onBehalfOfId: id, origin: 'superior' } : { personId: id, onBehalfOfId: null, origin: 'chain' };
  }
  return { personId: sitter, onBehalfOfId: id, origin: 'substitute' };
}

/** The nearest active superior of the applicant who is not the applicant. */
function nextLevel({ applicant, org }: RouteContext): RouteSeat | null {
  const superior = org.superior(applicant.id);
  return superior && superior.id !== applicant.id ? { personId: superior.id, onBehalfOfId: null, origin: 'superior' } : null;
}

/** Steps whose people were all asked before are passed over; never so that nobody is left. */
function withoutRepeat(step: RouteStep, before: readonly RouteStep[], rule: ChainRule): RouteStep {
  if (rule.repeat === 'none' || step.skipped) return step;
  const looked = before.filter((s) => !s.skipped);
  const asked = new Set((rule.repeat === 'once' ? looked : looked.slice(-1)).flatMap((s) => s.people.map((p) => p.personId)));
  return step.people.every((p) => asked.has(p.personId)) && asked.size > 0 ? { ...step, skipped: 'repeat', people: [] } : step;
}

const unique = (seats: readonly RouteSeat[]): readonly RouteSeat[] => [...new Map(seats.map((s) => [s.personId, s])).values()];
