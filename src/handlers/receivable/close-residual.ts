import type { Item, Line } from '../../domain/receivable/item.ts';
import { closedResidual, isResidual, RESIDUAL_REASONS, residualSource } from '../../domain/receivable/residual.ts';
import { isFinanceOf, seesItem } from '../../domain/receivable/sight.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn, wordsUpTo } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { bookLines, takeBack } from './book-line.ts';
import { itemChanged } from './change-item.ts';
import { reversalDay } from './reversal-day.ts';
import type { Services } from './services.ts';

/** The reason as it is kept with the line; a plan: why it is none. */
function reasonIn(form: Form): string | Plan {
  const reason = RESIDUAL_REASONS.find((one) => one === wordsIn(form, 'reason'));
  if (!reason) return atField(toastPlan('warning', t('receivable.residual_why'), false), 'reason');
  const note = wordsUpTo(100, form, 'note');
  if (reason === 'other' && note === '') return atField(toastPlan('warning', t('receivable.residual_note_lacks'), false), 'note');
  return note === '' ? reason : `${reason}: ${note}`;
}

/** 「核掉尾差」: finance lets go what is left, with a reason and within what the rules allow a person on a day; more takes a write-off. */
export async function closeResiduals(
  services: Services,
  context: Context,
  ids: readonly ReceivableId[],
  form: Form,
): Promise<Plan> {
  const { org, person, today, now } = context;
  const { small, small_a_day: most } = services.receivableRules;
  const reason = reasonIn(form);
  if (typeof reason !== 'string') return reason;
  const items = (await services.reads.receivables(ids)).filter((item) => seesItem(org, person.id, item));
  if (items.length === 0 || items.some((item) => !isFinanceOf(org, person.id, item.unitId)))
    return toastPlan('warning', t('receivable.residual_finance'));
  const open = items.filter((item) => item.state === 'open' && isResidual(item, small));
  if (open.length === 0) return toastPlan('info', t('receivable.residual_none'));
  const source = residualSource(person.id, today);
  const before = sumOf((await services.reads.linesOfSource(source)).map(({ amount }) => amount));
  const sum = sumOf(open.map((item) => item.open));
  if (before + sum > most)
    return toastPlan(
      'warning',
      t('receivable.residual_limit', { most: { cents: most }, left: { cents: cents(most > before ? most - before : 0n) } }),
    );
  const booking = { source, on: today, at: now, actorId: person.id, reason };
  const plans = open.map((item): Plan => {
    const booked = bookLines(services.ids, item, [item], [{ itemId: item.id, amount: item.open }], {
      ...booking,
      kind: 'write_off',
    });
    return booked.ok ? { ...emptyPlan, writes: booked.value, effects: itemChanged(item) } : emptyPlan;
  });
  return merge(
    {
      ...emptyPlan,
      reply: {
        repaint: true,
        toast: { tone: 'success', text: t('receivable.residual_closed', { count: open.length, amount: { cents: sum } }) },
      },
    },
    ...plans,
    {
      ...emptyPlan,
      audit: open.map((item) => ({
        actorId: person.id,
        act: 'receivable.residual_closed',
        subject: item.id,
        detail: { number: item.number, amount: item.open, reason },
      })),
    },
  );
}

/** The line that closed an item as a residual, as long as nothing took it back. */
export function residualLine(lines: readonly Line[]): Line | null {
  const gone = new Set(lines.map(({ cancelsId }) => cancelsId));
  return lines.findLast(({ id, source, cancelsId }) => closedResidual(source) && cancelsId === null && !gone.has(id)) ?? null;
}

/** 「撤回核销」: it is open again. */
export async function reopenResidual(services: Services, context: Context, id: ReceivableId): Promise<Plan> {
  const { org, person, now, today } = context;
  const item: Item | null = await services.reads.receivable(id);
  if (!item || !seesItem(org, person.id, item) || !isFinanceOf(org, person.id, item.unitId))
    return toastPlan('warning', t('receivable.residual_finance'));
  const line = item.state === 'written_off' ? residualLine(await services.reads.receivableLinesOf(id)) : null;
  if (!line) return toastPlan('info', t('receivable.residual_none'));
  const { source } = line;
  const on = await reversalDay(services, line, today);
  return {
    writes: takeBack(services.ids, line, item, { source, on, at: now, actorId: person.id }),
    audit: [{ actorId: person.id, act: 'receivable.residual_reopened', subject: id, detail: { number: item.number } }],
    effects: itemChanged(item),
    reply: { repaint: true, toast: { tone: 'success', text: t('receivable.residual_reopened') } },
  };
}
