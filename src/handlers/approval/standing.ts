import type { Standing } from '../../cards/approval/request-model.ts';
import { removableBy } from '../../domain/approval/add-sign.ts';
import type { ChainRule } from '../../domain/approval/chain.ts';
import { takeSeat } from '../../domain/approval/take-seat.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import type { RequestFile } from '../reads.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { opinionStanding } from './opinion-standing.ts';
import type { Services } from './services.ts';
import { whyAsked } from './why-asked.ts';

/** What a reader may do with a request at this moment. */
export async function standingOf(services: Services, org: Org, viewer: Person, file: RequestFile): Promise<Standing> {
  const { instance } = file;
  if (instance.state === 'pending') {
    const now = services.clock.now();
    const rule = fromJsonOnce(file.rules) as ChainRule;
    const substitutes = await substitutesOf(services, now);
    const taken = takeSeat(instance, viewer.id, { org, now, substitutes, rule, seen: null });
    if (taken.ok) return { as: 'decider', why: whyAsked(org, viewer, file, taken.value) };
    const opinion = opinionStanding(org, viewer, file, { substitutes, rule, now });
    if (opinion) return opinion;
    const added = removableBy(instance, viewer.id, { substitutes, now });
    if (added.length > 0) return { as: 'adder' };
  }
  return { as: instance.applicantId === viewer.id ? 'applicant' : 'reader' };
}
