import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRehearsing, type Rehearsing } from './rehearsing.ts';

let office: Rehearsing;
beforeAll(async () => {
  office = await openRehearsing();
}, 60_000);
afterAll(() => office.close());

const LETTERS = 40_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(LETTERS / piece.length)).slice(0, LETTERS);
/** Each is of so many letters, and each once cost a rule more than its length. */
const MIXES = [
  ...['顺便报销', '1234567890', '的', '，', '李敏张伟', '明天请假，', '谁？', 'leave ', '打车35，', '一', '和', '打印机坏'],
  ...['报修：', '不同意', '明天下午三点开会', '下周我出差，审批给张伟', '会议室占', '宏远说下周打款', '有哪些', '了没有'],
];
/** Milliseconds of the processor, the least of three: what else the machine does is not counted. A quadratic rule costs twenty seconds. */
const MOST = 50;
/** A machine that runs other tests beside is slower for the same work. */
const SLOWER = 4;

async function cost(text: string): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    await office.read('李强', text);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}

describe('a message of 40,000 letters', () => {
  for (const piece of MIXES)
    it(`O31 is read in its length, whatever it is made of: ${piece}`, async () => {
      const ms = await cost(filled(piece));
      if (process.env.TALK_REPORT) console.info(`${piece} ${ms.toFixed(1)} ms`);
      expect(ms).toBeLessThan(MOST * SLOWER);
    }, 120_000);
});
