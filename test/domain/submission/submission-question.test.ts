import { describe, expect, it } from 'vitest';
import { readSubmissionQuestion } from '../../../src/domain/submission/submission-question.ts';

const KINDS = [
  {
    id: 'week',
    says: { nouns: ['运营周报', '周报', 'weekly report'] },
    submission: { called: ['运营周报', '周报', 'weekly report'] },
  },
  { id: 'month', says: { nouns: ['考勤月报', '考勤报表'] }, submission: { called: ['考勤月报', '考勤报表', '考勤'] } },
  { id: 'help' },
];
const read = (said: string) => readSubmissionQuestion(said, KINDS);

describe('谁还没交 (O26)', () => {
  it.each([
    ['谁还没交考勤', 'month'],
    ['谁没交考勤？', 'month'],
    ['还有谁没交考勤月报', 'month'],
    ['哪些店还没交上个月的考勤', 'month'],
    ['帮我看看哪家还没有交周报', 'week'],
    ['考勤谁还没交', 'month'],
    ['考勤交齐了吗', 'month'],
    ['考勤都交了没', 'month'],
    ['周报收齐了没有', 'week'],
    ['上个月考勤报表提交情况', 'month'],
    ['周报情况', 'week'],
    ["who hasn't handed in the weekly report", 'week'],
    ['which branches have not submitted the weekly report', 'week'],
    ['weekly report status', 'week'],
  ])('%s', (said, of) => {
    expect(read(said)).toEqual({ kind: 'submission_live', of });
  });

  it.each([
    ['周报', 'week'],
    ['交周报', 'week'],
    ['我要写周报', 'week'],
    ['我的考勤月报', 'month'],
    ['提交上月考勤报表', 'month'],
    ['hand in the weekly report', 'week'],
  ])('%s：打开自己要交的那份', (said, of) => {
    expect(read(said)).toEqual({ kind: 'submission_mine', of });
  });

  it.each(['我的考勤', '考勤', '考勤异常', '周报里写错了怎么办', '今天谁没来', '谁没交报销单', '我没交考勤会怎样'])(
    '%s：不是问这个',
    (said) => {
      expect(read(said)).toBeNull();
    },
  );
});
