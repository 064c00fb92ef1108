import * as z from 'zod';
import type { Language } from '../../domain/org/org.ts';
import { checkPause, EARLIEST, farthestPause, LATEST, NO_WISH, type Preference } from '../../domain/reminders/preference.ts';
import { type Text, t } from '../../kernel/text.ts';
import { parseDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import { told } from '../reply.ts';
import { jobOf, updateJob } from './job-rows.ts';
import { isTiming, preferenceFor, savePreference } from './preference-rows.ts';
import type { Services } from './services.ts';
import { worldAt } from './world.ts';

const edge = (times: readonly number[]) =>
  z.string().transform((text, context): number | null => {
    const time = text === 'any' ? null : Number(text);
    if (time === null || times.includes(time)) return time;
    context.addIssue({ code: 'custom', message: 'not offered' });
    return z.NEVER;
  });

/** The form as it comes back; a date left empty is no pause. */
const form = z.object({
  timing: z.string().refine(isTiming),
  from: edge(EARLIEST),
  to: edge(LATEST),
  pause: z.string().default(''),
  language: z.enum(['zh-CN', 'en']),
  /** `urgentNotify`, under the name it has in forms that are on screens already. */
  buzz: z.boolean().default(false),
});

/** 保存: the wish as filled in, kept as a row; a pause that is too long is refused and says what would be accepted. */
export async function saveSettings(
  services: Services,
  context: Context,
  filled: Readonly<Record<string, unknown>>,
): Promise<Plan> {
  const read = form.safeParse(filled);
  const pause = read.success && read.data.pause !== '' ? parseDate(read.data.pause) : null;
  if (!read.success || (read.data.pause !== '' && pause === null)) return toastPlan('warning', t('settings.unreadable'), false);
  const { limits } = services.schedules;
  const clock = (await worldAt(services, context.org, context.now)).clockOf(context.person.id);
  const before = await preferenceFor(services, context.person.id);
  // The date of a pause that is over, or still runs, stands in the form and is no new wish.
  if (pause !== null && pause !== before.pausedUntil) {
    const allowed = checkPause(pause, clock, context.today, limits);
    if (!allowed.ok)
      return toastPlan(
        'warning',
        allowed.error === 'past'
          ? t('settings.pause_past')
          : t('settings.pause_too_far', {
              workdays: limits.pause.workdays,
              latest: { date: farthestPause(clock, context.today, limits) },
            }),
        false,
      );
  }
  const { timing, from, to, language, buzz } = read.data;
  const wish: Preference = { timing, from, to, pausedUntil: pause, urgentNotify: services.can.urgentNotify && buzz };
  return saved(services, context, wish, languageOf(context, language), t('settings.saved'));
}

/** 恢复提醒: the pause ends now, the rest of the wish stays. */
export async function resumeReminders(services: Services, context: Context): Promise<Plan> {
  const wish = await preferenceFor(services, context.person.id);
  if (wish.pausedUntil === null || wish.pausedUntil <= context.today) return toastPlan('info', t('settings.not_paused'));
  return saved(services, context, { ...wish, pausedUntil: null }, [], t('settings.resumed'));
}

async function saved(services: Services, context: Context, wish: Preference, more: readonly Write[], text: Text): Promise<Plan> {
  const planned = (await services.jobs.jobsAhead(context.person.id, context.now)).map(jobOf);
  const isNone = Object.entries(NO_WISH).every(([name, value]) => wish[name as keyof Preference] === value);
  return {
    ...emptyPlan,
    writes: [
      // Who wishes nothing has no row, and is planned with everybody else.
      isNone
        ? { table: 'preference', delete: { personId: context.person.id }, mayMiss: true }
        : savePreference(context.person.id, wish, context.now),
      ...more,
      // What was put off by the old wish is looked at anew with the next tick.
      ...planned.map((job): Write => ({ ...updateJob({ ...job, dueAt: context.now }, job), mayMiss: true })),
    ],
    audit: [{ actorId: context.person.id, act: 'preference.set', subject: context.person.id, detail: { ...wish } }],
    reply: { toast: { tone: 'success', text }, repaint: true },
  };
}

/** English please: from now on in this language; how to go back is said in it. */
export const speakIn = (context: Context, language: Language): Plan => ({
  ...told(context, { text: t(language === 'en' ? 'settings.now_english' : 'settings.now_chinese') }),
  writes: languageOf(context, language),
  audit: [{ actorId: context.person.id, act: 'preference.set', subject: context.person.id, detail: { language } }],
});

const languageOf = ({ person, now }: Context, language: Language): readonly Write[] =>
  person.language === language ? [] : [{ table: 'person', update: { language, updatedAt: now }, where: { id: person.id } }];
