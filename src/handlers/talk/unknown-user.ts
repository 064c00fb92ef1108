import type { Inbound } from '../../bot/platform.ts';
import { t } from '../../kernel/text.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { Place } from '../view-ref.ts';

/** S2: only active staff of the network are served; anybody else gets a polite refusal with whom to ask. */
export function unknownUserPlan(inbound: Inbound): Plan {
  if (inbound.actor === null) return emptyPlan;
  const place: Place = `outside:${inbound.actor}`;
  return {
    ...emptyPlan,
    effects:
      inbound.kind === 'message'
        ? [
            {
              show: { view: 'notice', subject: `notice:${inbound.eventId}` },
              place,
              key: `stranger:${inbound.actor}:${inbound.eventId}`,
              payload: { text: t('stranger') },
            },
          ]
        : [],
    reply: { toast: { tone: 'warning', text: t('stranger') } },
  };
}
