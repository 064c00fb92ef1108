import { type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';

export interface BalanceLine {
  readonly name: Text;
  /** Already as words: "3.5 天". */
  readonly left: Text;
  readonly held: Text | null;
  readonly used: Text;
  readonly granted: Text;
  /** What is left, a line a lot in the order in which it is spent, and what is owed. */
  readonly lots: readonly Text[];
  /** Where the amount comes from, line by line. */
  readonly why: { readonly title: Text; readonly lines: readonly Text[] } | null;
}

export interface BalanceModel {
  readonly lines: readonly BalanceLine[];
  /** The last movements, newest first (O8). */
  readonly statement: readonly Text[];
}

/** 我的假期: what is left of each kind, and the statement behind it (O8). `whose`: of a colleague, for whoever answers for them (S4); else only ever shown to the person. */
export function balanceCard(m: BalanceModel, whose: Text | null = null): Card {
  return {
    header: whose
      ? { title: t('balances.of', { who: whose }), subtitle: t('clause.named', { clause: 'S4' }), tone: 'calm' }
      : { title: t('balance.title'), subtitle: t('balance.private'), tone: 'calm' },
    body: [
      ...(m.lines.length === 0
        ? [{ kind: 'text' as const, text: t('balance.none'), style: 'quiet' as const }]
        : m.lines.flatMap((l) => [
            {
              kind: 'facts' as const,
              rows: [
                { label: l.name, value: t('balance.left', { left: l.left }) },
                { label: t('balance.detail_label'), value: detail(l) },
              ],
            },
            ...l.lots.map((text) => ({ kind: 'text' as const, text, style: 'quiet' as const })),
            ...(l.why ? [fold(l.why.title, l.why.lines)] : []),
          ])),
      ...(m.statement.length > 0 ? [fold(t('balance.statement'), m.statement)] : []),
      ...(whose
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: [
                { text: t('help.start_leave'), style: 'primary' as const, action: { do: 'start' as const, process: 'leave' } },
              ],
            },
          ]),
    ],
  };
}

const fold = (title: Text, lines: readonly Text[]): Element => ({
  kind: 'fold',
  title,
  body: lines.map((text) => ({ kind: 'text' as const, text, style: 'quiet' as const })),
});

const detail = (l: BalanceLine): Text =>
  l.held
    ? t('balance.detail_held', { granted: l.granted, used: l.used, held: l.held })
    : t('balance.detail', { granted: l.granted, used: l.used });
