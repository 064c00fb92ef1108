import type * as z from 'zod';
import {
  type ChoiceView,
  type LineView,
  matchedCard,
  notFinanceCard,
  type QueueModel,
  queueCard,
} from '../../cards/bank/queue-card.ts';
import type { Card } from '../../cards/element.ts';
import { masked } from '../../domain/bank/masked-account.ts';
import { AUTOMATIC, type QueueReason, REASONS } from '../../domain/bank/match-receipt.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import { proofsOf } from '../receivable/proof-of-payment.ts';
import { advanceOffer } from '../receivable/use-advance.ts';
import { bankScope } from './bank-scope.ts';
import { LOWERED } from './gather-office.ts';
import type { BankLine } from './ports.ts';
import { choicesNow, type FullChoice, lookerOf } from './queue-choices.ts';
import type { matchedPayload, queuePayload } from './queue-in-card.ts';
import type { Services } from './services.ts';
import { vouchedOf } from './vouch.ts';

/** View `bank_queue`: one receipt that nobody has claimed, whose it may be and why nobody knows (Q5). */
export async function showQueue(services: Services, viewer: Person, kept: z.infer<typeof queuePayload>): Promise<Card> {
  const org = await services.reads.org();
  const units = bankScope(org, viewer.id);
  const looker = lookerOf(org, viewer);
  if (!units || !looker) return notFinanceCard();
  const [page, count, lowered, last] = await Promise.all([
    services.reads.queuedBankLines(units, kept.after, 1),
    services.reads.queuedBankCount(units),
    services.reads.keyValuesFrom(LOWERED),
    kept.last ? services.reads.bankLine(kept.last) : null,
  ]);
  const line = page.items[0] ?? null;
  const choices = line ? await choicesNow(services, line, looker, kept.found) : [];
  const said = line && (await vouchedOf(services, line.id));
  return queueCard({
    count,
    line: line && (await viewOf(services, line)),
    reason: line ? t(`bank.reason_${reasonOf(line, choices)}`) : null,
    vouched:
      said && line
        ? {
            line: line.id,
            text:
              said.isTheirs === null
                ? t('bank.vouch_waits', { who: personName(org, said.salesId as PersonId) })
                : t(said.isTheirs ? 'bank.vouch_yes' : 'bank.vouch_no', {
                    who: personName(org, said.salesId as PersonId),
                    note: plain(said.note),
                  }),
            hasProof: said.proof !== null,
          }
        : null,
    choices: await Promise.all(choices.map((choice) => choiceView(services, choice))),
    words: kept.words,
    nothingFound: kept.words !== '' && kept.found.length === 0,
    isFirst: kept.after === null,
    next: page.next,
    lowered: AUTOMATIC.filter((rule) => lowered.some(({ key }) => key === `${LOWERED}${rule}`)),
    last: last && (await viewOf(services, last)),
    advances: await advancesIn(services, units),
  });
}

/** So many are named below the queue. */
const MOST_ADVANCES = 3;
const LOOKED_AT = 20;

async function advancesIn(services: Services, units: readonly UnitId[]): Promise<QueueModel['advances']> {
  const now = services.clock.now();
  const at = { on: toLocal(now, services.zone).date, known: now };
  const ahead = (await services.reads.paidAheadAt({ units, sales: null }, at)).filter(({ amount }) => amount > 0n);
  const most = ahead.toSorted((a, b) => (a.amount < b.amount ? 1 : -1)).slice(0, LOOKED_AT);
  const offers = await Promise.all(most.map(({ customerId }) => advanceOffer(services, customerId, null)));
  const named = offers.filter((one) => one !== null).slice(0, MOST_ADVANCES);
  const names = await services.reads.customersNamed(named.flatMap(({ parts }) => parts[0]?.item.customerId ?? []));
  return named.flatMap(({ amount, parts }) => {
    const customer = names.find(({ id }) => id === parts[0]?.item.customerId);
    return customer ? [{ customer: customer.id, name: customer.name, amount }] : [];
  });
}

/** With two customers who owe just this sum the reason is that, whoever owed it when the file came. */
function reasonOf(line: BankLine, choices: readonly FullChoice[]): QueueReason {
  const reason = REASONS.find((one) => one === line.rule) ?? 'payer_unknown';
  const byAmount = new Set(choices.filter(({ facts }) => facts.includes('amount')).map(({ customerId }) => customerId));
  return reason === 'payer_unknown' && byAmount.size > 1 ? 'same_amount' : reason;
}

async function choiceView(services: Services, choice: FullChoice): Promise<ChoiceView> {
  const { key, customer, facts, allocations, items, isPayer } = choice;
  const { small } = services.receivableRules;
  const proofs = await Promise.all(
    items
      .slice(0, MOST_PROVEN)
      .map(async ({ id, number }) => ({ item: id, number, count: (await proofsOf(services, id)).length })),
  );
  const numbers = new Map(items.map((item) => [item.id as string, item]));
  return {
    key,
    name: customer.name,
    number: customer.number,
    facts,
    parts: allocations.map(({ itemId, amount }) => {
      const item = itemId ? numbers.get(itemId) : undefined;
      if (!item) return { advance: amount };
      const { number, part, open, dueOn } = item;
      const left = cents(open - amount);
      return { number, part, amount, open, dueOn, residual: left > 0n && left <= small ? left : null };
    }),
    proofs: proofs.filter(({ count }) => count > 0),
    isPayer,
  };
}

/** Of so many items of a choice it is looked whether a proof was sent. */
const MOST_PROVEN = 4;

async function viewOf(services: Services, line: BankLine): Promise<LineView> {
  const [customer] = line.customerId ? await services.reads.customersNamed([line.customerId]) : [];
  const lines = line.state === 'matched' ? await services.reads.linesOfSource(line.id) : [];
  const items = await services.reads.receivables([...new Set(lines.flatMap(({ itemId }) => itemId ?? []))]);
  return {
    line: line.id,
    on: line.on,
    amount: line.amount,
    payer: line.payer,
    payerAccount: masked(line.payerAccount),
    memo: line.memo,
    account: masked(line.account),
    state: line.state,
    rule: line.rule,
    customer: customer?.name ?? null,
    items: items.map(({ number }) => number),
  };
}

/** View `bank_matched`: what is claimed, by which rule, and the way back. */
export async function showMatched(services: Services, viewer: Person, kept: z.infer<typeof matchedPayload>): Promise<Card> {
  const org: Org = await services.reads.org();
  const units = bankScope(org, viewer.id);
  if (!units) return notFinanceCard();
  const page = await services.reads.matchedBankLines(units, kept.before, 8);
  const lines = await Promise.all(page.items.map((line) => viewOf(services, line)));
  return matchedCard({ lines, first: kept.before === null, next: page.next });
}
