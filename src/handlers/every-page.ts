import type { Page } from './reads.ts';

/** All pages of a list, one after another. */
export async function* everyPage<T>(read: (after: string | null) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  for (let after: string | null = null; ; ) {
    const page: Page<T> = await read(after);
    yield page.items;
    if (page.next === null) return;
    after = page.next;
  }
}
