import type { AttendancePorts } from '../attendance/ports.ts';
import type { BoardPorts } from '../board/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import type { Services as Common } from '../services.ts';
import type { CompliancePorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & BoardPorts & RecordPorts & CompliancePorts & Pick<AttendancePorts, 'rest'>;
