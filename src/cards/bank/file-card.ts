import type { UnknownHead } from '../../domain/bank/unknown-head.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact } from '../element.ts';
import { buttonRow, callout, fold, quiet } from '../parts.ts';
import { columnsForm } from './columns-form.ts';

export interface BankFileModel {
  readonly name: string;
  readonly state: 'reading' | 'asking' | 'checked' | 'taking' | 'done' | 'undoing' | 'undone';
  readonly refused: Text | null;
  /** The file does not say of which account it is. */
  readonly asksAccount: boolean;
  /** Of its columns nobody has said what they are. */
  readonly head: UnknownHead | null;
  readonly account: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly read: number;
  readonly fresh: number;
  readonly known: number;
  readonly faulty: number;
  readonly idle: number;
  readonly short: number;
  readonly in: Cents;
  readonly out: Cents;
  readonly faults: readonly Text[];
  readonly gaps: readonly Text[];
  readonly gapCount: number;
  readonly sums: readonly Text[];
  /** The same bytes are in the books since then. */
  readonly earlier: { readonly at: Instant } | null;
  /** What became of the lines it brought. */
  readonly came: { readonly open: number; readonly matched: number; readonly queued: number; readonly other: number };
  readonly isUndone: boolean;
}

/** A file of a bank or a wallet: what it would bring before it does, which rows not, what may be missing; then what became of it. */
export function bankFileCard(m: BankFileModel): Card {
  const header = { title: t('bank.file_title'), subtitle: plain(m.name) };
  if (m.state === 'reading') return { header: { ...header, tone: 'calm' }, body: quiet(t('bank.reading')) };
  if (m.state === 'asking' && m.head)
    return { header: { ...header, tone: 'ask' }, body: columnsForm(m.head), summary: t('bank.ask_columns') };
  if (m.refused)
    return {
      header: { ...header, tone: 'bad' },
      body: [{ kind: 'callout', tone: 'bad', text: m.refused, clause: 'S111' }, ...(m.asksAccount ? [accountForm()] : [])],
    };
  const asks = m.state === 'checked' && m.fresh > 0;
  const queued = m.state === 'done' && m.came.queued > 0;
  return {
    header: { ...header, tone: asks || queued ? 'ask' : m.state === 'done' ? 'good' : 'calm' },
    body: [
      ...stateOf(m),
      { kind: 'facts', rows: factsOf(m) },
      ...(m.state === 'done' ? [cameOf(m)] : []),
      ...callout('warn', m.gapCount > 0 && t('bank.gaps', { count: m.gapCount })),
      ...m.gaps.map((text): Element => ({ kind: 'text', text })),
      ...callout('warn', m.sums.length > 0 && t('bank.sums')),
      ...m.sums.map((text): Element => ({ kind: 'text', text })),
      ...callout('warn', m.faulty > 0 && t('bank.faults', { count: m.faulty })),
      ...m.faults.slice(0, MOST).map((text): Element => ({ kind: 'text', text })),
      ...fold(
        t('bank.more_faults', { count: Math.max(0, m.faults.length - MOST) }),
        m.faults.slice(MOST).map((text): Element => ({ kind: 'text', text })),
      ),
      ...quiet(m.idle > 0 && t('bank.idle', { count: m.idle })),
      ...quiet(m.short > 0 && t('bank.short', { count: m.short })),
      ...buttonRow(buttonsOf(m)),
    ],
    summary: header.title,
  };
}

/** So many faults stand open. */
const MOST = 6;

function stateOf(m: BankFileModel): readonly Element[] {
  if (m.isUndone || m.state === 'undone') return callout('info', t('bank.file_undone'));
  if (m.state === 'taking') return quiet(t('bank.taking'));
  if (m.state === 'undoing') return quiet(t('bank.undoing'));
  if (m.state !== 'checked') return [];
  if (m.earlier) return callout('info', t('bank.known_file', { at: { at: m.earlier.at } }));
  return m.fresh === 0 && m.known > 0 ? callout('info', t('bank.nothing_new', { count: m.known })) : [];
}

function factsOf(m: BankFileModel): readonly Fact[] {
  return [
    { label: t('bank.account'), value: plain(m.account) },
    ...(m.from && m.to
      ? [{ label: t('bank.period'), value: t('bank.span', { from: { date: m.from }, to: { date: m.to } }) }]
      : []),
    {
      label: t('bank.rows'),
      value: t('bank.read', { read: m.read, fresh: m.fresh, known: m.known, faulty: m.faulty }),
      wide: true,
    },
    { label: t('bank.in'), value: t('bank.amount', { amount: { cents: m.in } }) },
    { label: t('bank.out'), value: t('bank.amount', { amount: { cents: m.out } }) },
  ];
}

const cameOf = ({ came }: BankFileModel): Element => ({
  kind: 'text',
  text:
    came.open > 0
      ? t('bank.looking', { open: came.open })
      : t('bank.came', { matched: came.matched, queued: came.queued, other: came.other }),
  style: 'strong',
});

function buttonsOf(m: BankFileModel): readonly Button[] {
  if (m.state === 'checked')
    return m.fresh > 0
      ? [{ text: t('bank.take', { count: m.fresh }), style: 'primary', action: { do: 'bank.take' } }, ...faultsButton(m)]
      : [queueButton('plain'), ...faultsButton(m)];
  if (m.state !== 'done' || m.isUndone) return [];
  return [
    ...(m.came.queued > 0 ? [queueButton('primary')] : []),
    { text: t('bank.matched_list'), style: 'plain', action: { do: 'bank.matched', before: null } },
    ...faultsButton(m),
    {
      text: t('bank.undo_file'),
      style: 'danger',
      action: { do: 'bank.undo_file' },
      confirm: { title: t('bank.undo_file'), text: t('bank.undo_what', { count: m.fresh, matched: m.came.matched }) },
    },
  ];
}

const faultsButton = ({ faulty }: BankFileModel): readonly Button[] =>
  faulty > 0 ? [{ text: t('bank.faults_file'), style: 'plain', action: { do: 'bank.faults' } }] : [];

export const queueButton = (style: 'plain' | 'primary'): Button => ({
  text: t('bank.queue'),
  style,
  action: { do: 'bank.queue', after: null },
});

const accountForm = (): Element => ({
  kind: 'form',
  name: 'bank_account',
  fields: [
    { kind: 'line', name: 'account', label: t('bank.account'), required: true, hint: t('bank.account_hint'), maxLength: 40 },
  ],
  submit: { text: t('bank.account_send'), style: 'primary', action: { do: 'bank.account' }, name: 'account_send', submits: true },
});
