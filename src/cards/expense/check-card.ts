import { CHECK_RESULTS, type CheckResult } from '../../domain/expense/verification.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';

/** What came of a check, by whom and when. */
interface Checked {
  readonly result: CheckResult;
  readonly who: string;
  readonly at: Instant;
  readonly note: string;
}

export const checkedText = ({ result, who, at, note }: Checked): Text => {
  const said = t(`expense.check_${result}`);
  return t('expense.check_done', {
    result: note ? t('expense.check_noted', { result: said, note: plain(note) }) : said,
    who: plain(who),
    at: { at },
  });
};

/** An invoice of a claim to be entered in the web check of the tax office (查验). */
export interface CheckModel {
  readonly request: string;
  readonly number: string;
  /** This one of so many, from 0. */
  readonly at: number;
  readonly count: number;
  readonly left: number;
  /** The reader decides on it now, and may keep what came of it. */
  readonly mayKeep: boolean;
  readonly invoice: {
    readonly id: string;
    /** 明细1 复印纸 · 电子发票（普通发票） · 上海样例文具用品有限公司. */
    readonly name: Text;
    /** What the check asks for, in its order; null was not read and stands on the paper. */
    readonly fields: readonly { readonly label: Text; readonly value: string | null }[];
    readonly done: readonly Checked[];
  } | null;
}

/** One invoice at a time: what to copy, what came of it, and on to the next (S101). */
export function checkCard({ request, number, at, count, left, mayKeep, invoice }: CheckModel): Card {
  const header = { title: t('expense.check_title', { number: plain(number) }), subtitle: t('clause.named', { clause: 'S101' }) };
  if (!invoice) return { header: { ...header, tone: 'done' }, body: [{ kind: 'text', text: t('expense.check_none') }] };
  return {
    header: {
      ...header,
      tone: left > 0 ? 'calm' : 'good',
      tags: [{ text: t('expense.check_left', { left, count }), tone: left > 0 ? 'orange' : 'green' }],
    },
    body: [
      { kind: 'text', text: invoice.name, style: 'strong' },
      { kind: 'text', text: t('expense.check_where'), style: 'quiet' },
      ...invoice.fields.flatMap(({ label, value }): Element[] => [
        { kind: 'text', text: label, style: 'quiet' },
        value === null ? { kind: 'text', text: t('expense.check_on_paper') } : { kind: 'copy', text: plain(value) },
      ]),
      ...invoice.done.map(
        (one): Element => ({
          kind: 'callout',
          tone: one.result === 'genuine' ? 'good' : 'bad',
          text: checkedText(one),
        }),
      ),
      ...(mayKeep ? [keepForm({ request, at, count }, invoice.id)] : []),
    ],
  };
}

const keepForm = ({ request, at, count }: Pick<CheckModel, 'request' | 'at' | 'count'>, invoice: string): Element => ({
  kind: 'form',
  name: 'checking',
  partial: true,
  fields: [
    {
      kind: 'choice',
      name: 'result',
      label: t('expense.check_result'),
      required: true,
      options: CHECK_RESULTS.map((one) => ({ value: one, text: t(`expense.check_${one}`) })),
    },
    {
      kind: 'line',
      name: 'check_note',
      label: t('expense.check_note'),
      required: false,
      hint: t('expense.check_note_hint'),
      maxLength: 100,
    },
  ],
  submit: {
    text: t('expense.check_keep'),
    style: 'primary',
    action: { do: 'expense.checked', request, invoice, at },
    name: 'keep',
  },
  ...(count > 1
    ? {
        others: [
          {
            text: t('expense.check_next'),
            style: 'plain' as const,
            action: { do: 'expense.check_at' as const, request, at: (at + 1) % count },
            name: 'next',
          },
        ],
      }
    : {}),
});
