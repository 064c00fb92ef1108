import type { Button } from '../../cards/element.ts';
import { personName } from '../../domain/org/label.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { sumOf } from '../../kernel/money.ts';
import { say, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { notice } from '../reply.ts';
import { HANDED_ON, handOnItems } from './hand-on-items.ts';
import type { Services } from './services.ts';

/** What is owed for a record of each kind. */
const OWED_FOR = {
  customer: ({ reads }: Services, { id }: Rec) => reads.openItemsOf([id]),
  contract: ({ reads }: Services, { id }: Rec) => reads.itemsOfContract(id),
  order: ({ reads }: Services, { id }: Rec) => reads.itemsOfOrder(id),
} as const;

/** A customer, a contract or an order that somebody else looks after from now on: what its former salesperson had open of it goes with it, its promises and reminders too (S113). */
export const itemsFollow =
  (of: keyof typeof OWED_FOR) =>
  async ({ kind, before, after, scene }: RecordChange, services: Services): Promise<Plan> => {
    if (before === null || before.ownerId === after.ownerId) return emptyPlan;
    const open = (await OWED_FOR[of](services, after)).filter(
      ({ state, salesId }) => state === 'open' && salesId === before.ownerId,
    );
    if (open.length === 0) return emptyPlan;
    const moved = handOnItems(open, after.ownerId, { person: scene.by });
    // Of a customer all that goes along is told at once, by whoever keeps their files.
    if (of === 'customer') return moved;
    return merge(moved, {
      ...emptyPlan,
      effects: told({ kind, before, after, scene }, open),
    });
  };

/** Both hear of it once, and of what stays as it was; whoever did it themselves knows. */
function told({ kind, before, after, scene }: RecordChange, open: readonly Item[]): readonly Effect[] {
  const facts = {
    who: personName(scene.org, scene.by.id),
    kind: say(kind.name),
    what: kind.title(after.form),
    count: open.length,
    sum: { cents: sumOf(open.map((item) => item.open)) },
    to: personName(scene.org, after.ownerId),
  };
  const [first] = open;
  const customer = first?.customerId ?? null;
  const buttons: readonly Button[] = customer
    ? [{ text: t('receivable.open_customer'), style: 'primary', action: { do: 'receivable.customer', customer, on: null } }]
    : [];
  const tell = (person: Rec['ownerId'], text: 'receivable.followed_to' | 'receivable.followed_from') =>
    person === scene.by.id
      ? []
      : [
          notice(person, `${HANDED_ON}${after.id}`, `${HANDED_ON}${after.id}:${after.version}:${person}`, {
            text: t(text, facts),
            ...(text === 'receivable.followed_to' ? { buttons } : {}),
          }),
        ];
  return [...tell(after.ownerId, 'receivable.followed_to'), ...(before ? tell(before.ownerId, 'receivable.followed_from') : [])];
}
