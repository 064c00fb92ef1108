import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { enter, pressMenu } from '../controls/enter.ts';
import { say, sendFile } from '../controls/say.ts';
import { chatsFor, messagesFor, unreadView, worldView } from '../controls/views.ts';
import { pictureOf } from '../open/picture.ts';
import { press } from '../press/press.ts';
import type { Tenant } from '../tenant.ts';
import { local } from './serve.ts';

const sayBody = z.strictObject({
  as: z.string(),
  chat: z.string(),
  text: z.string().min(1).max(20_000),
  mentionIds: z.array(z.string()).optional(),
  replyTo: z.string().optional(),
});
const attachBody = z.strictObject({
  as: z.string(),
  chat: z.string(),
  name: z.string().min(1).max(200),
  data: z.base64().min(1),
});
const formValue = z.union([z.string(), z.array(z.string()), z.boolean()]);
const pressBody = z.strictObject({
  as: z.string(),
  messageId: z.string(),
  path: z.string(),
  form: z.record(z.string(), formValue).optional(),
  option: z.string().optional(),
  input: z.string().optional(),
  checked: z.boolean().optional(),
});

/** The client's side of the page API (page-api.ts). */
export function serveChat(app: FastifyInstance, tenant: Tenant): void {
  local(app, 'GET', '/world', () => worldView(tenant));
  local(app, 'GET', '/unread', () => unreadView(tenant));
  local(app, 'GET', '/chats', ({ query }) => ({ chats: chatsFor(tenant, query.as ?? '') }));
  local(app, 'GET', '/messages', ({ query }) => ({ messages: messagesFor(tenant, query.as ?? '', query.chat ?? '') }));
  local(app, 'POST', '/enter', ({ body }) => {
    const said = z.strictObject({ as: z.string(), chat: z.string() }).parse(body);
    enter(tenant, said.as, said.chat);
  });
  local(app, 'POST', '/say', ({ body }) => {
    const said = sayBody.parse(body);
    const more = {
      ...(said.mentionIds === undefined ? {} : { mention: said.mentionIds }),
      ...(said.replyTo === undefined ? {} : { replyTo: said.replyTo }),
    };
    return { messageId: say(tenant, said.as, said.chat, said.text, more).id };
  });
  local(app, 'POST', '/attach', ({ body }) => {
    const { as, chat, name, data } = attachBody.parse(body);
    const bytes = Buffer.from(data, 'base64');
    const kind = pictureOf(bytes) === null ? 'file' : 'image';
    return { messageId: sendFile(tenant, as, chat, name, bytes, kind).id };
  });
  local(app, 'POST', '/menu', ({ body }) => {
    const said = z.strictObject({ as: z.string(), key: z.string() }).parse(body);
    pressMenu(tenant, said.as, said.key);
  });
  local(app, 'POST', '/press', ({ body }) => {
    const { as, messageId, path, form, option, input, checked } = pressBody.parse(body);
    const values = {
      ...(form === undefined ? {} : { form }),
      ...(option === undefined ? {} : { option }),
      ...(input === undefined ? {} : { input }),
      ...(checked === undefined ? {} : { checked }),
    };
    return press(tenant, tenant.directory.who(as).openId, messageId, path, values);
  });
}
