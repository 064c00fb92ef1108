import * as z from 'zod';
import type { Card, Tag } from '../../cards/element.ts';
import { type MyMeetingLine, myMeetingsCard } from '../../cards/meeting/my-meetings-card.ts';
import type { Person } from '../../domain/org/org.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type LocalDate, parseDate, toInstant } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Row } from '../plan.ts';
import { formOf, saidWhen, timeOf } from './meeting-form.ts';
import { whereOf } from './meeting-model.ts';
import { meetingsIn, type SeatedMeeting } from './meetings-in.ts';
import type { Services } from './services.ts';

const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseDate(value) !== null);
export const myMeetingsPayload = z.object({
  from: day,
  to: day,
  morning: z.boolean().default(false),
  page: z.number().int().min(0).default(0),
});
type Payload = z.infer<typeof myMeetingsPayload>;

const MOST = 15;

/** View `my_meetings`: those of the reader in some days, as they stand now; nobody sees another's. */
export async function showMyMeetings(services: Services, viewer: Person, { from, to, morning, page }: Payload): Promise<Card> {
  const { zone } = services;
  const all = await meetingsIn(services, viewer.id, toInstant(from, 0, zone), toInstant(addDays(to, 1), 0, zone));
  const held = all.filter(({ record }) => !isCancelled(record));
  // What was called off meanwhile may leave fewer pages than there were.
  const at = Math.min(page, Math.max(0, Math.ceil(held.length / MOST) - 1));
  const shown = held.slice(at * MOST, (at + 1) * MOST);
  const lines = await Promise.all(shown.map((one) => lineOf(services, one)));
  return myMeetingsCard({ from, to, morning, lines, all: held.length, page: at, pages: Math.ceil(held.length / MOST) });
}

const lineOf = async (services: Services, { record, seat }: SeatedMeeting): Promise<MyMeetingLine> => ({
  record: record.id,
  title: { plain: formOf(record).title },
  when: saidWhen(timeOf(record, services.zone), services.zone),
  where: await whereOf(services, record),
  tag: tagOf(seat),
});

function tagOf({ rsvp, excused }: Row<'meetingSeat'>): Tag {
  if (excused) return { text: t('meeting.excused'), tone: 'neutral' };
  if (rsvp === 'yes') return { text: t('meeting.rsvp_yes'), tone: 'green' };
  if (rsvp === 'none') return { text: t('meeting.rsvp_none'), tone: 'orange' };
  return { text: t(rsvp === 'no' ? 'meeting.rsvp_no' : 'meeting.rsvp_maybe'), tone: 'neutral' };
}
