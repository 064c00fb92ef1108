import type { AdminQuestionPorts } from '../admin-question/ports.ts';
import type { Services as Common } from '../services.ts';
import type { DirectoryPorts } from './ports.ts';

/** What this feature leans on. */
export type Services = Common & DirectoryPorts & AdminQuestionPorts;
