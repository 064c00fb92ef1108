import type { Finding } from '../../domain/finding.ts';
import { type Text, t } from '../../kernel/text.ts';
import { contractNotices } from '../contract/contract-elements.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow, callout } from '../parts.ts';

/** Why nothing was read, or kept. */
export const TEXT_FAULTS = [
  'too_large',
  'encrypted',
  'damaged',
  'kind_not_taken',
  'old_word',
  'picture',
  'empty',
  'long',
  'too_many_pages',
  'took_too_long',
  'lost',
  'not_draft',
  'same',
] as const;
export type TextFaultCode = (typeof TEXT_FAULTS)[number];

/** A document that was sent as the text of a contract. */
export interface TextModel {
  readonly record: string;
  readonly number: string;
  readonly title: Text;
  readonly name: string;
  readonly state: 'reading' | 'read' | 'refused';
  readonly why?: TextFaultCode | undefined;
  readonly version?: number | undefined;
  readonly paragraphs?: number;
  /** What it does not say as it was agreed. */
  readonly findings?: readonly Finding[];
  /** What is otherwise than in the version before; null: it is the first. */
  readonly changes?: readonly Text[] | null;
}

/** What was read of a document: does it say what was agreed (S41), and what has changed since the version before. */
export function textCard(m: TextModel): Card {
  const found = m.findings ?? [];
  const wrong = found.some(({ severity }) => severity !== 'warn');
  const tone = m.state === 'reading' ? 'calm' : m.state === 'refused' || wrong ? 'warn' : 'good';
  return {
    header: {
      title: t('contract_text.title', { title: m.title }),
      subtitle: t('contract_text.of', { number: m.number, name: m.name }),
      tone,
      ...(m.version === undefined ? {} : { tags: [{ text: t('contract_text.version', { version: m.version }), tone: 'blue' }] }),
    },
    body: [...bodyOf(m, found), ...buttonRow([openButton(m.record)])],
  };
}

const openButton = (record: string): Button => ({
  text: t('contract_text.open'),
  style: 'plain',
  action: { do: 'record.open', record },
});

function bodyOf(m: TextModel, found: readonly Finding[]): readonly Element[] {
  if (m.state === 'reading') return [{ kind: 'text', text: t('contract_text.reading') }];
  if (m.state === 'refused') return callout('warn', t(`contract_text.${m.why ?? 'damaged'}`));
  const { changes } = m;
  return [
    ...(found.length > 0 ? contractNotices(found) : callout('good', t('contract_text.agrees', { count: m.paragraphs ?? 0 }))),
    ...(changes
      ? [
          {
            kind: 'text' as const,
            text: t(changes.length > 0 ? 'contract_text.changed' : 'contract_text.unchanged'),
            style: 'strong' as const,
          },
          ...changes.map((text): Element => ({ kind: 'text', text })),
        ]
      : []),
  ];
}

/** On the card of a contract or its review: which text there is, with the way to the file. */
export const textLine = (version: number, name: string, file: Button['action']): Element => ({
  kind: 'item',
  title: t('contract_text.line', { version, name }),
  buttons: [{ text: t('contract_text.file'), style: 'plain', action: file }],
});
