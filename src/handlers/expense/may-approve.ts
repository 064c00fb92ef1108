import { hasLeft } from '../../domain/approval/has-left.ts';
import { openStep, stepsNow } from '../../domain/approval/steps.ts';
import { tailOf } from '../../domain/expense/check-duplicates.ts';
import { isDisputed } from '../../domain/expense/reduce-line.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { because } from '../approval/refuse.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Plan, toastPlan, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { takenBackLines } from './chase-reds.ts';
import { claimInvoices } from './claim-file.ts';
import { awaitsAnswer, lineName, openPleas, sentLines } from './claim-lines.ts';
import { financeSeat } from './finance-seat.ts';
import { unseenObjection } from './objections-seen.ts';
import type { Services } from './services.ts';

/** Before a claim is approved: the claimant has had time to answer what was taken off, and finance has decided what only finance may let pass (S109). */
export async function mayApprove(
  services: Services,
  context: Context,
  file: RequestFile,
  seen: unknown,
): Promise<Plan | readonly Write[]> {
  // What is undone may be undone whatever is wrong with it.
  if (file.instance.revokesId !== null) return [];
  const facts = fromJsonOnce(file.facts) as Facts;
  const until = awaitsAnswer(facts, context.now);
  // Who has left answers nothing any more.
  if (until !== null && !hasLeft(file.instance, context))
    return toastPlan('warning', because(t('expense.awaits_answer', { until: { at: until } }), 'S109'));
  const lines = sentLines(file);
  const disputed = facts.reductions?.find(isDisputed);
  if (disputed) {
    const line = lineName(disputed.line, lines[Number(disputed.line)]?.what ?? '');
    return toastPlan('warning', because(t('expense.disputed', { line }), 'S109'), false);
  }
  const back = (await takenBackLines(services, file, await claimInvoices(services, lines))).find(({ isSure }) => isSure);
  if (back)
    return toastPlan(
      'warning',
      because(
        t(`expense.taken_back_stops${back.left > 0n ? '_part' : ''}`, {
          line: back.name,
          red: tailOf(back.red),
          left: { cents: back.left },
        }),
        'S101',
      ),
      false,
    );
  const [plea] = openPleas(facts);
  const unseen = await unseenObjection(services, context.org, file, seen);
  if (!plea && !unseen) return [];
  const isLast = stepsNow(file.instance).at(-1)?.id === openStep(file.instance)?.id;
  const ctx = await verbContext(services, context, file, null);
  if (!isLast && !financeSeat(file.instance, context.person.id, ctx).ok) return [];
  if (plea) return toastPlan('warning', because(t('expense.plea_open', { what: plea.text }), 'S109'), false);
  return unseen ? toastPlan('warning', because(unseen, 'S97'), false) : [];
}
