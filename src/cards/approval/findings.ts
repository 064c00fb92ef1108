import { type Finding, isLacking } from '../../domain/finding.ts';
import type { RawForm } from '../../fields/field.ts';
import type { DraftId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';

/**
 * Refusals and warnings as callouts: what is wrong, what would be accepted, and the clause.
 * @param draft the draft whose card it is: there a finding's ways out are buttons
 * @param raw what is filled in: what only asks for an empty field, or what the words left open, is a question and no refusal
 */
export function findingCallouts(findings: readonly Finding[], draft?: DraftId, raw?: RawForm): readonly Element[] {
  const shown = new Set<string>();
  // The first way out of what stands in the way is the step to take.
  let primary = draft !== undefined;
  return findings.flatMap((f): readonly Element[] => {
    const buttons = (draft ? (f.offers ?? []) : []).flatMap((offer): Button[] => {
      const key = JSON.stringify(offer.set);
      if (!draft || shown.has(key)) return [];
      shown.add(key);
      const style = primary && f.severity === 'refuse' ? 'primary' : 'plain';
      primary &&= style !== 'primary';
      return [{ text: offer.text, style, action: { do: 'draft.fill', draft, form: offer.set } }];
    });
    return [
      {
        kind: 'callout',
        tone: f.severity === 'warn' ? 'warn' : raw && (f.said || isLacking(f, raw)) ? 'info' : 'bad',
        text: f.accept ? t('finding.with_accept', { what: f.text, accept: f.accept }) : f.text,
        clause: f.clause,
      },
      ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
    ];
  });
}

/** Without what is told better beside them, by code. */
export const without = (findings: readonly Finding[], codes: readonly string[] = []): readonly Finding[] =>
  findings.filter(({ code }) => !codes.includes(code));
