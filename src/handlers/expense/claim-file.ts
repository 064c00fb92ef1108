import type { Change } from '../../domain/approval/change.ts';
import type { TakenSeat } from '../../domain/approval/take-seat.ts';
import { toJson } from '../../kernel/json.ts';
import { type Text, t } from '../../kernel/text.ts';
import { carryOut } from '../approval/carry-out.ts';
import { because, refuse } from '../approval/refuse.ts';
import { lookAt } from '../approval/request-file.ts';
import { maySeeFiles, type SeenFile } from '../approval/sight.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { invoicesOn, type SentLine } from './claim-lines.ts';
import { financeSeat } from './finance-seat.ts';
import type { Services } from './services.ts';

/** The invoices of the lines of a claim, as they were read. */
export const claimInvoices = async (services: Services, lines: readonly SentLine[]): Promise<readonly Row<'invoice'>[]> => {
  const ids = invoicesOn(lines);
  return ids.length > 0 ? services.reads.invoices(ids) : [];
};

/** A claim moves, and what is known of it with it. */
export async function carryOutWith(
  services: Services,
  context: Context,
  file: RequestFile,
  change: Change,
  act: string,
  facts: Facts,
  toast: Text = t('expense.done'),
): Promise<Plan> {
  const { id, version } = change.next;
  return merge(await carryOut(services, context, file, change, act, toast), {
    ...emptyPlan,
    writes: [{ table: 'request', update: { facts: toJson(facts) }, where: { id, version } }],
  });
}

interface Refused {
  readonly refused: Plan;
}

/** A claim for somebody who may see its papers (S4); else what they are told. */
export async function claimWithPapers(
  services: Services,
  context: Context,
  id: string,
): Promise<{ readonly file: SeenFile } | Refused> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return { refused: toastPlan('warning', found.refused) };
  return (await maySeeFiles(services, context.org, context.person, found.file))
    ? found
    : { refused: toastPlan('warning', because(t('expense.not_yours'), 'S4')) };
}

/** A claim, as a button with the version of its card names it, for whoever decides on it as finance now (S109); else what they are told. */
export async function claimAtFinance(
  services: Services,
  context: Context,
  { request, v }: { readonly request: string; readonly v: number },
): Promise<
  { readonly file: SeenFile; readonly ctx: Awaited<ReturnType<typeof verbContext>>; readonly seat: TakenSeat['seat'] } | Refused
> {
  const found = await lookAt(services, context, request, 'all');
  if ('refused' in found) return { refused: toastPlan('warning', found.refused) };
  const { file } = found;
  // Of what is to be undone nothing is taken off.
  if (file.instance.revokesId !== null) return { refused: toastPlan('warning', t('stray.unreadable')) };
  const ctx = await verbContext(services, context, file, v);
  const taken = financeSeat(file.instance, context.person.id, ctx);
  if (taken.ok) return { file, ctx, seat: taken.value.seat };
  return {
    refused:
      taken.error.code === 'not_finance'
        ? toastPlan('warning', because(t('expense.finance_only'), 'S109'))
        : refuse(services, context, file, taken.error),
  };
}
