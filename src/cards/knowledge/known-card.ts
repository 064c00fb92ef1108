import { plain, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { buttonRow, quiet } from '../parts.ts';

export interface KnownModel {
  readonly record: string;
  /** Of the kind by which it would be asked. */
  readonly name: Text;
  readonly clause: string;
  readonly known: readonly { readonly question: string; readonly answer: string }[];
  /** It was the answer, and nothing is asked. */
  readonly helped: boolean;
}

/** Somebody asked the same before: the answer, before it is asked once more (S21). */
export const knownCard = ({ record, name, clause, known, helped }: KnownModel): Card => ({
  header: { title: t('known.title'), subtitle: t('clause.named', { clause }), tone: helped ? 'done' : 'calm' },
  body: [
    ...known.flatMap(({ question, answer }): Element[] => [
      { kind: 'text', text: t('known.question', { question }), style: 'strong' },
      { kind: 'text', text: plain(answer) },
    ]),
    ...quiet(helped && t('known.not_asked', { kind: name })),
    ...buttonRow(
      helped
        ? []
        : [
            { text: t('known.helped'), style: 'primary', action: { do: 'known.helped', record } },
            { text: t('known.ask'), style: 'plain', action: { do: 'known.ask', record } },
          ],
    ),
  ],
  summary: t('known.title'),
});
