import { type HeldSeat, heldSeatsOf, isAway, type Substitute } from '../../domain/approval/substitute.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Page } from '../reads.ts';
import { substitutesOf } from '../substitutes-of.ts';
import type { ApprovalLine } from './ports.ts';
import type { Services } from './services.ts';

/** 待我审批: what the person may decide now, their own and of those they stand in for; list, count and press agree (O1). */
export async function inboxOf(
  services: Services,
  person: PersonId,
  at: Instant,
  after: string | null,
): Promise<Page<ApprovalLine>> {
  const seats = await borrowed(services, person, at);
  return seats ? services.reads.inboxOf(person, seats, after) : services.reads.approvalsOf([person], after);
}

export async function inboxCount(services: Services, person: PersonId, at: Instant): Promise<number> {
  const seats = await borrowed(services, person, at);
  return seats ? services.reads.inboxCount(person, seats) : services.reads.approvalCount([person]);
}

/** The seats of others that are the person's too; null for nearly everybody, who has only their own and asks the index straight. */
async function borrowed(services: Services, person: PersonId, at: Instant): Promise<readonly HeldSeat[] | null> {
  const all: readonly Substitute[] = await substitutesOf(services, at);
  const processes = services.processes.map((p) => p.id);
  const seats = heldSeatsOf(person, all, at, processes);
  return seats.length > 0 || processes.some((process) => isAway(person, all, at, process)) ? seats : null;
}
