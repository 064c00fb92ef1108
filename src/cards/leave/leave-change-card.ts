import type { RequestId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';

export type ChangeHow = 'return' | 'extend' | 'cancel';

export interface ChangeLine {
  readonly request: RequestId;
  readonly number: string;
  readonly title: Text;
  /** The changes that make sense for it now. */
  readonly hows: readonly ChangeHow[];
  /** The number of what is still to change or undo it; then there is nothing to choose. */
  readonly running: string | null;
}

export interface LeaveChangeModel {
  readonly lines: readonly ChangeLine[];
  /** For how many days after a leave an early return can still be reported. */
  readonly days: number;
}

/** Which approved leave, and how: one line a leave, one button a kind of change. */
export function leaveChangeCard({ lines, days }: LeaveChangeModel): Card {
  if (lines.length === 0)
    return {
      header: { title: t('change.none_title'), tone: 'calm' },
      body: [
        { kind: 'callout', tone: 'info', text: t('change.none', { days }), clause: 'S55' },
        {
          kind: 'buttons',
          buttons: [
            { text: t('list.my_requests'), style: 'plain', action: { do: 'ask', what: 'my_requests' } },
            { text: t('change.new'), style: 'plain', action: { do: 'start', process: 'leave' } },
          ],
        },
      ],
    };
  return {
    header: { title: t('change.title'), tone: 'calm' },
    body: [
      { kind: 'text', text: t('change.which') },
      ...lines.map(lineOf),
      { kind: 'text', text: t('change.revoke_hint'), style: 'quiet' },
    ],
  };
}

function lineOf(line: ChangeLine): Element {
  const see: Button = { text: t('list.open'), style: 'link', action: { do: 'request.open', request: line.request } };
  return {
    kind: 'item',
    title: line.title,
    detail: line.running ? t('change.waiting', { number: plain(line.running) }) : plain(line.number),
    buttons: line.running
      ? [see]
      : [
          ...line.hows.map(
            (how): Button => ({
              text: t(`change.${how}`),
              style: 'plain',
              action: { do: 'leave.change', request: line.request, how },
            }),
          ),
          see,
        ],
  };
}
