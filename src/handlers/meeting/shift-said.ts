import type { MeetingWhen } from '../../domain/meeting/meeting-time.ts';
import { changedWhen, readMadeChange } from '../../domain/meeting/shift-said.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { toRaw } from '../../fields/raw.ts';
import { join, plain, t } from '../../kernel/text.ts';
import { DAY, instant } from '../../kernel/time.ts';
import { MEETING, WHEN } from '../../kinds/meeting.ts';
import { movesFor } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { loadRecord, unknown } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith } from '../reply.ts';
import { formOf, saidWhen, timeOf } from './meeting-form.ts';
import { arranges } from './meeting-model.ts';
import { meetingsIn } from './meetings-in.ts';
import type { Services } from './services.ts';

/** One that begins only after so long is not meant without its name. */
const AHEAD = 31 * DAY;
const MOST_ASKED = 5;

/** Another time was said for meetings that are made, each with when it would be; nothing is done by it. */
export interface ShiftSaid {
  readonly kind: 'meeting_shift';
  readonly to: readonly (MeetingWhen & { readonly record: string })[];
}

/** 「改到4点」 to whoever arranges a meeting that is still to come; null where it is about none of theirs. */
export async function shiftSaid(services: Services, org: Org, person: Person, said: string): Promise<ShiftSaid | null> {
  const change = readMadeChange(said);
  if (!change) return null;
  const now = services.clock.now();
  const calendar = services.settings.calendarOf(org, person.unitId);
  const world = { org, asker: person, mentioned: [], when: whenContext(calendar, { now, zone: services.zone }, 'future') };
  const scene = await sceneOf(services, MEETING, { person, org, now });
  const theirs = (await meetingsIn(services, person.id, now, instant(now + AHEAD)))
    .map(({ record }) => record)
    .filter(
      (record) =>
        timeOf(record, services.zone).from > now && arranges(record, scene) && movesFor(MEETING, record, scene).includes('move'),
    );
  const to = theirs.flatMap((record) => {
    const { day, from, minutes } = formOf(record);
    const when = changedWhen(change, { day, from, minutes } as MeetingWhen, world);
    return when ? [{ record: record.id, ...when }] : [];
  });
  return to.length > 0 ? { kind: 'meeting_shift', to: to.slice(0, MOST_ASKED) } : null;
}

/** One: its card with the time in the form, and whoever arranges it presses. Several: which. */
export async function askShift({ to }: ShiftSaid, services: Services, context: Context): Promise<Plan> {
  const [first] = to;
  if (!first) return unknown();
  if (to.length === 1) {
    const { record, ...when } = first;
    return answerWith(context, 'record', record, { move: 'move', given: toRaw(WHEN, when) });
  }
  const loaded = await Promise.all(
    to.map(async (one) => ({ one, record: (await loadRecord(services, one.record, context))?.record })),
  );
  return services.handle(
    {
      kind: 'ask_back',
      title: t('meeting.shift_which'),
      said: '',
      ways: loaded.flatMap(({ one, record }) =>
        record
          ? [
              {
                text: join([plain(formOf(record).title), saidWhen(timeOf(record, services.zone), services.zone)], ' '),
                means: { kind: 'meeting_shift' as const, to: [one] },
              },
            ]
          : [],
      ),
    },
    context,
  );
}
