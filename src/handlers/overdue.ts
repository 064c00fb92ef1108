import type { Change, VerbContext } from '../domain/approval/change.ts';
import { escalate } from '../domain/approval/escalate.ts';
import type { Instance } from '../domain/approval/instance.ts';
import type { VerbRefusal } from '../domain/approval/refusal.ts';
import { reseat } from '../domain/approval/reseat.ts';
import type { RequestId } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import { t } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import { carryOut } from './carry-out.ts';
import { type House, ownVisit } from './house.ts';
import { nothing, type Plan } from './plan.ts';
import { verbContext } from './verb-context.ts';

/** One request to look after, and the plan for it; each is committed by itself, so that one lost race costs only itself. */
export type Care = () => Promise<Plan>;

/** Steps past their working hours: the superior may decide as well (never approved by the passing of time), and chairs whose holder has left. */
export async function careFor(house: House, now: Instant): Promise<readonly Care[]> {
  const overdue = await house.reads.overdueRequests(now);
  const orphaned = await house.reads.seatsOfLeavers();
  return [
    ...orphaned.map(
      ({ requestId, personId }) =>
        () =>
          look(house, now, requestId, 'request.reseat', (i, ctx) => reseat(i, { person: personId, why: 'left' }, ctx)),
    ),
    ...overdue.map((id) => () => look(house, now, id, 'request.escalate', (i, ctx) => escalate(i, ctx))),
  ];
}

async function look(
  house: House,
  now: Instant,
  id: RequestId,
  act: string,
  verb: (instance: Instance, ctx: VerbContext) => Result<Change, VerbRefusal>,
): Promise<Plan> {
  const file = await house.reads.file(id);
  if (!file) return nothing;
  const visit = ownVisit(house, await house.reads.org(), now, `${act}:${now}`);
  const changed = verb(file.instance, await verbContext(house, visit, file, null));
  return changed.ok ? carryOut(house, visit, file, changed.value, act, t('seen')) : nothing;
}
