import { everyOf, type SeriesSentence } from '../../domain/meeting/series-sentence.ts';
import { seriesOf, type UnitSeries } from '../../domain/meeting/unit-series.ts';
import { personName } from '../../domain/org/label.ts';
import { readWhen } from '../../domain/phrase/when.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { dayKind } from '../../domain/workday/work-calendar.ts';
import { toRaw } from '../../fields/raw.ts';
import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { MEETING, WHEN } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { arranges } from '../meeting/meeting-model.ts';
import { saidTime } from '../meeting/said-time.ts';
import type { Plan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith, told } from '../reply.ts';
import { madeOf } from './series-now.ts';
import type { Services } from './services.ts';
import { maySee } from './show-series.ts';

export const listSeries = (context: Context): Plan => answerWith(context, 'meeting_series', `list:${context.person.id}`);

/**
 * 「下周一的周会改到周二」「取消本周周会」: nothing is done by it. The meeting's card is opened with what was said in its form, and whoever hosts it presses
 * (S60, S61).
 */
export async function changeOnce(
  { name, when, to }: Extract<SeriesSentence, { kind: 'series_change' }>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const every = everyOf(name);
  const mine = seriesOf(services.meetings, context.org).filter(
    (one) => one.definition.every === every && maySee(one, context.org, context.person),
  );
  const found = await meetingOn(services, context, mine, when);
  if (!found) return told(context, { text: t('series.which'), buttons: mine.slice(0, 3).map(openButton) });
  const scene = await sceneOf(services, MEETING, context);
  const move = to === null ? 'skip' : 'move';
  if (!arranges(found, scene) || !movesFor(MEETING, found, scene).includes(move))
    return told(context, {
      text: t('series.host_only', { who: personName(context.org, found.ownerId) }),
      clause: 'S61',
      buttons: [{ text: t('records.open'), action: { do: 'record.open', record: found.id } }],
    });
  if (to === null) return answerWith(context, 'record', found.id, { move });
  const day = saidTime(services, context, to, formOf(found).day);
  if (!day) return told(context, { text: t('series.no_day') });
  const { day: _day, ...form } = formOf(found);
  const given = toRaw(WHEN, { day: day.date, from: day.at ?? form.from, minutes: form.minutes });
  const isOff = dayKind(services.settings.calendarOf(context.org, found.unitId), day.date).workMinutes === 0;
  return answerWith(context, 'record', found.id, {
    move,
    given,
    ...(isOff ? { note: t('series.off_day', { day: { date: day.date } }) } : {}),
  });
}

const openButton = ({ id }: UnitSeries) => ({
  text: t('series.open'),
  action: { do: 'series.open' as const, series: id },
});

/** The first meeting of these series in the days that were named; without any, the next one. */
async function meetingOn(services: Services, context: Context, mine: readonly UnitSeries[], when: string): Promise<Rec | null> {
  const days = when === '' ? null : spanOf(services, context, /次|回$/u.test(when) ? '' : when);
  const made = await Promise.all(mine.map(async ({ id }) => [...(await madeOf(services, id, context.today)).values()]));
  const ahead = made
    .flat()
    .map(({ record }) => record)
    .filter((record) => record.state === 'planned' && formOf(record).day >= context.today)
    .toSorted((a, b) => (formOf(a).day < formOf(b).day ? -1 : 1));
  if (when !== '' && !/次|回$/u.test(when) && !days) return null;
  return ahead.find((record) => !days || (days.from <= formOf(record).day && formOf(record).day <= days.to)) ?? null;
}

function spanOf(services: Services, { org, person }: Context, said: string): { from: LocalDate; to: LocalDate } | null {
  const calendar = services.settings.calendarOf(org, person.unitId);
  const read = readWhen(said, whenContext(calendar, { now: services.clock.now(), zone: services.zone }, 'future'));
  return read.kind === 'span' ? { from: read.from.date, to: read.to.date } : null;
}
