import type { Org } from '../../domain/org/org.ts';
import type { RawForm } from '../../fields/field.ts';
import { fromJson } from '../../kernel/json.ts';
import type { Assessment } from '../../processes/define.ts';
import type { RequestFile } from '../reads.ts';
import { formContext, processOf } from '../services.ts';
import { checkForm } from './check-form.ts';
import type { Services } from './services.ts';

/** A pending request on the present state of the world: cover, balance, booking as they would be now. Null for what is no absence of its own (a revocation), or can no longer be read. */
export async function assessNow(services: Services, org: Org, { instance, form }: RequestFile): Promise<Assessment | null> {
  const process = processOf(services, instance.process);
  const applicant = org.person(instance.applicantId);
  if (!process || !applicant || instance.revokesId !== null) return null;
  const c = formContext(services, org, applicant, services.clock.now());
  const checked = await checkForm(services, process, fromJson(form) as RawForm, c, instance.id);
  return checked.kind === 'read' ? checked.assessment : null;
}
