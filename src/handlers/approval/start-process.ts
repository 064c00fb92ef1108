import type { Named } from '../../domain/phrase/people.ts';
import type { RawForm } from '../../fields/field.ts';
import type { Process } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { startDraft } from './draft.ts';
import type { Services } from './services.ts';

/** A process started by words, menu or button: by its form, or in its feature's own way. */
export const startProcess = (
  services: Services,
  context: Context,
  process: Process,
  sentence: string,
  given: RawForm = {},
  mentioned: readonly Named[] = [],
): Promise<Plan> =>
  services.parts.open(context, process, sentence) ?? startDraft(services, context, process, sentence, given, null, mentioned);
