import type { AgendaGap } from '../../domain/agenda/agenda-hints.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, Element, Fact, Field } from '../element.ts';
import { buttonRow, fold, quiet } from '../parts.ts';

export interface TopicLine {
  readonly id: string;
  readonly title: Text;
  readonly minutes: number;
  /** Who presents it. */
  readonly owner: string | null;
  /** Who brought it; null: every such meeting has it. */
  readonly by: string | null;
  readonly from: 'carried' | 'action' | null;
  readonly done: boolean;
  /** The reader brought it and may take it back. */
  readonly mine: boolean;
}

/** What somebody brings. */
export interface InputLine {
  readonly who: string;
  readonly said: readonly { readonly what: Text; readonly words: string }[];
  readonly files: number;
}

export interface AgendaModel {
  readonly record: string;
  readonly meeting: Text;
  readonly when: Text;
  readonly topics: readonly TopicLine[];
  readonly gaps: readonly AgendaGap[];
  readonly inputs: readonly InputLine[];
  /** Who was asked and has not written; null: nobody was asked. */
  readonly silent: readonly string[] | null;
  readonly pack: { readonly at: Instant; readonly figures: readonly Fact[] } | null;
  readonly frozen: boolean;
  /** When it is fixed by the clock. */
  readonly freezesAt: Instant | null;
  /** It may still be changed, by whom it may. */
  readonly open: boolean;
  readonly begun: boolean;
  readonly hosts: boolean;
  readonly mayAdd: boolean;
  /** Topics that every such meeting has could be put in. */
  readonly mayUseUsual: boolean;
  readonly note: Text | null;
  readonly form: { readonly topic: string | null; readonly fields: readonly Field[] } | null;
}

/** The agenda of a meeting: its host orders and fixes it, everybody invited may bring topics until then (S64). */
export const agendaCard = (m: AgendaModel): Card => ({
  header: {
    title: t('agenda.title', { meeting: m.meeting }),
    subtitle: m.when,
    tone: m.hosts && m.open && !m.frozen ? 'ask' : 'calm',
    tags: [{ text: t(m.frozen ? 'agenda.frozen' : 'agenda.draft'), tone: m.frozen ? 'green' : 'orange' }],
  },
  body: [
    ...(m.note ? [{ kind: 'callout' as const, tone: 'info' as const, text: m.note }] : []),
    ...(m.topics.length > 0 ? m.topics.map(topicItem(m)) : quiet(!(m.hosts && m.open) && t('agenda.none'))),
    ...(m.hosts && m.open ? m.gaps.map(gapElement) : []),
    ...(m.form ? topicForm(m, m.form) : buttonRow(buttons(m))),
    ...silentLine(m),
    ...packElements(m),
    ...inputsFold(m),
    ...(m.freezesAt && m.open && !m.frozen ? quiet(t('agenda.freezes_at', { at: { at: m.freezesAt } })) : []),
  ],
});

/** The same on the card of the meeting, once it is fixed: nothing to press. */
export const agendaElements = (m: AgendaModel): readonly Element[] => [
  ...m.topics.map((topic, index): Element => ({ kind: 'text', text: join([topicText(topic, index), details(topic)], '  ') })),
  ...packElements(m),
  ...inputsFold(m),
];

const topicText = ({ title }: TopicLine, index: number): Text => t('agenda.topic', { n: index + 1, title });

const details = ({ minutes, owner, by, from, done }: TopicLine): Text =>
  join(
    [
      t('agenda.minutes', { minutes }),
      ...(owner ? [plain(owner)] : []),
      ...(by && by !== owner ? [t('agenda.by', { who: by })] : []),
      ...(from ? [t(`agenda.${from}`)] : []),
      ...(done ? [t('agenda.is_done')] : []),
    ],
    ' · ',
  );

const topicItem =
  (m: AgendaModel) =>
  (topic: TopicLine, index: number): Element => ({
    kind: 'item',
    title: topicText(topic, index),
    detail: details(topic),
    buttons: topicButtons(m, topic),
  });

function topicButtons(
  { record, hosts, open, begun, frozen, form }: AgendaModel,
  { id, mine, done }: TopicLine,
): readonly Button[] {
  if (form) return [];
  if (hosts && begun)
    return [{ text: t(done ? 'agenda.not_done' : 'agenda.done'), action: { do: 'agenda.done', record, topic: id, done: !done } }];
  if (hosts && open) return [{ text: t('agenda.change'), action: { do: 'agenda.form', record, topic: id } }];
  return mine && open && !frozen ? [{ text: t('agenda.take_back'), action: { do: 'agenda.drop', record, topic: id } }] : [];
}

function gapElement(gap: AgendaGap): Element {
  const { code, ...holes } = gap;
  const text = t(`agenda.gap_${code}`, holes);
  return code === 'topics' ? { kind: 'callout', tone: 'warn', text } : { kind: 'text', style: 'quiet', text };
}

const buttons = ({ record, hosts, open, frozen, mayAdd, mayUseUsual, topics }: AgendaModel): readonly Button[] => [
  ...(hosts && open && !frozen && topics.length > 0
    ? [{ text: t('agenda.freeze'), style: 'primary' as const, action: { do: 'agenda.freeze' as const, record } }]
    : []),
  ...(hosts && open && mayUseUsual
    ? [{ text: t('agenda.usual'), style: 'primary' as const, action: { do: 'agenda.usual' as const, record } }]
    : []),
  ...(mayAdd
    ? [{ text: t('agenda.add'), style: 'plain' as const, action: { do: 'agenda.form' as const, record, topic: null } }]
    : []),
];

function topicForm({ record, hosts }: AgendaModel, { topic, fields }: NonNullable<AgendaModel['form']>): readonly Element[] {
  return [
    {
      kind: 'form',
      name: 'topic',
      partial: true,
      fields,
      submit: { text: t('agenda.save'), style: 'primary', name: 'save', action: { do: 'agenda.save', record, topic } },
      others: [
        ...(topic !== null && hosts
          ? [
              {
                text: t('agenda.drop'),
                style: 'danger' as const,
                name: 'drop',
                action: { do: 'agenda.drop' as const, record, topic },
              },
            ]
          : []),
        { text: t('agenda.back'), style: 'plain', name: 'back', action: { do: 'agenda.back', record } },
      ],
    },
  ];
}

function silentLine({ silent, hosts, open, frozen, record }: AgendaModel): readonly Element[] {
  if (!silent || silent.length === 0 || !hosts || !open || frozen) return [];
  const who = join(silent.map(plain), '、');
  return [
    {
      kind: 'item',
      title: t('agenda.silent', { who }),
      buttons: [{ text: t('agenda.nag'), action: { do: 'agenda.nag', record } }],
    },
  ];
}

const packElements = ({ pack }: AgendaModel): readonly Element[] =>
  pack && pack.figures.length > 0
    ? [...quiet(t('agenda.pack', { at: { at: pack.at } })), { kind: 'facts', rows: pack.figures }]
    : [];

function inputsFold({ record, inputs, silent, hosts, frozen }: AgendaModel): readonly Element[] {
  if (silent === null || (!hosts && !frozen)) return [];
  const files = inputs.reduce((sum, one) => sum + one.files, 0);
  const lines = inputs.flatMap(({ who, said, files: own }): readonly Element[] => [
    { kind: 'text', style: 'strong', text: plain(who) },
    ...said.map(({ what, words }): Element => ({ kind: 'text', text: t('agenda.brought', { what, words: plain(words) }) })),
    ...(own > 0 ? quiet(t('agenda.materials_count', { count: own })) : []),
  ]);
  const written = inputs.filter(({ said }) => said.length > 0).length;
  return [
    ...fold(t('agenda.inputs', { sent: written, all: written + silent.length }), lines),
    ...(files > 0
      ? [
          {
            kind: 'item' as const,
            title: t('agenda.materials_count', { count: files }),
            buttons: [{ text: t('agenda.materials'), action: { do: 'agenda.materials' as const, record } }],
          },
        ]
      : []),
  ];
}
