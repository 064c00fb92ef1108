import type { Org } from '../../domain/org/org.ts';
import { HOUR, type Instant } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { askAdmins, openFacts, questionsAnswered, withdrawQuestion } from './ask-admins.ts';
import type { FactsOf } from './kinds.ts';
import type { Services } from './services.ts';

type ClockFacts = FactsOf<'clock_jumped'>;

const SUBJECT = 'clock';

/** What the administrators say of a clock that seems wrong. `vouchedMs`: so far ahead it may be believed all the same; null = not at all. */
export interface ClockVerdict {
  readonly vouchedMs: number | null;
  readonly plan: Plan;
}

/**
 * Asks the administrators about a clock that is more than an hour off, once for each difference (`wrong` null: it is right). Their 「确认」 holds for
 * that difference, until the clock is right again.
 */
export async function judgeClock(
  services: Pick<Services, 'reads' | 'ids'>,
  org: Org,
  wrong: ClockFacts | null,
  now: Instant,
): Promise<ClockVerdict> {
  if (wrong === null) return { vouchedMs: null, plan: await withdrawQuestion(services, 'clock_jumped', SUBJECT, now) };
  const [answered] = await questionsAnswered(services, 'clock_jumped');
  const isSame = (other: ClockFacts): boolean => Math.abs(aheadOf(other) - aheadOf(wrong)) <= HOUR;
  if (answered && isSame(answered.facts)) {
    return { vouchedMs: answered.answer === 'confirmed' ? aheadOf(answered.facts) : null, plan: emptyPlan };
  }
  const open = await openFacts(services, 'clock_jumped', SUBJECT);
  const facts = open && isSame(open) && open.by === wrong.by ? open : wrong;
  return { vouchedMs: null, plan: await askAdmins(services, org, { kind: 'clock_jumped', subject: SUBJECT, facts }, now) };
}

const aheadOf = ({ shown, expected }: ClockFacts): number => shown - expected;
