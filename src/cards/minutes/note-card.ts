import { type Text, t } from '../../kernel/text.ts';
import type { Card, Element, Field } from '../element.ts';
import { callout, formOrButtons } from '../parts.ts';

export interface NoteModel {
  readonly meeting: string;
  readonly title: Text;
  readonly when: Text;
  /** How many notes there are, and whether one was just taken. */
  readonly count: number;
  readonly taken: boolean;
  readonly fields: readonly Field[];
  /** The reader may make minutes of it. */
  readonly drafts: boolean;
}

/** A note of a meeting: to which point of the agenda, in words. After one was taken the next may follow at once. */
export const noteCard = (m: NoteModel): Card => ({
  header: { title: m.title, subtitle: m.when, tone: 'calm' },
  body: [
    ...callout('good', m.taken ? t('note.taken', { count: m.count }) : null),
    ...formOrButtons(
      'note',
      [],
      m.fields,
      { text: t('note.save'), style: 'primary', name: 'save', action: { do: 'note.save', meeting: m.meeting } },
      m.drafts && m.count > 0
        ? [{ text: t('minutes.make'), style: 'plain', name: 'make', action: { do: 'minutes.draft', meeting: m.meeting } }]
        : [],
    ),
  ],
  summary: t('note.summary', { title: m.title }),
});

/** Of which meeting it is, where somebody has more than one. */
export const pickMeetingCard = (
  text: Text,
  meetings: readonly { readonly meeting: string; readonly title: Text; readonly when: Text }[],
): Card => ({
  header: { title: t('note.which'), tone: 'ask' },
  body: [
    { kind: 'text', text },
    ...meetings.map(
      ({ meeting, title, when }): Element => ({
        kind: 'item',
        title,
        detail: when,
        buttons: [{ text: t('note.this'), action: { do: 'note.pick', meeting } }],
      }),
    ),
  ],
});
