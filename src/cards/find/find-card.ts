import { plain, type Text, t } from '../../kernel/text.ts';
import type { Card, Element, Fact } from '../element.ts';
import { quiet } from '../parts.ts';

export interface FindModel {
  readonly title: Text;
  /** Unit or post, and who. */
  readonly rows?: readonly Fact[];
  /** Names one below the other. */
  readonly names?: readonly string[];
  readonly trail?: Element;
  readonly note?: Text;
  readonly clause?: string;
}

/** Who holds a post, decides, works where, or which units there are. */
export const findCard = ({ title, rows = [], names = [], trail, note, clause }: FindModel): Card => ({
  header: { title, tone: 'calm' },
  body: [
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
    ...(names.length > 0 ? [{ kind: 'text' as const, text: plain(names.join('\n')) }] : []),
    ...(trail ? [trail] : []),
    ...(note && clause ? [{ kind: 'callout' as const, tone: 'info' as const, text: note, clause }] : []),
    ...quiet(note && !clause && note),
  ],
  summary: rows[0] ? { join: [title, rows[0].label, rows[0].value], by: ' ' } : title,
});

export const nobodyFound = (said: string): Card => findCard({ title: t('found.title'), note: t('found.nobody', { said }) });
