import { awayAt } from '../../domain/meeting/away-at.ts';
import { bestRoom } from '../../domain/meeting/best-room.ts';
import type { PossibleTime } from '../../domain/meeting/possible-starts.ts';
import type { SlotQuestion } from '../../domain/meeting/slot-question.ts';
import { findSlots } from '../../domain/meeting/slots.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { addDays, type Instant, instant, MINUTE, toInstant, toLocal } from '../../kernel/time.ts';
import type { DraftForm } from '../../kinds/meeting-draft.ts';
import type { Context } from '../context.ts';
import type { DraftState } from './draft-state.ts';
import { type Found, readCalendars } from './read-calendars.ts';
import { isExact } from './read-draft.ts';
import type { Services } from './services.ts';
import { unreadNote, wayText, whyNear, whyOffered } from './slot-words.ts';

type Step = Partial<DraftState>;

/** Of more than these a meeting is seldom short; only hints (features 3.5). */
const MANY = 8;
const LONG = 120;
/** Without a last day so many days are looked at: the day that was named, and the week after it. */
const LOOKED_AT = 7;

const whom = (form: DraftForm, { person }: Context) => ({
  required: [...new Set([person.id, ...form.required])],
  wished: (form.wished ?? []).filter((id) => id !== person.id && !form.required.includes(id)),
});

/** What was said beside the form. */
type Wish = Pick<DraftState, 'half' | 'namedRoom'>;

/** What comes after the form: the one time that was asked for, with what speaks against it, or times that do. */
export async function nextStep(services: Services, context: Context, form: DraftForm, wish: Wish): Promise<Step> {
  const { half, namedRoom } = wish;
  if (isExact(form)) return chosenStep(services, context, form, toInstant(form.day, form.from ?? 0, services.zone), namedRoom);
  const from = form.day < context.today ? context.today : form.day;
  const found = await readCalendars(services, context, {
    ...whom(form, context),
    from,
    to: form.until ?? (form.from === null ? form.day : addDays(from, LOOKED_AT)),
    minutes: form.minutes,
    room: form.room,
    wishes: { ...(form.from === null ? {} : { at: form.from }), ...(half ? { half } : {}) },
  });
  const answer = findSlots(withRoom(found.asked, namedRoom));
  return {
    step: 'times',
    options: answer.options.map((one) => ({
      from: one.from,
      to: one.to,
      room: one.roomId,
      why: whyOffered(one, found.rooms, context.org),
    })),
    near: answer.nearMisses.map((one) => ({ from: one.from, to: one.to, room: null, why: whyNear(one, context.org) })),
    none: answer.none ? t(`slot.none_${answer.none}`) : null,
    notes: [...notesOf(found, form, context)],
    tries: answer.options.length > 0 ? [] : triesOf(form),
  };
}

/** Only the room that was named is looked at, while it is large enough; else whichever does. */
function withRoom(asked: SlotQuestion, named: string | undefined): SlotQuestion {
  const rooms = asked.rooms.filter(({ id, capacity }) => id === named && capacity >= asked.inPerson);
  return rooms.length > 0 ? { ...asked, rooms } : asked;
}

/** One tap to what may help where nothing is free. */
const triesOf = ({ day, until, minutes, room }: DraftForm): DraftState['tries'] => [
  { text: t('meeting.try_next_week'), set: { day: addDays(day, 7), until: addDays(until ?? day, 7) } },
  ...(minutes > 30 ? [{ text: t('meeting.try_half', { minutes: 30 }), set: { minutes: '30' } }] : []),
  ...(room ? [{ text: t('meeting.try_no_room'), set: { room: '' } }] : []),
];

/** A time that was chosen, with who cannot come and what it lacks: it stops nothing, and only whoever arranges it sees it. */
export async function chosenStep(
  services: Services,
  context: Context,
  form: DraftForm,
  from: Instant,
  room?: string | null,
): Promise<Step> {
  const { date: day, minutes: start } = toLocal(from, services.zone);
  const to = instant(from + form.minutes * MINUTE);
  const time: PossibleTime = {
    from,
    to,
    date: day,
    start,
    half: start < 720 ? 'am' : 'pm',
    afterLunch: false,
    acrossLunch: false,
  };
  const found = await readCalendars(services, context, {
    ...whom(form, context),
    from: day,
    to: day,
    minutes: form.minutes,
    room: form.room,
    wishes: {},
  });
  const { asked } = found;
  const ways = [...awayAt(asked, time, asked.required), ...awayAt(asked, time, asked.optional)];
  const fits = asked.rooms.filter((one) => one.capacity >= asked.inPerson);
  const kept = room && fits.some((one) => one.id === room) ? room : null;
  const free = kept
    ? bestRoom(
        asked,
        time,
        fits.filter(({ id }) => id === kept),
      )
    : null;
  const best = asked.inPerson > 0 ? ((free ?? bestRoom(asked, time, fits))?.id ?? null) : null;
  const lost = room && best !== room ? found.rooms.find((one) => one.room === room) : undefined;
  return {
    step: 'confirm',
    chosen: { from, room: best, roomName: found.rooms.find((one) => one.room === best)?.name ?? null },
    warnings: [
      ...(ways.length > 0
        ? [
            t('meeting.clash', {
              who: join(
                ways.map((one) => wayText(one, context.org)),
                '、',
              ),
            }),
          ]
        : []),
      ...(lost ? [t(kept ? 'meeting.room_taken' : 'meeting.room_small', { room: lost.name })] : []),
      ...(form.room && best === null && found.rooms.length > 0 ? [t('slot.no_room')] : []),
      ...shortWarning(form, asked.required.length + asked.optional.length - ways.length),
    ],
    notes: [...notesOf(found, form, context), ...hints(form, asked.required.length)],
  };
}

function notesOf({ unread, rooms }: Found, form: DraftForm, { org }: Context): readonly Text[] {
  return [...unreadNote(unread, org), ...(form.room && rooms.length === 0 ? [t('meeting.no_rooms')] : [])];
}

/** Fewer can come than it needs. */
const shortWarning = ({ quorum }: DraftForm, come: number): readonly Text[] =>
  quorum !== null && come < quorum ? [t('meeting.short', { quorum, lacks: quorum - come })] : [];

/** What makes a meeting better; none of it is asked for. */
const hints = ({ purpose, minutes }: DraftForm, people: number): readonly Text[] => [
  ...(people > MANY ? [t('meeting.many', { count: people })] : []),
  ...(minutes > LONG ? [t('meeting.long', { minutes })] : []),
  ...(purpose ? [] : [t('meeting.no_purpose')]),
];
