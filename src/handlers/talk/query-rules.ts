import { isRequired } from '../../fields/field.ts';
import { join, say, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { told } from '../reply.ts';
import { formContext, processOf } from '../services.ts';
import type { Services } from './services.ts';

/** 怎么请假, 病假要证明吗: the rules of a process, or of one kind of it, as the configuration has them, with their clause. */
export function askRules(services: Services, context: Context, processId: string, kind: string | null): Plan {
  const process = processOf(services, processId);
  if (!process) return emptyPlan;
  const type = process.kinds?.().find((one) => one.id === kind);
  const c = formContext(services, context.org, context.person, context.now);
  const steps = services
    .chainOf(process.id)
    .steps.map((step) => (step.when.length > 0 ? t('rules.maybe', { step: say(step.name) }) : say(step.name)));
  const required = Object.values(process.fieldsFor({}))
    .filter(isRequired)
    .map((field) => say(field.label));
  return told(context, {
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
