import type { Page } from './reads.ts';

/**
 * All pages of a list, one after another.
 * @param most so many pages at most
 */
export async function* everyPage<T>(
  read: (after: string | null) => Promise<Page<T>>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly T[]> {
  let after: string | null = null;
  for (let pages = 0; pages < most; pages++) {
    const page: Page<T> = await read(after);
    yield page.items;
    if (page.next === null) return;
    after = page.next;
  }
}
