import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow, quiet } from '../parts.ts';

export interface RecordImportModel {
  readonly name: string;
  readonly state: 'reading' | 'checked' | 'taking' | 'done';
  readonly refused: Text | null;
  readonly kind: { readonly id: string; readonly name: Text } | null;
  readonly clause: string | null;
  readonly fresh: number;
  readonly known: number;
  readonly left: number;
  readonly faulty: number;
  readonly faults: readonly Text[];
  readonly unused: readonly string[];
  /** Kinds whose template would help. */
  readonly templates: readonly { readonly kind: string; readonly name: Text }[];
}

/** So many faults stand on the card. */
const MOST = 12;

/** A sheet of records: what it would bring before it does, what is wrong with which row, and what it brought. */
export function importCard(m: RecordImportModel): Card {
  const { state, refused, kind, fresh, known, faulty } = m;
  const header = { title: kind ? t('import.title', { kind: kind.name }) : t('import.sheet'), subtitle: plain(m.name) };
  if (state === 'reading') return { header: { ...header, tone: 'calm' }, body: quiet(t('import.reading')) };
  const ruled = (tone: 'bad' | 'good', text: Text): Element => ({
    kind: 'callout',
    tone,
    text,
    ...(m.clause ? { clause: m.clause } : {}),
  });
  if (refused)
    return { header: { ...header, tone: 'bad' }, body: [ruled('bad', refused), ...buttonRow(m.templates.map(template))] };
  const asks = state === 'checked' && fresh > 0;
  return {
    header: { ...header, tone: asks ? 'ask' : state === 'done' && fresh > 0 ? 'good' : 'calm' },
    body: [
      ...(state === 'taking' ? quiet(t('import.taking')) : []),
      ...(state === 'done' ? [ruled('good', t('import.taken', { count: fresh }))] : []),
      ...(m.left > 0 ? [{ kind: 'callout', tone: 'warn', text: t('import.left', { count: m.left }) } as const] : []),
      ...(state === 'checked' ? [{ kind: 'text', text: t('import.read', { fresh, known, faulty }) } as const] : []),
      ...quiet(m.unused.length > 0 && t('import.unused', { columns: join(m.unused.map(plain), '、') })),
      ...(state === 'taking' ? [] : faultElements(m)),
      ...quiet(state === 'checked' && !asks && t('import.nothing')),
      ...buttonRow(buttonsOf(m)),
    ],
    summary: join([header.title, plain(m.name)], ' '),
  };
}

function faultElements({ faulty, faults }: RecordImportModel): readonly Element[] {
  if (faulty === 0) return [];
  return [
    { kind: 'callout', tone: 'warn', text: t('import.faults', { count: faulty }) },
    ...faults.slice(0, MOST).map((text): Element => ({ kind: 'text', text })),
    ...quiet(faults.length > MOST && t('import.more', { count: faults.length - MOST })),
  ];
}

function buttonsOf({ state, kind, fresh, faulty, templates }: RecordImportModel): readonly Button[] {
  if (state === 'done')
    return kind
      ? [
          {
            text: t('import.list', { kind: kind.name }),
            style: 'plain',
            action: { do: 'record.list', kind: kind.id, which: 'mine' },
          },
        ]
      : [];
  if (state !== 'checked') return [];
  return [
    ...(fresh > 0
      ? [{ text: t('import.take', { count: fresh }), style: 'primary' as const, action: { do: 'import.take' as const } }]
      : []),
    ...(faulty > 0 ? templates.map(template) : []),
  ];
}

const template = ({ kind, name }: RecordImportModel['templates'][number]): Button => ({
  text: t('import.template', { kind: name }),
  style: 'plain',
  action: { do: 'import.template', kind },
});

export interface ImportHowModel {
  readonly kind: string;
  readonly name: Text;
  readonly clause: string;
  readonly required: Text;
  readonly optional: Text | null;
  readonly most: number;
}

/** How many of a kind are brought at once. */
export const importHowCard = ({ kind, name, clause, required, optional, most }: ImportHowModel): Card => ({
  header: { title: t('import.title', { kind: name }), subtitle: t('clause.named', { clause }), tone: 'calm' },
  body: [
    { kind: 'text', text: t('import.how', { most }) },
    { kind: 'text', text: t('import.how_required', { columns: required }) },
    ...quiet(optional && t('import.how_optional', { columns: optional })),
    ...buttonRow([{ ...template({ kind, name }), style: 'primary' }]),
  ],
});
