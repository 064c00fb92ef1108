import { describe, expect, it } from 'vitest';
import { asksForSubstitute, mattersDecided, readSubstitute } from '../../../src/domain/substitutes/substitute-sentence.ts';
import { FEATURES } from '../../../src/handlers/features.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const people = ['王芳', '赵磊', '李强', '李敏', '张伟', '黄志强', '蒋建国'].map((name) => ({ id: name, name }));
const isProcess = (text: string): boolean => /请假|年假|报修/.test(text);
const context = { today: '2026-11-23' as LocalDate, nowMinutes: 600, direction: 'future' as const };

describe('代办：听得懂要查还是要设', () => {
  it.each([
    ['我的代办', 'list'],
    ['代办', 'list'],
    ['代理人', 'list'],
    ['谁代我审批', 'list'],
    ['我在替谁审批', 'list'],
    ['取消代办', 'list'],
    ['my stand-ins', 'list'],
    ['设置代办', 'set'],
    ['设代办', 'set'],
    ['给王芳设代办', 'set'],
    ['找个人替我审批', 'set'],
    ['下周一到周三让赵磊代我审批', 'set'],
    ['明天由赵磊代王芳批', 'set'],
    ['让赵磊代我批请假', 'set'],
    ['我下周不在，请赵磊替我签字', 'set'],
    ['12月1号到3号年假，小李代我审批', null],
    ['下周三年假，小李代我', null],
    ['待办', null],
    ['我的待办', null],
    ['请假', null],
    ['报修：前台打印机', null],
    ['小李代我', null],
  ])('%s → %s', (text, what) => {
    const page = FEATURES.flatMap((feature) => feature.questions ?? []).find(({ words }) => words.test(text))?.what;
    const heard = page === 'my_substitutes' ? 'list' : page === undefined && asksForSubstitute(text, isProcess) ? 'set' : null;
    expect(heard).toBe(what);
  });
});

describe('代办：听得懂谁代谁、从什么时候到什么时候', () => {
  it.each([
    ['下周一到周三让赵磊代我审批', null, '赵磊', '2026-11-30', '2026-12-02'],
    ['给王芳设代办', '王芳', null, null, null],
    ['给王芳设代办，明天，赵磊', '王芳', '赵磊', '2026-11-24', '2026-11-24'],
    ['明天由赵磊代王芳批', '王芳', '赵磊', '2026-11-24', '2026-11-24'],
    ['赵磊替王芳审批，12月1号到3号', '王芳', '赵磊', '2026-12-01', '2026-12-03'],
    ['设代办给赵磊', null, '赵磊', null, null],
    ['我不在，张伟代我审批', null, '张伟', null, null],
    ['代办人换成张伟', null, '张伟', null, null],
  ])('%s', (text, absent, substitute, from, to) => {
    const read = readSubstitute(text, people, context);
    expect(read.absent?.candidates[0] ?? null).toBe(absent);
    expect(read.substitute?.candidates[0] ?? null).toBe(substitute);
    expect(read.when.kind === 'span' ? [read.when.from.date, read.when.to.date] : [null, null]).toEqual([from, to]);
  });

  it('名字有几个人对得上时都给出来，不替人选', () => {
    expect(readSubstitute('明天让小李代我审批', people, context).substitute?.candidates).toEqual(['李强', '李敏']);
  });
});

describe('what a substitute decides on (O2)', () => {
  const matters = [
    { id: 'leave', phrases: ['请假', '休假'] },
    { id: 'trip', phrases: ['出差'] },
    { id: 'expense', phrases: ['报销'] },
  ];
  it.each([
    ['让赵磊代我审批，我出差', null, []],
    ['我要出差让赵磊代我审批', null, []],
    ['我请假，下周让赵磊代我审批', null, []],
    ['王芳出差让赵磊代她审批', '王芳', []],
    ['王芳去出差，审批让赵磊代一下', '王芳', []],
    ['报销让赵磊代我批', null, ['expense']],
    ['下周的请假和报销让赵磊代我审批', null, ['leave', 'expense']],
    ['我出差，报销让赵磊代我批', null, ['expense']],
    ['让赵磊代我审批出差', null, ['trip']],
    ['让赵磊代我审批', null, []],
  ])('%s', (text, absent, ids) => {
    expect(mattersDecided(text, matters, absent === null ? null : { matched: absent }).map(({ id }) => id)).toEqual(ids);
  });
});
