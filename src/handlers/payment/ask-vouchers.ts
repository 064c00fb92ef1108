import { exportPeriod } from '../../domain/export/export-sentence.ts';
import { monthOf } from '../../domain/measure/months.ts';
import { financeUnits } from '../../domain/org/finance-scope.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { merge, type Plan } from '../plan.ts';
import { told } from '../reply.ts';
import { sendMoneyFile } from './money-file.ts';
import type { Services } from './services.ts';

/** 导出11月报销凭证: what was paid in these days, this month where none are named; for finance. */
export function askVouchers(services: Services, context: Context, said: string): Plan {
  const { org, person, today, now } = context;
  if (financeUnits(org, person.id).length === 0) return told(context, { text: t('pay.vouchers_finance'), clause: 'S109' });
  const calendar = services.settings.calendarOf(org, person.unitId);
  const period = exportPeriod(said, whenContext(calendar, { now, zone: services.zone }, 'past'));
  const { from, to } = period && period !== 'unread' ? period : monthOf(today);
  return merge(told(context, { text: t('pay.vouchers_coming', { from: { date: from }, to: { date: to } }) }), {
    writes: [],
    audit: [{ actorId: person.id, act: 'payment.vouchers', subject: 'all', detail: { from, to } }],
    effects: [sendMoneyFile(context, { file: 'vouchers_of', from, to })],
  });
}
