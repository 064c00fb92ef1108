import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import { quiet } from '../parts.ts';

export interface VouchModel {
  readonly line: string;
  readonly on: LocalDate;
  readonly amount: Cents;
  readonly payer: string;
  readonly memo: string;
  readonly customer: string;
  readonly items: Text;
  /** What the reader said; null: nothing yet. */
  readonly said: boolean | null;
  readonly note: string;
  /** The name of the proof that was sent. */
  readonly proof: string | null;
  /** It is booked or put aside by now. */
  readonly isOver: boolean;
}

/** 代付确认: somebody else paid; whoever sells to the customer says whether it was for them, and how that is known. */
export const vouchCard = (m: VouchModel): Card => {
  const isOpen = m.said === null && !m.isOver;
  return {
    header: { title: t('bank.vouch_title'), subtitle: t('clause.named', { clause: 'S113' }), tone: isOpen ? 'ask' : 'done' },
    body: [
      { kind: 'text', text: t('bank.vouch_asks', { payer: plain(m.payer), customer: plain(m.customer) }) },
      {
        kind: 'facts',
        rows: [
          { label: t('bank.on'), value: t('bank.day', { on: { date: m.on } }) },
          { label: t('bank.sum'), value: t('bank.amount', { amount: { cents: m.amount } }) },
          { label: t('bank.payer'), value: m.payer ? plain(m.payer) : t('bank.no_payer'), wide: true },
          { label: t('bank.memo'), value: m.memo ? plain(m.memo) : t('bank.no_memo'), wide: true },
          { label: t('bank.owes'), value: m.items, wide: true },
        ],
      },
      ...(m.said === null
        ? []
        : ([
            {
              kind: 'callout',
              tone: 'info',
              text: t(m.said ? 'bank.you_said_yes' : 'bank.you_said_no', { note: plain(m.note) }),
            },
          ] as const)),
      ...quiet(m.proof !== null && t('bank.proof_is', { name: m.proof ? plain(m.proof) : t('bank.proof_picture') })),
      ...(isOpen
        ? [
            {
              kind: 'form' as const,
              name: 'bank_vouch',
              partial: true as const,
              fields: [
                {
                  kind: 'line' as const,
                  name: 'note',
                  label: t('bank.proof_label'),
                  hint: t('bank.proof_hint'),
                  required: false,
                  maxLength: 200,
                },
              ],
              submit: {
                text: t('bank.vouch_is'),
                style: 'primary' as const,
                action: { do: 'bank.vouch' as const, line: m.line, yes: true },
                name: 'vouch_yes',
                submits: true,
              },
              others: [
                {
                  text: t('bank.vouch_is_not'),
                  style: 'plain' as const,
                  action: { do: 'bank.vouch' as const, line: m.line, yes: false },
                  name: 'vouch_no',
                  submits: true,
                },
              ],
            },
          ]
        : []),
    ],
  };
};
