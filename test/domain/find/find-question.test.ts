import { describe, expect, it } from 'vitest';
import { nameAsked, readFindQuestion } from '../../../src/domain/find/find-question.ts';

const isProcess = (words: string): boolean => /请假|年假|报修|加班|维修/.test(words);
const read = (said: string) => {
  const question = readFindQuestion(said, isProcess, (words) => words === '王芳' || words === '李敏');
  return question && ('role' in question ? `${question.about} ${question.role}` : question.about);
};

describe('S7 找人：听得懂问的是岗位、审批人、单位还是人', () => {
  it.each([
    ['苏州店主管是谁', 'post supervisor'],
    ['谁是苏州分店的业务主管？', 'post supervisor'],
    ['杭州店店长叫什么', 'post supervisor'],
    ['华东区的区域经理是谁', 'post region_manager'],
    ['我们店的运营专员是哪位', 'post operations'],
    ['发票的事找谁，财务是谁', 'post finance'],
    ['人事是谁', 'post hr'],
    ['系统管理员是谁', 'post admin'],
    ['报修找谁', 'approvers'],
    ['报修归谁管？', 'approvers'],
    ['谁批我的假', 'approvers'],
    ['我的加班谁审批', 'approvers'],
    ['请假由谁批', 'approvers'],
    ['华东区有哪些店', 'units'],
    ['公司有几家分店', 'units'],
    ['恒达汽车下面有哪些部门', 'units'],
    ['苏州店有哪些人', 'staff'],
    ['苏州店有多少员工', 'staff'],
    ['李强是谁', 'person'],
    ['李强在哪个店', 'person'],
    ['张伟是哪个部门的', 'person'],
  ])('%s', (said, meant) => expect(read(said)).toBe(meant));

  it.each([
    '我的主管是谁',
    '今天谁不在',
    '明天谁请假了',
    '谁批了我的假',
    '我的假批了吗',
    '明天请假',
    '报修：前台打印机卡纸',
    '年假还有几天',
    '让赵磊代我审批',
    '谢谢',
    '同意',
    '请假找李敏交接',
    '苏州店今天有谁在岗',
  ])('不是找人：%s', (said) => expect(read(said)).toBeNull());

  it('问一个人时，名字是问的那几个字', () => {
    expect(nameAsked('李强是谁')).toBe('李强');
    expect(nameAsked('阿卜杜热合曼在哪个店？')).toBe('阿卜杜热合曼');
  });
});
