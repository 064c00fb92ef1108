import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Card } from '../element.ts';
import { openLine, quiet } from '../parts.ts';

export interface OwnedModel {
  readonly person: PersonId;
  readonly who: string;
  readonly isBack: boolean;
  readonly lines: readonly { readonly record: string; readonly title: Text; readonly state: Text }[];
  readonly count: number;
  /** Who may get it all; empty: somebody is named by typing. */
  readonly colleagues: readonly PersonId[];
}

/** What somebody who left looked after, for who is above them: all of it to one colleague in one go (S95). */
export function ownedCard({ person, who, isBack, lines, count, colleagues }: OwnedModel): Card {
  if (count === 0 || isBack) {
    const title = isBack ? t('owned.back', { who }) : t('owned.done', { who });
    return { header: { title, tone: 'done' }, body: quiet(title), onlyInPlace: true };
  }
  const to = { name: 'to', label: t('owned.to'), required: true } as const;
  return {
    header: { title: t('owned.title', { who, count }), tone: 'ask' },
    body: [
      { kind: 'text', text: t('owned.lead', { who }) },
      ...lines.map(({ record, title, state }) => openLine(title, state, { do: 'record.open', record })),
      ...quiet(count > lines.length && t('owned.rest', { count: count - lines.length })),
      {
        kind: 'form',
        name: 'hand_on',
        fields: [colleagues.length > 0 ? { ...to, kind: 'person', among: colleagues } : { ...to, kind: 'line', maxLength: 40 }],
        submit: { text: t('owned.hand_on'), style: 'primary', action: { do: 'record.hand_on', from: person }, name: 'hand_on' },
      },
    ],
  };
}
