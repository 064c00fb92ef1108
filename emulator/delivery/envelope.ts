import type { Person } from '../directory.ts';
import type { Tenant } from '../tenant.ts';
import type { Envelope } from './carrier.ts';

/** What identifies a delivery for deduplication, and its type. */
export function labelOf(envelope: Envelope): { eventId: string; type: string } {
  const header = envelope.header as { event_id?: string; event_type?: string } | undefined;
  const event = envelope.event as { type?: string } | undefined;
  return { eventId: String(header?.event_id ?? envelope.uuid ?? ''), type: String(header?.event_type ?? event?.type ?? '') };
}

/** `create_time` is in ms for events and in µs for card.action.trigger. */
export function envelope2(tenant: Tenant, type: string, event: object, verificationToken: string): Envelope {
  const now = tenant.clock.now();
  return {
    schema: '2.0',
    header: {
      event_id: tenant.ids.event(),
      token: verificationToken,
      create_time: type === 'card.action.trigger' ? `${now}000` : String(now),
      event_type: type,
      tenant_key: tenant.file.tenant_key,
      app_id: tenant.file.app.id,
    },
    event,
  };
}

export function envelope1(tenant: Tenant, type: string, event: object, verificationToken: string): Envelope {
  return {
    ts: (tenant.clock.now() / 1000).toFixed(6),
    uuid: tenant.ids.event(),
    token: verificationToken,
    type: 'event_callback',
    event: { type, app_id: tenant.file.app.id, tenant_key: tenant.file.tenant_key, ...event },
  };
}

/** user_id travels only with the scope for it. */
export function idsOf(tenant: Tenant, person: Person): object {
  return {
    open_id: person.openId,
    union_id: person.unionId,
    ...(tenant.scopes.has('contact:user.employee_id:readonly') ? { user_id: person.userId } : {}),
  };
}
