import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alternatives, coverOf } from '../../../src/domain/phrase/covered.ts';
import { leftoverOf } from '../../../src/domain/phrase/leftover.ts';

const PATTERN = '因|为|因为|想要?|要|[说写]错了?|了|(?:早上)?好|之|后|之后|一?次';
const WHOLE = new RegExp(`(?:${PATTERN})*$`, 'u');

it('O31 从哪里起全是衬字：和一个表达式反复试的一样', () => {
  const signs = fc.constantFrom(...'因为想要说错了早上好之后一次盘');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (text) => {
      const said = text.join('');
      expect(coverOf(alternatives(PATTERN))(said)).toBe(WHOLE.exec(said)?.index);
    }),
    { numRuns: 500 },
  );
});

it('O31 有两种读法的字说上几百遍，照样很快读完', () => {
  for (const word of ['因为', '想要', '说错了', '这天', '嗯', '之后', '需要']) {
    const began = process.cpuUsage();
    leftoverOf(`明天${word.repeat(200)}盘库${word.repeat(200)}点`, [{ at: 0, end: 2 }]);
    leftoverOf(`${word.repeat(200)}盘`, []);
    expect([word, process.cpuUsage(began).user < 200_000]).toEqual([word, true]);
  }
});
