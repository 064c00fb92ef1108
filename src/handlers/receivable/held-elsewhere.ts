import type { Finding } from '../../domain/finding.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import { peopleNames } from '../../domain/org/label.ts';
import type { RecordId } from '../../fields/field.ts';
import type { UnitId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Scene } from '../../records/define.ts';
import { gateRules, standingOf } from './credit-of.ts';
import type { CreditServices } from './services.ts';

/**
 * What a customer has owed another branch for too long holds their orders here as well (O19, S119), as does a stop of supply there; an override that is in
 * force lets it through. That there is something and whom to ask is said, of the other branch nothing (S4). Null: nothing speaks against it.
 */
export async function heldElsewhere(
  services: CreditServices,
  customers: readonly RecordId[],
  unit: UnitId,
  { org, today }: Pick<Scene, 'org' | 'today'>,
): Promise<Finding | null> {
  if (customers.length === 0) return null;
  for (const customer of await services.reads.customersNamed(customers)) {
    const { isStopped, oldestOverdue, extra } = await standingOf(services, customer, today);
    if (!isStopped && (oldestOverdue <= gateRules(services).overdueDays || extra)) continue;
    return {
      severity: 'refuse',
      clause: 'S119',
      code: 'credit_elsewhere',
      text: t('receivable.gate_elsewhere'),
      accept: t('receivable.gate_ask_finance', { who: peopleNames(org, financeFor(org, unit)) }),
      field: 'buyer',
    };
  }
  return null;
}
