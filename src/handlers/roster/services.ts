import type { Services as Attendance } from '../attendance/services.ts';
import type { RecordPorts } from '../records/ports.ts';

/** What this feature leans on. */
export type Services = Attendance & RecordPorts;
