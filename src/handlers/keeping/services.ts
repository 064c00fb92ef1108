import type { AdminQuestionPorts } from '../admin-question/ports.ts';
import type { AuditPorts } from '../audit/ports.ts';
import type { Services as Common } from '../services.ts';

/** What this feature leans on. */
export type Services = Common & AuditPorts & AdminQuestionPorts;
