import type { Platform, SentFile } from '../bot/platform.ts';
import type { DueRow } from '../store/outbox-row.ts';
import type { EffectHandler } from './dispatcher.ts';

/** What somebody sent, to be fetched by its message. */
export interface Wanted {
  readonly message: string;
  readonly file: Pick<SentFile, 'key' | 'kind'>;
}

/** What came of it: the bytes, or why there are none. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly none: 'too_large' | 'lost' };

/**
 * Fetches a file and hands it to whoever keeps it. Tried again where the platform asks for it; what it refuses for good is kept as lost, for nobody
 * waits well for silence.
 * @param wantedBy what the row of the outbox asks for; null where it cannot be read
 */
export function readFile<W extends Wanted>(
  platform: Pick<Platform, 'fetchFile'>,
  mostBytes: number,
  wantedBy: (row: DueRow) => W | null,
  keep: (row: DueRow, wanted: W, fetched: Fetched) => Promise<void>,
): EffectHandler {
  return async (row) => {
    const wanted = wantedBy(row);
    if (!wanted) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const sent = await platform.fetchFile(wanted.message, wanted.file, mostBytes);
    if (!sent.ok && sent.code === 'platform_retry') return sent;
    await keep(
      row,
      wanted,
      !sent.ok ? { none: 'lost' } : sent.value === 'too_large' ? { none: 'too_large' } : { bytes: sent.value },
    );
    return { ok: true, value: { messageId: null } };
  };
}
