import { stretchOf } from '../../domain/meeting/meeting-time.ts';
import type { Occurrence } from '../../domain/meeting/series-rule.ts';
import type { UnitSeries } from '../../domain/meeting/unit-series.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { createMeeting } from '../meeting/create-meeting.ts';
import { formOf, regularHost } from '../meeting/meeting-form.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { writeRecord } from '../records/write-record.ts';
import { type Made, timeOfOccurrence } from './series-now.ts';
import { placed, roomAt } from './series-room.ts';
import type { Usual } from './series-state.ts';
import type { Services } from './services.ts';

export type Held = Extract<Occurrence, { state: 'held' }>;

/**
 * One occurrence becomes a meeting. Its row stands under series and planned day, so that whoever makes it a second time, however late, has lost the
 * race (Q13).
 */
export async function makeMeeting(
  services: Services,
  one: UnitSeries,
  { planned, held, at, why }: Held,
  usual: Usual,
  scene: Scene,
): Promise<Plan> {
  const { id, unit } = one;
  const meeting = services.ids.next('rec');
  const time = timeOfOccurrence(one, { held, at: at ?? usual.at }, services);
  const room = await roomAt(services, one, time, { people: usual.audience.length, org: scene.org });
  const plan = await createMeeting(
    services,
    {
      id: meeting,
      host: usual.host,
      unitId: unit.id,
      form: {
        title: usual.title,
        day: held,
        from: at ?? usual.at,
        minutes: usual.minutes,
        required: usual.audience,
        recorder: usual.recorder,
        ...placed(room, usual.place),
        video: usual.video,
        series: id,
      },
    },
    scene,
  );
  return merge(plan, {
    ...emptyPlan,
    writes: [
      {
        table: 'meetingOccurrence',
        insert: { seriesId: id, plannedOn: planned, recId: meeting, heldOn: held, why: toJson(why) },
      },
    ],
  });
}

/** A meeting that is still to come, as it should be by now; null: it is so. Of what was usual only what nobody has set by hand follows. */
export async function keepMeeting(
  services: Services,
  one: UnitSeries,
  { record, row }: Made,
  { held, at, why }: Held,
  usual: { readonly was: Usual; readonly is: Usual },
  scene: Scene,
): Promise<Plan | null> {
  const form = formOf(record);
  const { was, is } = usual;
  const follows = <T>(now: T, before: T, next: T): T => (now === before ? next : now);
  const from = at ?? follows(form.from, was.at, is.at);
  const minutes = follows(form.minutes, was.minutes, is.minutes);
  const where = { room: form.room, place: follows(form.place, was.place, is.place) };
  const isMoved = held !== form.day || from !== form.from || minutes !== form.minutes;
  const time = stretchOf({ day: held, from, minutes }, services.zone);
  const change = {
    title: follows(form.title, was.title, is.title),
    day: held,
    from,
    minutes,
    // At another time it may be another room that is free.
    ...(isMoved && form.room !== null
      ? placed(
          await roomAt(services, one, time, { people: is.audience.length, org: scene.org, kept: form.room, except: record.id }),
          is.place,
        )
      : where),
    video: follows(form.video, was.video, is.video),
    recorder: follows(form.recorder, was.recorder, is.recorder),
    required: people(form.required, was.audience, is.audience),
  };
  // Whoever hosts this once goes on doing so; whose meeting it is follows.
  const regular = follows(regularHost(record), was.host, is.host);
  const isActing = form.regular !== null && record.ownerId !== regular;
  const ownerId = isActing ? record.ownerId : regular;
  const isSame =
    ownerId === record.ownerId &&
    form.regular === (isActing ? regular : null) &&
    Object.entries(change).every(([field, value]) => toJson(form[field as keyof typeof form]) === toJson(value));
  const reasons = toJson(why);
  const note =
    row.heldOn === held && row.why === reasons
      ? []
      : [
          {
            table: 'meetingOccurrence' as const,
            update: { heldOn: held, why: reasons },
            where: { seriesId: row.seriesId, plannedOn: row.plannedOn },
          },
        ];
  if (isSame) return note.length > 0 ? { ...emptyPlan, writes: note } : null;
  const after = changed(record, { form: { ...change, regular: isActing ? regular : null }, ownerId }, scene.now);
  const audit = { act: 'record.meeting.follows_series', detail: { day: [form.day, held], series: row.seriesId } };
  const written = await writeRecord(services, MEETING, { before: record, after }, scene, audit);
  return merge(written, { ...emptyPlan, writes: note });
}

/** Joiners come, leavers go, whoever was added by hand stays. */
function people(now: readonly PersonId[], was: readonly PersonId[], is: readonly PersonId[]): readonly PersonId[] {
  const left = new Set(was.filter((id) => !is.includes(id)));
  const joined = is.filter((id) => !was.includes(id) && !now.includes(id));
  return left.size === 0 && joined.length === 0 ? now : [...now.filter((id) => !left.has(id)), ...joined];
}

/** The series has no meeting there any more: it is called off, and everybody who knew of it is told once. */
export async function dropMeeting(
  services: Services,
  { record, row }: Made,
  why: Occurrence['why'],
  scene: Scene,
): Promise<Plan> {
  const after = changed(record, { state: 'skipped' }, scene.now);
  const audit = { act: 'record.meeting.skip', detail: { planned: row.plannedOn } };
  return merge(await writeRecord(services, MEETING, { before: record, after }, scene, audit), {
    ...emptyPlan,
    writes: [
      {
        table: 'meetingOccurrence',
        update: { heldOn: null, why: toJson(why) },
        where: { seriesId: row.seriesId, plannedOn: row.plannedOn },
      },
    ],
  });
}
