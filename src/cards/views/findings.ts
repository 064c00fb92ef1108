import type { Finding } from '../../domain/finding.ts';
import { t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';

/** Refusals and warnings as callouts: what is wrong, what would be accepted, and the clause (design §5.14). */
export function findingCallouts(findings: readonly Finding[]): readonly Element[] {
  return findings.map((f) => ({
    kind: 'callout',
    tone: f.severity === 'refuse' ? 'bad' : 'warn',
    text: f.accept ? t('finding.with_accept', { what: f.text, accept: f.accept }) : f.text,
    clause: f.clause,
  }));
}
