import { financeFor, financeUnits } from '../../domain/org/finance-scope.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { join, plain, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import type { BankLine, BroughtFor } from './ports.ts';
import type { Services } from './services.ts';

/** The bank took money back: whoever sells to the customer learns it once, with what is open again. */
export const tellReversed = (taken: BankLine, items: readonly Item[]): readonly Effect[] =>
  tellOpenAgain('reversed', taken, items, `bank_reversed:${taken.id}`);

/** Finance took a claim back: who was told that the money is in learns that it is not. A receipt may be claimed and given back more than once. */
export const tellUnclaimed = (line: BankLine, items: readonly Item[]): readonly Effect[] =>
  tellOpenAgain('claim_undone', line, items, `bank_unclaimed:${line.id}:${line.version}`);

function tellOpenAgain(
  what: 'reversed' | 'claim_undone',
  line: BankLine,
  items: readonly Item[],
  key: string,
): readonly Effect[] {
  return [...new Set(items.map(({ salesId }) => salesId))].map((sales) => {
    const own = items.filter(({ salesId }) => salesId === sales);
    const text = t(`bank.${what}`, {
      on: { date: line.on },
      amount: { cents: line.amount },
      payer: plain(line.payer),
      items: join(
        own.map(({ number }) => plain(number)),
        '、',
      ),
    });
    return notice(sales, `bank:${line.id}`, `${key}:${sales}`, { text, tone: 'warn', clause: 'S112' });
  });
}

/** Finance has claimed one by hand: the same line to whoever sells to the customer. */
export const tellClaimed = (line: BankLine, items: readonly Item[]): readonly Effect[] =>
  [...new Set(items.map(({ salesId }) => salesId))].map((sales) =>
    notice(sales, `bank:${line.id}`, `bank_told:${line.id}:${line.version}:${sales}`, {
      text: t('bank.told_one', {
        payer: plain(line.payer),
        amount: { cents: line.amount },
        items: plain(items.flatMap(({ salesId, number }) => (salesId === sales ? [number] : [])).join('、')),
      }),
    }),
  );

/** A file has been looked at: each salesperson gets one line of what came in for their customers, whatever the number of receipts. */
export async function tellSales(services: Services, bank: string): Promise<Plan> {
  const effects = (await services.reads.broughtFor(bank)).map((brought) =>
    notice(brought.salesId, `bank:${bank}`, `bank_told:${bank}:${brought.salesId}`, {
      text: t('bank.told', sumOfBrought(brought)),
    }),
  );
  return { ...emptyPlan, effects };
}

/** A whole file is undone: who was told of receipts in it learns in one line that they are open again. Asked before anything is taken back. */
export async function tellFileUndone(services: Services, bank: string): Promise<readonly Effect[]> {
  return (await services.reads.broughtFor(bank)).map((brought) =>
    notice(brought.salesId, `bank:${bank}`, `bank_file_undone:${bank}:${brought.salesId}`, {
      text: t('bank.told_file_undone', sumOfBrought(brought)),
      tone: 'warn',
      clause: 'S112',
    }),
  );
}

/** A few of what was paid are named, with the rest counted in the sum. */
function sumOfBrought({ receipts, amount, numbers }: BroughtFor) {
  const named = join(
    numbers.slice(0, NAMED).map((number) => plain(number)),
    '、',
  );
  return {
    count: receipts,
    amount: { cents: amount },
    items: numbers.length > NAMED ? t('bank.and_others', { items: named, count: numbers.length }) : named,
  };
}
const NAMED = 5;

/** What another program pushed has been looked at: finance of its unit learns once a day that something waits for them, and how much by now. */
export async function tellFinance(services: Services, bank: string): Promise<Plan> {
  const [first] = await services.reads.bankLinesOf(bank, '', 1);
  const unit = first?.unitId ?? null;
  if (unit === null || ((await services.reads.bankLinesBy(bank)).get('queued') ?? 0) === 0) return emptyPlan;
  const org = await services.reads.org();
  const today = toLocal(services.clock.now(), services.zone).date;
  const effects = await Promise.all(
    financeFor(org, unit).map(async (id) =>
      notice(id, `bank_pushed:${today}`, `bank_pushed:${today}:${id}`, {
        text: t('bank.pushed', { count: await services.reads.queuedBankCount(financeUnits(org, id)) }),
        tone: 'ask',
        clause: 'S112',
        buttons: [{ text: t('bank.queue'), style: 'primary', action: { do: 'bank.queue', after: null } }],
      }),
    ),
  );
  return { ...emptyPlan, effects };
}
