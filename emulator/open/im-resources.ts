import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { Binary } from '../envelope.ts';
import { contentOf } from '../messages/message.ts';
import { Refusal } from '../refusal.ts';
import type { Resource } from '../resources.ts';
import type { Tenant } from '../tenant.ts';
import { type Call, serve } from './gate.ts';
import { messageOf } from './im-message.ts';
import { chatOf } from './im-send.ts';
import { type Part, parseMultipart } from './multipart.ts';
import { pictureOf } from './picture.ts';

const UPLOAD = ['im:resource', 'im:resource:upload'];
const MB = 1024 * 1024;
const fileTypes = z.enum(['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream']);
const bad = (ext: string) => new Refusal(234001, `Your request contains an invalid request parameter, ext=${ext}.`);

/** Upload pictures and files, download what people sent. */
export function serveResources(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'POST', path: '/im/v1/images', scopes: UPLOAD, badParam: 234001 }, (call) => {
    const parts = partsOf(call);
    if (!['message', 'avatar'].includes(fieldOf(parts, 'image_type'))) throw bad('image_type');
    const image = fileOf(parts, 'image', 10 * MB);
    const picture = pictureOf(image.bytes);
    if (picture === null) throw new Refusal(234011, "Can't recognize the image format.");
    const side = picture.mime === 'image/gif' ? 2000 : 12_000;
    if (picture.width > side || picture.height > side)
      throw new Refusal(234039, 'The resolution of the image exceeds the limit.');
    return {
      image_key: keep(tenant, {
        key: tenant.ids.image(),
        kind: 'image',
        fileType: '',
        name: image.filename ?? 'image',
        mime: picture.mime,
        bytes: image.bytes,
      }),
    };
  });

  serve(app, tenant, { method: 'POST', path: '/im/v1/files', scopes: UPLOAD, badParam: 234001 }, (call) => {
    const parts = partsOf(call);
    const fileType = fileTypes.parse(fieldOf(parts, 'file_type'));
    const name = fieldOf(parts, 'file_name');
    if (name === '') throw bad('file_name');
    const file = fileOf(parts, 'file', 30 * MB);
    return {
      file_key: keep(tenant, {
        key: tenant.ids.file(),
        kind: 'file',
        fileType,
        name,
        mime: 'application/octet-stream',
        bytes: file.bytes,
      }),
    };
  });

  const download = '/im/v1/messages/:message_id/resources/:file_key';
  serve(
    app,
    tenant,
    { method: 'GET', path: download, scopes: ['im:resource', 'im:message', 'im:message:readonly'], badParam: 234001 },
    (call) => {
      const type = z.enum(['image', 'file']).parse(call.query.type);
      const message = messageOf(tenant, call.params.message_id);
      if (!chatOf(tenant, message).botIn) throw new Refusal(234004, 'The bot is NOT in the chat.');
      if (['sticker', 'interactive', 'merge_forward'].includes(message.type))
        throw new Refusal(234043, 'Unsupported message type.');
      const resource = tenant.resources.get(call.params.file_key ?? '');
      // The pictures of a rich text stand deep in it.
      if (resource === undefined || !holds(contentOf(message), resource.key) || resource.kind !== type)
        throw new Refusal(234003, 'File NOT in the message.');
      return new Binary(resource.bytes, resource.mime, resource.name);
    },
  );
}

const holds = (content: unknown, key: string): boolean =>
  content === key || (typeof content === 'object' && content !== null && Object.values(content).some((part) => holds(part, key)));

function partsOf(call: Call): Part[] {
  const parts = parseMultipart(call.contentType, call.raw);
  if (parts === null) throw bad('the body is not multipart/form-data');
  return parts;
}

const fieldOf = (parts: Part[], name: string): string =>
  parts.find((part) => part.name === name && part.filename === null)?.bytes.toString('utf8') ?? '';

function fileOf(parts: Part[], name: string, limit: number): Part {
  const part = parts.find((candidate) => candidate.name === name);
  if (part === undefined) throw bad(name);
  if (part.bytes.length === 0) throw new Refusal(234010, "File's size can't be 0.");
  if (part.bytes.length > limit) throw new Refusal(234006, 'The file size exceed the max value.');
  return part;
}

function keep(tenant: Tenant, resource: Omit<Resource, 'owner'>): string {
  tenant.resources.set(resource.key, { ...resource, owner: 'app' });
  return resource.key;
}
