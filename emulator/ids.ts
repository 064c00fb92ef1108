import { createHash } from 'node:crypto';

/** Ids with the platform's prefixes, a function of seed, kind and counter: the same run gives the same ids. */
export interface Ids {
  message(): string;
  chat(): string;
  thread(): string;
  event(): string;
  tenantToken(): string;
  callbackToken(): string;
  image(): string;
  file(): string;
  reaction(): string;
  calendarEvent(): string;
  timeOff(): string;
  document(): string;
  block(): string;
  task(): string;
  minutes(): string;
  ticket(): string;
  logId(now: number): string;
  frame(): string;
  person(): PersonIds;
}

export function makeIds(seed: string): Ids {
  const counters = new Map<string, number>();
  function hex(kind: string, length = 32): string {
    const n = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, n);
    return createHash('sha256').update(`${seed}:${kind}:${n}`).digest('hex').slice(0, length);
  }
  return {
    message: () => `om_${hex('message')}`,
    chat: () => `oc_${hex('chat')}`,
    thread: () => `omt_${hex('thread')}`,
    event: () => hex('event'),
    tenantToken: () => `t-g1${hex('token', 38)}`,
    callbackToken: () => `c-${hex('callback', 40)}`,
    image: () => `img_v3_00${hex('image', 2)}_${hex('image-key')}g`,
    file: () => `file_v3_00${hex('file', 2)}_${hex('file-key')}g`,
    reaction: () => `ZCaCIj${hex('reaction', 40)}`,
    calendarEvent: () => {
      const h = hex('calendar-event');
      return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}_0`;
    },
    timeOff: () => `timeoff:${hex('time-off')}`,
    document: () => `Doc${hex('document', 24)}`,
    block: () => `doxcn${hex('block', 22)}`,
    task: () => {
      const h = hex('task');
      return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
    },
    minutes: () => `obcn${hex('minutes', 20)}`,
    ticket: () => hex('ticket'),
    logId: (now) => `${new Date(now).toISOString().replace(/\D/g, '').slice(0, 14)}${hex('log', 20).toUpperCase()}`,
    frame: () => hex('frame'),
    person: () => ({ openId: `ou_${hex('open-id')}`, unionId: `on_${hex('union-id')}`, userId: hex('user-id', 8) }),
  };
}

/** Ids of a person that stay the same in every run, from the employee number (open ids: tenant.yaml). */
export const openIdOf = (no: string): string => `ou_${no.toLowerCase()}`;
export const unionIdOf = (no: string): string => `on_${createHash('sha256').update(`union:${no}`).digest('hex').slice(0, 32)}`;
export const userIdOf = (no: string): string => createHash('sha256').update(`user:${no}`).digest('hex').slice(0, 8);
export const privateChatOf = (openId: string): string => openId.replace(/^ou_/, 'oc_p2p_');

/** What a person is known by: fixed by the employee number for the people of the tenant file and the first of a number, else drawn. */
export interface PersonIds {
  openId: string;
  unionId: string;
  userId: string;
}
