import { instanceTrail } from '../../cards/approval/route.ts';
import { kindText } from '../../domain/expense/kinds.ts';
import { writeWords } from '../../domain/invoice/words-amount.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { type Instant, timeText, toLocal } from '../../kernel/time.ts';
import type { Facts } from '../facts.ts';
import type { RequestFile } from '../reads.ts';
import { invoicesOn, overruledText, sentLines, spentOn } from './claim-lines.ts';
import type { Services } from './services.ts';

interface Pair {
  readonly label: Text;
  readonly value: Text;
}

/** 费用报销单 on paper: lines, sums in figures and in words, what finance decided, and who signed when (S109). */
export async function claimSheet(services: Services, org: Org, file: RequestFile) {
  const { instance } = file;
  const facts = fromJsonOnce(file.facts) as Facts;
  const spent = facts.booking?.spent ?? [];
  const lines = sentLines(file);
  const numbers = new Map((await services.reads.invoices(invoicesOn(lines))).map(({ id, number }) => [id, number]));
  const total = sumOf(spent.map(({ amount }) => amount));
  const paid = facts.booking?.payable?.amount ?? total;
  const name = plain(personName(org, instance.applicantId));
  return {
    title: t('expense.sheet'),
    head: [
      { label: t('expense.sheet_number'), value: plain(instance.number) },
      {
        label: t('expense.sheet_claimant'),
        value: join(
          [
            name,
            plain(unitName(org, instance.unitId) ?? ''),
            t('expense.sheet_at', { at: dated(services, instance.submittedAt) }),
          ],
          ' · ',
        ),
      },
    ] satisfies readonly Pair[],
    lines: lines.map(({ what, amount, invoice }, index): readonly Text[] => {
      const booked = spentOn(spent, index);
      const [line] = booked;
      return [
        plain(String(index + 1)),
        plain(line?.day ?? ''),
        line ? kindText(line.kind, services.expense.rules) : plain(''),
        plain(what),
        invoice ? plain(numbers.get(invoice) ?? '—') : t('expense.sheet_no_invoice'),
        money(amount),
        money(booked.length > 0 ? sumOf(booked.map((one) => one.amount)) : amount),
      ];
    }),
    sums: [
      {
        label: t('expense.sheet_total'),
        value: t('expense.sheet_sum', { amount: { cents: total }, words: plain(writeWords(total)) }),
      },
      ...(paid === total
        ? []
        : [
            { label: t('expense.sheet_offset'), value: money(cents(total - paid)) },
            {
              label: t('expense.sheet_paid'),
              value: t('expense.sheet_sum', { amount: { cents: paid }, words: plain(writeWords(paid)) }),
            },
          ]),
    ] satisfies readonly Pair[],
    notes: [
      ...(facts.reductions ?? []).map(({ line, before, after, reason }) => ({
        label: t('expense.reduction_label'),
        value: t('expense.sheet_reduction', {
          n: Number(line) + 1,
          before: { cents: before },
          after: { cents: after },
          reason: plain(reason),
        }),
      })),
      ...(facts.overrules ?? []).map((one) => ({
        label: t('expense.overruled_label'),
        value: overruledText(org, facts, one),
      })),
    ] satisfies readonly Pair[],
    route: routeRows(file, org),
    foot: t('expense.sheet_foot', { at: dated(services, services.clock.now()) }),
  };
}

/** With the year: paper is kept for years. */
function dated({ zone }: Services, at: Instant): Text {
  const { date, minutes } = toLocal(at, zone);
  return plain(`${date} ${timeText(minutes)}`);
}

const money = (amount: Cents): Text => say({ zh: '{amount}', en: '{amount}' }, { amount: { cents: amount } });

/** One row a step: its name, and who signed, when, and with which words. */
function routeRows({ instance }: RequestFile, org: Org): readonly (readonly Text[])[] {
  const trail = instanceTrail(instance, (id) => personName(org, id));
  return trail.kind === 'trail' ? trail.steps.map(({ name, people, note }) => [name, join(people, '；'), note ?? plain('')]) : [];
}
