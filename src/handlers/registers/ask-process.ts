import { plainsIn, t } from '../../kernel/text.ts';
import type { Process } from '../../processes/define.ts';
import type { Kind } from '../../records/define.ts';
import { startProcess } from '../approval/start-process.ts';
import type { Context } from '../context.ts';
import { type Plan, toastPlan } from '../plan.ts';
import { loadRecord, unknown } from '../records/load-record.ts';
import { whyNot, whyNotAsked } from './entries-of.ts';
import type { Of, Services } from './services.ts';

/** The process that decides on a move of a kind; null where there is none. */
export const processFor = ({ processes }: Pick<Services, 'processes'>, kind: Kind, move: string): Process | null =>
  processes.find(({ moves }) => moves?.[kind.id]?.[move]) ?? null;

/** 「报修」, 「报废」 on an entry: the form of the process that decides on it, about this one. */
export async function askProcess({ action }: Of<'register.ask'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded) return unknown();
  const { kind, record } = loaded;
  const process = processFor(services, kind, action.move);
  const begins = process?.moves?.[kind.id]?.[action.move];
  if (!process || !begins) return toastPlan('warning', t('stray.unreadable'));
  const refused = whyNot(kind, record, action.move) ?? whyNotAsked(loaded, action.move);
  if (refused) return toastPlan('warning', refused.text);
  return startProcess(services, context, process, '', begins(record.id, plainsIn(kind.title(record.form)).join(' ')));
}
