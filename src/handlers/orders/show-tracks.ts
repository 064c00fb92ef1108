import { contractNotices } from '../../cards/contract/contract-elements.ts';
import type { Button, Element } from '../../cards/element.ts';
import { trackElements } from '../../cards/orders/tracks.ts';
import { callout, quiet } from '../../cards/parts.ts';
import { vinFault } from '../../domain/orders/vin.ts';
import { personName } from '../../domain/org/label.ts';
import type { ChatId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { MONEY_MOVES } from '../../kinds/order-tracks.ts';
import type { Row } from '../plan.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { type Place, personAt } from '../view-ref.ts';
import { unpaid } from './check-order.ts';
import { readAround } from './read-around.ts';
import { formOf, readTracks } from './read-tracks.ts';
import type { Services } from './services.ts';

/** The tracks of an order side by side, each with plan, day, whose it is and what comes next; who was told of it last, and when (S44, O20). */
export async function tracksPart({ kind, record, scene, viewer, opens }: RecordLook, services: Services): Promise<RecordPart> {
  if (record.state === 'cancelled') return { body: await toldElements(services, record.id, scene.org) };
  const around = await readAround(services, record, scene);
  const tracks = readTracks(record, scene, around);
  const isOver = kind.states[record.state]?.end === true;
  return {
    head: [
      ...trackElements(tracks),
      ...callout('warn', vinWarning(formOf(record).vin)),
      // Before a photo is taken and a list is ticked for nothing.
      ...(opens === 'deliver' ? contractNotices(await unpaid(services, record, scene.today)) : []),
    ],
    body: await toldElements(services, record.id, scene.org),
    buttons: viewer.id === record.ownerId || isOver ? [] : [await followButton(services, record.id, viewer.id)],
    instead: ['promised_on'],
    tellsOwed: true,
    ...(around.money ? { without: MONEY_MOVES } : {}),
    namesPeople: true,
    ...(tracks.tone === 'warn' ? { tone: 'warn' as const } : {}),
  };
}

async function followButton({ reads }: Services, record: RecordLook['record']['id'], viewer: string): Promise<Button> {
  const follows = (await reads.followersOf(record)).some((id) => id === viewer);
  return {
    text: t(follows ? 'orders.unfollow' : 'orders.follow'),
    style: 'link',
    action: { do: 'order.follow', record, on: !follows },
  };
}

/** The receipt: where the latest news of an order has arrived, where it could not, where it is still on its way. */
async function toldElements(
  services: Services,
  order: RecordLook['record']['id'],
  org: RecordLook['scene']['org'],
): Promise<readonly Element[]> {
  const latest = new Map(
    (await services.reads.newsOf(order)).filter(({ outcome }) => outcome !== 'nothing').map((one) => [one.place, one]),
  );
  const rows = [...latest.values()];
  const named = async ({ place, outcomeAt }: Row<'orderNews'>): Promise<Text> => {
    const person = personAt(place as Place);
    const chat = person ? null : await services.reads.chatById(place.slice('chat:'.length) as ChatId);
    const who = person ? personName(org, person) : (chat?.name ?? '—');
    return outcomeAt === null ? plain(who) : t('orders.told_at', { who, at: { at: outcomeAt } });
  };
  const line = async (key: 'orders.told' | 'orders.to_tell' | 'orders.not_told', those: readonly Row<'orderNews'>[]) =>
    quiet(those.length > 0 && t(key, { list: join(await Promise.all(those.map(named)), '、') }));
  return [
    ...(await line(
      'orders.told',
      rows.filter(({ outcome }) => outcome === 'sent'),
    )),
    ...(await line(
      'orders.to_tell',
      rows.filter(({ outcome }) => outcome === null),
    )),
    ...(await line(
      'orders.not_told',
      rows.filter(({ outcome }) => outcome === 'failed'),
    )),
  ];
}

/** So many of what was probably meant are named; of many none. */
const NAMED = 2;
const TOO_MANY = 8;

/** A warning and never a refusal: the VINs of some makers fail the digit. */
function vinWarning(vin: string | null): Text | null {
  const fault = vin === null ? null : vinFault(vin);
  if (!fault) return null;
  if (fault.code === 'length') return t('orders.vin_length', { signs: fault.signs });
  const said = t(`orders.vin_${fault.code}`);
  const { likely } = fault;
  return likely.length === 0 || likely.length > TOO_MANY
    ? said
    : t('orders.vin_likely', { fault: said, likely: join(likely.slice(0, NAMED).map(plain), '、') });
}
