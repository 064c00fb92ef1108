import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Controls } from '../controls/controls.ts';
import { officeOf } from '../office/page-office.ts';
import type { Tenant } from '../tenant.ts';
import { local } from './serve.ts';

const rsvpBody = z.strictObject({ as: z.string(), eventId: z.string(), answer: z.enum(['accept', 'tentative', 'decline']) });
const tickBody = z.strictObject({ taskId: z.string(), done: z.boolean() });
const roomBody = z.strictObject({ eventId: z.string(), room: z.string() });

/** Calendar, documents and tasks of the page (page-api.ts). */
export function serveOffice(app: FastifyInstance, tenant: Tenant, controls: Controls): void {
  local(app, 'GET', '/office', ({ query }) => officeOf(tenant, query.as ?? ''));
  local(app, 'POST', '/rsvp', ({ body }) => {
    const { as, eventId, answer } = rsvpBody.parse(body);
    controls.rsvp(as, eventId, answer);
  });
  local(app, 'POST', '/tick', ({ body }) => {
    const { taskId, done } = tickBody.parse(body);
    controls.tickTask(taskId, done);
  });
  local(app, 'POST', '/room', ({ body }) => {
    const { eventId, room } = roomBody.parse(body);
    controls.declineRoom(eventId, room);
  });
}
