import type { Sent } from '../platform.ts';

/** Missing or deleted: events and time off 193000, 193001, 193003 (193002 is a missing right), documents 1770002, 1770003 and 1063005, tasks 1470404. */
const GONE = /^(19300[013]|177000[23]|1063005|1470404)\b/;

/** What it was about is not there (any more). */
export const isGone = (sent: Sent<unknown>): boolean => !sent.ok && GONE.test(sent.detail);

/** `gone` where it is not there, `done` where the call went well. */
export const doneOrGone = (sent: Sent<unknown>): Sent<'done' | 'gone'> =>
  sent.ok ? { ok: true, value: 'done' } : isGone(sent) ? { ok: true, value: 'gone' } : sent;
