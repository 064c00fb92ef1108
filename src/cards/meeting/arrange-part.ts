import { type Text, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import { buttonRow, callout, quiet } from '../parts.ts';
import type { OptionLine } from './draft-card.ts';

export interface OtherTimesModel {
  readonly record: string;
  /** Looked at from so many weeks after its day. */
  readonly week: number;
  readonly options: readonly OptionLine[];
  readonly near: readonly OptionLine[];
  readonly none: Text | null;
  readonly notes: readonly Text[];
}

/** What whoever arranges it can look for. */
export const arrangeButtons = (record: string): readonly Button[] => [
  { text: t('meeting.find_other'), style: 'plain', action: { do: 'meeting.times', record } },
  { text: t('meeting.find_room'), style: 'plain', action: { do: 'meeting.rooms', record } },
];

const backButton = (record: string): Button => ({
  text: t('meeting.close'),
  style: 'plain',
  action: { do: 'meeting.close', record },
});

/** Times to which a meeting could be moved, each with its reason; nobody is told before one is chosen. */
export const otherTimes = (m: OtherTimesModel): readonly Element[] => [
  { kind: 'text', text: t('meeting.other_times'), style: 'strong' },
  ...callout('warn', m.none),
  ...m.options.map(timeItem(m.record, t('meeting.take'))),
  ...(m.near.length > 0 ? [{ kind: 'text' as const, text: t('meeting.near'), style: 'strong' as const }] : []),
  ...m.near.map(timeItem(m.record, t('meeting.pick_near'))),
  ...m.notes.flatMap(quiet),
  ...buttonRow([
    {
      text: t('meeting.week_later'),
      style: 'plain',
      action: { do: 'meeting.times', record: m.record, week: Math.min(8, m.week + 1) },
    },
    backButton(m.record),
  ]),
];

const timeItem =
  (record: string, text: Text) =>
  ({ from, room, when, why }: OptionLine): Element => ({
    kind: 'item',
    title: when,
    detail: why,
    buttons: [{ text, style: 'plain', action: { do: 'meeting.move_to', record, from, room } }],
  });

/** Rooms that are free at its time. */
export const otherRooms = (
  record: string,
  rooms: readonly { readonly id: string; readonly name: string }[],
): readonly Element[] => [
  { kind: 'text', text: t(rooms.length > 0 ? 'meeting.free_rooms' : 'slot.no_room'), style: 'strong' },
  ...buttonRow([
    ...rooms.map(
      ({ id, name }): Button => ({
        text: t('meeting.take_room', { room: name }),
        style: 'plain',
        action: { do: 'meeting.room', record, room: id },
      }),
    ),
    { text: t('meeting.without_room'), style: 'plain', action: { do: 'meeting.no_room', record } },
    backButton(record),
  ]),
];
