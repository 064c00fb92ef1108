import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow, callout, fold, openLine, quiet } from '../parts.ts';
import { type AskedAlike, alikeForm } from './alike-form.ts';
import { type AskedHeads, headsForm, kindForm } from './heads-form.ts';

export interface RecordImportModel {
  readonly name: string;
  readonly state: 'reading' | 'asking' | 'checked' | 'taking' | 'done' | 'undoing' | 'undone';
  readonly refused: Text | null;
  /** Nobody knows its titles: somebody may say what kind of sheet it is. */
  readonly asksKind: boolean;
  readonly kind: { readonly id: string; readonly name: Text } | null;
  readonly clause: string | null;
  readonly fresh: number;
  readonly known: number;
  readonly changed: number;
  readonly changes: readonly Text[];
  readonly stays: number;
  readonly staying: readonly Text[];
  readonly left: number;
  readonly faulty: number;
  readonly faults: readonly Text[];
  readonly unused: readonly string[];
  /** How it was read, where that is not plain. */
  readonly note: Text | null;
  /** Rows of which somebody is to say whether they are entries that are there. */
  readonly unsure: number;
  readonly alike: readonly AskedAlike[];
  /** The columns of which somebody is to say what they are. */
  readonly heads: AskedHeads | null;
  /** Taken back: so many went, so many are as before, so many stay. */
  readonly withdrawn: number;
  readonly reset: number;
  readonly touched: number;
  readonly touchedNow: readonly { readonly record: string; readonly title: Text; readonly number: string }[];
  /** Kinds whose template would help. */
  readonly templates: readonly { readonly kind: string; readonly name: Text }[];
}

/** So many faults and changes stand on the card. */
const MOST = 12;

/** A sheet of records: what it would bring before it does, what is wrong with which row, what it brought, and what became of that once it was taken back. */
export function importCard(m: RecordImportModel): Card {
  const { state, refused, kind, fresh, changed } = m;
  const header = { title: kind ? t('import.title', { kind: kind.name }) : t('import.sheet'), subtitle: plain(m.name) };
  if (state === 'reading') return { header: { ...header, tone: 'calm' }, body: quiet(t('import.reading')) };
  const ruled = (tone: 'bad' | 'good', text: Text): Element => ({
    kind: 'callout',
    tone,
    text,
    ...(m.clause ? { clause: m.clause } : {}),
  });
  if (refused)
    return {
      header: { ...header, tone: 'bad' },
      body: [ruled('bad', refused), ...(m.asksKind ? kindForm(m.templates) : []), ...buttonRow(m.templates.map(template))],
    };
  if (state === 'asking' && m.heads) return { header: { ...header, tone: 'ask' }, body: headsForm(m.heads) };
  const brings = fresh + changed > 0;
  const asks = state === 'checked' && (brings || m.unsure > 0);
  return {
    header: { ...header, tone: asks ? 'ask' : state === 'done' && brings ? 'good' : 'calm' },
    body: [
      ...quiet(state === 'taking' && t('import.taking')),
      ...quiet(state === 'undoing' && t('import.undoing')),
      ...(state === 'done'
        ? [ruled('good', changed > 0 ? t('import.taken_all', { fresh, changed }) : t('import.taken', { count: fresh }))]
        : []),
      ...(state === 'undone' ? undoneElements(m, ruled) : []),
      ...callout('warn', state !== 'undone' && m.left > 0 && t('import.left', { count: m.left })),
      ...(state === 'checked' ? countedElements(m) : []),
      ...(state === 'checked' ? alikeForm(m.alike, m.unsure) : []),
      ...callout('warn', state === 'done' && m.unsure > 0 && t('import.alike_left', { count: m.unsure })),
      ...(state === 'checked' || state === 'done' ? faultElements(m) : []),
      ...quiet(state === 'checked' && !brings && m.unsure === 0 && t('import.nothing')),
      ...buttonRow(buttonsOf(m)),
    ],
    summary: join([header.title, plain(m.name)], ' '),
  };
}

/** What it would do, each change with what stands there now, and what stays as it is with why. */
function countedElements({
  fresh,
  known,
  changed,
  changes,
  stays,
  staying,
  faulty,
  unused,
  note,
}: RecordImportModel): readonly Element[] {
  const counts =
    changed > 0 ? t('import.counted', { fresh, known, changed, faulty }) : t('import.read', { fresh, known, faulty });
  return [
    { kind: 'text', text: counts },
    ...callout('info', note),
    ...quiet(unused.length > 0 && t('import.unused', { columns: join(unused.map(plain), '、') })),
    ...(changes.length > 0 ? [{ kind: 'text', text: t('import.changes'), style: 'strong' } as const, ...some(changes)] : []),
    ...fold(t('import.stays', { count: stays }), some(staying)),
  ];
}

function undoneElements(
  { withdrawn, reset, touched, touchedNow }: RecordImportModel,
  ruled: (tone: 'good', text: Text) => Element,
): readonly Element[] {
  return [
    ruled('good', t('import.undone', { withdrawn, reset })),
    ...callout('warn', touched > 0 && t('import.touched', { count: touched })),
    ...touchedNow.map(({ record, title, number }) => openLine(title, plain(number), { do: 'record.open', record })),
    ...quiet(touched > touchedNow.length && t('import.more', { count: touched - touchedNow.length })),
  ];
}

const some = (texts: readonly Text[]): readonly Element[] => [
  ...texts.slice(0, MOST).map((text): Element => ({ kind: 'text', text })),
  ...quiet(texts.length > MOST && t('import.more', { count: texts.length - MOST })),
];

function faultElements({ faulty, faults }: RecordImportModel): readonly Element[] {
  return faulty === 0 ? [] : [{ kind: 'callout', tone: 'warn', text: t('import.faults', { count: faulty }) }, ...some(faults)];
}

function buttonsOf(m: RecordImportModel): readonly Button[] {
  const { state, kind, fresh, changed, faulty, templates } = m;
  const faultsFile: readonly Button[] =
    faulty > 0 ? [{ text: t('import.faults_file'), style: 'plain', action: { do: 'import.faults' } }] : [];
  if (state === 'done')
    return [
      ...(kind
        ? [
            {
              text: t('import.list', { kind: kind.name }),
              style: 'plain' as const,
              action: { do: 'record.list' as const, kind: kind.id, which: 'mine' as const },
            },
          ]
        : []),
      ...faultsFile,
      ...(fresh + changed > 0 ? [undoButton] : []),
    ];
  if (state !== 'checked') return [];
  const take = changed > 0 ? t('import.take_all', { fresh, changed }) : t('import.take', { count: fresh });
  return [
    ...(fresh + changed > 0 ? [{ text: take, style: 'primary' as const, action: { do: 'import.take' as const } }] : []),
    ...faultsFile,
    ...(m.heads && m.unused.length > 0 ? [{ text: t('import.map'), action: { do: 'import.map' as const } }] : []),
    ...(faulty > 0 ? templates.map(template) : []),
  ];
}

const undoButton: Button = {
  text: t('import.undo'),
  style: 'danger',
  action: { do: 'import.undo' },
  confirm: { title: t('import.undo_title'), text: t('import.undo_text') },
};

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
