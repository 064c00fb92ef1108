import * as z from 'zod';
import type { Transcript } from '../bot/office-calls.ts';
import type { Platform, Sent } from '../bot/platform.ts';
import type { EffectHandler } from './dispatcher.ts';

/** As `handlers/minutes/take-transcript.ts` writes it. */
const wanted = z.object({ token: z.string().min(1), person: z.string(), key: z.string() });
export type WantedTranscript = z.infer<typeof wanted>;

export type ReadTranscript = Transcript | 'not_shared' | 'gone' | 'too_large' | 'no_right';

/** The words of a recording, read for whoever gave its link. Tried again where the platform asks for it; what is refused for good is told. */
export function transcript(
  platform: Pick<Platform, 'can' | 'transcripts'>,
  keep: (meeting: string, wanted: WantedTranscript, read: ReadTranscript) => Promise<void>,
): EffectHandler {
  return async ({ payload, subject }): Promise<Sent<unknown>> => {
    const want = wanted.safeParse(payload);
    if (!want.success) return { ok: false, code: 'platform_refused', detail: 'unreadable payload' };
    const sent: Sent<ReadTranscript> = platform.can.transcripts
      ? await platform.transcripts.wordsOf(want.data.token)
      : { ok: true, value: 'no_right' };
    if (!sent.ok && sent.code === 'platform_retry') return sent;
    await keep(subject, want.data, sent.ok ? sent.value : 'gone');
    return { ok: true, value: null };
  };
}
