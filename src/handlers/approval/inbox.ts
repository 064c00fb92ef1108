import { type Chair, chairsOf, isAway, type Substitute } from '../../domain/approval/substitute.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { ApprovalLine, Page } from '../reads.ts';
import type { Services } from '../services.ts';
import { substitutesOf } from './substitutes-of.ts';

/** 待我审批: what the person may decide now, their own and of those they stand in for; list, count and press agree (O1). */
export async function inboxOf(
  services: Services,
  person: PersonId,
  at: Instant,
  after: string | null,
): Promise<Page<ApprovalLine>> {
  const chairs = await borrowed(services, person, at);
  return chairs ? services.reads.inboxOf(person, chairs, after) : services.reads.approvalsOf([person], after);
}

export async function inboxCount(services: Services, person: PersonId, at: Instant): Promise<number> {
  const chairs = await borrowed(services, person, at);
  return chairs ? services.reads.inboxCount(person, chairs) : services.reads.approvalCount([person]);
}

/** The chairs of others that are the person's too; null for nearly everybody, who has only their own and asks the index straight. */
async function borrowed(services: Services, person: PersonId, at: Instant): Promise<readonly Chair[] | null> {
  const all: readonly Substitute[] = await substitutesOf(services, at);
  const processes = services.processes.map((p) => p.id);
  const chairs = chairsOf(person, all, at, processes);
  return chairs.length > 0 || processes.some((process) => isAway(person, all, at, process)) ? chairs : null;
}
