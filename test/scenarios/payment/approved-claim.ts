import type { TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

/** Who looks through a claim of the branch in Suzhou, one step after the other. */
const STEPS = [
  ['陈静', { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true }],
  ['王芳', undefined],
  ['冯磊', undefined],
] as const;

/** All three approve somebody's claim. */
export async function approve(office: TestOffice, who: Persona): Promise<void> {
  for (const [name, form] of STEPS) await persona(office, name).presses('同意', { holding: who.name, ...(form ? { form } : {}) });
}

/** A claim asked for in a sentence and approved by all three. */
export async function approvedClaim(office: TestOffice, who: Persona, sentence: string): Promise<void> {
  await who.says(sentence);
  await who.presses('确认提交');
  await approve(office, who);
}
