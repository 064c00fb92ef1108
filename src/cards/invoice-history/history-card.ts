import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow, clauseOnce, quiet } from '../parts.ts';

export interface HistoryModel {
  readonly id: string;
  readonly name: string;
  readonly state: 'checked' | 'taking' | 'done' | 'undone';
  /** What it brought. */
  readonly rows: number;
  readonly on: LocalDate;
  /** What was found when it was read; absent where the list is looked at later. */
  readonly read?: {
    readonly refused: Text | null;
    readonly fresh: number;
    readonly known: number;
    readonly claimed: readonly Text[];
    readonly faults: readonly Text[];
    readonly faultCount: number;
  };
}

const MOST = 12;
type Callout = Extract<Element, { kind: 'callout' }>;
const ruled = (tone: Callout['tone'], text: Text): readonly Callout[] => [{ kind: 'callout', tone, text, clause: 'S101' }];

const TONES = { checked: 'ask', taking: 'calm', done: 'good', undone: 'calm' } as const;

/** A list of earlier invoices: what it would bring before it counts, what it brought, and the way back (S101). */
export function historyCard(model: HistoryModel): Card {
  const { name, state, rows } = model;
  // What was found is of use before it counts and beside what came of it.
  const read = state === 'checked' || state === 'done' ? model.read : undefined;
  const header = { title: t('history.title'), subtitle: plain(name) };
  if (read?.refused) return { header: { ...header, tone: 'bad' }, body: ruled('bad', read.refused) };
  return {
    header: { ...header, tone: state === 'checked' && read?.fresh === 0 ? 'calm' : TONES[state] },
    body: clauseOnce([
      ...stateOf(state, rows),
      ...(read && state === 'checked'
        ? [{ kind: 'text', text: t('history.read', { fresh: read.fresh, known: read.known }) } as const]
        : []),
      ...(read ? listed(t('history.claimed', { count: read.claimed.length }), read.claimed, read.claimed.length) : []),
      ...(read ? listed(t('history.faults', { count: read.faultCount }), read.faults, read.faultCount) : []),
      ...quiet(state === 'checked' && read?.fresh === 0 && t('history.nothing')),
      ...buttonRow(buttonsOf(model)),
    ]),
  };
}

function stateOf(state: HistoryModel['state'], rows: number): readonly Element[] {
  if (state === 'taking') return [{ kind: 'text', text: t('history.taking') }];
  if (state === 'done') return ruled('good', t('history.taken', { count: rows }));
  return state === 'undone' ? ruled('info', t('history.undone', { count: rows })) : [];
}

function buttonsOf({ id, state, rows, read }: HistoryModel): readonly Button[] {
  if (state === 'checked' && read && read.fresh > 0)
    return [{ text: t('history.take', { count: read.fresh }), style: 'primary', action: { do: 'history.take', list: id } }];
  if (state !== 'done' || rows === 0) return [];
  const confirm = { title: t('history.undo'), text: t('history.undo_what', { count: rows }) };
  return [{ text: t('history.undo'), style: 'plain', action: { do: 'history.undo', list: id }, confirm }];
}

const listed = (title: Text, rows: readonly Text[], count: number): readonly Element[] =>
  count === 0
    ? []
    : [
        ...ruled('warn', title),
        ...rows.slice(0, MOST).map((text): Element => ({ kind: 'text', text })),
        ...quiet(count > MOST && t('history.more', { count: count - MOST })),
      ];

/** How a list is brought, and those that were; null: somebody else brings them. */
export const historyHow = (lists: readonly HistoryModel[] | null): Card => ({
  header: { title: t('history.title'), tone: 'calm' },
  body: [
    ...ruled('info', t(lists ? 'history.how' : 'history.not_yours')),
    ...(lists ?? []).map(
      ({ id, name, state, rows, on }): Element => ({
        kind: 'item',
        title: plain(name),
        detail: t(state === 'undone' ? 'history.line_undone' : 'history.line', { on: { date: on }, count: rows }),
        buttons: [{ text: t('history.show'), style: 'plain', action: { do: 'history.show', list: id } }],
      }),
    ),
  ],
});
