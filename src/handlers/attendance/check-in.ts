import * as z from 'zod';
import { checkInCard } from '../../cards/attendance/check-in-card.ts';
import type { Card } from '../../cards/element.ts';
import { periodOf } from '../../domain/attendance/config.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { plain, t } from '../../kernel/text.ts';
import { addDays, type Instant, instant, MINUTE, timeText, toInstant, toLocal } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { monthToCompute } from './mark-months.ts';
import { byRoster, rostersOf } from './rosters.ts';
import { attendanceOf, dayRules } from './rules-on.ts';
import type { Services } from './services.ts';

const LONGEST_NOTE = 100;
/** What was said beside 打卡, until it is pressed. */
export const checkInSaid = z.object({ note: z.string().default(''), outdoor: z.boolean().default(false) });
type CheckInSaid = z.infer<typeof checkInSaid>;
/** Pressed again so soon it is the same punch. */
const SAME = 2 * MINUTE;

/** 「打卡」: somebody is there now; only where punches of their unit come by this button (config/attendance.yaml). */
export async function pressPunch(services: Services, context: Context, form: Form, on: BoundMessage): Promise<Plan> {
  const { person, org, now } = context;
  if (attendanceOf(services.attendanceRules, org, person.unitId).source !== 'check_in')
    return toastPlan('warning', elsewhereText(services, org, person));
  const at = instant(Math.floor(now / MINUTE) * MINUTE);
  const last = (await todaysPunches(services, person, now)).at(-1);
  if (last && at - last.at <= SAME) return toastPlan('info', t('attendance.punched_just', { time: clockOf(services, last.at) }));
  const outdoor = form.outdoor === true;
  const note = wordsUpTo(LONGEST_NOTE, form, 'note');
  const days = [toLocal(at, services.zone).date, addDays(toLocal(at, services.zone).date, -1)];
  return {
    writes: [
      {
        table: 'punch',
        insert: { personId: person.id, at, source: 'checkin', outdoor, note, fileId: null },
        onConflict: 'ignore',
      },
      ...[...new Set(days.map(periodOf))].map((period) => monthToCompute(person.id, period, 'punch', now)),
    ],
    audit: [
      { actorId: person.id, act: 'attendance.punched', subject: `attendance:${person.id}:${days[0]}`, detail: { at, outdoor } },
    ],
    effects: [{ repaint: on.subject }, inPlace(context, on, { note: '', outdoor: false })],
    reply: { repaint: true, toast: { tone: 'success', text: t('attendance.punched_now', { time: clockOf(services, at) }) } },
  };
}

/** View `check_in`: today's hours, and what the viewer has punched. */
export async function showCheckIn(services: Services, viewer: Person, said: CheckInSaid): Promise<Card> {
  const org = await services.reads.org();
  const now = services.clock.now();
  const { date } = toLocal(now, services.zone);
  const isHere = attendanceOf(services.attendanceRules, org, viewer.unitId).source === 'check_in';
  const rostered = (await rostersOf(services, [viewer.id], { from: date, to: date })).get(viewer.id)?.get(date);
  const { shift, isWorkday } = byRoster(dayRules(services, org)(viewer.unitId, date), rostered);
  const midnight = toInstant(date, 0, services.zone);
  return checkInCard({
    date,
    hours: isWorkday ? { from: shift.on, to: shift.off } : null,
    punches: (await todaysPunches(services, viewer, now)).map(({ at, outdoor, note }) => ({
      at: Math.floor((at - midnight) / MINUTE),
      outdoor,
      note,
    })),
    said,
    elsewhere: isHere ? null : elsewhereText(services, org, viewer),
  });
}

function elsewhereText(services: Services, org: Org, { unitId }: Person) {
  const { source } = attendanceOf(services.attendanceRules, org, unitId);
  return source === 'feishu' ? t('attendance.elsewhere_feishu') : t('attendance.elsewhere_file');
}

async function todaysPunches(services: Services, person: Person, now: Instant) {
  const { date } = toLocal(now, services.zone);
  return services.reads.punchesOf(person.id, toInstant(date, 0, services.zone), toInstant(addDays(date, 1), 0, services.zone));
}

const clockOf = ({ zone }: Services, at: Instant) => plain(timeText(toLocal(at, zone).minutes));
