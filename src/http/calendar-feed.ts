import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { countInWindow } from './count-in-window.ts';
import type { IcsCalendar } from './ics.ts';

/** Whose calendar a key opens, and what stands in it now; null when the key opens nothing (any more). */
export type FeedReader = (key: string) => Promise<IcsCalendar | null>;

/** What a key looks like; anything else is not even looked up. */
const KEY = /^[A-Za-z0-9_-]{43}$/;
/** Readings of one calendar: programs ask a few times an hour, so a minute's haste is a fault of theirs. */
const PER_KEY = { count: 30, ms: 10 * 60_000 };
/** Keys that opened nothing, from one address: somebody is trying. */
const MISSES = { count: 20, ms: 60_000 };

/** `GET /calendar/<key>.ics`. The key is the only proof, so it stands in no log, and a wrong one learns nothing: not even that it is wrong twice. */
export function mountCalendarFeed(app: FastifyInstance, read: FeedReader, now: () => number = () => performance.now()): void {
  const readings = countInWindow(PER_KEY, now);
  const misses = countInWindow(MISSES, now);

  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    reply
      .header('cache-control', 'private, no-cache')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');
    const key = request.params.file.endsWith('.ics') ? request.params.file.slice(0, -'.ics'.length) : '';
    const calendar = KEY.test(key) ? await read(key) : null;
    if (!calendar) {
      if (!misses.take(request.ip)) return tooMany(reply, MISSES.ms);
      return reply.callNotFound();
    }
    if (!readings.take(key)) return tooMany(reply, PER_KEY.ms);
    const { drawIcs } = await import('./ics.ts');
    const body = drawIcs(calendar);
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    reply.header('etag', etag);
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="calendar.ics"').send(body);
  });
}

const tooMany = (reply: FastifyReply, ms: number): FastifyReply =>
  reply
    .code(429)
    .header('retry-after', String(Math.ceil(ms / 1000)))
    .send({ error: 'too_many' });

/** RFC 9110 §13.1.2: any of the list, weakly compared. */
const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
