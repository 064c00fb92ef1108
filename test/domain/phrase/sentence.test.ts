import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/domain/phrase/heard.ts';
import { maskPeople } from '../../../src/domain/phrase/mask-people.ts';
import { readSentence } from '../../../src/domain/phrase/sentence.ts';
import { SAID } from './said-sentences.ts';
import { sentenceText, vocabulary } from './vocabulary.ts';

const known = vocabulary();
const read = (said: string): string => sentenceText(readSentence(said, known));

describe('O31 一句话读成什么', () => {
  it('有两百多句', () => {
    expect(SAID.length).toBeGreaterThanOrEqual(200);
  });

  it.each(SAID)('O31 “%s”：%s', (said, reading) => {
    expect(read(said)).toBe(reading);
  });

  it('O31 全角、句末标点和前后的客气话不改变意思', () => {
    const wide = (said: string) => said.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const [said, reading] of SAID.filter(([, meant]) => /^(balance|rules|approvals|progress|request|holder)/.test(meant))) {
      expect(read(wide(said)), said).toBe(reading);
      expect(read(`您好，麻烦${said}，谢谢！`), said).toBe(reading);
    }
  });

  it('O31 @了谁就是谁，即使有同名的人', () => {
    const reading = readSentence('转给@张伟，他清楚', vocabulary([{ id: '另一个张伟', name: '张伟' }]));
    expect(sentenceText(reading)).toBe('transfer to 另一个张伟 “他清楚”');
    const two = readSentence('@张伟 明天在吗', vocabulary([{ id: '另一个张伟', name: '张伟' }]));
    expect(sentenceText(two)).toBe('away → 另一个张伟 11-24');
  });

  it('O31 发给模型之前，名字和长号码都盖住', () => {
    const said = '让李敏和zhaolei打13800138000';
    const masked = maskPeople(said, known.whom(said));
    expect(masked.sentence).toBe('让同事1和同事2打***');
    expect([...masked.people.values()].map((whom) => whom.candidates)).toEqual([['李敏'], ['赵磊']]);
  });
});

const pieces = SAID.flatMap(([said]) => [said, said.slice(0, 3), said.slice(-3)]);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...pieces, '\u202e', '🙂', '\ud800', '@张伟', '<at id=all></at>', '['), { maxLength: 8 })
    .map((some) => some.join('')),
);

describe('any text', () => {
  it('has a reading, the same each time, and is shown back no longer than a line', () => {
    fc.assert(
      fc.property(anything, (said) => {
        const reading = readSentence(said, known);
        expect(readSentence(said, known)).toEqual(reading);
        if (reading.kind === 'unclear' || reading.kind === 'choose') {
          expect(reading.said.length).toBeLessThanOrEqual(60);
          expect(reading.choices.length).toBeLessThanOrEqual(3);
        }
        const heard = hear(said);
        expect(heard.said.length).toBe(heard.plain.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes bounded time at its longest', () => {
    const longest = ['谢谢', '请', '同意', '的', '假', '麻烦', '1', ' ', '转给', '没有', '@'].map((piece) =>
      piece.repeat(500).slice(0, 500),
    );
    const start = performance.now();
    for (const said of longest) readSentence(said, known);
    readSentence('同意'.repeat(5000), known);
    expect((performance.now() - start) / longest.length).toBeLessThan(500);
  });
});
