import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { loadRecord } from '../records/load-record.ts';
import { toPerson } from '../view-ref.ts';
import type { Of, Services } from './services.ts';

/** Minutes as a file in the private chat of whoever asked, drawn when it is sent. */
export async function askFile({ action }: Of<'minutes.file'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded) return toastPlan('warning', t('records.unknown_any'));
  return {
    ...emptyPlan,
    effects: [
      {
        handler: 'minutes_paper',
        key: `minutes:${action.as}:${context.person.id}:${context.cause}`,
        subject: action.record,
        place: toPerson(context.person.id),
        payload: { minutes: action.as },
      },
    ],
    reply: { toast: { tone: 'info', text: t('minutes.only_paper') } },
  };
}
