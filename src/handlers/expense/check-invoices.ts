import type { Card } from '../../cards/element.ts';
import { checkCard } from '../../cards/expense/check-card.ts';
import { CHECK_RESULTS, type CheckResult, verificationFields } from '../../domain/expense/verification.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { join, plain, t } from '../../kernel/text.ts';
import { because } from '../approval/refuse.ts';
import { maySeeFiles } from '../approval/sight.ts';
import { standingOf } from '../approval/standing.ts';
import type { Context } from '../context.ts';
import { type Form, type Payload, wordsIn, wordsUpTo } from '../feature.ts';
import { emptyPlan, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage, RequestFile } from '../reads.ts';
import { inPlace, redrawn, sentToPrivate, showPersonal } from '../reply.ts';
import { claimInvoices, claimWithPapers } from './claim-file.ts';
import { invoicesOn, lineName, type SentLine, sentLines } from './claim-lines.ts';
import { readOf } from './invoice-rows.ts';
import type { Services } from './services.ts';

/** 「查验」: the invoices of a claim, for whoever decides on it. */
export async function openCheck(services: Services, context: Context, request: string): Promise<Plan> {
  const found = await decidersFile(services, context, request);
  if ('refused' in found) return found.refused;
  return {
    ...emptyPlan,
    effects: [showPersonal(context, 'expense_check', request, { at: firstLeft(await checkableOf(services, found.file)) })],
    reply: sentToPrivate(context),
  };
}

export const turnCheck = (context: Context, on: BoundMessage, at: number): Plan => redrawn(context, on, { at });

/** What came of one: kept with who and when, for whoever decides after them. The next one that nobody has looked at follows. */
export async function keepCheck(
  services: Services,
  context: Context,
  { request, invoice }: { readonly request: string; readonly invoice: string },
  form: Form,
  on: BoundMessage,
): Promise<Plan> {
  const found = await decidersFile(services, context, request);
  if ('refused' in found) return found.refused;
  const { file } = found;
  const result = CHECK_RESULTS.find((one) => one === wordsIn(form, 'result'));
  const note = wordsUpTo(100, form, 'check_note');
  if (!result) return toastPlan('warning', t('expense.check_choose'), false);
  if (result !== 'genuine' && !note) return toastPlan('warning', t('expense.check_why'), false);
  const all = await checkableOf(services, file);
  if (!all.some(({ row }) => row.id === invoice)) return toastPlan('warning', t('stray.unreadable'));
  const me = context.person.id;
  return {
    writes: [{ table: 'invoiceCheck', insert: { invoiceId: invoice, at: context.now, result, note, byId: me } }],
    audit: [{ actorId: me, act: 'expense.checked', subject: file.instance.id, detail: { invoice, result, note } }],
    effects: [inPlace(context, on, { at: firstLeft(all, invoice) }), { repaint: file.instance.id }],
    reply: { repaint: true, toast: { tone: 'success', text: t('expense.done') } },
  };
}

/** The request for somebody who decides on it now and may see its files; else what they are told. */
async function decidersFile(
  services: Services,
  context: Context,
  id: string,
): Promise<{ readonly file: RequestFile } | { readonly refused: Plan }> {
  const found = await claimWithPapers(services, context, id);
  if ('refused' in found) return found;
  const { as } = await standingOf(services, context.org, context.person, found.file);
  return as === 'decider' ? found : { refused: toastPlan('warning', because(t('expense.check_deciders'), 'S107')) };
}

async function checkableOf(services: Services, file: RequestFile) {
  const lines = sentLines(file);
  return checkable(services, lines, await claimInvoices(services, lines));
}

/** The invoices of a claim that the web check knows, in the order of the lines, with what it said of each so far. */
export async function checkable(services: Services, lines: readonly SentLine[], rows: readonly Row<'invoice'>[]) {
  const ids = invoicesOn(lines);
  const checks = await services.reads.invoiceChecks(ids);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const fields = row && verificationFields(readOf(row).fields);
    if (!row || !fields) return [];
    const index = lines.findIndex(({ invoice }) => invoice === id);
    return [
      {
        row,
        fields,
        line: lineName(String(index), lines[index]?.what ?? ''),
        done: checks.filter(({ invoiceId }) => invoiceId === id),
      },
    ];
  });
}

/** The first that nobody has checked; `but` was checked just now. */
const firstLeft = (all: Awaited<ReturnType<typeof checkable>>, but?: string): number =>
  Math.max(
    0,
    all.findIndex(({ row, done }) => row.id !== but && done.length === 0),
  );

/** View `expense_check`: one of them; null for whoever decides on it no more. */
export async function showCheck(services: Services, viewer: Person, id: string, payload: Payload): Promise<Card | null> {
  const org = await services.reads.org();
  const file = isId('req', id) ? await services.reads.file(id) : null;
  if (!file || !(await maySeeFiles(services, org, viewer, file))) return null;
  const all = await checkableOf(services, file);
  const at = Math.min(typeof payload.at === 'number' ? payload.at : 0, Math.max(0, all.length - 1));
  const one = all[at];
  return checkCard({
    request: id,
    number: file.instance.number,
    at,
    count: all.length,
    left: all.filter(({ done }) => done.length === 0).length,
    mayKeep: (await standingOf(services, org, viewer, file)).as === 'decider',
    invoice: one
      ? {
          id: one.row.id,
          name: join(
            [
              one.line,
              t(`expense.document.${readOf(one.row).fields.kind}`),
              ...(one.row.sellerName ? [plain(one.row.sellerName)] : []),
            ],
            ' · ',
          ),
          fields: one.fields.map(({ field, value }) => ({
            label: field === 'checkCode' ? t('expense.check_last_six') : t(`expense.on_invoice.${field}`),
            value,
          })),
          done: one.done.map(({ result, byId, at: when, note }) => ({
            result: result as CheckResult,
            who: personName(org, byId as PersonId),
            at: when,
            note,
          })),
        }
      : null,
  });
}
