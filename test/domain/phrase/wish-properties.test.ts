import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLeave } from '../../../src/domain/leave/leave-sentence.ts';
import { accountOf } from '../../../src/domain/phrase/account.ts';
import { hideNames } from '../../../src/domain/phrase/hide-names.ts';
import { leftoverOf } from '../../../src/domain/phrase/leftover.ts';
import { plainSigns } from '../../../src/domain/phrase/plain-signs.ts';
import { readSentence } from '../../../src/domain/phrase/sentence.ts';
import { on, readingText } from './reading.ts';
import { STAFF, TYPES } from './staff.ts';
import { sentenceText, vocabulary } from './vocabulary.ts';

const HOURS = { am: { from: 510, to: 720 }, pm: { from: 810, to: 1080 } };
const known = vocabulary();
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const DAY = one('明天', '后天', '周五', '下周三', '12月8号', '明天下午', '下周一到周三');
const ASKS = one('请一天年假', '请事假', '休年假', '请病假', '调休', '请假', '歇一天');
const WHY = one('', '，家里有事', '，孩子开家长会', '，去趟银行');
/** People whose names could be read as a week, an amount, a horse or thanks. */
const NAME = one('周敏', '钱多多', '马腾', '何平', '曾伟民', '单小雨', '李敏', '张玮');

function leaveOf(sentence: string): string {
  const { type, when } = readLeave(sentence, {
    ...on(),
    hours: HOURS,
    types: TYPES,
    people: STAFF,
    hidden: hideNames(sentence, STAFF),
  });
  return `${type ?? '-'} ${readingText(when)}`;
}

const opens = (sentence: string): boolean => readSentence(sentence, known).kind === 'start';

describe('O31 怎么说都是一个意思', () => {
  it('O31 客气话、语气词和标点不改变读法', () => {
    const polite = one('', '麻烦', '你好，', '那个我', '领导好，', '小助手，');
    const end = one('', '谢谢', '！', '。', '，谢谢您', '哈', '～', '，辛苦了');
    fc.assert(
      fc.property(polite, DAY, ASKS, WHY, end, (before, day, asks, why, after) => {
        const bare = `我${day}${asks}${why}`;
        const said = `${before}${bare}${after}`;
        expect(leaveOf(said)).toBe(leaveOf(bare));
        expect(sentenceText(readSentence(said, known))).toBe(sentenceText(readSentence(bare, known)));
      }),
    );
  });

  it('O31 名字里有周、钱、马、平也不改变日子和假别', () => {
    fc.assert(
      fc.property(NAME, NAME, DAY, ASKS, (one_, other, day, asks) => {
        const said = (name: string): string => leaveOf(`${day}${asks}，${name}知道了`);
        expect(said(one_)).toBe(said(other));
      }),
    );
  });

  it('O31 说的是别人、如果、没有、本来：不开申请单', () => {
    const told = fc.oneof(
      fc
        .tuple(one('他', '她', '人家', '张伟', '李敏', '客户', '隔壁店小王'), DAY, one('请假', '休年假', '要请病假'))
        .map((s) => s.join('')),
      fc
        .tuple(one('如果', '要是', '假如', '万一'), DAY, one('下雨', '没客户', '孩子发烧'), one('我就', '，我就', '我'), ASKS)
        .map((s) => s.join('')),
      fc
        .tuple(one('我', '俺', ''), one('不', '没', '没说要', '不想', '没打算', '可没说'), one('请假', '休年假', '请病假'))
        .map((s) => s.join('')),
      fc.tuple(one('早知道', '本来想', '上次', '要不是加班我早就'), one('请假', '休年假')).map((s) => `${s.join('')}了`),
      fc.tuple(DAY, one('请假的那位', '请假的同事', '休假那个人'), one('叫什么来着', '回来没', '是李敏')).map((s) => s.join('')),
    );
    fc.assert(
      fc.property(told, (said) => {
        expect([said, opens(said)]).toEqual([said, false]);
      }),
      { numRuns: 400 },
    );
  });

  it('O31 每个字都有着落：没用上的也说得出来', () => {
    fc.assert(
      fc.property(DAY, ASKS, WHY, one('', '周末也行', '随便哪天都成', 'xyz'), (day, asks, why, more) => {
        const said = `${day}${asks}${why}，${more}`;
        const pieces = accountOf(said, { people: [], words: TYPES.flatMap(({ words }) => words), values: [why.slice(1)] });
        expect(leftoverOf(plainSigns(said), pieces)).toEqual([]);
        if (more === '随便哪天都成')
          expect(
            pieces
              .filter(({ as }) => as === 'unused')
              .map((piece) => piece.said)
              .join(''),
          ).toContain('随便');
      }),
    );
  });

  it('O31 改口以后说的算数', () => {
    const back = one('，不对，', '，说错了，', '，哦不，', '，更正：', '，不对是');
    const days = one('明天', '后天', '周五', '下周三', '12月8号');
    fc.assert(
      fc.property(days, back, days, one('请年假', '请事假'), (first, wrong, second, asks) => {
        expect(leaveOf(`${first}${asks}${wrong}${second}`)).toBe(leaveOf(`${second}${asks}`));
      }),
    );
  });
});

describe('O31 读一句话的时间', () => {
  const took = (run: () => unknown): number => {
    // The processor's time: whatever else runs on the machine is not counted.
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const best = (run: () => unknown): number => Math.min(...Array.from({ length: 3 }, () => took(run)));

  it('O31 四万字五十毫秒以内', () => {
    for (const piece of ['请假', '明天', '不是明天是后天', '如果', '，', '我', '周一到', '报销35，', 'a b '])
      expect([piece, best(() => readSentence(piece.repeat(40_000 / piece.length), known)) < 50]).toEqual([piece, true]);
  });

  it('O31 长一倍，时间不会多好几倍：没有越长越慢的写法', () => {
    const pieces = fc.array(
      one(
        '请',
        '假',
        '不',
        '是',
        '我',
        '他',
        '的',
        '，',
        '明天',
        '到',
        '周一',
        '如果',
        '说错了',
        '或者',
        '3',
        '点',
        '孩子',
        '去',
        '报销',
        '会',
        ' ',
        'if ',
        '前',
        '年',
        '嗯',
        '哦',
        '刚刚',
        '因为',
        '想要',
        '看看',
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const piece = parts.join('');
        const long = piece.repeat(Math.ceil(490 / piece.length)).slice(0, 490);
        const spent = best(() => {
          readSentence(long, known);
          leaveOf(long);
        });
        expect([piece, spent < 200 ? 'quick' : `${spent} ms`]).toEqual([piece, 'quick']);
      }),
      { numRuns: 25 },
    );
  });
});
