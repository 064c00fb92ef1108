import type { Room } from '../../bot/platform.ts';
import type { InTheWay, NearMiss, SlotOption, SlotReason } from '../../domain/meeting/slot-question.ts';
import { peopleNames, personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';

const MOST_UNREAD = 5;

/** Whose calendar could not be read. */
export const unreadNote = (unread: readonly PersonId[], org: Org): readonly Text[] =>
  unread.length > 0 ? [t('meeting.unread', { who: peopleNames(org, unread.slice(0, MOST_UNREAD)) })] : [];

/** Why a time is offered, in one line. */
export const whyOffered = ({ reasons }: SlotOption, rooms: readonly Room[], org: Org): Text =>
  join(
    reasons.flatMap((reason) => reasonText(reason, rooms, org) ?? []),
    ' · ',
  );

function reasonText(reason: SlotReason, rooms: readonly Room[], org: Org): Text | null {
  switch (reason.code) {
    case 'everybody_free':
      return t('slot.everybody_free');
    case 'optional_missing':
      return t('slot.optional_missing', { who: peopleNames(org, reason.ids as readonly PersonId[]) });
    case 'room': {
      const name = rooms.find(({ room }) => room === reason.id)?.name ?? '';
      return t(reason.ofOtherUnit ? 'slot.room_elsewhere' : 'slot.room', { room: name, seats: reason.capacity });
    }
    case 'first_possible':
      return t('slot.first_possible');
    case 'as_wished':
      return t('slot.as_wished');
    case 'close_to_wish':
    case 'far_from_wish':
      return t('slot.close_to_wish', { minutes: reason.minutes });
    case 'other_half':
      return t(reason.wished === 'am' ? 'slot.not_morning' : 'slot.not_afternoon');
    case 'other_day':
      return t('slot.other_day', { day: { date: reason.wished } });
    case 'after_lunch':
      return t('slot.after_lunch');
    case 'across_lunch':
      return t('slot.across_lunch');
    case 'makeup_day':
      return t('slot.makeup_day');
    case 'provisional':
      return t('slot.provisional');
    default:
      return reason satisfies never;
  }
}

/** Who is in the way of a time that nearly does: that they are taken or away, never what with (S4). */
export function whyNear({ inTheWay, count, rooms }: NearMiss, org: Org): Text {
  const people = inTheWay.map((one) => wayText(one, org));
  return join(
    [
      ...people,
      ...(count > inTheWay.length ? [t('slot.and_others', { count: count - inTheWay.length })] : []),
      ...(rooms && rooms.free === 0 ? [t('slot.no_room')] : []),
    ],
    '、',
  );
}

export const wayText = ({ id, why }: InTheWay, org: Org): Text =>
  t(why === 'busy' ? 'slot.is_busy' : why === 'off' ? 'slot.is_off' : 'slot.is_away', { who: personName(org, id as PersonId) });
