import { plain, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';

/** What is still to change or undo an approved leave, so that nobody asks twice. */
export const waitingChange = ({ id, number }: { readonly id: string; readonly number: string }): readonly Element[] => [
  { kind: 'callout', tone: 'info', text: t('change.waiting', { number: plain(number) }) },
  { kind: 'buttons', buttons: [{ text: t('change.see'), style: 'plain', action: { do: 'request.open', request: id } }] },
];

/** 「变更」, beside 「申请撤销」. */
export const changeButton = (request: string): Button => ({
  text: t('change.open'),
  style: 'plain',
  action: { do: 'leave.change', request },
  name: 'change',
});
