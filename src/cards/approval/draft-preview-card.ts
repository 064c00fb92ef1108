import type { RouteStep } from '../../domain/approval/chain.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { DraftId, PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Assessment } from '../../processes/define.ts';
import type { Card } from '../element.ts';
import { callout } from '../parts.ts';
import { blocksFor, linesOf, summaryBlock, takenLine, whyBlocks } from './blocks.ts';
import { findingCallouts, intoDraft } from './findings.ts';
import { routeTrail } from './route.ts';

export interface DraftPreviewModel {
  readonly draft: DraftId;
  readonly version: number;
  readonly name: Text;
  readonly clause: string;
  readonly assessment: Assessment;
  readonly route: readonly RouteStep[];
  readonly nameOf: (id: PersonId) => string;
  /** What was typed in the chat just now. */
  readonly taken?: readonly SummaryRow[];
  /** It was asked in the chat to be sent. */
  readonly unsent?: boolean;
  /** It was asked why: the explanation stands open. */
  readonly whyOpen?: boolean;
}

/** What the request would mean, before it is sent: the numbers, why, what is noteworthy, and who will decide (O3, O8). */
export function draftPreviewCard(m: DraftPreviewModel): Card {
  const { assessment } = m;
  const blocks = blocksFor(assessment.blocks ?? [], 'everyone', 'before_sending');
  return {
    header: {
      title: t('preview.title', { name: m.name }),
      subtitle: t('clause.named', { clause: m.clause }),
      tone: 'ask',
      tags: [{ text: t('preview.not_sent'), tone: 'orange' }],
    },
    body: [
      ...takenLine(m.taken),
      ...callout('info', m.unsent ? t('answer.note_submit') : null),
      summaryBlock(assessment.summary, blocks),
      ...findingCallouts(assessment.findings, intoDraft(m.draft), m.clause),
      ...linesOf(blocks).map((text) => ({ kind: 'callout' as const, tone: 'info' as const, text })),
      ...whyBlocks(assessment.why, blocks, m.whyOpen),
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
