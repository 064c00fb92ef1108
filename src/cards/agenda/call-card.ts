import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, Element, Field } from '../element.ts';
import { buttonRow, quiet } from '../parts.ts';

export interface CallModel {
  readonly record: string;
  readonly meeting: Text;
  readonly when: Text;
  readonly clause: string;
  /** Until when. */
  readonly by: Instant | null;
  readonly late: boolean;
  /** The agenda is fixed, or the meeting is called off. */
  readonly over: boolean;
  /** What was sent; null: nothing yet. */
  readonly sent: readonly { readonly what: Text; readonly words: string }[] | null;
  /** How many files were sent with it. */
  readonly files: number;
  /** The form, while it is open. */
  readonly fields: readonly Field[] | null;
}

/** Somebody is asked before a meeting of a series: last week's work, problems, plan (S62); or review, goals and key tasks (S63). */
export const callCard = (m: CallModel): Card => ({
  header: {
    title: t('agenda.call_title', { meeting: m.meeting }),
    subtitle: m.when,
    tone: m.sent ? 'good' : m.over ? 'done' : 'ask',
    ...(m.sent ? { tags: [{ text: t('agenda.was_sent'), tone: 'green' as const }] } : {}),
  },
  body: [
    ...lead(m),
    ...(m.fields ? [...form(m, m.fields), ...materials(m)] : [...said(m), ...materials(m), ...buttonRow(buttons(m))]),
  ],
});

function lead({ sent, over, late, by }: CallModel): readonly Element[] {
  if (sent) return [];
  if (over) return quiet(t('agenda.call_over'));
  if (!by) return [];
  return late
    ? [{ kind: 'callout', tone: 'warn', text: t('agenda.call_late', { at: { at: by } }) }]
    : quiet(t('agenda.call_by', { at: { at: by } }));
}

const said = ({ sent }: CallModel): readonly Element[] =>
  sent && sent.length > 0
    ? [{ kind: 'facts', rows: sent.map(({ what, words }) => ({ label: what, value: plain(words), wide: true })) }]
    : [];

/** How to bring files along, or how many there are. */
const materials = ({ record, files, over }: CallModel): readonly Element[] =>
  files > 0
    ? [
        {
          kind: 'item',
          title: t('agenda.materials_count', { count: files }),
          buttons: over ? [] : [{ text: t('files.detach'), style: 'plain', action: { do: 'agenda.detach', record } }],
        },
      ]
    : over
      ? []
      : quiet(t('agenda.materials_how'));

const agendaButton = (record: string): Button => ({
  text: t('agenda.open'),
  style: 'plain',
  name: 'agenda',
  action: { do: 'agenda.open', record },
});

const buttons = ({ record, sent, over }: CallModel): readonly Button[] => [
  ...(sent && !over
    ? [{ text: t('agenda.rewrite'), style: 'plain' as const, action: { do: 'agenda.rewrite' as const, record } }]
    : []),
  agendaButton(record),
];

const form = ({ record }: CallModel, fields: readonly Field[]): readonly Element[] => [
  {
    kind: 'form',
    name: 'bring',
    partial: true,
    fields,
    submit: { text: t('agenda.send'), style: 'primary', name: 'send', action: { do: 'agenda.write', record } },
    others: [agendaButton(record)],
  },
];
