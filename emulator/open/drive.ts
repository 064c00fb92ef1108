import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { tellCalendar } from '../calendar/tell.ts';
import type { LocalDocument } from '../office/document.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { paged } from './paging.ts';

const BAD = 1063001;
const READ = ['drive:drive', 'drive:drive:readonly', 'drive:drive.metadata:readonly', 'space:document:retrieve'];
const SHARE = ['docs:permission.member:create', 'docs:permission.member', 'drive:drive', 'docs:doc', 'drive:file'];
const OWN = ['docs:permission.member:transfer', 'docs:permission.member', 'drive:drive', 'drive:file'];

const member = z.object({
  member_type: z.enum(['openid', 'unionid', 'userid', 'email', 'openchat', 'opendepartmentid', 'groupid', 'wikispaceid']),
  member_id: z.string().min(1),
  perm: z.enum(['view', 'edit', 'full_access']),
  type: z.enum(['user', 'chat', 'department', 'group']).optional(),
});
const docType = z.object({ type: z.literal('docx'), need_notification: z.enum(['true', 'false']).optional() });

/** The app's own space: what lies in it, what it is called, who may read it. */
export function serveDrive(app: FastifyInstance, tenant: Tenant): void {
  const { documents } = tenant.shelf;

  serve(app, tenant, { method: 'GET', path: '/drive/v1/files', scopes: READ, badParam: 1061002 }, ({ query }) => {
    const size = z.coerce.number().int().min(1).max(200).default(100).parse(query.page_size);
    const { order, turn } = {
      order: z.enum(['CreatedTime', 'EditedTime']).default('EditedTime').parse(query.order_by),
      turn: z.enum(['ASC', 'DESC']).default('DESC').parse(query.direction),
    };
    const all = [...documents.values()]
      .filter((document) => !document.deleted && document.owner === 'app')
      .sort(
        (a, b) => (turn === 'ASC' ? 1 : -1) * (order === 'CreatedTime' ? a.createdAt - b.createdAt : a.revision - b.revision),
      );
    const { items, has_more, page_token } = paged(all, size, query.page_token, () => new Refusal(1061002, 'params error.'));
    return { files: items.map(wireFile), has_more, next_page_token: page_token };
  });

  serve(app, tenant, { method: 'POST', path: '/drive/v1/metas/batch_query', scopes: READ, badParam: 970001 }, ({ body }) => {
    const { request_docs, with_url } = z
      .object({
        request_docs: z
          .array(z.object({ doc_token: z.string(), doc_type: z.literal('docx') }))
          .min(1)
          .max(200),
        with_url: z.boolean().optional(),
      })
      .parse(body);
    const found = request_docs.flatMap(({ doc_token }) => documents.get(doc_token) ?? []).filter((document) => !document.deleted);
    const there = new Set(found.map(({ id }) => id));
    return {
      metas: found.map((document) => ({
        doc_token: document.id,
        doc_type: 'docx',
        title: document.title,
        owner_id: document.owner,
        create_time: String(Math.floor(document.createdAt / 1000)),
        ...(with_url === true ? { url: urlOf(document) } : {}),
      })),
      failed_list: request_docs.flatMap(({ doc_token }) => (there.has(doc_token) ? [] : [{ token: doc_token, code: 970005 }])),
    };
  });

  const path = '/drive/v1/permissions/:token/members';
  serve(app, tenant, { method: 'POST', path, scopes: SHARE, badParam: BAD }, ({ body, params, query }) => {
    docType.parse(query);
    const said = member.parse(body);
    add(tenant, sharedOf(tenant, params.token), [said]);
    return { member: said };
  });
  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/batch_create`, scopes: SHARE, badParam: BAD },
    ({ body, params, query }) => {
      docType.parse(query);
      const { members } = z.object({ members: z.array(member).min(1).max(10) }).parse(body);
      add(tenant, sharedOf(tenant, params.token), members);
      return { members };
    },
  );
  serve(
    app,
    tenant,
    { method: 'POST', path: `${path}/transfer_owner`, scopes: OWN, badParam: BAD },
    ({ body, params, query }) => {
      docType
        .extend({
          remove_old_owner: z.enum(['true', 'false']).default('false'),
          old_owner_perm: z.string().optional(),
          stay_put: z.string().optional(),
        })
        .parse(query);
      const { member_id } = z.object({ member_type: z.literal('openid'), member_id: z.string() }).parse(body);
      const document = sharedOf(tenant, params.token);
      const person = tenant.directory.people.get(member_id);
      if (person === undefined || person.resigned) throw new Refusal(BAD, 'Invalid parameter: member_id');
      document.owner = person.openId;
      if (query.remove_old_owner !== 'true') document.members.set('app', 'full_access');
      tellCalendar(tenant, `文档「${document.title}」的所有者是 ${person.name}`);
      return {};
    },
  );
}

type Member = z.infer<typeof member>;

/** All or nobody. */
function add(tenant: Tenant, document: LocalDocument, members: readonly Member[]): void {
  for (const { member_type, member_id } of members) {
    if (member_type === 'openchat') {
      if (!(tenant.chats.get(member_id)?.botIn ?? false))
        throw new Refusal(1063003, 'Invalid operation: the bot is not in the chat');
    } else if (member_type === 'openid') {
      const person = tenant.directory.people.get(member_id);
      if (person === undefined || person.resigned) throw new Refusal(BAD, 'Invalid parameter: member_id');
      // Departments take a person's token; the other kinds of member the bot never names.
    } else throw new Refusal(1063003, `Invalid operation: ${member_type} with a tenant_access_token`);
  }
  for (const { member_id, perm } of members) document.members.set(member_id, perm);
  tellCalendar(tenant, `文档「${document.title}」已分享给 ${document.members.size} 个`);
}

/** 1063005: deleted. Whoever gave it away may still share it while full access was kept. */
function sharedOf(tenant: Tenant, token: string | undefined): LocalDocument {
  const document = tenant.shelf.documents.get(token ?? '');
  if (document === undefined || document.deleted) throw new Refusal(1063005, 'Resource is deleted');
  if (document.owner !== 'app' && document.members.get('app') !== 'full_access') throw new Refusal(1063002, 'Permission denied');
  return document;
}

export const urlOf = (document: LocalDocument): string => `https://hengda.feishu.cn/docx/${document.id}`;

const wireFile = (document: LocalDocument): object => ({
  token: document.id,
  name: document.title,
  type: 'docx',
  parent_token: 'nodcn_root',
  url: urlOf(document),
  created_time: String(Math.floor(document.createdAt / 1000)),
  modified_time: String(Math.floor(document.createdAt / 1000)),
  owner_id: document.owner === 'app' ? 'ou_bot' : document.owner,
});
