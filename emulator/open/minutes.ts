import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { Binary } from '../envelope.ts';
import type { LocalMinutes } from '../office/task.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { refuseTenantToken, serve } from './gate.ts';

const BAD = 2091001;
const path = '/minutes/v1/minutes/:minute_token';

/** 妙记: read only where somebody has shared it with the app; what a model made of it takes a person's token. */
export function serveMinutes(app: FastifyInstance, tenant: Tenant): void {
  serve(
    app,
    tenant,
    { method: 'GET', path, scopes: ['minutes:minutes.basic:read', 'minutes:minutes:readonly'], badParam: BAD, perSecond: 5 },
    ({ params }) => {
      const minutes = minutesOf(tenant, params.minute_token);
      return {
        minute: {
          token: minutes.token,
          owner_id: minutes.owner,
          create_time: String(minutes.createdAt),
          title: minutes.title,
          duration: String(minutes.durationMs),
          url: `https://hengda.feishu.cn/minutes/${minutes.token}`,
        },
      };
    },
  );
  serve(
    app,
    tenant,
    { method: 'GET', path: `${path}/transcript`, scopes: ['minutes:minutes.transcript:export'], badParam: BAD, perSecond: 5 },
    ({ params, query }) => {
      const { need_speaker, need_timestamp } = z
        .object({
          need_speaker: z.enum(['true', 'false']).default('false'),
          need_timestamp: z.enum(['true', 'false']).default('false'),
          file_format: z.enum(['txt', 'srt']).default('txt'),
        })
        .parse(query);
      const minutes = minutesOf(tenant, params.minute_token);
      const text = minutes.lines
        .map(({ speaker, atMs, words }) =>
          [need_speaker === 'true' ? speaker : '', need_timestamp === 'true' ? clockOf(atMs) : '', words]
            .filter(Boolean)
            .join(' '),
        )
        .join('\n');
      return new Binary(Buffer.from(text, 'utf8'), 'application/octet-stream', `${minutes.title}.txt`);
    },
  );
  refuseTenantToken(app, tenant, 'GET', `${path}/artifacts`);
  refuseTenantToken(app, tenant, 'GET', '/vc/v1/notes/:note_id');
  refuseTenantToken(app, tenant, 'GET', '/vc/v1/participant_list');
  refuseTenantToken(app, tenant, 'GET', '/vc/v1/meeting_list');
}

/** 2091005: not shared with the app. */
function minutesOf(tenant: Tenant, token: string | undefined): LocalMinutes {
  if (!/^[a-z0-9]{24}$/.test(token ?? '')) throw new Refusal(BAD, 'invalid minute token');
  const minutes = tenant.shelf.minutes.get(token ?? '');
  if (minutes === undefined) throw new Refusal(2091002, 'minute not found', 404);
  if (!minutes.shared) throw new Refusal(2091005, 'permission deny', 403);
  return minutes;
}

const clockOf = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
