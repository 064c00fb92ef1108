import { plain, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card } from '../element.ts';

export interface AnchorModel {
  /** `12:ab34…`, to be copied as it stands. */
  readonly noted: string;
  readonly rows: number;
  readonly at: Instant;
}

/** The end of the audit log as it was at that moment; it never changes, which is what it is for. */
export const anchorCard = (m: AnchorModel): Card => ({
  header: { title: t('audit.anchor_title'), subtitle: t('audit.anchor_at', { at: { at: m.at }, rows: m.rows }), tone: 'calm' },
  body: [
    { kind: 'copy', text: plain(m.noted) },
    { kind: 'text', style: 'quiet', text: t('audit.anchor_how') },
  ],
});
