import type { RequestId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';

export interface HandOverLine {
  readonly text: Text;
  /** Who has it now. */
  readonly now: Text | null;
  /** To be opened by the reader. */
  readonly request: RequestId | null;
}

export interface HandOverGroup {
  readonly kind: 'seat' | 'stands_in' | 'role' | 'unit' | 'report' | 'request' | 'leave';
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
}

/** What somebody who has left, or is suspended, leaves behind, and with whom it is now (S7). */
export function handOverCardOf(m: HandOverModel): Card {
  return {
    header: {
      title: t(`departure.title_${m.kind}`, { name: m.name }),
      subtitle: t(m.kind === 'left' ? 'departure.since' : 'departure.since_suspended', { unit: m.unit, on: { date: m.since } }),
      tone: m.kind === 'back' ? 'done' : 'warn',
    },
    body: [
      { kind: 'callout', tone: 'info', text: t(`departure.how_${m.kind}`, { name: m.name }), clause: 'S7' },
      ...m.groups.flatMap((group) => groupOf(group, m.name)),
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
        buttons: line.request
          ? [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: line.request } }]
          : [],
      }),
    ),
    ...(count > lines.length
      ? [{ kind: 'text' as const, text: t('departure.more', { count: count - lines.length }), style: 'quiet' as const }]
      : []),
  ];
}
