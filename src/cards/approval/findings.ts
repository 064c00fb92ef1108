import { type Finding, isLacking } from '../../domain/finding.ts';
import type { RawForm } from '../../fields/field.ts';
import type { DraftId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Action, Button, Card, Element, InForm } from '../element.ts';
import { buttonRow } from '../parts.ts';

/**
 * Refusals and warnings as callouts: what is wrong, what would be accepted, and the clause.
 * @param fill what takes a way out, which is a button
 * @param head the clause that stands in the head: notes do not say it again, and of several refusals the first does, with the button to its text
 * @param raw what is filled in: what only asks for an empty field, or what the words left open, is a question and no refusal
 */
export function findingCallouts(
  findings: readonly Finding[],
  fill: (set: RawForm) => Action,
  head: string,
  raw?: RawForm,
): readonly InForm[] {
  const shown = new Set<string>();
  // The first way out of what stands in the way is the step to take.
  let primary = true;
  const naming = findings.find(({ severity, clause }) => severity === 'refuse' && clause === head);
  return findings.flatMap((f): readonly InForm[] => {
    const buttons = (f.offers ?? []).flatMap((offer): Button[] => {
      const key = JSON.stringify(offer.set);
      if (shown.has(key)) return [];
      shown.add(key);
      const style = primary && f.severity === 'refuse' ? 'primary' : 'plain';
      primary &&= style !== 'primary';
      return [{ text: offer.text, style, action: fill(offer.set), submits: true }];
    });
    if (f.request) buttons.push({ text: t('finding.open'), action: { do: 'request.open', request: f.request } });
    if (f.start) buttons.push({ text: f.start.text, style: 'primary', action: { do: 'start', process: f.start.process } });
    return [
      {
        kind: 'callout',
        tone: f.severity === 'warn' ? 'warn' : raw && (f.said || isLacking(f, raw)) ? 'info' : 'bad',
        text: inFull(f),
        ...(f.clause !== head || f === naming ? { clause: f.clause } : {}),
      },
      ...buttonRow(buttons),
    ];
  });
}

/** What is wrong, and what would be accepted. */
export const inFull = ({ text, accept }: Pick<Finding, 'text' | 'accept'>): Text =>
  accept ? t('finding.with_accept', { what: text, accept }) : text;

/** Into the form of a draft. */
export const intoDraft =
  (draft: DraftId) =>
  (form: RawForm): Action => ({ do: 'draft.fill', draft, form });

/** The clause in the head of a form, unless a refusal names it below. */
export const clauseOf = (
  clause: string,
  findings: readonly (Pick<Finding, 'clause'> & Partial<Finding>)[],
): Pick<Card['header'], 'subtitle'> =>
  findings.some((one) => one.severity !== 'warn' && one.clause === clause) ? {} : { subtitle: t('clause.named', { clause }) };

/**
 * The same once it was sent: to its applicant only what is a fact, for what to do instead comes too late; to whoever decides in words for them, and that it
 * stops nobody, or what further approval was asked for.
 */
export const findingsFor = (as: string, findings: readonly Finding[]): readonly Element[] =>
  as === 'applicant'
    ? findings.flatMap((f) => (f.accept || f.forDeciders !== undefined ? [] : callout(f.text, f.clause)))
    : findings.flatMap((f) =>
        toldToDeciders(f).map((text) => callout(t(f.special ? 'finding.special' : 'finding.no_bar', { what: text }), f.clause)),
      );

/** What whoever decides is told of it; nothing where it was advice. */
export const toldToDeciders = ({ text, forDeciders = text }: Finding): readonly Text[] => (forDeciders ? [forDeciders] : []);

const callout = (text: Text, clause: string): Element => ({ kind: 'callout', tone: 'warn', text, clause });

/** Without what is told better beside them, by code. */
export const without = (findings: readonly Finding[], codes: readonly string[] = []): readonly Finding[] =>
  findings.filter(({ code }) => !codes.includes(code));
