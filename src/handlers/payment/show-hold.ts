import type { Card } from '../../cards/element.ts';
import { type HoldView, holdCard } from '../../cards/payment/hold-card.ts';
import { tailOf } from '../../domain/expense/check-duplicates.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text } from '../../kernel/text.ts';
import { processName } from '../services.ts';
import { type Hold, holdIn } from './hold.ts';
import { heldFor } from './hold-scope.ts';
import { payableScope } from './payable-scope.ts';
import type { HeldLine } from './ports.ts';
import type { Services } from './services.ts';

/** View `pay_hold`: what is held, and the question whether it may be paid all the same; null for whoever is not finance. */
export async function showHold(services: Services, viewer: Person, request: string): Promise<Card | null> {
  const org = await services.reads.org();
  const found = await heldFor(services, { org, person: viewer, now: services.clock.now() }, request);
  if (!found && !payableScope(org, viewer.id)) return null;
  return holdCard(found && heldView(services, org, found.line));
}

/** Something held as finance reads it: by which red invoices, from whom, and which branches object. */
export function heldView(services: Services, org: Org, line: HeldLine): HoldView {
  const hold = holdIn(line.hold);
  return {
    request: line.requestId,
    who: plain(personName(org, line.personId)),
    number: line.number,
    process: processName(services, line.process),
    title: fromJson(line.title) as Text,
    amount: line.amount,
    approvedAt: line.approvedAt,
    grounds: groundsOf(org, hold),
    objected: hold.decided?.how === 'objected' ? hold.decided.reason : null,
  };
}

/** Of which line, by which red invoice, from whom; and which branch objects to how much, by whom and why. */
export const groundsOf = (org: Org, { reds, charges }: Hold): HoldView['grounds'] => [
  ...reds.map(({ red, line, by }) => ({ kind: 'red' as const, line, tail: tailOf(red), from: plain(personName(org, by)) })),
  ...charges.map(({ unit, amount, by, reason }) => ({
    kind: 'charge' as const,
    unit: unitText(org, unit),
    amount,
    from: plain(personName(org, by)),
    reason,
  })),
];
