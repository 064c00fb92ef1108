import type { Card } from '../../cards/element.ts';
import { settingsCard } from '../../cards/reminders/remind-settings-card.ts';
import type { Person } from '../../domain/org/org.ts';
import { farthestPause } from '../../domain/reminders/preference.ts';
import { nextSendTime } from '../../domain/workday/working-time.ts';
import { timeText, toLocal } from '../../kernel/time.ts';
import { preferenceFor } from './preference-rows.ts';
import type { Services } from './services.ts';
import { worldAt } from './world.ts';

/** View `remind_settings`: one's own wish as it stands, with what it comes to by the company's hours. */
export async function showSettings(services: Services, viewer: Person): Promise<Card> {
  const now = services.clock.now();
  const today = toLocal(now, services.zone).date;
  const org = await services.reads.org();
  const clock = (await worldAt(services, org, now)).clockOf(viewer.id);
  const wish = await preferenceFor(services, viewer.id);
  const { limits } = services.schedules;
  return settingsCard({
    wish,
    language: viewer.language,
    limits: {
      perDay: limits.perDay,
      hours: Math.round((limits.intervalMinutes / 60) * 10) / 10,
      quietFrom: timeText(clock.quiet.from),
      quietTo: timeText(clock.quiet.to),
    },
    pause: { workdays: limits.pause.workdays, latest: farthestPause(clock, today, limits) },
    next: nextSendTime(now, clock),
    paused: wish.pausedUntil !== null && wish.pausedUntil > today,
    mayNotifyUrgently: services.can.urgentNotify,
  });
}
