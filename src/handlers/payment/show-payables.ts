import type { Card } from '../../cards/element.ts';
import {
  type BatchView,
  heldCard,
  notFinanceCard,
  type PayableView,
  payablesCard,
  paymentsCard,
} from '../../cards/payment/payables-card.ts';
import { hasLeft } from '../../domain/approval/has-left.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Page } from '../reads.ts';
import { processName } from '../services.ts';
import { MOST_PAID } from './make-payment.ts';
import { payableScope } from './payable-scope.ts';
import type { HeldLine, PayableLine, PaymentBrief } from './ports.ts';
import type { Services } from './services.ts';
import { heldView } from './show-hold.ts';

/** View `payables`: what is approved and unpaid, of the units somebody is finance for (S109). */
export async function showPayables(services: Services, viewer: Person, after: string | null): Promise<Card> {
  const org = await services.reads.org();
  const scope = payableScope(org, viewer.id);
  if (!scope) return notFinanceCard();
  const [page, sum, all, batches, held] = await Promise.all([
    services.reads.unpaid(scope, after),
    services.reads.unpaidSum(scope),
    services.reads.unpaidSum({ ...scope, except: null }),
    services.reads.payments(scope.units),
    // What waits to be decided on stands above the first page only.
    after === null ? services.reads.held(scope, null) : NONE_HELD,
  ]);
  return payablesCard({
    ...sum,
    lines: page.items.map((line) => viewOf(services, org, line)),
    held: held.items.map((line) => heldView(services, org, line)),
    nextHeld: held.next,
    next: page.next,
    first: after === null,
    open: batches.filter(({ state }) => state === 'open').map(batchOf),
    own: all.count - sum.count,
    most: MOST_PAID,
  });
}

const NONE_HELD: Page<HeldLine> = { items: [], next: null };

/** View `payables`, more of what is held. */
export async function showHeld(services: Services, viewer: Person, after: string | null): Promise<Card> {
  const org = await services.reads.org();
  const scope = payableScope(org, viewer.id);
  if (!scope) return notFinanceCard();
  const { items, next } = await services.reads.held(scope, after);
  return heldCard({ held: items.map((line) => heldView(services, org, line)), next, first: after === null });
}

/** View `payments`: the newest batches. */
export async function showPayments(services: Services, viewer: Person): Promise<Card> {
  const scope = payableScope(await services.reads.org(), viewer.id);
  return scope ? paymentsCard((await services.reads.payments(scope.units)).map(batchOf)) : notFinanceCard();
}

const viewOf = (services: Services, org: Org, line: PayableLine): PayableView => ({
  request: line.requestId,
  who: hasLeft({ applicantId: line.personId }, { org })
    ? t('pay.who_left', { who: plain(personName(org, line.personId)) })
    : plain(personName(org, line.personId)),
  number: line.number,
  process: processName(services, line.process),
  title: fromJson(line.title) as Text,
  amount: line.amount,
  approvedAt: line.approvedAt,
  failed: line.failed,
});

const batchOf = ({ id, number, state, count, total, createdAt }: PaymentBrief): BatchView => ({
  payment: id,
  number,
  state,
  count,
  total,
  at: createdAt,
});
