import * as z from 'zod';
import { type AnchorModel, anchorCard } from '../../cards/audit/audit-anchor-card.ts';
import { type AuditQuestion, readAuditQuestion } from '../../domain/history/audit-sentence.ts';
import { defineFeature } from '../feature.ts';
import { anchorDaily, checkAudit, postAnchor } from './anchor.ts';
import type { Services } from './services.ts';

type AuditIntent = { readonly kind: 'audit_log'; readonly question: AuditQuestion };

declare module '../intent.ts' {
  interface IntentsOf {
    audit: AuditIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    audit_anchor: true;
  }
}

const anchorPayload = z.object({ noted: z.string(), rows: z.number(), at: z.number() }) as unknown as z.ZodType<AnchorModel>;

/** The end of the audit log, posted where nobody can take it back, and whether the log is still what it was (O28). */
export const audit = defineFeature<AuditIntent, never, Services>({
  id: 'audit',
  intents: {
    audit_log: ({ question }, services, context) =>
      question.about === 'anchor' ? postAnchor(services, context) : checkAudit(services, context, question.noted),
  },
  actions: [],
  presses: {},
  read: ({ bare, isOpen }) => {
    const question = isOpen ? readAuditQuestion(bare) : null;
    return question && { kind: 'audit_log', question };
  },
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
