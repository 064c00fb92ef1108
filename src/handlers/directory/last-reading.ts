import type { PlatformName } from '../../bot/platform.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Write } from '../plan.ts';
import type { Services } from './services.ts';

const keyOf = (platform: PlatformName): string => `directory.read:${platform}`;

/** When the last reading of the directory that was taken over began, by the platform's time; null before the first. */
export async function lastReading(services: Pick<Services, 'reads'>, platform: PlatformName): Promise<Instant | null> {
  const value = await services.reads.valueOf(keyOf(platform));
  return value === null ? null : instant(Number(value));
}

export const noteReading = (platform: PlatformName, began: Instant): Write => ({
  table: 'keyValue',
  insert: { key: keyOf(platform), value: String(began) },
  onConflict: 'replace',
});
