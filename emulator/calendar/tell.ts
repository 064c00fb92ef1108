import type { Tenant } from '../tenant.ts';

/** A line for whoever watches the page: something happened in the office beside the chats. */
export const tellCalendar = (tenant: Tenant, note: string): void => tenant.feed.tell({ kind: 'calendar', note });
