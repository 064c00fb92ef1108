import * as z from 'zod';
import type { TranscriptCalls } from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import { type Api, type Call, pathId } from './api.ts';
import { TOO_LARGE } from './transport.ts';

/** Two hours of talk are some 100 kB. */
const MOST_BYTES = 1024 * 1024;

const about = z.object({ data: z.object({ minute: z.object({ owner_id: z.string().min(1) }) }) });

/** 2091005 nobody has shared it with the app; 2091002 there is none; 2091001 it is no token; 99991672 a right of the app is missing. */
const WHY = [
  [/^2091005\b/, 'not_shared'],
  [/^209100[12]\b/, 'gone'],
  [/^99991672\b/, 'no_right'],
] as const;

/** 妙记: a tenant's token reads only what was shared with the app. */
export function createTranscripts(api: Api): TranscriptCalls {
  return {
    async wordsOf(token) {
      const of = (below: string, params: NonNullable<Call['params']>): Call => ({
        lane: 'document',
        method: 'GET',
        path: `open-apis/minutes/v1/minutes/${pathId(token)}${below}`,
        params,
      });
      const minute = await api.call(of('', { user_id_type: 'open_id' }), about);
      if (!minute.ok) return whyNot(minute);
      const params = { need_speaker: true, need_timestamp: true, file_format: 'txt' };
      const read = await api.fetch(of('/transcript', params), MOST_BYTES);
      if (!read.ok) return whyNot(read);
      if (read.value === TOO_LARGE) return { ok: true, value: 'too_large' };
      const text = new TextDecoder().decode(read.value).replaceAll('\r\n', '\n');
      return { ok: true, value: { owner: minute.value.data.minute.owner_id, text } };
    },
  };
}

function whyNot<T>(failed: Extract<Sent<T>, { ok: false }>): Awaited<ReturnType<TranscriptCalls['wordsOf']>> {
  const why = WHY.find(([pattern]) => pattern.test(failed.detail))?.[1];
  return why ? { ok: true, value: why } : failed;
}
