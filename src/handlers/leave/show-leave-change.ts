import type { Card } from '../../cards/element.ts';
import { type ChangeLine, leaveChangeCard } from '../../cards/leave/leave-change-card.ts';
import type { Person } from '../../domain/org/org.ts';
import { toLocal } from '../../kernel/time.ts';
import { isHow } from '../../processes/leave-change/form.ts';
import { firstOf } from '../../processes/leave-change/sentence.ts';
import { changeableLeaves, howsOf } from './leave-change.ts';
import type { Services } from './services.ts';

/** Which leave, and how: of those the words could mean, the ones that can be changed now. */
export async function showLeaveChange(
  services: Services,
  viewer: Person,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card> {
  const { date: today } = toLocal(services.clock.now(), services.zone);
  const wanted = Array.isArray(payload.leaves) ? (payload.leaves as readonly unknown[]) : [];
  const how = typeof payload.how === 'string' ? payload.how : undefined;
  const leaves = await changeableLeaves(services, viewer.id, today);
  return leaveChangeCard({
    days: services.settings.leave.giveBackDays,
    lines: leaves
      .filter((leave) => wanted.includes(leave.requestId))
      .map(
        (leave): ChangeLine => ({
          request: leave.requestId,
          number: leave.number,
          title: leave.title,
          hows: isHow(how) ? [how] : howsOf(firstOf(leave), today),
          running: leave.running[0]?.number ?? null,
        }),
      ),
  });
}
