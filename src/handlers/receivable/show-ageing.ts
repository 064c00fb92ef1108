import type { Card } from '../../cards/element.ts';
import type { AgeingAsked } from '../../cards/receivable/actions.ts';
import { type AgeingLine, ageingCard } from '../../cards/receivable/ageing-card.ts';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { grossOf, overdueOf } from '../../domain/receivable/ageing.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { cents } from '../../kernel/money.ts';
import { plain, type Text } from '../../kernel/text.ts';
import { addDays, toLocal } from '../../kernel/time.ts';
import { asOfAsked, scopeOf, whoseText } from './ageing-query.ts';
import { bankKnownUntil } from './bank-known.ts';
import { customerNames } from './customer-names.ts';
import { type AgeingSide, gatherAgeing } from './gather-ageing.ts';
import { ownPromises } from './own-promises.ts';
import type { AgeingOf } from './ports.ts';
import type { Services } from './services.ts';

const MOST_LINES = 8;
const NONE_WAITS = { count: 0, amount: cents(0) };

export const SIDES: Readonly<Record<AgeingAsked['by'], AgeingSide>> = {
  customer: 'customerId',
  sales: 'salesId',
  unit: 'unitId',
};

/** View `ageing`; null for whoever may not see it (any more). */
export async function showAgeing(services: Services, viewer: Person, asked: AgeingAsked): Promise<Card | null> {
  const org = await services.reads.org();
  const scope = scopeOf(org, viewer, asked);
  if (!scope) return null;
  const now = services.clock.now();
  const today = toLocal(now, services.zone).date;
  const at = asOfAsked(asked, now, services.zone);
  const [gathered, bankUntil, waiting, promises] = await Promise.all([
    gatherAgeing(services, scope, at, SIDES[asked.by]),
    bankKnownUntil(services),
    // What waits to be claimed is known of now only.
    at.on === today ? services.reads.receiptsWaiting(scope) : NONE_WAITS,
    scope.sales !== null && at.on === today ? ownPromises(services, scope.sales) : null,
  ]);
  const owing = gathered.by.filter(({ items }) => items > 0);
  const shown = owing.slice(0, MOST_LINES);
  const nameOf = await namesOf(services, org, asked.by, shown);
  const monthEnd = addDays(today, -Number(today.slice(8, 10)));
  return ageingCard({
    whose: whoseText(org, viewer, asked),
    asked,
    ...at,
    total: gathered.total,
    items: gathered.items,
    residual: gathered.residual,
    lines: shown.map(
      ({ key, ageing, oldest }): AgeingLine => ({
        name: nameOf(key),
        overdue: overdueOf(ageing),
        gross: grossOf(ageing),
        oldest,
        customer: asked.by === 'customer' ? (key as RecordId) : null,
      }),
    ),
    more: owing.length - shown.length,
    bankUntil,
    waiting,
    promises,
    monthEnd: at.on === monthEnd ? null : monthEnd,
    hasThen: at.on < today,
  });
}

/** What those are called by whom ageing is summed. */
export async function namesOf(
  { reads }: Services,
  org: Org,
  by: AgeingAsked['by'],
  lines: readonly Pick<AgeingOf, 'key'>[],
): Promise<(key: string) => Text> {
  if (by === 'unit') return (key) => unitText(org, key as UnitId);
  if (by === 'sales') return (key) => plain(personName(org, key as PersonId));
  const nameOf = await customerNames(
    reads,
    lines.map(({ key }) => ({ customerId: key })),
  );
  return (key) => plain(nameOf(key));
}
