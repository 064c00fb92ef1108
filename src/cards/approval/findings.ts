import type { Finding } from '../../domain/finding.ts';
import type { DraftId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';

/**
 * Refusals and warnings as callouts: what is wrong, what would be accepted, and the clause.
 * @param draft the draft whose card it is: there a finding's way out is a button
 */
export function findingCallouts(findings: readonly Finding[], draft?: DraftId): readonly Element[] {
  return findings.flatMap((f): readonly Element[] => [
    {
      kind: 'callout',
      tone: f.severity === 'refuse' ? 'bad' : 'warn',
      text: f.accept ? t('finding.with_accept', { what: f.text, accept: f.accept }) : f.text,
      clause: f.clause,
    },
    ...(draft && f.offer
      ? [
          {
            kind: 'buttons' as const,
            buttons: [
              { text: f.offer.text, style: 'plain' as const, action: { do: 'draft.fill' as const, draft, form: f.offer.set } },
            ],
          },
        ]
      : []),
  ]);
}

/** Without what is told better beside them, by code. */
export const without = (findings: readonly Finding[], codes: readonly string[] = []): readonly Finding[] =>
  findings.filter(({ code }) => !codes.includes(code));
