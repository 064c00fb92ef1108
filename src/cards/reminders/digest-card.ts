import type { Answer } from '../../domain/reminders/watched.ts';
import type { DraftId, PersonId, RequestId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { resumeButton } from '../approval/drafts-card.ts';
import type { Button, Card, Element, Field, Tag } from '../element.ts';
import type { ReminderAction } from './reminder-actions.ts';

/** One line of a digest as it stands now. */
export interface DigestLine {
  /** The job its buttons speak of. */
  readonly job: string;
  readonly title: Text;
  /** Why it is here, each with the clause it rests on. */
  readonly reasons: readonly { readonly words: Text; readonly clause: string }[];
  readonly since: Instant;
  readonly at: Instant | null;
  readonly urgent: boolean;
  /** With whom it lies, where the reader only answers for them or waits for it. */
  readonly lies: string | null;
  /** Whom the reader stands in for. */
  readonly absent: string | null;
  readonly passedBy: { readonly name: string; readonly reason: string } | null;
  readonly figure: { readonly count: number; readonly oldest: Instant } | null;
  readonly state: 'open' | 'snoozed' | 'done' | 'over' | 'passed';
  readonly until: Instant | null;
  readonly answers: readonly Answer[];
  readonly requestId: RequestId | null;
  /** The record its button opens. */
  readonly record: string | null;
  /** The process that would see to it, e.g. a leave for days that lapse, with its form begun. */
  /** A form begun and not sent: it waits for nobody, so it is no thing to be seen to. */
  readonly draft: DraftId | null;
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

/** Everything that waits for one person, on one card (O25); below it, uncounted, forms they left lying. */
export function digestCard(m: DigestModel): Card {
  const waiting = m.lines.filter((line) => line.draft === null);
  const drafts = m.lines.filter((line) => line.draft !== null);
  const open = waiting.filter((line) => line.state === 'open');
  const urgent = open.filter((line) => line.urgent).length;
  const title = titleOf(open.length, urgent, waiting.length === 0 ? drafts.length : 0);
  const rest = waiting.slice(SHOWN);
  return {
    header: {
      title,
      tone: open.length === 0 ? (waiting.length === 0 && drafts.length > 0 ? 'calm' : 'done') : urgent > 0 ? 'warn' : 'ask',
    },
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

function titleOf(count: number, urgent: number, onlyDrafts: number): Text {
  if (onlyDrafts > 0) return t('remind.title_drafts', { count: onlyDrafts });
  if (count === 0) return t('remind.title_none');
  return urgent > 0 ? t('remind.title_urgent', { count, urgent }) : t('remind.title', { count });
}

/** One line each, with what they are about. */
const draftBlock = (drafts: readonly DigestLine[]): readonly Element[] =>
  drafts.length === 0
    ? []
    : [
        { kind: 'text', text: t('remind.drafts'), style: 'quiet' },
        ...drafts.slice(0, SHOWN).map(
          (line): Element => ({
            kind: 'item',
            title: line.title,
            ...(line.state === 'open' ? {} : { tag: { text: t('remind.state_over'), tone: 'neutral' as const } }),
            buttons: line.state === 'open' && line.draft ? [resumeButton(line.draft)] : [],
          }),
        ),
      ];

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

function drawLine(line: DigestLine, m: DigestModel): readonly Element[] {
  if (line.state !== 'open') return [item(line, openButton(line))];
  const expanded = m.open === line.job;
  const has = (answer: Answer): boolean => line.answers.includes(answer);
  const buttons: readonly Button[] = [
    ...openButton(line),
    ...(has('snooze')
      ? [
          button(t('remind.hour'), { do: 'remind.snooze', job: line.job, until: 'hour' }),
          button(t('remind.tomorrow'), { do: 'remind.snooze', job: line.job, until: 'tomorrow' }),
        ]
      : []),
    ...(has('done') ? [button(t('remind.done'), { do: 'remind.done', job: line.job })] : []),
    ...(line.answers.length > 0
      ? [button(expanded ? t('remind.less') : t('remind.more'), { do: 'remind.more', job: expanded ? null : line.job })]
      : []),
    ...(expanded ? [...new Set(line.reasons.map(({ clause }) => clause))].map(clauseButton) : []),
  ];
  return [item(line, buttons), ...(expanded ? [form(line, m)] : [])];
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
  const parts = [
    why,
    line.at === null
      ? t('remind.since', { since: { at: line.since } })
      : t('remind.since_by', { since: { at: line.since }, at: { at: line.at } }),
    ...(line.lies ? [t('remind.lies', { name: line.lies })] : []),
    ...(line.absent ? [t('remind.absent', { name: line.absent })] : []),
    ...(line.passedBy ? [t('remind.passed_by', { name: line.passedBy.name, reason: plain(line.passedBy.reason) })] : []),
  ];
  return join(parts, ' · ');
}

function tagOf(line: DigestLine): Tag | null {
  if (line.state === 'open') return line.urgent ? { text: t('remind.urgent'), tone: 'red' } : null;
  if (line.state === 'snoozed' && line.until !== null)
    return { text: t('remind.state_snoozed', { at: { at: line.until } }), tone: 'blue' };
  if (line.state === 'passed') return { text: t('remind.state_passed'), tone: 'neutral' };
  return { text: line.state === 'done' ? t('remind.state_done') : t('remind.state_over'), tone: 'green' };
}

function form(line: DigestLine, m: DigestModel): Element {
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
  return submit ? { kind: 'form', name: 'remind', fields, submit, others } : { kind: 'divider' };
}

const openButton = (line: DigestLine): readonly Button[] => [
  ...(line.requestId
    ? [{ text: t('list.open'), style: 'primary' as const, action: { do: 'request.open' as const, request: line.requestId } }]
    : []),
  ...(line.record
    ? [{ text: t('list.open'), style: 'primary' as const, action: { do: 'record.open' as const, record: line.record } }]
    : []),
  ...(line.start && line.state === 'open'
    ? [{ text: t('help.start_leave'), style: 'primary' as const, action: { do: 'start' as const, ...line.start } }]
    : []),
];

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
