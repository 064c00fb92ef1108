import type { Button } from '../../cards/element.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { notice } from '../reply.ts';
import type { EventNews } from './event-news.ts';
import { freeRooms } from './free-rooms.ts';
import { formOf, saidWhen, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';
import { hostsAsked } from './who-arranges.ts';

/** What news of a meeting's event mean to whoever arranges it: the host, and who asked for the meeting. Each thing is said once. */
export async function roomNews(services: Services, news: EventNews): Promise<Plan> {
  const row = await services.reads.record(news.recId as RecordId);
  const record = readRows(row ? [row] : [])[0]?.record ?? null;
  const text = record && textOf(services, record, news);
  if (!record || !text) return emptyPlan;
  const others = news.kind === 'room' ? await otherRooms(services, record) : [];
  return {
    ...emptyPlan,
    effects: [...new Set([...(await hostsAsked(services, record, services.clock.now())), record.openerId])].map((person) =>
      notice(person, `meeting:${record.id}`, `meeting:${keyOf(record, news)}:${person}`, {
        text,
        tone: 'warn',
        buttons: [...others, { text: t('told.open'), style: 'plain', action: { do: 'record.open', record: record.id } }],
      }),
    ),
  };
}

/** Two others that are free, each one tap away (Q15). */
async function otherRooms(services: Services, record: Rec): Promise<readonly Button[]> {
  const org = await services.reads.org();
  const person = org.person(record.ownerId);
  if (!person) return [];
  const free = await freeRooms(services, { org, person, now: services.clock.now() }, record);
  return free.slice(0, 2).map(({ id, name }, index) => ({
    text: t('meeting.take_room', { room: name }),
    style: index === 0 ? 'primary' : 'plain',
    action: { do: 'meeting.room', record: record.id, room: id },
  }));
}

const keyOf = (record: Rec, news: EventNews): string =>
  `${news.kind}:${record.id}:${record.version}${news.kind === 'room' ? `:${news.roomId}` : ''}`;

function textOf(services: Services, record: Rec, news: EventNews): Text | null {
  const said = { title: formOf(record).title, when: saidWhen(timeOf(record, services.zone), services.zone) };
  switch (news.kind) {
    case 'room':
      return news.is === 'declined' ? t('meeting.room_lost', { ...said, room: news.roomName }) : null;
    case 'moved_there':
      return t('meeting.moved_there', said);
    case 'deleted_there':
      return t('meeting.deleted_there', said);
    case 'refused':
      return t('meeting.no_calendar', said);
    case 'hint':
      return null;
  }
}
