import type { Inbound } from '../bot/platform.ts';
import type { PersonId } from '../kernel/id.ts';
import type { BoundMessage, NumberedCard, Reads } from './reads.ts';

type Press = Extract<Inbound, { kind: 'press' }>;

/**
 * The card that was pressed; null where it is none of ours in this place (forwarded, made up). People press before the platform has answered our own
 * sending, or when that answer was lost: then no message is bound yet, and the number on the button says which card it is. It is believed only
 * where the card may really be: in the place it was meant for, pressed by whom it is for, and while it is being sent or a sending was never answered.
 */
export async function pressedCard(
  reads: Reads,
  press: Press,
  presser: PersonId | null,
  number: number | null,
): Promise<BoundMessage | null> {
  const { messageId } = press;
  if (messageId === null) return null;
  const known = await reads.bound(messageId);
  if (known || number === null) return known;
  const card = await reads.cardNumbered(number);
  if (!card) return null;
  const where = await isThere(reads, press, presser, card);
  // A card that has its message is somewhere else too only if some sending of it was never answered, and then in its own chat.
  const believed =
    card.message === null ? where !== 'elsewhere' && (card.underWay || card.unsure) : where === 'there' && card.unsure;
  if (!believed) return null;
  const { outboxKey, place, view, retired, subject, payload } = card;
  return { messageId, outboxKey, place, view, retired, subject, payload, current: card.message === null, isNew: true };
}

/** Whether the press came from the card's own place. `unknown`: from some chat that may be the person's private one, of which nothing is known yet. */
async function isThere(
  reads: Reads,
  press: Press,
  presser: PersonId | null,
  { place }: NumberedCard,
): Promise<'there' | 'elsewhere' | 'unknown'> {
  const chat = press.place ? await reads.chat(press.platform, press.place.externalId) : null;
  if (place.startsWith('chat:')) return chat !== null && place === `chat:${chat.id}` ? 'there' : 'elsewhere';
  if (presser === null || place !== `person:${presser}`) return 'elsewhere';
  if (press.place === null) return 'unknown';
  if (chat) return chat.kind === 'private' && chat.personId === presser ? 'there' : 'elsewhere';
  return (await reads.privateChats(press.platform, presser)).length === 0 ? 'unknown' : 'elsewhere';
}
