import type { AttendanceCalls, DocumentCalls, EventCalls, RoomCalls, TaskCalls, TranscriptCalls } from './office-calls.ts';
import type { Sent } from './sent.ts';

const refuse = async (): Promise<Sent<never>> => ({ ok: false, code: 'platform_refused', detail: 'this platform has none' });

const events: EventCalls = {
  make: refuse,
  change: refuse,
  cancel: refuse,
  invite: refuse,
  uninvite: refuse,
  look: refuse,
};
const rooms: RoomCalls = { list: refuse, busyOf: refuse };
const documents: DocumentCalls = {
  make: refuse,
  find: refuse,
  write: refuse,
  share: refuse,
  handOver: refuse,
  addressOf: refuse,
};
const tasks: TaskCalls = { make: refuse, change: refuse, tick: refuse, remove: refuse, look: refuse };
const attendance: AttendanceCalls = {
  groups: refuse,
  days: refuse,
  schedule: refuse,
  shifts: refuse,
  archive: { fieldsOf: refuse, write: refuse, remove: refuse },
};
const transcripts: TranscriptCalls = { wordsOf: refuse };

/** For a platform without calendar of its own, documents and tasks: what it has no call for is refused, as what it does not grant is. */
export const NO_OFFICE = { events, rooms, documents, tasks, transcripts, attendance } as const;
export const CANNOT = { events: false, documents: false, tasks: false, transcripts: false, attendance: false } as const;
