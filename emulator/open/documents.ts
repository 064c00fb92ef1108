import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { tellCalendar } from '../calendar/tell.ts';
import { type Block, type LocalDocument, textOf } from '../office/document.ts';
import { blocksOf } from '../office/markdown-blocks.ts';
import { Refusal } from '../refusal.ts';
import { recallAnswer, rememberAnswer, type Tenant } from '../tenant.ts';
import { serve } from './gate.ts';

const BAD = 1770001;
const DAY = 86_400_000;
const WRITE = ['docx:document', 'docx:document:create', 'docx:document:write_only'];
const READ = ['docx:document', 'docx:document:readonly'];
/** Calls of an app a second for whatever writes documents. */
const perSecond = 3;
const MOST_BLOCKS = 1000;

const block = z
  .looseObject({ block_id: z.string().min(1), block_type: z.number().int().min(2), children: z.array(z.string()).optional() })
  .refine((one) => one.parent_id === undefined, 'parent_id is read-only')
  .refine((one) => !JSON.stringify(one).includes('"merge_info"'), 'merge_info is read-only');
const descendants = z.object({
  children_id: z.array(z.string()).min(1).max(MOST_BLOCKS),
  descendants: z.array(block).min(1).max(MOST_BLOCKS),
  index: z.number().int().min(-1).default(-1),
});
/** As the platform writes an operation's id. */
const clientToken = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .optional();

/** New documents. Making one knows no key for a repeat: asked twice there are two. */
export function serveDocuments(app: FastifyInstance, tenant: Tenant): void {
  const { documents } = tenant.shelf;
  const path = '/docx/v1/documents';

  serve(app, tenant, { method: 'POST', path, scopes: WRITE.slice(0, 2), badParam: BAD, perSecond }, (call) => {
    const { title = '' } = z
      .object({ title: z.string().max(800).optional(), folder_token: z.string().optional() })
      .parse(call.body ?? {});
    const document: LocalDocument = {
      id: tenant.ids.document(),
      title,
      createdAt: tenant.clock.now(),
      owner: 'app',
      deleted: false,
      revision: 1,
      blocks: new Map(),
      top: [],
      members: new Map(),
    };
    documents.set(document.id, document);
    tellCalendar(tenant, `文档「${title}」已创建`);
    return { document: wire(document) };
  });

  serve(app, tenant, { method: 'GET', path: `${path}/:document_id`, scopes: READ, badParam: BAD }, (call) => ({
    document: wire(documentOf(tenant, call.params.document_id)),
  }));

  serve(app, tenant, { method: 'GET', path: `${path}/:document_id/raw_content`, scopes: READ, badParam: BAD }, (call) => ({
    content: textOf(documentOf(tenant, call.params.document_id)),
  }));

  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/blocks/convert`, scopes: ['docx:document.block:convert'], badParam: BAD, perSecond },
    (call) => {
      const { content } = z
        .object({ content_type: z.enum(['markdown', 'html']), content: z.string().min(1).max(10_485_760) })
        .parse(call.body);
      const { first, blocks } = blocksOf(content, () => tenant.ids.block());
      return { first_level_block_ids: first, blocks, block_id_to_image_urls: [] };
    },
  );

  serve(
    app,
    tenant,
    {
      method: 'POST',
      path: `${path}/:document_id/blocks/:block_id/descendant`,
      scopes: ['docx:document', 'docx:document:write_only'],
      badParam: BAD,
      perSecond,
    },
    (call) => {
      const document = documentOf(tenant, call.params.document_id);
      if (call.params.block_id !== document.id) throw new Refusal(BAD, 'invalid param: only the page itself is a parent here');
      const token = clientToken.parse(call.query.client_token);
      const kept = token === undefined ? undefined : recallAnswer<object>(tenant, `docx ${document.id} ${token}`);
      if (kept !== undefined) return kept;
      const { children_id, descendants: given, index } = descendants.parse(call.body);
      const named = new Map(given.map((one) => [one.block_id, tenant.ids.block()]));
      const idOf = (id: string): string => {
        const own = named.get(id);
        if (own === undefined) throw new Refusal(BAD, `invalid param: no block ${id}`);
        return own;
      };
      const fresh = given.map(
        (one): Block => ({ ...one, block_id: idOf(one.block_id), children: (one.children ?? []).map(idOf) }),
      );
      const top = children_id.map(idOf);
      if (index > document.top.length) throw new Refusal(BAD, 'invalid param: index');
      for (const one of fresh) document.blocks.set(one.block_id, one);
      document.top.splice(index < 0 ? document.top.length : index, 0, ...top);
      document.revision++;
      const answer = {
        block_id_relations: [...named].map(([temporary_block_id, block_id]) => ({ temporary_block_id, block_id })),
        children: fresh.filter((one) => top.includes(one.block_id)),
        document_revision_id: document.revision,
        client_token: token ?? '',
      };
      if (token !== undefined) rememberAnswer(tenant, `docx ${document.id} ${token}`, answer, DAY);
      tellCalendar(tenant, `文档「${document.title}」已写入`);
      return answer;
    },
  );
}

/** 1770002: never was, 1770003: deleted. */
function documentOf(tenant: Tenant, id: string | undefined): LocalDocument {
  const document = tenant.shelf.documents.get(id ?? '');
  if (document === undefined) throw new Refusal(1770002, 'not found');
  if (document.deleted) throw new Refusal(1770003, 'resource deleted');
  return document;
}

const wire = ({ id, revision, title }: LocalDocument): object => ({ document_id: id, revision_id: revision, title });
