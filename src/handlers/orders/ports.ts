import type { OrderRules } from '../../domain/orders/config.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** What became of a piece of news in the outbox; null: it is still on its way. */
export interface NewsFate extends Pick<Row<'orderNews'>, 'orderId' | 'place' | 'nth'> {
  readonly outcome: 'sent' | 'nothing' | 'failed' | null;
  readonly at: Instant | null;
}

/** How a unit kept its promises: cars handed over, and of them by the day promised first, and by the day promised last. */
export interface Punctuality {
  readonly unitId: UnitId;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

export interface OrderReads {
  followersOf(order: RecordId): Promise<readonly PersonId[]>;
  /** What was told of an order, in each place the latest last. */
  newsOf(order: RecordId): Promise<readonly Row<'orderNews'>[]>;
  /** News that were due by then and of which it is not known what became of them; at most 200. */
  newsAwaited(now: Instant): Promise<readonly NewsFate[]>;
  /** Orders entered before then of which a stage, or the car itself, has become overdue since, and nobody was asked why; at most 100. What was late already when it was entered (a sheet of old orders) asks nobody. */
  ordersOverdue(now: Instant, enteredBefore: Instant): Promise<readonly Row<'rec'>[]>;
  /** In how many orders of each unit something of these is owed and late at this moment; units where nothing is are not among them. */
  lateOrders(todos: readonly string[], now: Instant): Promise<readonly { readonly unitId: UnitId; readonly count: number }[]>;
  /** Cars handed over from one day to another, by unit. */
  punctuality(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<readonly Punctuality[]>;
}

/** What is asked for here beyond what everybody has. */
export interface OrderPorts {
  readonly reads: OrderReads;
  readonly orderRules: OrderRules;
}
