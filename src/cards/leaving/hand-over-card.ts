import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Action, Button, Card, Element } from '../element.ts';
import { buttonRow } from '../parts.ts';

export interface HandOverLine {
  readonly text: Text;
  /** Who has it now. */
  readonly now: Text | null;
  /** What opens it, where the reader may. */
  readonly open: Action | null;
}

export interface HandOverGroup {
  readonly kind: 'record' | 'receivable' | 'device' | 'seat' | 'stands_in' | 'role' | 'unit' | 'report' | 'request' | 'leave';
  readonly lines: readonly HandOverLine[];
  /** Of all, shown or not. */
  readonly count: number;
}

export interface HandOverModel {
  readonly kind: 'left' | 'suspended' | 'back';
  readonly name: string;
  readonly unit: string;
  readonly since: LocalDate;
  readonly groups: readonly HandOverGroup[];
  /** Who may get what they still own, all of it in one go; absent: there is nothing. */
  readonly handOn?: HandOn;
  /** The departure whose equipment the reader may take back; absent: there is none. */
  readonly takeBack?: string;
}

export interface HandOn {
  readonly departure: string;
  /** Empty: somebody is named by typing. */
  readonly colleagues: readonly PersonId[];
}

/** What somebody who has left, or is suspended, leaves behind, and with whom it is now (S7). */
export function handOverCardOf(m: HandOverModel): Card {
  // One form below all that goes to a colleague.
  const last = m.groups.findLast(({ kind }) => kind === 'record' || kind === 'receivable');
  return {
    header: {
      title: t(`departure.title_${m.kind}`, { name: m.name }),
      subtitle: t(m.kind === 'left' ? 'departure.since' : 'departure.since_suspended', { unit: m.unit, on: { date: m.since } }),
      tone: m.kind === 'back' ? 'done' : 'warn',
    },
    body: [
      { kind: 'callout', tone: 'info', text: t(`departure.how_${m.kind}`, { name: m.name }), clause: 'S7' },
      ...m.groups.flatMap((group) => [
        ...groupOf(group, m.name),
        ...(group === last && m.handOn ? [handOnForm(m.handOn)] : []),
        ...(group.kind === 'device' && m.takeBack ? buttonRow([takeBackButton(m.takeBack)]) : []),
      ]),
    ],
  };
}

function groupOf({ kind, lines, count }: HandOverGroup, name: string): readonly Element[] {
  return [
    { kind: 'text', text: t(`departure.group_${kind}`, { name }), style: 'strong' },
    ...lines.map(
      (line): Element => ({
        kind: 'item',
        title: line.text,
        ...(line.now ? { detail: line.now } : {}),
        buttons: line.open ? [{ text: t('told.open'), style: 'plain', action: line.open }] : [],
      }),
    ),
    ...(count > lines.length
      ? [{ kind: 'text' as const, text: t('departure.more', { count: count - lines.length }), style: 'quiet' as const }]
      : []),
  ];
}

const takeBackButton = (departure: string): Button => ({
  text: t('departure.take_back'),
  style: 'primary',
  action: { do: 'leaving.take_back', departure },
});

/** All of it to one colleague (S95). */
function handOnForm({ departure, colleagues }: HandOn): Element {
  const to = { name: 'to', label: t('departure.hand_on_to'), required: true } as const;
  return {
    kind: 'form',
    name: 'hand_on',
    fields: [colleagues.length > 0 ? { ...to, kind: 'person', among: colleagues } : { ...to, kind: 'line', maxLength: 40 }],
    submit: {
      text: t('departure.hand_on'),
      style: 'primary',
      action: { do: 'leaving.hand_on', departure },
      name: 'hand_on',
    },
  };
}
