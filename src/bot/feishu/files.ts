import * as z from 'zod';
import { LANE } from '../../kernel/lane.ts';
import type { Platform } from '../platform.ts';
import { type Api, pathId } from './api.ts';
import type { Send } from './send.ts';

const uploaded = z.object({ data: z.object({ file_key: z.string().min(1) }) });

/** Feishu: at most 30 MB, and not empty. */
const MOST_BYTES = 30 * 1024 * 1024;
const UPLOAD_TIMEOUT_MS = 60_000;

/** A file is uploaded first and then named in a message. Uploaded twice it only lies there twice: the message is what the once-key guards. */
export function createFiles(api: Api, post: Send['post']): Pick<Platform, 'putFile' | 'fetchFile'> {
  return {
    fetchFile: (messageId, { key, kind }, mostBytes) =>
      api.fetch(
        {
          lane: 'file',
          priority: LANE.answer,
          method: 'GET',
          path: `open-apis/im/v1/messages/${pathId(messageId)}/resources/${pathId(key)}`,
          params: { type: kind },
          timeoutMs: UPLOAD_TIMEOUT_MS,
        },
        mostBytes,
      ),
    async putFile(to, { name, bytes }, onceKey, priority = LANE.file) {
      if (bytes.length === 0 || bytes.length > MOST_BYTES)
        return { ok: false, code: 'platform_refused', detail: `a file of ${bytes.length} bytes cannot be sent` };
      const sent = await api.call(
        {
          lane: 'file',
          priority,
          method: 'POST',
          path: 'open-apis/im/v1/files',
          form: {
            // Whether a preview is offered hangs on the type.
            file_type: /\.xlsx?$/i.test(name) ? 'xls' : 'stream',
            file_name: name,
            file: new Blob([bytes as Uint8Array<ArrayBuffer>]),
          },
          timeoutMs: UPLOAD_TIMEOUT_MS,
        },
        uploaded,
      );
      if (!sent.ok) return sent;
      return post(to, { msg_type: 'file', content: JSON.stringify({ file_key: sent.value.data.file_key }) }, onceKey, priority);
    },
  };
}
