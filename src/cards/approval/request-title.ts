import type { Instance } from '../../domain/approval/instance.ts';
import { type Text, t } from '../../kernel/text.ts';

export interface TitledRequest {
  readonly instance: Pick<Instance, 'state' | 'revokesId' | 'closedById'>;
  /** Whose it is; null: the reader's own. */
  readonly who: string | null;
  /** What kind of request it is. */
  readonly name: Text;
}

/** Whose it is and what; that it undoes something is the first thing to know. */
export function requestTitle({ instance, who, name }: Pick<TitledRequest, 'instance' | 'who' | 'name'>): Text {
  const kind = instance.revokesId ? 'revoke' : 'title';
  return who === null ? t(`request.${kind}_mine`, { name }) : t(`request.${kind}_of`, { who, name });
}
