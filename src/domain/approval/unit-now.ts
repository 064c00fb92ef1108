import type { UnitId } from '../../kernel/id.ts';
import type { Org } from '../org/org.ts';
import type { Instance } from './instance.ts';

/**
 * Where the applicant works now: who fills posts, who is told and who decides on cover is asked there. The request's own unit is where it was asked for;
 * its calendar counts the leave, and the log and the figures keep it.
 */
export const unitNow = (org: Org, { applicantId, unitId }: Pick<Instance, 'applicantId' | 'unitId'>): UnitId =>
  org.person(applicantId)?.unitId ?? unitId;
