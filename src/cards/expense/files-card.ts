import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element, Tag, TagTone } from '../element.ts';

/** What was read of one file, or of one invoice in it. */
export interface FileLine {
  readonly name: Text;
  readonly state: FileState;
  /** What was read, or why not. */
  readonly detail: readonly Text[];
  /** What is noteworthy: a value that was not read, two sources that differ. */
  readonly notes: readonly Text[];
  readonly buttons: readonly Button[];
}

export type FileState =
  | 'reading'
  | 'line'
  | 'attached'
  | 'beside'
  | 'lone'
  | 'used'
  | 'red'
  | 'vehicle'
  | 'unknown'
  | 'full'
  | 'refused';

const TONE: Readonly<Record<FileState, TagTone>> = {
  reading: 'blue',
  line: 'green',
  attached: 'green',
  beside: 'green',
  lone: 'orange',
  used: 'red',
  red: 'red',
  vehicle: 'red',
  unknown: 'orange',
  full: 'orange',
  refused: 'red',
};

const tagOf = (state: FileState): Tag => ({ text: t(`expense.${state}`), tone: TONE[state] });

/** The answer to files that were sent for a claim: of each what was read, or why not (S101). */
export function filesCard({
  files,
  count,
  hasClaim,
}: {
  readonly files: readonly FileLine[];
  readonly count: number;
  readonly hasClaim: boolean;
}): Card {
  const isReading = files.some(({ state }) => state === 'reading');
  return {
    header: {
      title: count === 1 ? t('expense.file') : t('expense.files', { n: count }),
      tone: isReading
        ? 'calm'
        : files.every(({ state }) => state === 'line' || state === 'attached' || state === 'beside')
          ? 'good'
          : 'warn',
    },
    body: [
      ...files.flatMap(({ name, state, detail, notes, buttons }, index): Element[] => [
        {
          kind: 'item',
          title: files.length > 1 ? t('expense.nth', { n: index + 1, name }) : name,
          ...(detail.length > 0 ? { detail: join(detail, ' · ') } : {}),
          tag: tagOf(state),
          buttons,
        },
        ...notes.map((text): Element => ({ kind: 'callout', tone: 'warn', text })),
      ]),
      ...(hasClaim && !isReading
        ? [
            {
              kind: 'buttons' as const,
              buttons: [
                { text: t('expense.open'), style: 'plain' as const, action: { do: 'start' as const, process: 'expense' } },
              ],
            },
          ]
        : []),
    ],
    summary: t('expense.files_summary', { n: count }),
  };
}

export const nameOf = (name: string): Text => (name ? plain(name) : t('expense.picture'));
