import type { CalledState } from '../../domain/approval/close-by-system.ts';
import { t } from '../../kernel/text.ts';
import type { CardTone, Tag, TagTone } from '../element.ts';

/** In which colours a state is shown, on the request's own card and as a label in lists. */
export const STATE_TONE: Readonly<Record<CalledState, { readonly card: CardTone; readonly tag: TagTone }>> = {
  pending: { card: 'calm', tag: 'blue' },
  returned: { card: 'warn', tag: 'orange' },
  approved: { card: 'good', tag: 'green' },
  rejected: { card: 'bad', tag: 'red' },
  withdrawn: { card: 'done', tag: 'neutral' },
  closed: { card: 'done', tag: 'neutral' },
  revoked: { card: 'done', tag: 'neutral' },
  annulled: { card: 'done', tag: 'neutral' },
};

/** The state as a label. */
export const stateTag = (state: CalledState): Tag => ({ text: t(`state.${state}`), tone: STATE_TONE[state].tag });
