import * as z from 'zod';
import { LANE, type Lane } from '../../kernel/lane.ts';
import type { Platform } from '../platform.ts';
import { type Api, pathId } from './api.ts';
import type { Content, Send } from './send.ts';

const uploaded = z.object({ data: z.object({ file_key: z.string().min(1) }) });
const pictured = z.object({ data: z.object({ image_key: z.string().min(1) }) });

/** Feishu: at most 30 MB, and not empty. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_PICTURE_BYTES = 10 * 1024 * 1024;
const UPLOAD_TIMEOUT_MS = 60_000;

const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

/** One message: the words, and the picture under them. */
const underWords = (text: string, image_key: string): Content => ({
  msg_type: 'post',
  content: JSON.stringify({ zh_cn: { content: [[{ tag: 'text', text }], [{ tag: 'img', image_key }]] } }),
});

/** A file is uploaded first and then named in a message. Uploaded twice it only lies there twice: the message is what the once-key guards. */
export function createFiles(api: Api, post: Send['post']): Pick<Platform, 'putFile' | 'fetchFile'> {
  const upload = <T>(path: string, form: Readonly<Record<string, string | Blob>>, shape: z.ZodType<T>, priority: Lane) =>
    api.call({ lane: 'file', priority, method: 'POST', path, form, timeoutMs: UPLOAD_TIMEOUT_MS }, shape);
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
    async putFile(to, { name, bytes, caption }, onceKey, priority = LANE.file) {
      if (caption !== undefined && bytes.length > 0 && bytes.length <= MOST_PICTURE_BYTES) {
        const shown = await upload('open-apis/im/v1/images', { image_type: 'message', image: blobOf(bytes) }, pictured, priority);
        if (shown.ok) return post(to, underWords(caption, shown.value.data.image_key), onceKey, priority);
        // A picture that is not taken as one is sent as a file.
        if (shown.code === 'platform_retry') return shown;
      }
      if (bytes.length === 0 || bytes.length > MOST_BYTES)
        return { ok: false, code: 'platform_refused', detail: `a file of ${bytes.length} bytes cannot be sent` };
      // Whether a preview is offered hangs on the type.
      const file_type = /\.xlsx?$/i.test(name) ? 'xls' : /\.pdf$/i.test(name) ? 'pdf' : 'stream';
      const form = { file_type, file_name: name, file: blobOf(bytes) };
      const sent = await upload('open-apis/im/v1/files', form, uploaded, priority);
      if (!sent.ok) return sent;
      return post(to, { msg_type: 'file', content: JSON.stringify({ file_key: sent.value.data.file_key }) }, onceKey, priority);
    },
  };
}
