import type { Instance } from '../domain/approval/instance.ts';
import { nothing, type Plan } from './plan.ts';
import { toPerson } from './view-ref.ts';

/** Shows the request to everybody whose seat has just opened, and anew to everyone who already sees it. */
export function summonDeciders(before: Instance | null, after: Instance): Plan {
  const seated = new Set((before?.seats ?? []).filter((s) => s.state === 'open').map((s) => s.id));
  const summoned = after.seats.filter((s) => s.state === 'open' && !seated.has(s.id));
  return {
    ...nothing,
    effects: [
      ...(before ? [{ repaint: after.id }] : []),
      ...summoned.map((seat) => ({
        show: { view: 'request' as const, subject: after.id },
        place: toPerson(seat.personId),
        // A fresh card each time a seat opens: an old one far up in the chat would not be seen.
        key: `seat:${seat.id}`,
        payload: { request: after.id },
      })),
    ],
  };
}
