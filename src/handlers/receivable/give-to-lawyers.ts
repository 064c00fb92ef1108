import type { Field } from '../../cards/element.ts';
import { financeFor } from '../../domain/org/finance-scope.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { seesItem } from '../../domain/receivable/sight.ts';
import type { ReceivableId, UnitId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { notice } from '../reply.ts';
import { changeItem } from './change-item.ts';
import { pauseIn } from './hold-items.ts';
import type { Services } from './services.ts';

/** Who decides on the lawyers: those whom the last level of reminding asks for it (S112). */
export const mayLegal = ({ org, person }: Pick<Context, 'org' | 'person'>, unit: UnitId): boolean =>
  holdsFor(org, person.id, ['region_manager', 'network_department'], unit);

export const legalFields = (): readonly Field[] => [
  { kind: 'date', name: 'until', label: t('receivable.legal_review'), required: true },
  { kind: 'line', name: 'why', label: t('receivable.legal_why'), required: true, maxLength: 100 },
];

const LEGAL_SAID = { wrongDay: 'receivable.legal_day_wrong', lacksWhy: 'receivable.legal_why_lacks' } as const;

/**
 * 「交法务」: nobody reminds of it, writes letters about it or takes promises for it until the day on which it is looked at again; 「恢复催收」 ends it
 * before. Whoever decided is asked then, and sales and finance hear of it now.
 */
export async function giveToLawyers(services: Services, context: Context, id: ReceivableId, form: Form): Promise<Plan> {
  const { org, person, today, cause } = context;
  const item = await services.reads.receivable(id);
  if (!item || !seesItem(org, person.id, item)) return toastPlan('warning', t('receivable.unknown'));
  if (!mayLegal(context, item.unitId)) return toastPlan('warning', t('receivable.legal_not_yours'));
  if (item.state !== 'open') return toastPlan('info', t('receivable.not_open'));
  const asked = pauseIn(form, today, LEGAL_SAID);
  if ('writes' in asked) return asked;
  const { until, reason } = asked;
  const text = t('receivable.legal_told', {
    who: plain(person.name),
    number: item.number,
    open: { cents: item.open },
    reason: plain(reason),
    until: { date: until },
  });
  const told = [...new Set([item.salesId, ...financeFor(org, item.unitId)])].filter((one) => one !== person.id);
  return merge(
    { ...emptyPlan, reply: { repaint: true, toast: { tone: 'success', text: t('receivable.legal_set') } } },
    changeItem(item, { hold: 'legal', holdUntil: until, reviewerId: person.id, holdReason: reason }),
    {
      ...emptyPlan,
      audit: [{ actorId: person.id, act: 'receivable.legal', subject: id, detail: { until, reason } }],
      effects: told.map((one) =>
        notice(one, `legal:${id}`, `legal:${id}:${cause}:${one}`, {
          text,
          clause: 'S112',
          buttons: [{ text: t('records.open'), action: { do: 'receivable.open', item: id } }],
        }),
      ),
    },
  );
}
