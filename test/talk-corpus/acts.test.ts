import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECIDED, IS_WISHED, NOT_WISHED, WISHED } from './acts.ts';
import { DECISIONS, opensForm, type Readout } from './readout.ts';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';

let office: Rehearsing;
beforeAll(async () => {
  office = await openRehearsing();
}, 60_000);
afterAll(() => office.close());

const acts = (read: Readout): boolean => opensForm(read) || DECISIONS.has(read.head);

/** Who does not agree decides; a clause inside a clause of somebody else’s is no sentence of the office. */
const OTHERWISE = new Set([
  '我不同意李敏请假',
  '我不批准李敏的假',
  '张伟昨天补昨天的下班卡了',
  '我老婆让我补昨天的下班卡，我没答应',
  '我老婆让我让李敏代我审批，我没答应',
  '我要是能让李敏代我审批就好了',
]);

describe('what is spoken of and not wished', () => {
  it('O31 opens no form and decides nothing, whatever it is: questions, ifs, reports, denials, what is over or put off', async () => {
    const acted: string[] = [];
    for (const [by, what] of [...WISHED, ...DECIDED])
      for (const frame of NOT_WISHED) {
        const said = frame.replace('{}', what);
        const read = await office.read(by, said);
        if (acts(read) && !OTHERWISE.has(said)) acted.push(`${said} → ${read.head}`);
      }
    expect(acted).toEqual([]);
  }, 120_000);
  it('O31 and the same words open their form where they are wished for', async () => {
    const silent: string[] = [];
    for (const [by, what] of WISHED)
      for (const frame of IS_WISHED) {
        const said = frame.replace('{}', what);
        const read = await office.read(by, said);
        if (!acts(read)) silent.push(`${said} → ${read.head} ${read.choices.join('/')}`);
      }
    expect(silent).toEqual([]);
  }, 60_000);
});
