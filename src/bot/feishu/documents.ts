import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { DocumentCalls, DocumentReader } from '../office-calls.ts';
import type { Sent } from '../platform.ts';
import { type Api, pathId } from './api.ts';
import { partsOf, readConverted } from './blocks.ts';
import { doneOrGone, isGone } from './gone.ts';

const TITLE_LIMIT = 800;
/** Members of one call; not documented. */
const READERS = 10;
const PAGE = 200;
const MOST_PAGES = 50;

const made = z.object({ data: z.object({ document: z.object({ document_id: z.string().min(1) }) }) });
const files = z.object({
  data: z.object({
    files: z
      .array(z.object({ token: z.string(), name: z.string(), type: z.string(), created_time: z.string().nullish() }))
      .nullish(),
    has_more: z.boolean().nullish(),
    next_page_token: z.string().nullish(),
  }),
});
const metas = z.object({
  data: z.object({
    metas: z.array(z.object({ url: z.string().min(1) })).nullish(),
    failed_list: z.array(z.object({ token: z.string() })).nullish(),
  }),
});
const nothing = z.unknown();

const titleOf = (title: string): string => Array.from(title).slice(0, TITLE_LIMIT).join('');

/** Documents (docx) in the bot's own space. */
export function createDocuments(api: Api): DocumentCalls {
  const share = (documentId: string, readers: readonly DocumentReader[]) =>
    api.call(
      {
        lane: 'share',
        method: 'POST',
        path: `open-apis/drive/v1/permissions/${pathId(documentId)}/members/batch_create`,
        params: { type: 'docx', need_notification: false },
        data: {
          members: readers.map(({ kind, externalId }) =>
            kind === 'group'
              ? { member_type: 'openchat', member_id: externalId, perm: 'view', type: 'chat' }
              : { member_type: 'openid', member_id: externalId, perm: 'view', type: 'user' },
          ),
        },
      },
      nothing,
    );

  return {
    async make(title) {
      const data = { title: titleOf(title) };
      const sent = await api.call({ lane: 'document', method: 'POST', path: 'open-apis/docx/v1/documents', data }, made);
      return sent.ok ? { ok: true, value: { documentId: sent.value.data.document.document_id } } : sent;
    },

    async find(title) {
      const wanted = titleOf(title);
      let token = '';
      for (let n = 0; n < MOST_PAGES; n++) {
        const params = {
          page_size: PAGE,
          order_by: 'CreatedTime',
          direction: 'ASC',
          ...(token === '' ? {} : { page_token: token }),
        };
        const read = await api.call({ lane: 'document', method: 'GET', path: 'open-apis/drive/v1/files', params }, files);
        if (!read.ok) return read;
        const found = (read.value.data.files ?? []).find((one) => one.type === 'docx' && one.name === wanted);
        if (found) return { ok: true, value: { documentId: found.token } };
        token = read.value.data.next_page_token ?? '';
        if (!read.value.data.has_more || token === '') break;
      }
      return { ok: true, value: null };
    },

    async write(documentId, markdown, onceKey) {
      const converted = await api.call(
        {
          lane: 'document',
          method: 'POST',
          path: 'open-apis/docx/v1/documents/blocks/convert',
          data: { content_type: 'markdown', content: markdown },
        },
        readConverted,
      );
      if (!converted.ok) return converted;
      let index = 0;
      for (const [n, part] of partsOf(converted.value).entries()) {
        const sent = await api.call(
          {
            lane: 'document',
            target: documentId,
            method: 'POST',
            path: `open-apis/docx/v1/documents/${pathId(documentId)}/blocks/${pathId(documentId)}/descendant`,
            params: { client_token: uuidOf(`${onceKey} ${n}`) },
            data: { ...part, index },
          },
          nothing,
        );
        const done = doneOrGone(sent);
        if (!done.ok || done.value === 'gone') return done;
        index += part.children_id.length;
      }
      return { ok: true, value: 'done' };
    },

    async share(documentId, readers) {
      let refused: Sent<unknown> | null = null;
      let taken = 0;
      for (let from = 0; from < readers.length; from += READERS) {
        const some = readers.slice(from, from + READERS);
        const sent = await share(documentId, some);
        if (sent.ok) taken += some.length;
        else if (isGone(sent)) return { ok: true, value: 'gone' };
        else if (sent.code === 'platform_retry') return sent;
        // One who has left refuses it to all of them.
        else
          for (const one of some.length > 1 ? some : []) {
            const single = await share(documentId, [one]);
            if (single.ok) taken++;
            else if (single.code === 'platform_retry') return single;
          }
        if (!sent.ok) refused = sent;
      }
      return refused !== null && taken === 0 ? doneOrGone(refused) : { ok: true, value: 'done' };
    },

    async handOver(documentId, person) {
      return doneOrGone(
        await api.call(
          {
            lane: 'share',
            method: 'POST',
            path: `open-apis/drive/v1/permissions/${pathId(documentId)}/members/transfer_owner`,
            params: { type: 'docx', need_notification: false, remove_old_owner: false, old_owner_perm: 'full_access' },
            data: { member_type: 'openid', member_id: person },
          },
          nothing,
        ),
      );
    },

    async addressOf(documentId) {
      const data = { request_docs: [{ doc_token: documentId, doc_type: 'docx' }], with_url: true };
      const read = await api.call(
        { lane: 'document', method: 'POST', path: 'open-apis/drive/v1/metas/batch_query', data },
        metas,
      );
      if (!read.ok) return read;
      const { metas: found, failed_list: failed } = read.value.data;
      if (found?.[0]) return { ok: true, value: found[0] };
      // An answer that says nothing of it does not say that it is gone: it would be made a second time.
      return failed?.some(({ token }) => token === documentId)
        ? { ok: true, value: 'gone' }
        : { ok: false, code: 'platform_retry', detail: 'nothing is said of the document' };
    },
  };
}

/** A key in the form of a random UUID, the same for the same words. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
