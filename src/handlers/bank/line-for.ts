import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { bankScope } from './bank-scope.ts';
import type { BankLine } from './ports.ts';
import type { Services } from './services.ts';

/** A line in the hands of somebody of finance for its unit (S4), in this state; else what they are told. */
export async function lineFor(
  services: Services,
  { org, person }: Pick<Context, 'org' | 'person'>,
  id: string,
  state: BankLine['state'],
): Promise<BankLine | Plan> {
  const units = bankScope(org, person.id);
  const line = await services.reads.bankLine(id);
  if (!units || !line || !units.includes(line.unitId ?? 'unt_none')) return toastPlan('warning', t('bank.not_yours'));
  return line.state === state ? line : toastPlan('info', t(line.state === 'matched' ? 'bank.is_matched' : 'bank.is_over'));
}

/** The line itself, and not what to say instead of it. */
export const isLine = (one: BankLine | Plan): one is BankLine => 'fileId' in one;
