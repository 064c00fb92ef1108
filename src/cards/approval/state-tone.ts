import type { RequestState } from '../../domain/approval/instance.ts';
import type { CardTone, TagTone } from '../element.ts';

/** In which colours a state is shown, on the request's own card and as a label in lists. */
export const STATE_TONE: Readonly<Record<RequestState, { readonly card: CardTone; readonly tag: TagTone }>> = {
  pending: { card: 'calm', tag: 'blue' },
  returned: { card: 'warn', tag: 'orange' },
  approved: { card: 'good', tag: 'green' },
  rejected: { card: 'bad', tag: 'red' },
  withdrawn: { card: 'done', tag: 'neutral' },
  revoked: { card: 'done', tag: 'neutral' },
};
