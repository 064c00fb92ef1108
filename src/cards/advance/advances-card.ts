import type { RequestId } from '../../kernel/id.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';

export interface AdvanceModel {
  readonly request: RequestId;
  readonly number: string;
  readonly purpose: string;
  /** Whose it is, where the list holds those of several. */
  readonly who: Text | null;
  readonly amount: Cents;
  readonly owed: Cents;
  readonly dueOn: LocalDate;
  readonly isPaid: boolean;
  readonly isLate: boolean;
}

/** Advances that are not settled, due first first (O13). */
export function advancesCard({ mine, lines }: { readonly mine: boolean; readonly lines: readonly AdvanceModel[] }): Card {
  const owed = sumOf(lines.flatMap((line) => (line.isPaid ? [line.owed] : [])));
  return {
    header: { title: t(mine ? 'advance.mine' : 'advance.all'), tone: lines.some(({ isLate }) => isLate) ? 'warn' : 'calm' },
    body: [
      ...(lines.length === 0 ? [{ kind: 'text', text: t('advance.none') } as const] : []),
      ...(owed > 0n ? [{ kind: 'text', text: t('advance.total', { owed: { cents: owed } }), style: 'strong' } as const] : []),
      ...lines.map(lineOf),
      ...quiet(mine && t('advance.how')),
    ],
  };
}

function lineOf({ request, number, purpose, who, amount, owed, dueOn, isPaid, isLate }: AdvanceModel): Element {
  const about = { purpose: plain(purpose), number: plain(number) };
  return {
    kind: 'item',
    title: who ? t('advance.line_of', { ...about, who }) : t('advance.line', about),
    detail: isPaid
      ? t('advance.owes', { paid: { cents: amount }, owed: { cents: owed }, due: { date: dueOn } })
      : t('advance.waits', { paid: { cents: amount } }),
    ...(isLate ? { tag: { text: t('advance.late'), tone: 'red' as const } } : {}),
    buttons: [{ text: t('advance.open'), style: 'plain', action: { do: 'request.open', request } }],
  };
}

/** On the card of an advance, for finance: what came back is entered. */
export const returnForm = (request: RequestId, used: Cents): Element => ({
  kind: 'form',
  name: 'advance_return',
  fields: [{ kind: 'line', name: 'amount', label: t('advance.amount'), required: true, maxLength: 20 }],
  submit: { text: t('advance.return'), style: 'plain', action: { do: 'advance.return', request, used: String(used) } },
});

export const notAllCard = (): Card => ({
  header: { title: t('advance.all'), tone: 'calm' },
  body: [{ kind: 'callout', tone: 'info', text: t('advance.not_all'), clause: 'S4' }],
});
