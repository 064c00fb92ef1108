import type { TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

/** Who looks through a claim of the branch in Suzhou, one step after the other. */
export const STEPS = [
  ['陈静', { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true }],
  ['王芳', undefined],
  ['冯磊', undefined],
] as const;

/** All three approve somebody's claim. */
export async function approve(office: TestOffice, who: Persona): Promise<void> {
  for (const [name, form] of STEPS) await persona(office, name).presses('同意', { holding: who.name, ...(form ? { form } : {}) });
}

/** A claim of paper for the office without an invoice (办公费, at most 200 yuan), sent and not yet decided. */
export async function sentClaim(who: Persona, yuan: number): Promise<void> {
  await who.says(`报销昨天买的复印纸 ${yuan}`);
  await who.presses('下一步', { form: { lines__noInvoice: '小店不开票', lines__purchase: '前台急用' } });
  await who.presses('确认提交');
}

/** … and approved by all three. */
export async function approvedClaim(office: TestOffice, who: Persona, yuan: number): Promise<void> {
  await sentClaim(who, yuan);
  await approve(office, who);
}
