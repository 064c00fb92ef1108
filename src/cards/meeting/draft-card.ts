import type { SummaryRow } from '../../fields/print.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact, Field } from '../element.ts';
import { overCard } from '../over-card.ts';
import { buttonRow, callout, formOrButtons, quiet } from '../parts.ts';

interface Draft {
  /** The id the meeting will have. */
  readonly record: string;
  /** What was taken for granted of a sentence. */
  readonly guesses: readonly Text[];
}

export interface DraftFormModel extends Draft {
  readonly fields: readonly Field[];
  /** What is understood already, where `fields` are only what it lacks; null: everything is asked for. */
  readonly understood: readonly SummaryRow[] | null;
  readonly whole: boolean;
  readonly note: Text | null;
}

const TITLE = t('meeting.new_title');
const CLAUSE = 'S64';

const dropButton = (record: string): Button => ({
  text: t('meeting.drop'),
  style: 'plain',
  name: 'drop',
  action: { do: 'meeting.drop', record },
});
const backButton = (record: string): Button => ({
  text: t('meeting.change'),
  style: 'plain',
  action: { do: 'meeting.back', record },
});
const header = (title: Text = TITLE): Card['header'] => ({
  title,
  subtitle: t('clause.named', { clause: CLAUSE }),
  tone: 'calm',
  tags: [{ text: t('meeting.not_made'), tone: 'orange' }],
});

/** What a new meeting needs: people, a day or some days, how long. */
export const draftFormCard = (m: DraftFormModel): Card => ({
  header: header(),
  body: [
    ...callout('info', m.note),
    ...(m.understood && m.understood.length > 0 ? [{ kind: 'facts' as const, rows: m.understood }] : []),
    ...quiet(guessed(m.guesses)),
    ...formOrButtons(
      'meeting',
      [],
      m.fields,
      { text: t('meeting.look'), style: 'primary', name: 'look', action: { do: 'meeting.look', record: m.record } },
      [
        {
          text: t(m.whole ? 'draft.less' : 'draft.more'),
          style: 'plain',
          name: 'more',
          submits: true,
          action: { do: 'meeting.more', record: m.record, whole: !m.whole },
        },
        dropButton(m.record),
      ],
    ),
  ],
  summary: TITLE,
});

const guessed = (guesses: readonly Text[]): Text | null =>
  guesses.length > 0 ? t('meeting.guessed', { what: join(guesses, '；') }) : null;

/** A time that does, and why it is offered. */
export interface OptionLine {
  readonly from: Instant;
  readonly room: string | null;
  readonly when: Text;
  readonly why: Text;
}

export interface TimesModel extends Draft {
  readonly facts: readonly Fact[];
  readonly options: readonly OptionLine[];
  /** Why nothing is free. */
  readonly none: Text | null;
  /** Times that nearly do, and who is in the way: for whoever arranges it only, and never with what. */
  readonly near: readonly OptionLine[];
  /** Other days or another length, with one tap. */
  readonly tries: readonly { readonly text: Text; readonly set: Readonly<Record<string, string>> }[];
  /** Whose calendar could not be read, and the like. */
  readonly notes: readonly Text[];
}

export const timesCard = (m: TimesModel): Card => ({
  header: header(m.options.length > 0 ? t('meeting.times_title') : t('meeting.none_title')),
  body: [
    { kind: 'facts', rows: m.facts },
    ...quiet(guessed(m.guesses)),
    ...callout('warn', m.none),
    ...m.options.map(optionItem(m.record, t('meeting.pick'))),
    ...(m.near.length > 0 ? [{ kind: 'text' as const, text: t('meeting.near'), style: 'strong' as const }] : []),
    ...m.near.map(optionItem(m.record, t('meeting.pick_near'))),
    ...m.notes.flatMap(quiet),
    ...buttonRow(
      m.tries.map(({ text, set }) => ({ text, style: 'plain', action: { do: 'meeting.try', record: m.record, set } })),
    ),
    ...buttonRow([backButton(m.record), dropButton(m.record)]),
  ],
  summary: TITLE,
});

const optionItem =
  (record: string, text: Text) =>
  ({ from, room, when, why }: OptionLine, index: number): Element => ({
    kind: 'item',
    title: when,
    detail: why,
    buttons: [{ text, style: index === 0 ? 'primary' : 'plain', action: { do: 'meeting.pick', record, from, room } }],
  });

export interface ConfirmModel extends Draft {
  readonly title: Text;
  readonly facts: readonly Fact[];
  /** Who cannot come at that time, what it lacks: nothing of it stops the meeting. */
  readonly warnings: readonly Text[];
  readonly notes: readonly Text[];
}

export const confirmCard = (m: ConfirmModel): Card => ({
  header: header(m.title),
  body: [
    { kind: 'facts', rows: m.facts },
    ...quiet(guessed(m.guesses)),
    ...m.warnings.map((text): Element => ({ kind: 'callout', tone: 'warn', text })),
    ...m.notes.flatMap(quiet),
    ...buttonRow([
      { text: t('meeting.create'), style: 'primary', action: { do: 'meeting.create', record: m.record } },
      backButton(m.record),
      dropButton(m.record),
    ]),
  ],
  summary: TITLE,
});

/** Nothing came of it; `over`: by itself, and it can be asked for anew. */
export const droppedDraftCard = (over = false): Card =>
  over
    ? overCard(TITLE, t('meeting.draft_ended'), { text: t('my_meetings.new'), style: 'plain', action: { do: 'meeting.new' } })
    : overCard(TITLE, t('meeting.dropped'), null);
