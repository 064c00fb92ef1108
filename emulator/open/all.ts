import type { FastifyInstance } from 'fastify';
import type { Tenant } from '../tenant.ts';
import { serveAttendanceArchive } from './attendance-archive.ts';
import { serveAttendanceDays } from './attendance-days.ts';
import { serveAttendanceRules } from './attendance-rules.ts';
import { serveAuth } from './auth.ts';
import { serveBot } from './bot.ts';
import { serveAttendees } from './calendar-attendees.ts';
import { serveCalendarEvents, serveEventEdges } from './calendar-events.ts';
import { serveCalendars } from './calendars.ts';
import { serveCardUpdate } from './card-update.ts';
import { serveChats } from './chats.ts';
import { serveDepartments } from './contact-departments.ts';
import { serveUsers } from './contact-users.ts';
import { serveDocuments } from './documents.ts';
import { serveDrive } from './drive.ts';
import { serveEphemeral } from './ephemeral.ts';
import { serveChanges } from './im-change.ts';
import { serveReactions } from './im-reactions.ts';
import { serveReading } from './im-read.ts';
import { serveResources } from './im-resources.ts';
import { serveSending } from './im-send.ts';
import { serveUrgent } from './im-urgent.ts';
import { serveMinutes } from './minutes.ts';
import { serveRooms } from './rooms.ts';
import { serveTasks } from './tasks.ts';
import { serveTimeOff } from './time-off.ts';

/** Every API of the open platform the emulator knows; anything else is 404 as on the platform. */
export function serveOpenPlatform(app: FastifyInstance, tenant: Tenant): void {
  const all = [
    serveAuth,
    serveBot,
    serveSending,
    serveChanges,
    serveReading,
    serveReactions,
    serveUrgent,
    serveResources,
    serveEphemeral,
  ];
  const office = [
    serveCardUpdate,
    serveChats,
    serveUsers,
    serveDepartments,
    serveCalendars,
    serveCalendarEvents,
    serveAttendees,
    serveEventEdges,
    serveRooms,
    serveDocuments,
    serveDrive,
    serveTasks,
    serveMinutes,
    serveTimeOff,
    serveAttendanceRules,
    serveAttendanceDays,
    serveAttendanceArchive,
  ];
  for (const serveThem of [...all, ...office]) serveThem(app, tenant);
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/open-apis/')) {
      tenant.traffic.note({
        at: tenant.clock.now(),
        direction: 'from-bot',
        what: `${request.method} ${request.url}`,
        status: '404 unknown API',
        request: null,
        response: null,
        tookMs: 0,
      });
    }
    return reply.code(404).type('text/plain').send('404 page not found');
  });
}
