import { calledState } from '../../domain/approval/close-by-system.ts';
import { t } from '../../kernel/text.ts';
import type { Card } from '../element.ts';
import { requestTitle, type TitledRequest } from './request-title.ts';
import { stateTag } from './state-tone.ts';

/** A card of which a newer one lies further down: one line. `request`: what it was about, where the reader may know. */
export const movedCard = (request: TitledRequest | null): Card => ({
  header: {
    title: request ? requestTitle(request) : t('moved.title'),
    tone: 'done',
    ...(request ? { tags: [stateTag(calledState(request.instance))] } : {}),
  },
  body: [{ kind: 'text', text: t('moved.below'), style: 'quiet' }],
  onlyInPlace: true,
});
