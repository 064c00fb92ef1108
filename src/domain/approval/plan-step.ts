import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { labelOf } from '../org/label.ts';
import type { Person } from '../org/org.ts';
import type { ChainRule, RouteSeat, RouteStep, StepRule } from './chain.ts';
import { beside, climb, isAbove, lastResort } from './climb.ts';
import { stepLimit } from './escalation.ts';
import type { RouteContext, RouteRefusal } from './route-context.ts';
import { seatFor } from './seat-for.ts';
import { named } from './seating.ts';
import { substituteFor } from './substitute.ts';

/** A seat that cannot be taken by whom the rule names, and where to look for somebody else. */
interface Gap {
  readonly why: 'empty' | 'left' | 'suspended' | 'applicant';
  readonly wanted: string;
  readonly from: PersonId;
  readonly above: Person | null;
}

/** Seats one step of the rule: the people named, their substitutes, and for empty posts what the policy says (S7). `asked`: who decides earlier steps. */
export function planStep(
  step: StepRule,
  rule: ChainRule,
  ctx: RouteContext,
  asked: ReadonlySet<PersonId>,
): Result<RouteStep, RouteRefusal> {
  const { here, gaps } = look(step, ctx);
  const seats = here.flatMap((person) => (coveredBySitter(step, person, here, ctx) ? [] : person));
  const plan: Plan = { step, rule, ctx, asked, taken: here.map((p) => p.id) };
  const sitters: RouteSeat[] = [];
  for (const person of seats) sitters.push(take(person, sitters, plan));

  let replaced: RouteStep['replaced'] = null;
  let stuck = false;
  // Where one decision is enough, the others of the post are enough too.
  for (const gap of step.mode === 'any' && sitters.length > 0 ? [] : gaps) {
    const policy = gap.why === 'applicant' ? step.self : step.empty;
    if (policy === 'refuse') return no({ code: 'post_empty', step: step.name, wanted: gap.wanted });
    if (policy === 'skip' && !rule.separation) continue;
    const up = nextUp(gap, sitters, plan);
    if (!up) stuck = true;
    else {
      const seat = take(up, sitters, plan);
      sitters.push(seat.origin === 'chain' ? { ...seat, origin: 'superior' } : seat);
      const isNext = up.id === gap.above?.id || isAbove(ctx.org, up.id, [gap.from, ctx.applicant.id]);
      replaced ??= { why: gap.why, wanted: gap.wanted, ...(isNext ? {} : { beside: true }) };
      if (step.mode === 'any') break;
    }
  }
  if (sitters.length === 0 && stuck) return no({ code: 'nobody_to_decide', step: step.name, wanted: gaps[0]?.wanted ?? '' });
  const skipped = sitters.length > 0 ? null : gaps.some((g) => g.why === 'applicant') ? 'applicant' : 'empty';
  const limit = stepLimit(step.sla_hours ?? null, ctx.escalation ?? null, ctx.measures);
  return ok({
    id: step.id,
    name: step.name,
    mode: step.mode,
    ratio: step.ratio ?? null,
    slaHours: limit.slaHours,
    ...(limit.up === null ? {} : { up: limit.up }),
    ...(limit.light ? { light: true } : {}),
    skipped,
    replaced,
    people: sitters,
  });
}

/** Asks the person named on the form whether they agree: that very person, no substitute and no superior. Nobody there to ask: no step. */
export function planConsent(step: StepRule, ctx: RouteContext): readonly RouteStep[] {
  return look(step, ctx).here.map((person) => ({
    id: step.id,
    name: step.name,
    mode: step.mode,
    ratio: null,
    slaHours: null,
    skipped: null,
    replaced: null,
    consent: true,
    people: [{ personId: person.id, onBehalfOfId: null, origin: 'consent' }],
  }));
}

interface Plan {
  readonly step: StepRule;
  readonly rule: ChainRule;
  readonly ctx: RouteContext;
  readonly asked: ReadonlySet<PersonId>;
  readonly taken: readonly PersonId[];
}

/** Who the rule names and who of them can sit; the applicant never does. */
function look(step: StepRule, ctx: RouteContext): { here: readonly Person[]; gaps: readonly Gap[] } {
  const me = ctx.applicant.id;
  const found = [step.who].flat().map((who) => named(who, ctx.applicant, ctx.org, ctx.fields));
  const here = new Map(found.flatMap((f) => f.people.filter((p) => p.id !== me).map((p) => [p.id, p] as const)));
  const gaps = found.flatMap(({ people, gone, wanted, above }): Gap[] => [
    ...people.filter((p) => p.id === me).map((p): Gap => ({ why: 'applicant', wanted: p.name, from: me, above })),
    ...gone.map((p): Gap => ({ why: p.suspended ? 'suspended' : 'left', wanted: labelOf(ctx.org, p).text, from: p.id, above })),
    ...(people.length + gone.length === 0 ? [{ why: 'empty', wanted, from: me, above } as const] : []),
  ]);
  return { here: [...here.values()], gaps };
}

/** 或签: the substitute of somebody away who holds the post too needs no second seat. */
function coveredBySitter(
  step: StepRule,
  person: Person,
  here: readonly Person[],
  { substitutes, at, process }: RouteContext,
): boolean {
  const sitter = substituteFor(person.id, substitutes, at, process);
  return step.mode === 'any' && sitter !== person.id && here.some((p) => p.id === sitter);
}

const take = (person: Person, sitters: readonly RouteSeat[], { ctx, rule, asked, taken }: Plan): RouteSeat =>
  seatFor(person.id, {
    ...ctx,
    applicantId: ctx.applicant.id,
    avoid: (p) => taken.includes(p) || sitters.some((c) => c.personId === p) || (rule.separation && asked.has(p)),
  });

/**
 * The next level up who may sit instead. Preferably somebody not asked yet, so that an empty post is not skipped as a repetition; with money that
 * is a must, except where the post is the applicant's own.
 */
function nextUp(gap: Gap, sitters: readonly RouteSeat[], { ctx, rule, asked, taken }: Plan): Person | null {
  const { org, applicant } = ctx;
  const anyone = (p: Person): boolean =>
    p.active && p.id !== applicant.id && !taken.includes(p.id) && !sitters.some((c) => c.personId === p.id);
  const fresh = (p: Person): boolean => anyone(p) && !asked.has(p.id);
  const search = (fits: (p: Person) => boolean): Person | null =>
    gap.above && fits(gap.above) ? gap.above : (climb(org, gap.from, fits) ?? climb(org, applicant.id, fits));
  const own = gap.why === 'applicant';
  const first = own && !rule.separation ? null : search(fresh);
  return (
    first ??
    (rule.separation ? (lastResort(org, applicant.unitId, fresh) ?? beside(org, fresh)) : null) ??
    (own || !rule.separation ? search(anyone) : null)
  );
}
