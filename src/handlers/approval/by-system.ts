import type { Change, VerbContext } from '../../domain/approval/change.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { VerbRefusal } from '../../domain/approval/refusal.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { systemContext } from '../services.ts';
import { carryOut } from './carry-out.ts';
import type { Services } from './services.ts';
import { verbContext } from './verb-context.ts';

/** What the assistant itself does to a request, with all that follows and what is `also` to be true then; nothing where the rule has nothing to do. */
export async function bySystem(
  services: Services,
  now: Instant,
  id: RequestId,
  act: string,
  verb: (instance: Instance, ctx: VerbContext) => Result<Change, VerbRefusal>,
  also: (file: RequestFile, change: Change, done: Plan) => Plan = () => emptyPlan,
): Promise<Plan> {
  const file = await services.reads.file(id);
  if (!file) return emptyPlan;
  const context = systemContext(services, await services.reads.org(), now, `${act}:${now}`);
  const changed = verb(file.instance, await verbContext(services, context, file, null));
  if (!changed.ok) return emptyPlan;
  const done = await carryOut(services, context, file, changed.value, act, t('seen'));
  return done.writes.length === 0 ? emptyPlan : merge(done, also(file, changed.value, done));
}
