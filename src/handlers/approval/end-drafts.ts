import { type Instant, instant } from '../../kernel/time.ts';
import { ENDS_AFTER, REPAINTED_FOR } from '../noted-cards.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Services } from './services.ts';

const PAGE = 200;

/**
 * Forms left lying end by themselves: their card becomes one line, in its place, and nothing is sent. Found by the row, so a restart, a stop of days
 * or a clock that jumped changes nothing; a form that is being sent at this very moment wins, and the next look does not find it.
 */
export async function* endDrafts(services: Services, now: Instant): AsyncGenerator<Plan> {
  for (let after: string | null = null; ; ) {
    // A clock that ran ahead for a while may have dated them into the future.
    const page = await services.reads.draftsUntouched(instant(now - ENDS_AFTER), instant(now + ENDS_AFTER), after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    yield {
      ...emptyPlan,
      writes: page.map(
        ({ id, version }): Write => ({
          table: 'draft',
          update: { stage: 'ended', version: version + 1, updatedAt: now },
          where: { id, version },
          mayMiss: true,
        }),
      ),
      effects: page.flatMap(({ id, updatedAt }) => (updatedAt > now - REPAINTED_FOR ? [{ repaint: id }] : [])),
    };
    if (page.length < PAGE) return;
    after = last.id;
  }
}
