import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import { buttonRow, quiet } from '../parts.ts';
import { queueButton } from './file-card.ts';

export interface HowModel {
  /** Until which day each account is known. */
  readonly fresh: readonly { readonly account: string; readonly on: LocalDate }[];
  readonly queued: number;
}

/** How files of the bank are brought, and how far the accounts are known. */
export const howCard = ({ fresh, queued }: HowModel): Card => ({
  header: { title: t('bank.how_title'), subtitle: t('clause.named', { clause: 'S111' }), tone: 'calm' },
  body: [
    { kind: 'text', text: t('bank.how') },
    ...(fresh.length > 0
      ? [
          {
            kind: 'facts' as const,
            rows: fresh.map(({ account, on }) => ({ label: plain(account), value: t('bank.fresh', { on: { date: on } }) })),
          },
        ]
      : quiet(t('bank.no_accounts'))),
    ...buttonRow([
      ...(queued > 0 ? [queueButton('primary')] : []),
      { text: t('bank.matched_list'), style: 'plain', action: { do: 'bank.matched', before: null } },
    ]),
  ],
});
