import { type OrderAction, orderActions } from '../../cards/orders/order-actions.ts';
import { orderSamples } from '../../cards/orders/samples.ts';
import { type OrderQuestion, readOrderQuestion } from '../../domain/orders/order-question.ts';
import { numberIn } from '../../domain/records/records-question.ts';
import { PREFIXES } from '../../kinds/index.ts';
import { orderWords } from '../../words/orders.ts';
import { defineFeature, dueAs, nothingKept } from '../feature.ts';
import { merge } from '../plan.ts';
import { answerWith } from '../reply.ts';
import { askWhere } from './ask-orders.ts';
import { checkOrder } from './check-order.ts';
import { contractOrders, enterOrder } from './enter-order.ts';
import { expectLate } from './expect-late.ts';
import { followOrder } from './follow-order.ts';
import { followThrough } from './follow-through.ts';
import { askOurCars, carsPayload, showGroupCars } from './group-cars.ts';
import { keepReceipts } from './keep-receipts.ts';
import type { Services } from './services.ts';
import { newsPayload, showNews } from './show-news.ts';
import { showOnTime } from './show-on-time.ts';
import { tracksPart } from './show-tracks.ts';
import { tellChanges } from './tell-changes.ts';
import { tellNewBuyer } from './tell-new-buyer.ts';
import { lateOrders } from './watch-late.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    orders: OrderQuestion;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    order_news: true;
    group_cars: true;
    on_time: true;
  }
}

/** Orders beyond what every register has: the tracks on their card, who hears of a change, what will come late (S44, S45, O20). */
export const orders = defineFeature<OrderQuestion, OrderAction, Services>({
  id: 'orders',
  intents: {
    order_where: ({ words }, services, context) => askWhere(services, context, words),
    on_time: (_, __, context) => answerWith(context, 'on_time', `on_time:${context.person.id}`),
    our_cars: ({ branch }, services, context) => askOurCars(services, context, branch === true),
  },
  actions: orderActions,
  presses: {
    'order.enter': { on: ['record'], about: ({ record }, card) => record === card.subject, run: enterOrder },
    'order.follow': { on: ['record', 'order_news'], run: followOrder },
  },
  views: {
    order_news: {
      payload: newsPayload,
      audience: 'any',
      show: ({ viewer, payload }, services) => showNews(services, viewer, payload),
    },
    on_time: { payload: nothingKept, audience: 'person', show: ({ viewer }, services) => viewer && showOnTime(services, viewer) },
    group_cars: { payload: carsPayload, audience: 'any', show: ({ payload }, services) => showGroupCars(services, payload) },
  },
  watches: { late_orders: lateOrders },
  words: orderWords,
  samples: orderSamples,
  records: {
    order: {
      onCard: tracksPart,
      beforeWriting: checkOrder,
      onWrite: async (change, services) =>
        merge(await tellChanges(change, services), await followThrough(change, services), tellNewBuyer(change)),
    },
    contract: { onCard: contractOrders },
  },
  tasks: [
    {
      name: 'orders that will come late',
      irreversible: true,
      run: (services, now) => dueAs(`orders.late:${now}`, expectLate(services, now)),
    },
    {
      name: 'receipts of what was told of orders',
      irreversible: false,
      run: (services, now) => dueAs(`orders.told:${now}`, keepReceipts(services, now)),
    },
  ],
  // What was said in answer to a card is an answer; a number of ours is the record's.
  read: ({ bare, reading, isColleague }) => {
    if (reading.kind === 'answer' || numberIn(bare, PREFIXES)) return null;
    return readOrderQuestion(bare, (words) => reading.kind === 'unclear' && !isColleague(words));
  },
  // One card shows all that comes with a car.
  heeds:
    /定金|订金|提车款|尾款|车款|合格证|发票|手续|排产|发车|到库|到店|入库|进库|交付|交车|[到发交收开]了|提车|vin|车架号?|尾号/iu,
});
