import { type Change, changesSince, type Known, nameOf } from '../../domain/orders/news.ts';
import { nextSendTime, who } from '../../domain/workday/working-time.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { type Instant, instant, MINUTE } from '../../kernel/time.ts';
import { CAR, isBehind, MONEY, PAPERS } from '../../kinds/order-tracks.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row, type Write } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { type Place, toChat, toPerson } from '../view-ref.ts';
import { formOf, saidOn } from './read-tracks.ts';
import type { Services } from './services.ts';

const MOVES = [CAR, MONEY, PAPERS].flatMap(({ stages }) => stages.map(({ move }) => move));
/** How an order ends that no stage says. */
const ENDS = ['cancelled'];

/** What is to be known of an order as it stands. */
export const knownOf = (record: Rec): Known => ({
  state: record.state,
  done: Object.fromEntries(MOVES.flatMap((move) => (isBehind(record, move) ? [[move, saidOn(record, move)] as const] : []))),
  promised: formOf(record).promised_on,
});

export const changesOf = (was: Known, record: Rec): readonly Change[] => changesSince(was, knownOf(record), ENDS);

/** What the customer's side may hear of it (config/orders.yaml). */
export const tellable = ({ orderRules }: Services, changes: readonly Change[]): readonly Change[] =>
  changes.filter((change) => (orderRules.told_to_group as readonly string[]).includes(nameOf(change)));

/** A change of an order is told to its salesperson, to who follows it and to the group of its branch: one message for all that changes within a few minutes (O20, Q16). */
export async function tellChanges({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  const kept = { ...emptyPlan, writes: promiseRows(before, after) };
  if (!before) return kept;
  const was = knownOf(before);
  const changes = changesOf(was, after);
  if (changes.length === 0) return kept;
  const id = after.id;
  const told = await services.reads.newsOf(id);
  const people = new Set([after.ownerId, ...(await services.reads.followersOf(id))]);
  people.delete(scene.by.id);
  const groups = tellable(services, changes).length > 0 ? await groupsOf(services, after.unitId) : [];
  const due = (unit: UnitId): Instant => dueAt(services, scene, unit);
  return merge(
    kept,
    ...[...people].flatMap((person) => {
      const unit = scene.org.person(person)?.active ? scene.org.person(person)?.unitId : undefined;
      return unit ? [oneMessage(id, toPerson(person), was, told, due(unit), scene.now)] : [];
    }),
    ...groups.map((chat) => oneMessage(id, chat, was, told, due(after.unitId), scene.now)),
  );
}

export async function groupsOf({ watches }: Services, unit: UnitId): Promise<readonly Place[]> {
  return (await watches.branchGroups()).filter(({ unitId }) => unitId === unit).map(({ chatId }) => toChat(chatId));
}

/** After a few minutes, outside quiet hours and days off. */
function dueAt(services: Services, { org, now, n }: Scene, unit: UnitId): Instant {
  const soon = instant(now + Number(n.push) * MINUTE);
  const calendar = services.settings.calendarOf(org, unit);
  return nextSendTime(soon, who(calendar, services.zone, [], services.quietOf(org, unit))) ?? soon;
}

/** What is still to be told in a place takes the change along; otherwise it is news of its own. */
function oneMessage(
  orderId: RecordId,
  place: Place,
  was: Known,
  told: readonly Row<'orderNews'>[],
  due: Instant,
  now: Instant,
): Plan {
  const last = told.findLast((one) => one.place === place);
  if (last && last.outcome === null && now < last.dueAt) return emptyPlan;
  const nth = (last?.nth ?? 0) + 1;
  const row = { orderId, place, nth, was: toJson(was), since: now, dueAt: due, outcome: null, outcomeAt: null };
  const effect: Effect = {
    show: { view: 'order_news', subject: `order_news:${orderId}` },
    place,
    key: `order_news:${orderId}:${place}:${nth}`,
    notBefore: due,
    payload: { order: orderId, was },
  };
  return { ...emptyPlan, writes: [{ table: 'orderNews', insert: row }], effects: [effect] };
}

/** When it was promised first and last, and when it was handed over. */
function promiseRows(before: Rec | null, after: Rec): readonly Write[] {
  const { promised_on: promised, sales } = formOf(after);
  const orderId = after.id;
  if (!before) {
    const insert = { orderId, unitId: after.unitId, salesId: sales, firstOn: promised, lastOn: promised, deliveredOn: null };
    return [{ table: 'orderPromise', insert, onConflict: 'ignore' }];
  }
  const delivered = after.state === 'delivered' ? (saidOn(after, 'deliver') ?? promised) : null;
  const was = before.state === 'delivered' ? (saidOn(before, 'deliver') ?? promised) : null;
  if (formOf(before).promised_on === promised && delivered === was && before.ownerId === after.ownerId) return [];
  return [
    {
      table: 'orderPromise',
      update: { lastOn: promised, deliveredOn: delivered, salesId: sales as PersonId, unitId: after.unitId },
      where: { orderId },
      mayMiss: true,
    },
  ];
}
