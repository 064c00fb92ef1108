import { describe, expect, it } from 'vitest';
import { attendanceQuestion } from '../../../src/domain/attendance/attendance-question.ts';

describe('S54 怎样问考勤', () => {
  it.each([
    ['我的考勤', ''],
    ['考勤记录', ''],
    ['10月考勤', '10月'],
    ['上个月考勤', '上个月'],
    ['我上月的考勤', '上月'],
    ['看一下我9月份的考勤情况', '9月份'],
    ['2026-10考勤', '2026-10'],
    ['本月考勤异常', '本月'],
    ['我哪天异常', ''],
    ['我10月哪几天考勤不对', '10月'],
    ['这个月考勤有哪些异常', '这个月'],
    ['我这个月迟到几次', '这个月'],
    ['考勤异常', ''],
    ['我10月考勤有几次迟到', '10月'],
    ['10月12日我打卡正常吗', '10月'],
    ['10月27日考勤', '10月'],
    ['我10月27号的考勤', '10月'],
    ['我的考勤10月27日', '10月'],
    ['10月27日我几点打的卡', '10月'],
    ['上个月我有没有迟到', '上个月'],
    ['我还能补几次卡', ''],
    ['我这个月补了几次卡', '这个月'],
    ['my attendance', ''],
    ['attendance last month', '上个月'],
  ])('S54 “%s”是自己的一个月', (said, month) => {
    expect(attendanceQuestion(said)).toEqual({ what: 'month', month });
  });
  it.each(['导入考勤', '上传10月考勤文件', '怎么导入打卡记录', 'import attendance'])('S57 “%s”是导入', (said) => {
    expect(attendanceQuestion(said)).toEqual({ what: 'bring' });
  });
  it.each(['打卡', '上班打卡', 'check in'])('“%s”是打卡', (said) => {
    expect(attendanceQuestion(said)).toMatchObject({ what: 'check_in', note: '' });
  });
  it.each([
    '考勤月报',
    '谁还没交考勤',
    '车辆有问题',
    '异常',
    '10月异常',
    '我有问题',
    '哪天',
    '10月订单',
    '客户说不对',
    '昨天忘打卡了',
    '考勤制度',
    '10月27日几点开会',
  ])('“%s”不是问自己的考勤', (said) => {
    expect(attendanceQuestion(said)).toBeNull();
  });
});
