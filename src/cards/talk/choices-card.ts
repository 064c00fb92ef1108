import { plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow, quiet } from '../parts.ts';

export interface Option {
  /** Absent: its button says all, and stands beside the others. */
  readonly title?: Text;
  readonly detail?: Text;
  readonly button: Text;
}

export interface ChoicesModel {
  readonly title: Text;
  /** What was said, shown back; empty where nothing should be. */
  readonly said: string;
  readonly note?: Text;
  /** Null: it is settled by now; the others keep their number. */
  readonly options: readonly (Option | null)[];
  /** Offers everything the assistant can do below. */
  readonly help: boolean;
}

/** Several ways to understand a sentence, or several things it can be about: never a guess, always a choice (O31). */
export function choicesCard(m: ChoicesModel): Card {
  const alone = m.options.flatMap((option, n): Button[] =>
    option && !option.title
      ? [{ text: option.button, style: n === 0 ? 'primary' : 'plain', action: { do: 'said.choose', n } }]
      : [],
  );
  return {
    header: { title: m.title, tone: 'calm' },
    body: [
      ...quiet(m.said && t('unclear.said', { said: plain(m.said) })),
      ...(m.note ? [{ kind: 'text' as const, text: m.note }] : []),
      ...buttonRow(alone),
      ...m.options.flatMap((option, n): Element[] =>
        option?.title
          ? [
              {
                kind: 'item',
                title: option.title,
                ...(option.detail ? { detail: option.detail } : {}),
                buttons: [{ text: option.button, style: 'plain', action: { do: 'said.choose', n } }],
              },
            ]
          : [],
      ),
      ...(m.options.length > 0 && m.options.every((option) => option === null)
        ? [{ kind: 'text' as const, text: t('choice.none_left') }]
        : []),
      ...(m.help
        ? [
            {
              kind: 'buttons' as const,
              buttons: [{ text: t('help.open'), style: 'plain' as const, action: { do: 'ask' as const, what: 'help' as const } }],
            },
          ]
        : []),
    ],
  };
}
