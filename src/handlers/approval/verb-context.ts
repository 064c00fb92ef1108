import type { ChainRule } from '../../domain/approval/chain.ts';
import type { VerbContext } from '../../domain/approval/change.ts';
import type { Org } from '../../domain/org/org.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import type { Context } from '../context.ts';
import type { RequestFile } from '../reads.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { deadlineOf } from './deadline.ts';
import type { Services } from './services.ts';

/** What every verb of the approval engine needs to know of the world; the rule is the one frozen into the request. */
export async function verbContext(
  services: Services,
  context: Context,
  file: RequestFile,
  seen: number | null,
): Promise<VerbContext> {
  const applicant = context.org.person(file.instance.applicantId) ?? context.person;
  return {
    now: context.now,
    ids: services.ids,
    org: context.org,
    substitutes: await substitutesOf(services, context.now),
    rule: fromJsonOnce(file.rules) as ChainRule,
    deadline: deadlineOf(services, context.org, applicant, context.now),
    seen,
  };
}

/** As much of it as tells who may be brought in. */
export const ruleContext = (org: Org, { rules }: RequestFile): Pick<VerbContext, 'org' | 'rule'> => ({
  org,
  rule: fromJsonOnce(rules) as ChainRule,
});
