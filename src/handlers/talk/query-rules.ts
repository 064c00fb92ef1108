import { join, say, t } from '../../kernel/text.ts';
import { formContext, type House, processOf, type Visit } from '../house.ts';
import { nothing, type Plan } from '../plan.ts';
import { told } from './one-of.ts';

/** 怎么请假, 病假要证明吗: the rules of a process, or of one kind of it, as the configuration has them, with their clause. */
export function askRules(house: House, visit: Visit, processId: string, kind: string | null): Plan {
  const process = processOf(house, processId);
  if (!process) return nothing;
  const type = processId === 'leave' ? house.settings.leave.types.find((one) => one.id === kind) : undefined;
  const c = formContext(house, visit.org, visit.person, visit.now);
  const steps = house
    .chainOf(process.id)
    .steps.map((step) => (step.when.length > 0 ? t('rules.maybe', { step: say(step.name) }) : say(step.name)));
  const required = process.fields.filter((field) => field.required).map((field) => say(field.label));
  return told(visit, {
    title: t('rules.title', { name: say(type?.name ?? process.name) }),
    text: t('rules.how'),
    clause: process.clause,
    lines: [
      ...(process.rules?.(type?.id ?? null, c) ?? []),
      ...(required.length > 0 ? [t('rules.fields', { fields: required })] : []),
      t('rules.chain', { steps: join(steps, ' → ') }),
    ],
    buttons: [{ text: t('help.start'), style: 'primary', action: { do: 'start', process: process.id } }],
  });
}
