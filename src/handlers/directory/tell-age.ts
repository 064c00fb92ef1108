import type { PlatformName } from '../../bot/platform.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { HOUR, type Instant, instant } from '../../kernel/time.ts';
import { adminsOf } from '../admin-question/ask-admins.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { notice } from '../reply.ts';
import type { Services } from './services.ts';

/**
 * Tells the administrators, once, that the directory has not been read for longer than its limit and why; and on the same card when it is read again.
 * @param ageMs since the last reading that was taken over; null = never, so there is nobody to tell
 */
export async function tellAge(
  services: Pick<Services, 'reads'>,
  platform: PlatformName,
  { ageMs, limitMs, failure }: { readonly ageMs: number | null; readonly limitMs: number; readonly failure: string | null },
  now: Instant,
): Promise<Plan> {
  if (ageMs === null) return emptyPlan;
  const key = `directory.stale:${platform}`;
  const since = await services.reads.valueOf(key);
  // What is only being read for the first time since a start is not late yet.
  const isStale = ageMs > limitMs && (failure !== null || since !== null);
  if (isStale === (since !== null)) return emptyPlan;
  const admins = adminsOf(await services.reads.org());
  const card = (stem: string, text: Text, tone: 'warn' | 'good'): readonly Effect[] =>
    admins.map((admin) => notice(admin, key, `${key}:${stem}:${admin}`, { title: t('following.stale_title'), text, tone }));
  if (since !== null) {
    return {
      ...emptyPlan,
      writes: [{ table: 'keyValue', delete: { key }, mayMiss: true }],
      effects: card(since, t('following.fresh', { at: { at: now } }), 'good'),
    };
  }
  // Nobody to tell yet: it is told when there is.
  if (admins.length === 0) return emptyPlan;
  const text = t('following.stale', {
    hours: Math.floor(ageMs / HOUR),
    at: { at: instant(now - Math.round(ageMs)) },
    why: plain(failure ?? ''),
  });
  return {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: { key, value: String(now) }, onConflict: 'replace' }],
    effects: card(String(now), text, 'warn'),
  };
}
