import { Refusal } from '../refusal.ts';
import type { Town } from '../town.ts';

/** The faults switched on for API calls: throws 429 or 500, delays, or tells the caller to hang or to lose the answer. */
export async function meetFaults(town: Town): Promise<'fair' | 'hang' | 'lose-answer'> {
  const { faults, dice } = town;
  if (faults.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.slowMs));
  if (dice.hits(faults.rateLimited))
    throw new Refusal(99991400, 'request trigger frequency limit', 429, {
      'x-ogw-ratelimit-limit': '50',
      'x-ogw-ratelimit-reset': '1',
    });
  if (dice.hits(faults.serverError)) throw new Refusal(2200, 'Internal Error', 500);
  if (dice.hits(faults.hang)) return 'hang';
  return dice.hits(faults.lostAnswer) ? 'lose-answer' : 'fair';
}
