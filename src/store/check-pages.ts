import { existsSync, statSync } from 'node:fs';
import type { DamageKind } from './damage.ts';
import type { Db } from './open.ts';
import { runAside } from './run-aside.ts';
import { classifyStorage, storageFault } from './storage-fault.ts';

/** Up to this size every page is checked before anybody is served (a third of a second at most); beyond it afterwards, beside the work. */
const AT_ONCE_BYTES = 48 * 1024 * 1024;

const CHECK = 'PRAGMA integrity_check(1)';

/** What is known of the file's pages. */
export type Pages =
  | { readonly state: 'checking' | 'whole' | 'unchecked' }
  | { readonly state: 'damaged'; readonly kind: DamageKind; readonly why: string };

export const isLarge = (file: string): boolean => sizeOf(file) + sizeOf(`${file}-wal`) > AT_ONCE_BYTES;

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** @throws Fault `storage` when a page or an index is not as it should be */
export function checkPages(db: Db, file: string): void {
  const found = db.prepare<[], string>(CHECK).pluck().get();
  if (found !== 'ok') throw storageFault('damaged', file, found);
}

/** The same in a process of its own; `found` never fails. */
export function checkPagesAside(file: string): { readonly found: Promise<Pages>; stop(): void } {
  const { rows, stop } = runAside(file, CHECK);
  const found = rows.then(
    ([row]): Pages => {
      const { integrity_check: says } = row as { readonly integrity_check: string };
      return says === 'ok' ? { state: 'whole' } : { state: 'damaged', kind: 'damaged', why: says };
    },
    (error: unknown): Pages =>
      classifyStorage(error, file) === 'damaged'
        ? { state: 'damaged', kind: 'damaged', why: String(error) }
        : { state: 'unchecked' },
  );
  return { found, stop };
}
