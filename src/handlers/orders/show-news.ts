import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { newsCard } from '../../cards/orders/news-card.ts';
import type { Change, Known } from '../../domain/orders/news.ts';
import type { Person } from '../../domain/org/org.ts';
import type { RecordId } from '../../fields/field.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { order as orders } from '../../kinds/order.ts';
import { CAR, MONEY, PAPERS } from '../../kinds/order-tracks.ts';
import type { Rec } from '../../records/define.ts';
import { sees } from '../../records/step.ts';
import { type Loaded, readerNow, readRows, titleOf } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { formOf, readTracks } from './read-tracks.ts';
import type { Services } from './services.ts';
import { changesOf, tellable } from './tell-changes.ts';

const known = z.object({ state: z.string(), done: z.record(z.string(), z.string().nullable()), promised: z.string() });
export const newsPayload = z.object({ order: z.string().startsWith('rec_'), was: known });

/** View `order_news`: what has changed until the moment it is sent; null where it changed back, or is not the reader's to see (S4). */
export async function showNews(
  services: Services,
  viewer: Person | null,
  { order, was }: z.infer<typeof newsPayload>,
): Promise<Card | null> {
  const reader = await readerNow(services, viewer ?? SYSTEM);
  const [read] = readRows([await services.reads.record(order as RecordId)].flatMap((row) => row ?? []));
  if (!read || read.kind.id !== orders.id) return null;
  const loaded: Loaded = { ...read, scene: await sceneOf(services, read.kind, reader) };
  const isFollower = viewer !== null && (await services.reads.followersOf(read.record.id)).includes(viewer.id);
  if (viewer && !sees(read.kind, read.record, loaded.scene)) return null;
  const changes = changesOf(was as Known, read.record);
  const told = viewer ? changes : tellable(services, changes);
  if (told.length === 0) return null;
  const { where, tone } = readTracks(read.record, loaded.scene, { signedOn: null, money: null, call: null });
  return newsCard({
    order: viewer ? read.record.id : null,
    title: viewer ? titleOf(read) : t('orders.group_title', { ...namedInGroup(read.record) }),
    subtitle: viewer ? plain(read.record.number) : t('orders.news'),
    lines: told.map((change) => changeText(change, read.record, viewer !== null)),
    where: read.record.state === 'cancelled' ? t('orders.cancelled') : where,
    tone,
    follows: isFollower && viewer.id !== read.record.ownerId,
  });
}

/** In a group a car is known by its order, its model and the end of its VIN: who buys it, for how much and by which telephone is nobody's there. */
export function namedInGroup(record: Rec): { readonly model: string; readonly order_no: string; readonly vin: Text } {
  const { model, order_no, vin } = formOf(record);
  return { model, order_no, vin: vin === null ? plain('') : t('orders.vin_tail', { tail: vin.slice(-6) }) };
}

const NAMES = new Map([CAR, MONEY, PAPERS].flatMap(({ stages }) => stages.map(({ move, name }) => [move, say(name)] as const)));

/** `isPrivate`: why something was taken back is told to people, and not in a group. */
function changeText(change: Change, { life }: Rec, isPrivate: boolean): Text {
  switch (change.what) {
    case 'done': {
      const name = NAMES.get(change.move) ?? plain(change.move);
      return change.on ? t('orders.done_on', { name, on: { date: change.on } }) : t('orders.done', { name });
    }
    case 'undone': {
      const name = NAMES.get(change.move) ?? plain(change.move);
      const why = life.said?.correct?.why;
      return isPrivate && typeof why === 'string' ? t('orders.taken_back_why', { name, why }) : t('orders.taken_back', { name });
    }
    case 'promised': {
      const why = life.said?.promise?.why;
      return typeof why === 'string'
        ? t('orders.promised_why', { on: { date: change.on }, why })
        : t('orders.promised', { on: { date: change.on } });
    }
    case 'ended':
      return t('orders.cancelled');
    default:
      return change satisfies never;
  }
}
