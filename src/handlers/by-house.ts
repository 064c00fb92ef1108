import type { Change, VerbContext } from '../domain/approval/change.ts';
import type { Instance } from '../domain/approval/instance.ts';
import type { VerbRefusal } from '../domain/approval/refusal.ts';
import type { RequestId } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import { t } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import { carryOut } from './carry-out.ts';
import { type House, ownVisit } from './house.ts';
import { merge, nothing, type Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { verbContext } from './verb-context.ts';

/** One thing to look after, and the plan for it; each is committed by itself, so that one lost race costs only itself. */
export type Care = () => Promise<Plan>;

/** What the house itself does to a request, with all that follows and what is `also` to be true then; nothing where the rule has nothing to do. */
export async function byHouse(
  house: House,
  now: Instant,
  id: RequestId,
  act: string,
  verb: (instance: Instance, ctx: VerbContext) => Result<Change, VerbRefusal>,
  also: (file: RequestFile, change: Change, done: Plan) => Plan = () => nothing,
): Promise<Plan> {
  const file = await house.reads.file(id);
  if (!file) return nothing;
  const visit = ownVisit(house, await house.reads.org(), now, `${act}:${now}`);
  const changed = verb(file.instance, await verbContext(house, visit, file, null));
  if (!changed.ok) return nothing;
  const done = await carryOut(house, visit, file, changed.value, act, t('seen'));
  return done.writes.length === 0 ? nothing : merge(done, also(file, changed.value, done));
}
