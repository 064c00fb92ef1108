import { join, type Text, t } from '../../kernel/text.ts';
import type { Card, Tag } from '../element.ts';
import { quiet } from '../parts.ts';

export interface GroupCar {
  readonly title: Text;
  readonly state: Tag;
  /** When it comes. */
  readonly when: Text;
}

/** The cars a branch waits for, in its own group: which, where, until when; nobody's name, telephone or price. */
export const groupCarsCard = (unit: string, cars: readonly GroupCar[], more: boolean): Card => ({
  header: { title: t('orders.cars_of', { unit }), tone: 'calm' },
  body: [
    ...quiet(cars.length === 0 && t('orders.no_cars')),
    ...cars.map(({ title, state, when }) => ({ kind: 'item' as const, title, tag: state, detail: when, buttons: [] })),
    ...quiet(more && t('orders.more_cars')),
  ],
  summary: join([t('orders.cars_of', { unit }), t('orders.cars', { count: cars.length })], ' '),
});
