import { z } from 'zod';
import { type AnchorModel, anchorCard } from '../../cards/audit/audit-anchor-card.ts';
import { defineFeature } from '../feature.ts';
import { anchorDaily } from './anchor.ts';
import type { Services } from './services.ts';

declare module '../view-ref.ts' {
  interface Views {
    audit_anchor: true;
  }
}

const anchorPayload = z.object({ noted: z.string(), rows: z.number(), at: z.number() }) as unknown as z.ZodType<AnchorModel>;

/** The end of the audit log, posted where nobody can take it back (O28). */
export const audit = defineFeature<never, never, Services>({
  id: 'audit',
  intents: {},
  actions: [],
  presses: {},
  tasks: [
    {
      name: 'audit anchor',
      irreversible: false,
      run: async function* (services, now) {
        yield { plan: await anchorDaily(services, now), cause: `anchor:${now}` };
      },
    },
  ],
  views: { audit_anchor: { payload: anchorPayload, audience: 'any', show: ({ payload }) => anchorCard(payload) } },
});
