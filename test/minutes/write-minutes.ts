import type { Due, MinutesHead } from '../../src/domain/minutes/minutes.ts';

/** An item of minutes as they are sent out. */
export interface WrittenAction {
  readonly what: string;
  readonly owner: string | null;
  readonly coOwners: readonly string[];
  readonly due: Due | null;
  readonly done: boolean;
  readonly from: string;
}

/** What is sent out. People are ids. */
export interface WrittenMinutes {
  readonly head: MinutesHead;
  readonly decisions: readonly { readonly text: string; readonly from: string; readonly onlyToKnow: boolean }[];
  readonly actions: readonly WrittenAction[];
  readonly proposals: readonly { readonly text: string }[];
  /** Whatever else was noted, verbatim. */
  readonly rest: readonly string[];
}

/** The words of the document, in the language of whoever reads it. */
export interface MinutesLabels {
  readonly minutes: string;
  readonly time: string;
  readonly place: string;
  readonly host: string;
  readonly recorder: string;
  readonly present: string;
  readonly absent: string;
  readonly observers: string;
  readonly topics: string;
  readonly decisions: string;
  readonly onlyToKnow: string;
  readonly actions: string;
  readonly what: string;
  readonly owner: string;
  readonly with: string;
  readonly due: string;
  readonly state: string;
  readonly done: string;
  readonly proposals: string;
  readonly notes: string;
  readonly next: string;
  /** Over the sentences the items came from. */
  readonly sources: string;
  /** Between names. */
  readonly comma: string;
  /** Between a label and what it is of. */
  readonly colon: string;
}

export interface MinutesSpeech {
  readonly labels: MinutesLabels;
  readonly nameOf: (id: string) => string;
  readonly dueText: (due: Due) => string;
}

/** Minutes as Markdown: the same for the message, the document and the file. What people wrote is copied and cannot become markup. */
export function renderMinutes(minutes: WrittenMinutes, speech: MinutesSpeech): string {
  const { labels } = speech;
  const { decisions, actions, proposals, rest, head } = minutes;
  const parts = [
    [`# ${plain(head.title ?? labels.minutes)}`, ...headLines(head, speech)],
    section(labels.topics, head.topics.map(listed)),
    section(
      labels.decisions,
      decisions.map(({ text, onlyToKnow }, i) => listed(onlyToKnow ? `${text} (${labels.onlyToKnow})` : text, i)),
    ),
    section(labels.actions, actions.length === 0 ? [] : tableOf(actions, speech)),
    section(
      labels.proposals,
      proposals.map(({ text }, i) => listed(text, i)),
    ),
    section(
      labels.notes,
      rest.map((line) => `- ${plain(line)}`),
    ),
    section(
      labels.sources,
      [...decisions, ...actions].map(({ from }) => `> ${plain(from)}`),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines];

const listed = (text: string, i: number): string => `${i + 1}. ${plain(text)}`;

function headLines(head: MinutesHead, { labels, nameOf, dueText }: MinutesSpeech): readonly string[] {
  const names = (ids: readonly string[]): string => ids.map((id) => plain(nameOf(id))).join(labels.comma);
  const line = (label: string, value: string | null): readonly string[] =>
    value === null || value === '' ? [] : [`- ${label}${labels.colon}${value}`];
  const lines = [
    ...line(labels.time, head.time && plain(head.time)),
    ...line(labels.place, head.place && plain(head.place)),
    ...line(labels.host, head.host && names([head.host])),
    ...line(labels.recorder, head.recorder && names([head.recorder])),
    ...line(labels.present, names(head.present)),
    ...line(labels.absent, names(head.absent)),
    ...line(labels.observers, names(head.observers)),
    ...line(labels.next, head.next && dueText(head.next)),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

function tableOf(actions: readonly WrittenAction[], { labels, nameOf, dueText }: MinutesSpeech): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const names = (ids: readonly string[]): string => ids.map((id) => inCell(nameOf(id))).join(labels.comma);
  return [
    row([labels.what, labels.owner, labels.with, labels.due, labels.state]),
    row(['---', '---', '---', '---', '---']),
    ...actions.map(({ what, owner, coOwners, due, done }) =>
      row([
        inCell(what),
        owner === null ? '' : names([owner]),
        names(coOwners),
        due ? dueText(due) : '',
        done ? labels.done : '',
      ]),
    ),
  ];
}

/** On one line, and no sign of it markup. */
const plain = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/gu, ' ')
    .replace(/[\\`*_~<>[\]]/gu, '\\$&')
    .replace(/^(\s*)([#>+-]|\d{1,3}[.)](?=\s))/u, '$1\\$2')
    .trim();

const inCell = (text: string): string => plain(text).replaceAll('|', '\\|');
