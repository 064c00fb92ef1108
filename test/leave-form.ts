import type { Persona, Values } from './persona.ts';

/** A leave form as filled in: half a day of personal leave tomorrow afternoon unless said otherwise. */
export function leaveForm(change: Values = {}): Values {
  const day = {
    type: 'personal',
    from: '2026-11-24',
    from_part: 'am',
    to: '2026-11-24',
    to_part: 'pm',
    handover: 'ou_e103',
    reason: '家里有事',
  };
  return { ...day, ...change };
}

/** From the word to the submitted request; whoever is to take over has not answered yet. */
export async function submitLeave(who: Persona, change: Values = {}): Promise<void> {
  await who.says('请假');
  await who.presses('下一步', { form: leaveForm(change) });
  await who.presses('确认提交');
}

/** From the word to the request lying with those who decide: whoever is to take over has accepted. */
export async function askForLeave(who: Persona, change: Values = {}): Promise<void> {
  await submitLeave(who, change);
  await acceptHandover(who, change);
}

/** The hand-over person named on the form accepts. */
export async function acceptHandover(who: Persona, change: Values = {}): Promise<void> {
  const { handover } = leaveForm(change);
  if (typeof handover === 'string' && handover) await who.colleague(handover).presses('接受');
}
