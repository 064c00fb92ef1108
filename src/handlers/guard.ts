import type { Write } from './plan.ts';
import type { Services } from './services.ts';

/** Keeps a value where the one that was read (null: none) still stands; of two plans made on the same one only one goes through. */
export const keepValue = (key: string, value: string, seen: string | null): Write =>
  seen === null
    ? { table: 'keyValue', insert: { key, value } }
    : { table: 'keyValue', update: { value }, where: { key, value: seen } };

/** Counts the changes to an account: of two plans made on the same state only one goes through, the other is made again. */
export async function guard(services: Services, key: string): Promise<Write> {
  const seen = await services.reads.valueOf(key);
  return keepValue(key, String(Number(seen ?? 0) + 1), seen);
}
