import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { type GroupCar, groupCarsCard } from '../../cards/orders/group-cars-card.ts';
import { stateTag } from '../../cards/records/record-card.ts';
import { unitName } from '../../domain/org/label.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { UnitId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { dueFilter } from '../asked/own-lists.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { readRows, stateOf } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { toChat } from '../view-ref.ts';
import { askBranch, askMine } from './ask-orders.ts';
import { ORDER } from './order-kind.ts';
import { formOf, outlookOf } from './read-tracks.ts';
import type { Services } from './services.ts';
import { namedInGroup } from './show-news.ts';

export const carsPayload = z.object({ unit: z.string().startsWith('unt_') });

const SHOWN = 10;

/** 我们的车到哪了: in the group of a branch its own cars, for all to see; anywhere else, in private, those of whoever asks, or, of 我们店, what they see of their branch (S4). */
export async function askOurCars(services: Services, context: Context, ofBranch: boolean): Promise<Plan> {
  const group = (await services.watches.branchGroups()).find(({ chatId }) => context.place === toChat(chatId));
  if (!group) return ofBranch ? askBranch(context) : askMine(services, context);
  return {
    ...emptyPlan,
    effects: [
      {
        show: { view: 'group_cars', subject: `group_cars:${group.unitId}` },
        place: context.place,
        key: `group_cars:${context.place}:${context.cause}`,
        payload: { unit: group.unitId, ...(context.groupMessage ? { replyTo: context.groupMessage } : {}) },
      },
    ],
  };
}

/** View `group_cars`: the branch's open orders, the earliest promised first. */
export async function showGroupCars(services: Services, { unit }: z.infer<typeof carsPayload>): Promise<Card> {
  const now = services.clock.now();
  const org = await services.reads.org();
  const scene = await sceneOf(services, ORDER, { person: SYSTEM, org, now });
  const sight = { everything: false, units: [unit as UnitId], owners: [], openers: [], fields: [] };
  const asked = dueFilter(ORDER, { owes: ['delivery'], due: 'any' }, { ...scene, sight, viewer: SYSTEM.id });
  const { items, next } = await services.reads.todosDue(asked, null, SHOWN);
  const rows = groupBy(
    readRows(await services.reads.recordsById(items.map(({ recordId }) => recordId))),
    ({ record }) => record.id as string,
  );
  const cars = items
    .flatMap(({ recordId }) => rows.get(recordId) ?? [])
    .map(({ record }): GroupCar => {
      const { expected, late } = outlookOf(record, scene);
      const said = { expected: { date: expected }, promised: { date: formOf(record).promised_on }, days: late };
      return {
        title: t('orders.group_title', { ...namedInGroup(record) }),
        state: stateTag(stateOf(ORDER, record.state)),
        when: t(late > 0 ? 'orders.car_late' : 'orders.car_due', said),
      };
    });
  return groupCarsCard(unitName(org, unit as UnitId) ?? '—', cars, next !== null);
}
