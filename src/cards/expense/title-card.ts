import type { Title } from '../../domain/expense/rules.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';

/** 开票信息: the name and the tax number an invoice has to carry, to copy or to forward to a seller (S101); null: none is set for the reader's unit. */
export const titleCard = (title: Title | null): Card => ({
  header: { title: t('expense.title_card'), subtitle: t('clause.named', { clause: 'S101' }), tone: 'calm' },
  body: title
    ? [
        ...copied(t('expense.title_name'), title.name),
        ...copied(t('expense.title_tax_id'), title.taxId),
        { kind: 'text', text: t('expense.title_forward'), style: 'quiet' },
      ]
    : [{ kind: 'text', text: t('expense.title_none') }],
});

const copied = (label: ReturnType<typeof t>, value: string): readonly Element[] => [
  { kind: 'text', text: label, style: 'quiet' },
  { kind: 'copy', text: plain(value) },
];
