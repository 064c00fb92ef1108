import type { z } from 'zod';
import type { Config } from '../../../src/config.ts';
import { chain, type chainRuleSchema } from '../../../src/domain/approval/chain.ts';
import { leaveForm } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona, type Values } from '../../persona.ts';
import { look } from '../../postgres/look.ts';

type Rule = z.input<typeof chainRuleSchema>;
/** `called`: what the step is called on the card. */
type StepInput = Omit<Rule['steps'][number], 'name' | 'id'> & { readonly called: string };

/** A leave chain. */
export const leaveChain = (steps: readonly StepInput[], over: Omit<Rule, 'steps'> = {}) =>
  chain({ ...over, steps: steps.map(({ called, ...s }, i) => ({ ...s, id: `step${i}`, name: { zh: called, en: called } })) });

/** An office whose leaves go this way. Long leaves need no hand-over person, so that only the chain is looked at. */
export const officeWithChain = (steps: readonly StepInput[], over: Omit<Rule, 'steps'> = {}): Promise<TestOffice> =>
  openOffice({ config: (config) => withChain(config, leaveChain(steps, over)) });

export const withChain = (config: Config, leave: Config['chains'][string]): Config => ({
  ...config,
  leave: { ...config.leave, handoverAfter: null },
  chains: { ...config.chains, leave },
});

/** From the word to the submitted request: half a day of personal leave on Monday the 7th, nobody to hand over to. */
export async function asksFor(who: Persona, change: Values = {}): Promise<void> {
  await who.says('请假');
  await who.presses('下一步', { form: half(change) });
  await who.presses('确认提交');
}

export function half(change: Values = {}): Values {
  // Who is alone in a unit is offered nobody to hand over to.
  const { handover: _nobody, ...form } = leaveForm({ from: '2026-12-07', from_part: 'pm', to: '2026-12-07' });
  return { ...form, ...change };
}

/** What the applicant sees of the request. */
export const mine = (who: Persona): string => who.card('我的请假申请').text;

export const hasButton = (who: Persona, button: string, holding: string): boolean =>
  who.cards().some((card) => card.text.includes(holding) && card.buttons.includes(button));

/** Opens 更多 on somebody's request and does one thing. */
export async function more(who: Persona, verb: string, form: Values = {}, holding = '李强的请假申请'): Promise<string> {
  await who.presses('更多', { holding });
  return (await who.presses('确定', { form: { verb, words: '请看一下', ...form } })).toast?.content ?? '';
}

/** Everybody who has an undecided card of this request says yes, until nobody is asked any more. */
export async function allAgree(office: TestOffice, holding: string, staff: readonly string[]): Promise<readonly string[]> {
  const agreed: string[] = [];
  for (let again = true; again; ) {
    again = false;
    for (const name of staff) {
      const who = persona(office, name);
      if (!hasButton(who, '同意', holding)) continue;
      await who.presses('同意', { holding });
      agreed.push(name);
      again = true;
    }
  }
  return agreed;
}

/** Asked of the database of the office. */
export function rows<T>(office: TestOffice, sql: string, ...values: readonly string[]): readonly T[] {
  let next = 0;
  return look<T>(
    office.database,
    sql.replaceAll('?', () => `'${values[next++]}'`),
  );
}
