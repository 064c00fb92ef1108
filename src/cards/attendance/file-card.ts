import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact } from '../element.ts';
import { buttonRow, callout, fold, quiet } from '../parts.ts';

export interface AttendanceFileModel {
  readonly name: string;
  readonly state: 'reading' | 'checked' | 'taking' | 'done' | 'undoing' | 'undone';
  readonly refused: Text | null;
  readonly source: Text | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Until when it tells everything; null: it does not say. */
  readonly until: Instant | null;
  readonly people: number;
  readonly punches: number;
  readonly fresh: number;
  readonly faulty: number;
  readonly faults: readonly Text[];
  /** Rows of people nobody was matched with, or whom the reader is not there for. */
  readonly unmatched: readonly Text[];
  readonly unmatchedCount: number;
  readonly foreign: number;
  /** Words that nothing is known of: each becomes an anomaly of its day. */
  readonly unknown: readonly string[];
  /** Numbers of a machine of which nobody has said whose they are. */
  readonly asksNumbers: boolean;
  readonly earlier: Instant | null;
}

/** A file of attendance: what it would bring before it does, whom and what it could not place, then what became of it (S54, S57). */
export function attendanceFileCard(m: AttendanceFileModel): Card {
  const header = { title: t('attendance.file_title'), subtitle: plain(m.name) };
  if (m.state === 'reading') return { header: { ...header, tone: 'calm' }, body: quiet(t('attendance.reading')) };
  if (m.refused)
    return { header: { ...header, tone: 'bad' }, body: [{ kind: 'callout', tone: 'bad', text: m.refused, clause: 'S57' }] };
  const asks = m.state === 'checked' && m.people > 0;
  return {
    header: { ...header, tone: asks ? 'ask' : m.state === 'done' ? 'good' : 'calm' },
    body: [
      ...stateOf(m),
      { kind: 'facts', rows: factsOf(m) },
      ...callout('warn', m.unmatchedCount > 0 && t('attendance.unmatched', { count: m.unmatchedCount })),
      ...fold(t('attendance.who_unmatched'), m.unmatched.map(line)),
      ...(m.asksNumbers && m.state === 'checked' ? [numbersForm()] : []),
      ...quiet(m.foreign > 0 && t('attendance.foreign', { count: m.foreign })),
      ...callout('warn', m.unknown.length > 0 && t('attendance.unknown_words', { words: plain(m.unknown.join('、')) })),
      ...callout('warn', m.faulty > 0 && t('attendance.faults', { count: m.faulty })),
      ...fold(t('attendance.which_faults'), m.faults.map(line)),
      ...buttonRow(buttonsOf(m)),
    ],
    summary: header.title,
  };
}

const line = (text: Text): Element => ({ kind: 'text', text });

function stateOf(m: AttendanceFileModel): readonly Element[] {
  if (m.state === 'undone') return callout('info', t('attendance.file_undone'));
  if (m.state === 'taking') return quiet(t('attendance.taking'));
  if (m.state === 'undoing') return quiet(t('attendance.undoing'));
  if (m.state === 'done') return callout('good', t('attendance.came', { fresh: m.fresh, people: m.people }));
  if (m.earlier !== null) return callout('info', t('attendance.known_file', { at: { at: m.earlier } }));
  return m.people === 0 ? callout('info', t('attendance.nobody')) : [];
}

function factsOf(m: AttendanceFileModel): readonly Fact[] {
  return [
    ...(m.source ? [{ label: t('attendance.source'), value: m.source }] : []),
    ...(m.from && m.to
      ? [{ label: t('attendance.period'), value: t('attendance.span', { from: { date: m.from }, to: { date: m.to } }) }]
      : []),
    ...(m.until === null ? [] : [{ label: t('attendance.until'), value: t('attendance.at', { at: { at: m.until } }) }]),
    {
      label: t('attendance.read'),
      value: t('attendance.counts', { people: m.people, punches: m.punches, fresh: m.fresh, known: m.punches - m.fresh }),
      wide: true,
    },
  ];
}

function buttonsOf(m: AttendanceFileModel): readonly Button[] {
  if (m.state === 'checked' && m.people > 0)
    return [{ text: t('attendance.take', { people: m.people }), style: 'primary', action: { do: 'attendance.take' } }];
  if (m.state !== 'done') return [];
  return [
    {
      text: t('attendance.undo_file'),
      style: 'danger',
      action: { do: 'attendance.undo_file' },
      confirm: { title: t('attendance.undo_file'), text: t('attendance.undo_what') },
    },
  ];
}

const numbersForm = (): Element => ({
  kind: 'form',
  name: 'attendance_numbers',
  fields: [
    {
      kind: 'paragraph',
      name: 'numbers',
      label: t('attendance.numbers'),
      required: true,
      hint: t('attendance.numbers_hint'),
      maxLength: 2_000,
    },
  ],
  submit: {
    text: t('attendance.numbers_send'),
    style: 'plain',
    action: { do: 'attendance.numbers' },
    name: 'numbers_send',
    submits: true,
  },
});
