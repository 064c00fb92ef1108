import type { CallFault } from '../fault-kinds.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';

/** The faults switched on for API calls, by chance or planned for this one: throws 429 or 500, delays, or says what is to become of the answer. */
export async function meetFaults(tenant: Tenant, route: string, address: string): Promise<CallFault | null> {
  const { faults, dice, haste } = tenant;
  if (faults.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.slowMs));
  if (dice.hits(faults.rateLimited)) throw tooMany(1);
  if (dice.hits(faults.serverError)) throw broken();
  if (dice.hits(faults.hang)) return { kind: 'silent' };
  if (dice.hits(faults.lostAnswer)) return { kind: 'answer_lost' };
  const planned = tenant.callFaults.meet(route, address);
  if (planned?.kind === 'server_error') throw broken();
  if (planned?.kind === 'rate_limited') throw tooMany(planned.seconds ?? 1);
  if (planned?.kind === 'slow') await haste.sleep(planned.ms);
  return planned;
}

const broken = () => new Refusal(2200, 'Internal Error', 500);
const tooMany = (seconds: number) =>
  new Refusal(99991400, 'request trigger frequency limit', 429, {
    'x-ogw-ratelimit-limit': '50',
    'x-ogw-ratelimit-reset': String(seconds),
  });
