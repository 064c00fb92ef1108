import { monthToSeal, SEALING, type Seal } from '../../domain/history/seal.ts';
import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { Services } from './services.ts';

/**
 * A month of the audit log that is over gets its seal: how far it went, and with which hash. The seal and a row of the log that tells of it say the
 * same, so neither can be made anew in silence (S3, O28). One month a call; nothing once all are sealed.
 */
export async function sealAudit(services: Pick<Services, 'history' | 'zone'>, now: Instant): Promise<Plan> {
  const open = await services.history.unsealed();
  const due = open && monthToSeal(open, now, services.zone);
  const end = due && (await services.history.lastBefore(open.firstSeq, due.end));
  if (!end) return emptyPlan;
  const { firstSeq } = open;
  const seal: Seal = { month: due.month, firstSeq, lastSeq: end.seq, rows: end.seq - firstSeq + 1, hash: end.hash };
  return {
    ...emptyPlan,
    writes: [{ table: 'auditSeal', insert: { ...seal, sealedAt: now } }],
    audit: [{ actorId: 'system', act: SEALING, subject: `audit:${due.month}`, detail: { ...seal } }],
  };
}
