import type { Field } from '../../cards/element.ts';
import type { ReceivableRules } from '../../domain/receivable/config.ts';
import { plain, t } from '../../kernel/text.ts';

/** Until when it is paused and why; and, of several policies, which one holds from now on. */
export function holdFields({ policies }: ReceivableRules, policy: string | null): readonly Field[] {
  const names = Object.keys(policies);
  return [
    { kind: 'date', name: 'until', label: t('receivable.until'), required: false },
    { kind: 'line', name: 'why', label: t('receivable.why'), required: false, maxLength: 100 },
    ...(names.length > 1
      ? [
          {
            kind: 'choice' as const,
            name: 'policy',
            label: t('receivable.policy'),
            required: false,
            ...(policy ? { value: policy } : {}),
            options: names.map((value) => ({ value, text: plain(value) })),
          },
        ]
      : []),
  ];
}
