import type { RawForm } from '../../fields/field.ts';
import { isId } from '../../kernel/id.ts';
import { say, type Text } from '../../kernel/text.ts';
import type { FormContext } from '../define.ts';
import type { Ledgers } from '../ledgers.ts';
import { WORDS } from './words.ts';

/** The leave the form is about, as it stands. */
export async function lead(raw: RawForm, c: FormContext, ledgers: Ledgers): Promise<Text | null> {
  const leave = raw.leave && isId('req', raw.leave) ? await ledgers.leaveOf(raw.leave) : null;
  return leave && leave.applicantId === c.applicant.id ? say(WORDS.lead, { title: leave.title }) : null;
}
