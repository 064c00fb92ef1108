import type { RequestId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Element } from '../element.ts';

/** Proof of a request as its card tells of it (S55). */
export interface ProofModel {
  readonly request: RequestId;
  readonly what: Text;
  readonly dueOn: LocalDate;
  /** When something was handed in. */
  readonly given: readonly Instant[];
  /** The reader is the one who has to hand it in. */
  readonly mine: boolean;
}

/** One line about it, with the way to hand it in, or to look at it. */
export function proofBlock({ request, what, dueOn, given, mine }: ProofModel): readonly Element[] {
  const last = given.at(-1);
  if (last === undefined) {
    const text = mine ? t('proof.ask', { what, due: { date: dueOn } }) : t('proof.missing', { what, due: { date: dueOn } });
    return [{ kind: 'callout', tone: 'warn', text, clause: 'S55' }];
  }
  return [
    {
      kind: 'item',
      title: t('proof.given', { what, at: { at: last } }),
      buttons: [{ text: t('proof.view'), style: 'plain', action: { do: 'proof.view', request } }],
    },
  ];
}

/** A leave for which something that was sent could be proof. */
export interface ProofLine {
  readonly request: RequestId;
  readonly title: Text;
  readonly number: string;
  readonly what: Text;
  readonly dueOn: LocalDate;
  readonly given: boolean;
}

/** For which leave is it proof? Nothing where none needs any. */
export const proofLines = (lines: readonly ProofLine[]): readonly Element[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'text', text: t('proof.which') },
        ...lines.map(
          (line): Element => ({
            kind: 'item',
            title: line.title,
            detail: line.given
              ? t('proof.line_given', { what: line.what, number: plain(line.number) })
              : t('proof.line', { what: line.what, due: { date: line.dueOn }, number: plain(line.number) }),
            buttons: [
              {
                text: t('proof.attach'),
                style: line.given ? 'plain' : 'primary',
                action: { do: 'proof.attach', request: line.request },
              },
            ],
          }),
        ),
        { kind: 'text', text: t('proof.private'), style: 'quiet' },
      ];
