import { REASONS, type Verdict } from '../../domain/revenue/reconcile.ts';
import type { Cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Action, Button, Card, Element, TagTone } from '../element.ts';
import { buttonRow, quiet } from '../parts.ts';
import type { RoundAsked } from './actions.ts';

export interface RoundCardLine {
  readonly subject: string;
  readonly name: Text;
  readonly verdict: Verdict;
  readonly agreed: Cents;
  readonly booked: Cents;
  readonly owed: Cents;
  readonly received: Cents;
  readonly closed: boolean;
  /** What was said of it. */
  readonly said: Text | null;
  /** The reader may say why. */
  readonly mine: boolean;
  /** Opens the order or the item. */
  readonly opens: Action | null;
}

export interface RoundModel {
  readonly title: Text;
  readonly asked: RoundAsked;
  readonly lines: readonly RoundCardLine[];
  readonly count: number;
  readonly size: number;
}

const TONES: Readonly<Record<Verdict, TagTone>> = {
  matched: 'green',
  different: 'orange',
  missing_booking: 'red',
  missing_receivable: 'red',
  no_order: 'red',
  changed: 'purple',
};

/** 核对明细: line by line what each side has; whoever has to say why does it here (S111). */
export function roundCard(m: RoundModel): Card {
  const { asked, count, size, lines } = m;
  const last = Math.min(asked.first + size, count);
  const at = (first: number): Action => ({ do: 'reconcile.lines', ...asked, asks: null, first });
  return {
    header: { title: t('reconcile.lines_title'), subtitle: m.title, tone: lines.some(({ closed }) => !closed) ? 'warn' : 'calm' },
    body: [
      ...(count === 0 ? quiet(t('reconcile.no_lines')) : lines.flatMap((line) => lineOf(line, asked))),
      ...quiet(count > size && t('board.rows_shown', { first: asked.first + 1, last, count })),
      ...buttonRow([
        ...(asked.first > 0 ? [{ text: t('list.first'), style: 'link' as const, action: at(0) }] : []),
        ...(last < count ? [{ text: t('list.next'), style: 'plain' as const, action: at(asked.first + size) }] : []),
        { text: t('reconcile.to_round'), style: 'plain', action: { do: 'record.open', record: asked.round } },
        { text: t('board.file'), style: 'plain', action: { do: 'reconcile.file', round: asked.round } },
      ]),
    ],
  };
}

function lineOf(line: RoundCardLine, asked: RoundAsked): readonly Element[] {
  const { subject, name, verdict, agreed, booked, owed, received, said, mine, closed, opens } = line;
  const asks = asked.asks === subject && mine;
  const amounts = { agreed: { cents: agreed }, booked: { cents: booked }, owed: { cents: owed }, received: { cents: received } };
  const buttons: readonly Button[] = [
    ...(mine && !asks
      ? [
          {
            text: t(closed ? 'reconcile.change_reason' : 'reconcile.give_reason'),
            style: closed ? ('plain' as const) : ('primary' as const),
            action: { do: 'reconcile.lines' as const, ...asked, asks: subject },
          },
        ]
      : []),
    ...(opens ? [{ text: t('records.open'), style: 'plain' as const, action: opens }] : []),
  ];
  return [
    {
      kind: 'item',
      title: name,
      detail: t('reconcile.amounts', amounts),
      tag: { text: t(`reconcile.${verdict}`), tone: closed && verdict !== 'matched' ? 'neutral' : TONES[verdict] },
      buttons,
    },
    ...quiet(said),
    ...(asks ? [formOf(subject, asked)] : []),
  ];
}

const formOf = (subject: string, asked: RoundAsked): Element => ({
  kind: 'form',
  // Of each line its own, so that no client keeps there what was written of another.
  name: `reconcile_${subject}`,
  fields: [
    {
      kind: 'choice',
      name: 'reason',
      label: t('reconcile.reason'),
      required: true,
      options: REASONS.map((value) => ({ value, text: t(`reconcile.reason_${value}`) })),
    },
    {
      kind: 'paragraph',
      name: 'note',
      label: t('reconcile.note'),
      required: false,
      maxLength: 200,
      hint: t('reconcile.note_hint'),
    },
  ],
  partial: true,
  submit: { text: t('reconcile.settle'), style: 'primary', action: { do: 'reconcile.settle', round: asked.round, subject } },
  others: [{ text: t('board.back'), style: 'plain', action: { do: 'reconcile.lines', ...asked, asks: null } }],
});
