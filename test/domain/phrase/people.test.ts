import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/domain/phrase/people.ts';
import { STAFF } from './staff.ts';

const found = (text: string) => findPeople(text, STAFF).map(({ matched, candidates }) => `${matched}=${candidates.join('/')}`);

describe('people are found by', () => {
  it.each([
    ['their name', '王芳', ['王芳=王芳']],
    ['their name in a sentence', '由李强代我', ['李强=李强']],
    ['several names, in their order', '王芳和李强', ['王芳=王芳', '李强=李强']],
    ['a name others sound like', '张伟', ['张伟=张伟/张玮']],
    ['a name in other signs of the same sound', '章伟代我', ['章伟=张伟/张玮']],
    ['their given name', '志强', ['志强=黄志强']],
    ['a given name that repeats a sign', '多多', ['多多=钱多多']],
    ['小 and a surname', '小李', ['小李=李强/李敏']],
    ['小 and a sign of the given name', '小敏', ['小敏=周敏/李敏']],
    ['小 as part of the given name', '小雨', ['小雨=单小雨']],
    ['老 and a surname', '老王', ['老王=王芳']],
    ['阿 and a sign of the given name', '阿强', ['阿强=李强/黄志强']],
    ['哥 behind a surname', '李哥', ['李哥=李强/李敏']],
    ['哥 behind a given name', '强哥', ['强哥=李强/黄志强']],
    ['a post behind a surname', '王主管', ['王主管=王芳']],
    ['a post behind a surname of two signs', '欧阳经理', ['欧阳经理=欧阳静']],
    ['a doubled sign', '静静', ['静静=陈静/欧阳静']],
    ['pinyin', 'zhangwei', ['zhangwei=张伟/张玮']],
    ['pinyin with a gap and capitals', 'Zhang Wei', ['Zhang Wei=张伟/张玮']],
    ['pinyin, given name first', 'wei zhang', ['wei zhang=张伟/张玮']],
    ['pinyin of the given name', 'zhiqiang', ['zhiqiang=黄志强']],
    ['pinyin in syllables', 'ou yang jing', ['ou yang jing=欧阳静']],
    ['pinyin of a surname that is read in its own way', 'shanxiaoyu', ['shanxiaoyu=单小雨']],
    ['pinyin of 曾', 'zengweimin', ['zengweimin=曾伟民']],
    ['pinyin behind other words', 'hand over to Zhang Wei', ['Zhang Wei=张伟/张玮']],
    ['initials', 'hzq', ['hzq=黄志强']],
    ['initials several share', 'zw', ['zw=张伟/张玮']],
    ['the longer of two', '黄志强', ['黄志强=黄志强']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    '',
    '你好',
    '强',
    '李',
    '和平',
    '里面',
    '平时小心',
    '老板',
    '员工作业',
    '今天天气',
    'ok',
    'S55',
    'li.qiang@a.cn',
    '王小二',
    '🙂',
  ])('nobody in “%s”', (text) => expect(found(text)).toEqual([]));

  it('says whether it is somebody’s full name, and where it stands', () => {
    expect(findPeople('请张伟代我', STAFF)).toEqual([{ matched: '张伟', candidates: ['张伟', '张玮'], exact: true, at: 1 }]);
    expect(findPeople('章伟', STAFF)).toMatchObject([{ exact: false }]);
  });
  it('gives everybody who bears the same name', () => {
    const twins = [
      { id: 'per_1', name: '李敏' },
      { id: 'per_2', name: '李敏' },
    ] as const;
    expect(findPeople('李敏', twins)).toMatchObject([{ candidates: ['per_1', 'per_2'] }]);
  });
  it('finds foreign names as they are written', () => {
    expect(findPeople('ask anna lee', [{ id: 'a', name: 'Anna Lee' }])).toMatchObject([
      { matched: 'anna lee', candidates: ['a'] },
    ]);
  });
});
