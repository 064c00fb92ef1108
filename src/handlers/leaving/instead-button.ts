import { t } from '../../kernel/text.ts';
import type { Row } from '../plan.ts';

/** One press to the form with the same time, in which only the person is missing. */
export const insteadButton = (row: Row<'substitute'>) => ({
  text: t('substitute.instead'),
  style: 'primary' as const,
  action: { do: 'substitute.instead' as const, substitute: row.id },
});
