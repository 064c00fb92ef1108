import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, Field } from '../element.ts';
import { bars, buttonRow, callout, dueText, LATE_TAG, openLine, pageButtons, quiet } from '../parts.ts';
import { type RecordState, stateTag } from '../records/record-card.ts';

export interface ListedRecord {
  readonly record: string;
  readonly number: string;
  readonly title: Text;
  readonly state: RecordState;
  /** Null where nobody is named. */
  readonly owner: string | null;
  readonly dueAt: Instant | null;
  readonly late: boolean;
  /** The reader waits for it and may urge its owner. */
  readonly urges: boolean;
}

export interface RecordListModel {
  readonly kind: string;
  readonly title: Text;
  readonly lines: readonly ListedRecord[];
  /** What to say where there are none. */
  readonly none: Text;
  /** Only the newest were looked at. */
  readonly cut?: Text;
  /** How many of each state are open; empty where it would say nothing. */
  readonly counts: readonly { readonly label: Text; readonly value: number }[];
  readonly next: string | null;
  readonly first: boolean;
  readonly others: readonly ('mine' | 'open' | 'all' | 'late')[];
  /** How those are called that have not ended. */
  readonly open: Text;
  /** Lists of the kind's own. */
  readonly lists?: readonly { readonly id: string; readonly name: Text }[];
  readonly newName: Text | null;
  /** May have it as a file. */
  readonly exports: boolean;
  /** May send many at once as a file. */
  readonly imports: boolean;
  /** Its reader can narrow it; `done`: it is narrowed, and can be widened again. */
  readonly narrows?: { readonly done: boolean };
}

/** By what a list is to be narrowed, in place of its lines. */
export const narrowCard = (title: Text, fields: readonly Field[]): Card => ({
  header: { title, tone: 'calm' },
  body: [
    {
      kind: 'form',
      name: 'narrow',
      fields,
      partial: true,
      submit: { text: t('asked.narrow_go'), style: 'primary', action: { do: 'record.narrow' }, name: 'go', submits: true },
      others: [{ text: t('records.back'), style: 'plain', action: { do: 'record.choose', open: false }, name: 'back' }],
    },
  ],
  summary: title,
});

/** Records of one kind, the newest first: what each is, how it stands, with whom, until when. */
export function recordListCard(m: RecordListModel): Card {
  const link = (text: Text, action: Button['action'], style: Button['style'] = 'link'): Button => ({ text, style, action });
  const links = [
    ...(m.newName ? [link(t('asked.new_button', { kind: m.newName }), { do: 'record.new', kind: m.kind }, 'plain')] : []),
    ...(m.imports ? [link(t('import.many'), { do: 'import.how', kind: m.kind })] : []),
    ...(m.lists ?? []).map(({ id, name }) => link(name, { do: 'record.list', kind: m.kind, which: 'open', list: id })),
    ...m.others.map((which) => link(t(`asked.show_${which}`, { open: m.open }), { do: 'record.list', kind: m.kind, which })),
    ...(m.exports && m.lines.length > 0 ? [link(t('asked.export'), { do: 'record.export' })] : []),
  ];
  const narrows = [
    ...(m.narrows ? [link(t('asked.narrow'), { do: 'record.choose', open: true }, 'plain')] : []),
    ...(m.narrows?.done ? [link(t('asked.widen'), { do: 'record.widen' }, 'plain')] : []),
  ];
  return {
    header: { title: m.title, tone: 'calm' },
    body: [
      ...bars(
        t('asked.list_counts'),
        m.counts.map(({ label, value }) => ({ label, value, shown: t('records.count', { count: value }) })),
      ),
      ...buttonRow(narrows),
      ...callout('info', m.cut),
      ...quiet(m.lines.length === 0 && !m.cut && m.none),
      ...m.lines.map(({ record, title, number, owner, dueAt, late, state, urges }) =>
        openLine(
          title,
          join(
            [plain(number), ...(owner === null ? [] : [plain(owner)]), ...(dueAt === null ? [] : [dueText(dueAt, late)])],
            ' · ',
          ),
          { do: 'record.open', record },
          late ? LATE_TAG : stateTag(state),
          urges ? record : undefined,
        ),
      ),
      ...pageButtons(m, (after) => ({ do: 'record.page', after })),
      ...buttonRow(links),
    ],
    summary: { join: [m.title, plain(String(m.lines.length))], by: ' ' },
  };
}
