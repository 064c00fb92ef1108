import type { CalledState } from '../../domain/approval/close-by-system.ts';
import type { Verdict } from '../../domain/approval/refusal.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import { stateTag } from './state-tone.ts';

/** What may be known of a request by somebody who has no more part in it: whose, of what kind of process, and which. */
interface RequestLabel {
  readonly who: string;
  readonly name: Text;
  readonly number: string;
  readonly isRevocation: boolean;
}

/** What the reader said themselves. */
export interface OwnPart {
  readonly at: Instant;
  readonly verdict: Verdict;
  /** In whose name, or as what. */
  readonly as: { readonly for: string } | 'added' | 'adviser' | 'self';
  readonly comment: string | null;
}

export interface RequestPartModel extends RequestLabel {
  readonly state: CalledState;
  readonly parts: readonly OwnPart[];
}

/** For who acted for somebody, was added or gave an opinion: what they said, and how it ended; nothing of what it was about (S4). */
export function requestPartCard(m: RequestPartModel): Card {
  return {
    header: {
      title: labelOf(m),
      subtitle: plain(m.number),
      tone: 'done',
      tags: [stateTag(m.state)],
    },
    body: [
      ...m.parts.map((part) => ({ kind: 'text' as const, text: partText(part) })),
      { kind: 'text', text: t('request.decision_only'), style: 'quiet' },
    ],
  };
}

/** For who was asked and no longer is: one line. */
export const requestOverCard = (m: RequestLabel): Card => ({
  header: { title: labelOf(m), subtitle: plain(m.number), tone: 'done' },
  body: [{ kind: 'text', text: t('request.over_card') }],
  onlyInPlace: true,
});

const labelOf = ({ who, name, isRevocation }: RequestLabel): Text =>
  t(isRevocation ? 'request.revoke_of' : 'request.title_of', { who, name });

function partText({ at, verdict, as, comment }: OwnPart): Text {
  const said = { at: { at }, verdict: t(`verdict.${verdict}`) };
  const role = as === 'self' ? null : typeof as === 'object' ? t('request.as_for', { absent: as.for }) : t(`request.as_${as}`);
  const done = role ? t('request.your_part_as', { ...said, as: role }) : t('request.your_part', said);
  return comment ? t('request.your_words', { part: done, comment: plain(comment) }) : done;
}
