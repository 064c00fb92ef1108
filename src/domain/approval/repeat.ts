import type { PersonId } from '../../kernel/id.ts';
import type { ChainRule, RouteStep } from './chain.ts';
import type { Instance, Step } from './instance.ts';
import { decidersOf, rootsOf, seatsOf, stepsNow } from './steps.ts';

type Repeat = ChainRule['repeat'];

/**
 * Whether a planned step asks only people whose yes is certain by then. Being asked is not enough: of two who share a step only one will have
 * decided — unless this step too wants any one of them, and it is not about money.
 */
export function plannedRepeat(step: RouteStep, before: readonly RouteStep[], rule: ChainRule): boolean {
  if (step.consent) return false;
  const looked = inScope(
    before.filter((s) => !s.skipped && !s.consent),
    rule.repeat,
  );
  const askedBy = looked.map((s) => s.people.map((p) => p.personId));
  const certain = looked
    .filter((s) => s.people.length === 1 || s.mode === 'all' || s.mode === 'turn')
    .flatMap((s) => s.people.map((p) => p.personId));
  const people = step.people.map((p) => p.personId);
  if (people.length === 0) return false;
  if (people.every((p) => certain.includes(p))) return true;
  const asked = askedBy.flat();
  if (step.mode !== 'any' || rule.separation) return false;
  return people.every((p) => asked.includes(p)) && askedBy.some((who) => who.every((p) => people.includes(p)));
}

/** The same at the moment the step is reached, by what has really been said: a transfer or a return may have changed it. */
export function isRepeat(instance: Instance, step: Step, rule: ChainRule): boolean {
  if (step.note.consent) return false;
  const said = saidBefore(instance, step, rule.repeat);
  const people = rootsOf(seatsOf(instance, step.id)).map((s) => s.personId);
  if (people.length === 0 || said.size === 0) return false;
  if (people.every((p) => said.has(p))) return true;
  if (step.mode !== 'any' || rule.separation) return false;
  const asked = new Set(
    earlier(instance, step, rule.repeat).flatMap((s) => seatsOf(instance, s.id).map((seat) => seat.personId)),
  );
  return people.every((p) => asked.has(p)) && people.some((p) => said.has(p));
}

/** Who said yes in the earlier steps that count for this one. Earlier rounds never do (steedos #2068). */
const saidBefore = (instance: Instance, step: Step, repeat: Repeat): ReadonlySet<PersonId> =>
  new Set(earlier(instance, step, repeat).flatMap((s) => decidersOf(seatsOf(instance, s.id))));

/** Who must not decide at this step any more: those who did here, and those who did before as far as repetition is ruled out. */
export const spent = (instance: Instance, step: Step, repeat: Repeat): ReadonlySet<PersonId> =>
  new Set([...saidBefore(instance, step, repeat), ...decidersOf(seatsOf(instance, step.id))]);

const earlier = (instance: Instance, step: Step, repeat: Repeat): readonly Step[] =>
  inScope(
    stepsNow(instance).filter((s) => s.position < step.position && s.state === 'approved' && !s.note.consent),
    repeat,
  );

const inScope = <T>(steps: readonly T[], repeat: Repeat): readonly T[] =>
  repeat === 'none' ? [] : repeat === 'consecutive' ? steps.slice(-1) : steps;
