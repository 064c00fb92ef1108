import type { Org } from '../../domain/org/org.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { adminsOf } from '../admin-question/ask-admins.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import type { Services } from './services.ts';

/** What administrators were told of the platform's own attendance, until all is well again. */
const TOLD = 'attendance:platform:told';

/** The platform does not let its attendance be read (`refused`), or has not answered for hours (`later`): administrators hear of it once. */
export async function troubleOf(services: Services, org: Org, cause: 'refused' | 'later', now: Instant): Promise<Plan> {
  if ((await services.reads.valueOf(TOLD)) === cause) return emptyPlan;
  const admins = adminsOf(org);
  return {
    writes: [{ table: 'keyValue', insert: { key: TOLD, value: cause }, onConflict: 'replace' }],
    audit: [{ actorId: 'system', act: 'attendance.platform', subject: 'attendance:platform', detail: { cause } }],
    effects: admins.map((admin) =>
      notice(admin, 'attendance:platform', `attendance:platform:${cause}:${now}:${admin}`, {
        title: t('attendance.platform_title'),
        text: t(`attendance.platform_${cause}`),
        tone: 'warn',
      }),
    ),
  };
}

/** It was read to its end. */
export async function wellAgain({ reads }: Services): Promise<Plan> {
  if ((await reads.valueOf(TOLD)) === null) return emptyPlan;
  return { ...emptyPlan, writes: [{ table: 'keyValue', delete: { key: TOLD }, mayMiss: true }] };
}
