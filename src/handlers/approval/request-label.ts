import type { Instance } from '../../domain/approval/instance.ts';
import { type Text, t } from '../../kernel/text.ts';
import { processName } from '../services.ts';
import type { Services } from './services.ts';

/** What anybody may know a request by who may not know what it says: its kind and number (S4). */
export const requestLabel = (services: Services, { process, number }: Pick<Instance, 'process' | 'number'>): Text =>
  t('told.label', { name: processName(services, process), number });
