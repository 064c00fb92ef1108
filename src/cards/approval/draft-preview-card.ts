import type { RouteStep } from '../../domain/approval/chain.ts';
import type { DraftId, PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Assessment } from '../../processes/define.ts';
import type { Card } from '../element.ts';
import { findingCallouts } from './findings.ts';
import { routeTrail } from './route.ts';

export interface DraftPreviewModel {
  readonly draft: DraftId;
  readonly version: number;
  readonly name: Text;
  readonly clause: string;
  readonly assessment: Assessment;
  /** Worth knowing before it is sent; nothing that stands in the way. */
  readonly notes?: readonly Text[];
  readonly route: readonly RouteStep[];
  readonly nameOf: (id: PersonId) => string;
  /** It was asked why: the explanation stands open. */
  readonly whyOpen?: boolean;
}

/** What the request would mean, before it is sent: the numbers, why, what is noteworthy, and who will decide (O3, O8). */
export function draftPreviewCard(m: DraftPreviewModel): Card {
  const { assessment } = m;
  return {
    header: {
      title: t('preview.title', { name: m.name }),
      subtitle: t('clause.named', { clause: m.clause }),
      tone: 'ask',
      tags: [{ text: t('preview.not_sent'), tone: 'orange' }],
    },
    body: [
      { kind: 'facts', rows: assessment.summary },
      ...findingCallouts(assessment.findings, m.draft),
      ...(m.notes ?? []).map((text) => ({ kind: 'callout' as const, tone: 'info' as const, text })),
      ...(assessment.why
        ? [
            {
              kind: 'fold' as const,
              title: assessment.why.title,
              body: assessment.why.lines.map((text) => ({ kind: 'text' as const, text, style: 'quiet' as const })),
              ...(m.whyOpen ? { open: true } : {}),
            },
          ]
        : []),
      { kind: 'divider' },
      { kind: 'text', text: t('preview.route'), style: 'strong' },
      routeTrail(m.route, m.nameOf),
      {
        kind: 'buttons',
        buttons: [
          { text: t('preview.submit'), style: 'primary', action: { do: 'draft.submit', draft: m.draft, v: m.version } },
          { text: t('preview.edit'), style: 'plain', action: { do: 'draft.edit', draft: m.draft } },
          { text: t('draft.cancel'), style: 'link', action: { do: 'draft.cancel', draft: m.draft } },
        ],
      },
    ],
    summary: t('preview.summary', { name: m.name, title: assessment.title }),
  };
}
