import { letGo, nothingYet, wrongAtRest, wrongNow } from './checks.ts';
import { type CompanyOffice, openOffice } from './office.ts';
import type { Move } from './steps.ts';
import { decideQuestion, healRows, takeStep } from './take-step.ts';

/** Kinds of steps left out, for whoever looks for something else: COMPANY_WITHOUT=restart,erase */
const WITHOUT = (process.env.COMPANY_WITHOUT ?? '').split(',');

/** A history that did not come out as it must. */
export class CompanyFault extends Error {}

/** Lives through a history from the first day of the demo company; throws CompanyFault with what was done and what is wrong. */
export async function play(moves: readonly Move[]): Promise<void> {
  const office = await openOffice();
  try {
    const standing = nothingYet();
    judge(office, wrongNow(office, standing));
    for (const { step, wait } of moves) {
      if (step.do === 'event fault') office.eventsAreSure = false;
      if (WITHOUT.includes(step.do) || (await takeStep(office, step)) === null) continue;
      letGo(office, standing);
      if (!wait) continue;
      await office.calm();
      judge(office, wrongNow(office, standing));
    }
    await office.calm();
    judge(office, wrongNow(office, standing));
    await comeToRest(office);
    judge(office, [...wrongNow(office, standing), ...wrongAtRest(office)]);
  } catch (error) {
    throw error instanceof CompanyFault ? error : fault(office, [String(error)]);
  } finally {
    await office.close();
  }
}

/** All faults pass, what was late arrives, time enough for every look passes; what the administrator must confirm is confirmed. */
async function comeToRest(office: CompanyOffice): Promise<void> {
  const { controls } = office.running;
  controls.clearFaults();
  controls.deliverOvertaken();
  healRows(office);
  for (let rounds = 0; rounds < 4; rounds++) {
    await office.passes(90);
    const open = office.look().questions.filter(({ kind, state }) => state === 'open' && !kind.startsWith('bind_'));
    if (open.length === 0) return;
    for (const { id } of open) await decideQuestion(office, id, '确认');
  }
}

function judge(office: CompanyOffice, wrong: readonly string[]): void {
  if (wrong.length > 0) throw fault(office, wrong);
}

function fault(office: CompanyOffice, wrong: readonly string[]): CompanyFault {
  const done = office.log.map((line, n) => `  ${n + 1}. ${line}`).join('\n');
  return new CompanyFault(`${[...new Set(wrong)].slice(0, 8).join('\n')}\nafter\n${done}`);
}
