import type { Write } from './plan.ts';
import type { Services } from './services.ts';

/** Counts the changes to an account: of two plans made on the same state only one goes through, the other is made again. */
export async function guard(services: Services, key: string): Promise<Write> {
  const seen = await services.reads.valueOf(key);
  return seen === null
    ? { table: 'keyValue', insert: { key, value: '1' } }
    : { table: 'keyValue', update: { value: String(Number(seen) + 1) }, where: { key, value: seen } };
}
