import type { Field } from '../../cards/element.ts';
import { RESIDUAL_REASONS } from '../../domain/receivable/residual.ts';
import { t } from '../../kernel/text.ts';

/** Why a residual is let go. */
export const residualFields = (): readonly Field[] => [
  {
    kind: 'choice',
    name: 'reason',
    label: t('receivable.residual_reason'),
    required: true,
    options: RESIDUAL_REASONS.map((value) => ({ value, text: t(`receivable.residual_${value}`) })),
  },
  { kind: 'line', name: 'note', label: t('receivable.residual_note'), required: false, maxLength: 100 },
];
