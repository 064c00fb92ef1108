import type { PlatformName } from '../../bot/platform.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import type { Services } from '../services.ts';

const keyOf = (platform: PlatformName): string => `directory.read:${platform}`;

/** When the last reading of the directory that was taken over began, by the platform's time; null before the first. */
export async function lastReading(services: Pick<Services, 'reads'>, platform: PlatformName): Promise<Instant | null> {
  const mark = await services.reads.mark(keyOf(platform));
  return mark === null ? null : instant(Number(mark));
}

export const noteReading = (platform: PlatformName, began: Instant): Write => ({
  table: 'mark',
  insert: { key: keyOf(platform), value: String(began) },
  onConflict: 'replace',
});
