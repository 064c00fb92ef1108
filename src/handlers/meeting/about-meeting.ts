import { type AboutMeeting, isCalled, isNextMeant } from '../../domain/meeting/about-said.ts';
import type { MeetingWhen } from '../../domain/meeting/meeting-time.ts';
import { shifted } from '../../domain/meeting/shift-said.ts';
import { personName } from '../../domain/org/label.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { toRaw } from '../../fields/raw.ts';
import { plain, t } from '../../kernel/text.ts';
import { DAY, instant, timeText, toLocal } from '../../kernel/time.ts';
import { MEETING, WHEN } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith, told } from '../reply.ts';
import { formOf, timeOf } from './meeting-form.ts';
import { meetingsIn } from './meetings-in.ts';
import { saidTime } from './said-time.ts';
import type { Services } from './services.ts';
import type { PartPayload } from './show-meeting.ts';

const AHEAD = 60 * DAY;
const MOST_ASKED = 3;
const LONGEST_REASON = 100;

/**
 * 把下午的会改到4点, 明天的会取消, 库存的会我来不了: nothing is done by it. The meeting's card is opened with what was said in the form that is theirs to
 * send: whoever hosts moves it or calls it off, whoever is invited proposes or declines (S61, S64).
 */
export async function aboutMeeting(said: AboutMeeting, services: Services, context: Context): Promise<Plan> {
  const found = await meant(services, context, said.which);
  const [record, ...others] = found;
  if (!record)
    return told(context, {
      text: t('meeting.none_meant'),
      buttons: [{ text: t('my_meetings.list'), action: { do: 'meeting.list', which: 'week' } }],
    });
  if (others.length > 0)
    return told(context, {
      text: t('meeting.which_meant'),
      buttons: found
        .slice(0, MOST_ASKED)
        .map((one) => ({ text: plain(formOf(one).title), action: { do: 'record.open', record: one.id } })),
    });
  const moves = movesFor(MEETING, record, await sceneOf(services, MEETING, context));
  const opened = (payload: Readonly<Record<string, unknown>>): Plan => answerWith(context, 'record', record.id, payload);
  const asked = (part: PartPayload): Plan => opened({ part });
  switch (said.does) {
    case 'look':
      return opened({});
    case 'decline':
      return record.ownerId === context.person.id
        ? opened({})
        : asked({ open: 'no', given: { reason: [...(said.why ?? '')].slice(0, LONGEST_REASON).join('') } });
    case 'cancel': {
      const move = ['skip', 'cancel'].find((one) => moves.includes(one));
      if (move) return opened({ move });
      return told(context, {
        text: t('meeting.host_only', { who: personName(context.org, record.ownerId) }),
        clause: 'S61',
        buttons: [{ text: t('records.open'), action: { do: 'record.open', record: record.id } }],
      });
    }
    case 'move': {
      const time = newTime(services, context, said, record);
      if (!moves.includes('move'))
        return asked({
          open: 'other',
          given: time ? { day: time.day, ...(time.from === null ? {} : { time: timeText(time.from) }) } : {},
        });
      const { day, from, minutes } = formOf(record);
      return opened({ move: 'move', given: toRaw(WHEN, { day: time?.day ?? day, from: time?.from ?? from, minutes }) });
    }
  }
}

function newTime(services: Services, context: Context, { to, by }: AboutMeeting, record: Rec) {
  const { day, from, minutes } = formOf(record);
  if (by !== undefined) return shifted({ day, from, minutes } as MeetingWhen, by);
  const read = to === undefined ? null : saidTime(services, context, to, day);
  return read && { day: read.date, from: read.at ?? from };
}

/** Their meetings that are to come and fit the words: by title, else by time; without either the next one. */
async function meant(services: Services, context: Context, which: string): Promise<readonly Rec[]> {
  const { person, org, now } = context;
  const coming = (await meetingsIn(services, person.id, now, instant(now + AHEAD)))
    .map(({ record }) => record)
    .filter(({ state }) => state === 'planned');
  if (isNextMeant(which)) return coming.slice(0, 1);
  const titled = coming.filter((record) => isCalled(formOf(record).title, which));
  const calendar = services.settings.calendarOf(org, person.unitId);
  const read = readWhen(which, whenContext(calendar, { now, zone: services.zone }, 'future'));
  const from = titled.length > 0 ? titled : coming;
  if (read.kind !== 'span') return titled;
  const { part } = 'part' in read.from ? read.from : { part: 'all' as const };
  const fits = from.filter((record) => {
    const { date, minutes } = toLocal(timeOf(record, services.zone).from, services.zone);
    const half = minutes < 12 * 60 ? 'am' : 'pm';
    return date >= read.from.date && date <= read.to.date && (part === 'all' || read.from.date !== read.to.date || part === half);
  });
  return fits.length > 0 ? fits : titled;
}
