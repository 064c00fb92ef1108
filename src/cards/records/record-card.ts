import { join, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, CardTone, Element, Fact, Tag, TrailStep } from '../element.ts';
import { buttonRow, callout, dueText, fold, LATE_TAG, openLine, quiet } from '../parts.ts';
import { type FormModel, formElements } from './form-elements.ts';

export interface OwedLine {
  readonly who: string | Text;
  /** The reader owes it. */
  readonly mine: boolean;
  readonly what: Text;
  /** Null while its clock stands still. */
  readonly dueAt: Instant | null;
  readonly late: boolean;
}

/** Another record, named where this one refers to it. */
export interface LinkedRecord {
  readonly record: string;
  readonly label: Text;
  readonly number: string;
  readonly title: Text;
}

/** How a record stands. */
export interface RecordState {
  readonly name: Text;
  readonly tone: 'good' | 'bad' | 'warn' | 'done' | 'plain';
  readonly end: boolean;
}

export interface RecordModel {
  readonly record: string;
  readonly kind: Text;
  readonly number: string;
  readonly title: Text;
  readonly state: RecordState;
  /** Something that was just said to the reader. */
  readonly note?: Text | undefined;
  readonly owed: readonly OwedLine[];
  /** How many have answered; what it waits for, or whom it was offered to. */
  readonly stands?: readonly Text[];
  readonly path: readonly TrailStep[];
  readonly facts: readonly Fact[];
  /** What it refers to, of what the reader may see. */
  readonly linked?: readonly LinkedRecord[];
  /** How many were sent with it. */
  readonly files: number;
  /** What the reader may do; the first is what it waits for. */
  readonly moves: readonly {
    readonly move: string;
    readonly name: Text;
    readonly style: 'main' | 'danger' | 'plain';
    readonly asks: boolean;
  }[];
  /** It is over, and its opener may ask for the same once more: of which kind. */
  readonly again?: string | null;
  readonly history: readonly Text[];
  /** What a feature shows beside it, above what is owed and below what the reader may do. */
  readonly part?: {
    readonly head: readonly Element[];
    readonly body: readonly Element[];
    readonly buttons: readonly Button[];
    readonly tags: readonly Tag[];
    readonly tone?: CardTone;
  };
  /** The move whose form is open, with its fields. */
  readonly form?: (FormModel & { readonly move: string; readonly name: Text }) | null;
}

/** Buttons that are always seen; the others stand in a fold. */
const SHOWN = 3;

/** In which colours a state is shown. */
const TONES: Readonly<Record<RecordState['tone'], { readonly card: CardTone; readonly tag: Tag['tone'] }>> = {
  good: { card: 'good', tag: 'green' },
  bad: { card: 'bad', tag: 'red' },
  warn: { card: 'calm', tag: 'orange' },
  done: { card: 'done', tag: 'neutral' },
  plain: { card: 'calm', tag: 'blue' },
};

export const stateTag = ({ name, tone }: RecordState): Tag => ({ text: name, tone: TONES[tone].tag });

/** One thing of the office: how it stands, who has to do what until when, what the reader may do, then what is known of it. */
export function recordCard(m: RecordModel): Card {
  const mine = m.owed.some((one) => one.mine);
  const late = m.owed.some((one) => one.late);
  const own = TONES[m.state.tone].card;
  return {
    header: {
      title: m.title,
      subtitle: { join: [m.kind, { plain: m.number }], by: ' ' },
      tone: m.part?.tone ?? (m.state.end ? own : mine ? 'ask' : late ? 'warn' : own),
      tags: [stateTag(m.state), ...(m.part?.tags ?? []), ...(late ? [LATE_TAG] : [])],
    },
    body: [
      ...callout('info', m.note),
      ...(m.part?.head ?? []),
      ...m.owed.map(owedElement),
      ...(m.stands ?? []).flatMap(quiet),
      ...(m.form ? moveForm(m.record, m.form) : moveElements(m)),
      ...(m.part?.body ?? []),
      ...(m.path.length > 0 ? [{ kind: 'trail' as const, steps: m.path }] : []),
      ...(m.facts.length > 0 ? [{ kind: 'facts' as const, rows: m.facts }] : []),
      ...(m.linked ?? []).map(({ record, label, number, title }) =>
        openLine(title, t('records.linked', { label, number }), { do: 'record.open', record }),
      ),
      ...(m.files > 0 ? [openLine(t('records.files', { count: m.files }), null, { do: 'record.files', record: m.record })] : []),
      ...fold(
        t('records.history'),
        m.history.map((text) => ({ kind: 'text', text })),
      ),
    ],
    summary: { join: [m.kind, m.state.name, m.title], by: ' ' },
  };
}

function owedElement({ who, mine, what, dueAt, late }: OwedLine): Element {
  const said = mine ? t('records.owes_you', { what }) : t('records.owes', { who, what });
  const due = dueText(dueAt, late);
  const text = join([said, due], ' · ');
  return late ? { kind: 'callout', tone: 'warn', text } : { kind: 'text', style: mine ? 'strong' : 'normal', text };
}

function moveElements({ record, number, title, moves, again, part }: RecordModel): readonly Element[] {
  const buttons = moves.map(
    ({ move, name, style, asks }, index): Button => ({
      text: name,
      style: style === 'danger' ? 'danger' : style === 'main' && index === 0 ? 'primary' : 'plain',
      action: { do: 'record.move', record, move },
      ...(style === 'danger' && !asks
        ? { confirm: { title: t('records.confirm', { move: name }), text: t('records.confirm_text', { number, title }) } }
        : {}),
    }),
  );
  if (again)
    buttons.push({ text: t('request.once_more'), style: 'plain', action: { do: 'record.new', kind: again, like: record } });
  const isEnd = ({ style }: Button): boolean => style === 'danger';
  // What it waits for comes before what a feature offers beside it.
  const rest = moves.findIndex(({ style }) => style !== 'main');
  const first = buttons.slice(0, rest < 0 ? moves.length : rest);
  const others = buttons.slice(first.length).filter((one) => !isEnd(one));
  const shown = [...first, ...(part?.buttons ?? []), ...others];
  const seen = Math.max(SHOWN, first.length + (part?.buttons.length ?? 0));
  // What ends it is never pressed in passing.
  const more = [...shown.slice(seen), ...buttons.filter(isEnd)];
  return [...buttonRow(shown.slice(0, seen)), ...fold(t('records.more_moves'), buttonRow(more))];
}

const moveForm = (record: string, { move, name, ...form }: NonNullable<RecordModel['form']>): readonly Element[] => [
  { kind: 'divider' },
  { kind: 'text', text: name, style: 'strong' },
  ...formElements(
    form,
    { name: 'move', record, clause: '' },
    { text: name, style: 'primary', action: { do: 'record.moved', record, move }, name: 'send' },
    [{ text: t('records.back'), style: 'plain', action: { do: 'record.back', record }, name: 'back', submits: true }],
  ),
];
