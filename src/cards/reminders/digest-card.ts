import type { Question } from '../../domain/phrase/questions.ts';
import type { Answer } from '../../domain/reminders/watched.ts';
import type { DraftId, PersonId, ReceivableId, RequestId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../kernel/time.ts';
import { resumeButton } from '../approval/drafts-card.ts';
import type { Action, Button, Card, CardTone, Element, Field, Tag } from '../element.ts';
import { buttonRow } from '../parts.ts';
import type { ReminderAction } from './reminder-actions.ts';

/** One line of a digest as it stands now. */
export interface DigestLine {
  /** The job its buttons speak of. */
  readonly job: string;
  readonly title: Text;
  /** Why it is here, each with the clause it rests on. */
  readonly reasons: readonly { readonly words: Text; readonly clause: string }[];
  /** How long it has waited (ms); null: nobody waits, only its day counts. */
  readonly waited: number | null;
  readonly at: Instant | null;
  readonly urgent: boolean;
  /** With whom it lies, where the reader only answers for them or waits for it. */
  readonly lies: Text | null;
  /** Whom the reader stands in for. */
  readonly absent: string | null;
  readonly passedBy: { readonly name: string; readonly reason: string } | null;
  readonly figure: { readonly count: number; readonly oldest: Instant } | null;
  /** back: the reader stood in for somebody, and does so no more. */
  readonly state: 'open' | 'snoozed' | 'over' | 'passed' | 'back';
  readonly until: Instant | null;
  /** What may be answered to it now, and nothing that would be refused. */
  readonly answers: readonly Answer[];
  /** There is something to be looked at that is the reader's to see. */
  readonly opens: { readonly request: RequestId } | { readonly record: string } | { readonly item: ReceivableId } | null;
  /** The list it stands in, where it has no card of its own. */
  readonly list: Question | null;
  /** A form begun and not sent: it waits for nobody, so it is no thing to be seen to. */
  readonly draft: DraftId | null;
  /** The process that would see to it, e.g. a leave for days that lapse, with its form begun. */
  readonly start: { readonly process: string; readonly form: Readonly<Record<string, string>> } | null;
}

export interface DigestModel {
  readonly lines: readonly DigestLine[];
  /** The line whose form is open. */
  readonly open: string | null;
  /** Who may take it over. */
  readonly colleagues: readonly PersonId[];
}

/** Lines shown with buttons; the rest stand in a fold, so that a busy morning does not outgrow a card. */
const SHOWN = 8;
/** They wait for nobody. */
const DRAFTS_SHOWN = 3;

/** Everything that waits for one person, on one card (O25); below it, uncounted, forms they left lying. */
export function digestCard(m: DigestModel): Card {
  const waiting = m.lines.filter((line) => line.draft === null);
  const drafts = m.lines.filter((line) => line.draft !== null);
  const { title, tone } = headOf(waiting, drafts);
  const rest = waiting.slice(SHOWN);
  return {
    header: { title, tone },
    body: [
      ...waiting.slice(0, SHOWN).flatMap((line) => drawLine(line, m)),
      ...(rest.length > 0
        ? [
            {
              kind: 'fold' as const,
              title: t('remind.rest', { count: rest.length }),
              body: rest.map((line) => item(line, openButton(line))),
            },
          ]
        : []),
      ...draftBlock(drafts),
      {
        kind: 'buttons',
        buttons: [{ text: t('settings.title'), style: 'link', action: { do: 'ask', what: 'remind_settings' } }],
      },
    ],
    summary: title,
  };
}

/** True of every state: what waits for the reader, else what others have not seen to, else what comes again later. */
function headOf(
  waiting: readonly DigestLine[],
  drafts: readonly DigestLine[],
): { readonly title: Text; readonly tone: CardTone } {
  const open = waiting.filter((line) => line.state === 'open');
  const own = open.filter((line) => line.lies === null && line.figure === null);
  const urgent = open.filter((line) => line.urgent).length;
  if (own.length > 0) {
    const title = urgent > 0 ? t('remind.title_urgent', { count: own.length, urgent }) : t('remind.title', { count: own.length });
    // Every row that is open is in the figures above them.
    const others = open.filter((line) => line.lies !== null).length;
    return { title: others > 0 ? t('remind.title_beside', { title, count: others }) : title, tone: urgent > 0 ? 'warn' : 'ask' };
  }
  if (open.length > 0) return { title: t('remind.title_others', { count: open.length }), tone: urgent > 0 ? 'warn' : 'calm' };
  const later = waiting.filter((line) => line.state === 'snoozed').length;
  if (later > 0) return { title: t('remind.title_later', { count: later }), tone: 'calm' };
  if (waiting.length > 0) return { title: t('remind.title_none'), tone: 'done' };
  const unsent = drafts.filter((line) => line.state === 'open').length;
  return unsent > 0
    ? { title: t('remind.title_drafts', { count: unsent }), tone: 'calm' }
    : { title: t(drafts.length > 0 ? 'remind.title_drafts_over' : 'remind.title_none'), tone: 'done' };
}

/** One line each, with what they are about, those that can be gone on with first; how many more there are, and one button to them. */
function draftBlock(drafts: readonly DigestLine[]): readonly Element[] {
  if (drafts.length === 0) return [];
  const open = drafts.filter(({ state }) => state === 'open');
  const shown = [...open, ...drafts.filter(({ state }) => state !== 'open')].slice(0, DRAFTS_SHOWN);
  const more = open.length - DRAFTS_SHOWN;
  return [
    { kind: 'text', text: t('remind.drafts'), style: 'quiet' },
    ...shown.map(
      (line): Element => ({
        kind: 'item',
        title: line.title,
        ...(line.state === 'open' ? {} : { tag: { text: t('remind.state_over'), tone: 'neutral' as const } }),
        buttons: line.state === 'open' && line.draft ? [resumeButton(line.draft)] : [],
      }),
    ),
    ...buttonRow(
      more > 0
        ? [{ text: t('remind.drafts_more', { count: more }), style: 'plain', action: { do: 'ask', what: 'my_drafts' } }]
        : [],
    ),
  ];
}

/** For a group: how many of what, and nobody's name. */
export function groupDigestCard(
  totals: readonly { readonly words: Text; readonly clause: string; readonly count: number }[],
): Card {
  return {
    header: { title: t('remind.title_group'), tone: 'calm' },
    body: totals.map(({ words, clause, count }) => ({
      kind: 'text',
      text: t('remind.total', { what: words, count, clause: t('clause.named', { clause }) }),
    })),
  };
}

/** 「查看」 and 「稍后」; whatever else may be said of it stands in the line once it was looked at. */
function drawLine(line: DigestLine, m: DigestModel): readonly Element[] {
  if (line.state === 'over' || line.state === 'passed' || line.state === 'back') return [item(line, openButton(line))];
  const expanded = m.open === line.job && line.opens !== null;
  const buttons: readonly Button[] = [
    ...viewButton(line),
    ...(line.state === 'open' && line.answers.includes('snooze')
      ? [button(t('remind.later'), { do: 'remind.snooze', job: line.job })]
      : []),
    ...(expanded
      ? [
          button(t('remind.less'), { do: 'remind.view', job: null }),
          ...[...new Set(line.reasons.map(({ clause }) => clause))].map(clauseButton),
        ]
      : []),
  ];
  return [item(line, buttons), ...(expanded ? form(line, m) : [])];
}

function item(line: DigestLine, buttons: readonly Button[]): Element {
  const tag = tagOf(line);
  return { kind: 'item', title: line.title, detail: detailOf(line), ...(tag ? { tag } : {}), buttons };
}

function detailOf(line: DigestLine): Text {
  const why = join(
    line.reasons.map(({ words, clause }) => t('remind.why', { words, clause: t('clause.named', { clause }) })),
    ' · ',
  );
  if (line.figure) return t('remind.figure', { why, count: line.figure.count, since: { at: line.figure.oldest } });
  const isOpen = line.state === 'open' || line.state === 'snoozed';
  const parts = [
    ...(isOpen && line.waited !== null ? [waitedText(line.waited)] : []),
    why,
    ...(isOpen && line.at !== null ? [t('remind.by', { at: { at: line.at } })] : []),
    ...(line.lies && line.state !== 'back' ? [t('remind.lies', { name: line.lies })] : []),
    ...(line.absent && line.state === 'back' ? [t('remind.back', { name: line.absent })] : []),
    ...(line.absent && isOpen ? [t('remind.absent', { name: line.absent })] : []),
    ...(line.passedBy ? [t('remind.passed_by', { name: line.passedBy.name, reason: plain(line.passedBy.reason) })] : []),
  ];
  return join(parts, ' · ');
}

/** 已等40分钟, 已等5小时, 已等2天. */
function waitedText(ms: number): Text {
  if (ms < HOUR) return t('remind.waited_minutes', { count: Math.max(1, Math.floor(ms / MINUTE)) });
  return ms < DAY
    ? t('remind.waited_hours', { count: Math.floor(ms / HOUR) })
    : t('remind.waited_days', { count: Math.floor(ms / DAY) });
}

function tagOf(line: DigestLine): Tag | null {
  if (line.state === 'open') return line.urgent ? { text: t('remind.urgent'), tone: 'red' } : null;
  if (line.state === 'snoozed' && line.until !== null)
    return { text: t('remind.state_snoozed', { at: { at: line.until } }), tone: 'blue' };
  if (line.state === 'over') return { text: t('remind.state_over'), tone: 'green' };
  return { text: t(line.state === 'back' ? 'remind.state_back' : 'remind.state_passed'), tone: 'neutral' };
}

function form(line: DigestLine, m: DigestModel): readonly Element[] {
  const has = (answer: Answer): boolean => line.answers.includes(answer);
  const fields: readonly Field[] = [
    ...(has('snooze') ? [{ kind: 'date' as const, name: 'until', label: t('remind.until_label'), required: false }] : []),
    ...(has('hand_over')
      ? [{ kind: 'person' as const, name: 'to', label: t('remind.to_label'), required: false, among: m.colleagues }]
      : []),
    ...(has('not_me') || has('hand_over')
      ? [{ kind: 'line' as const, name: 'reason', label: t('remind.reason_label'), required: false, maxLength: 200 }]
      : []),
  ];
  const submits = (name: string, text: Text, action: ReminderAction): Button => ({
    ...button(text, action),
    name,
    submits: true,
  });
  const [submit, ...others] = [
    ...(has('snooze') ? [submits('until', t('remind.until'), { do: 'remind.snooze_until', job: line.job })] : []),
    ...(has('hand_over') ? [submits('hand', t('remind.hand_over'), { do: 'remind.hand_over', job: line.job })] : []),
    ...(has('not_me') ? [submits('not_me', t('remind.not_me'), { do: 'remind.not_me', job: line.job })] : []),
  ];
  return submit ? [{ kind: 'form', name: 'remind', fields, submit, others }] : [];
}

/** Looks at it, and opens the line. */
function viewButton(line: DigestLine): readonly Button[] {
  if (line.opens) return [{ text: t('list.open'), style: 'primary', action: { do: 'remind.view', job: line.job } }];
  return line.list ? [listButton(line.list, 'primary')] : startButton(line);
}

const listButton = (list: Question, style: 'primary' | 'plain'): Button => ({
  text: t('list.open'),
  style,
  action: { do: 'ask', what: list },
});

const startButton = ({ start, state }: DigestLine): readonly Button[] =>
  start && state === 'open' ? [{ text: t('help.start_leave'), style: 'primary', action: { do: 'start', ...start } }] : [];

/** Looks at it, and nothing else: for a line there is nothing to say of any more, or that stands in a fold. */
const openButton = (line: DigestLine): readonly Button[] =>
  line.opens === null
    ? line.list
      ? [listButton(line.list, 'plain')]
      : startButton(line)
    : [
        {
          text: t('list.open'),
          style: 'plain',
          action: openAction(line.opens),
        },
      ];

const openAction = (opens: NonNullable<DigestLine['opens']>): Action =>
  'request' in opens
    ? { do: 'request.open', request: opens.request }
    : 'record' in opens
      ? { do: 'record.open', record: opens.record }
      : { do: 'receivable.open', item: opens.item };

/** Which rule says so (O30). */
const clauseButton = (clause: string): Button => ({
  text: t('card.clause', { clause }),
  style: 'link',
  action: { do: 'clause', clause },
});

const button = (text: Text, action: ReminderAction): Button => ({
  text,
  style: 'plain',
  action,
});
