import type { DayCase } from './day-case.ts';

/** Leave and trips, flexible shifts, corrections, days that are not over, what files say in words. */
export const DAYS_WITH_MORE: readonly DayCase[] = [
  // 4: leave or a trip over the whole shift
  { says: '请假一整天', leave: [['09:00', '18:00']], is: { state: 'leave', leave: 480, worked: 0, value: 0 } },
  {
    says: '请假一整天还打了卡，打卡照写不照算',
    leave: [['09:00', '18:00']],
    punches: ['09:30', '11:00'],
    is: { state: 'leave', leave: 480, worked: 0, value: 0 },
  },
  { says: '出差一整天', trip: [['09:00', '18:00']], is: { state: 'trip', value: 1 } },
  {
    says: '上午出差下午请假，合起来是一天',
    trip: [['09:00', '12:00']],
    leave: [['13:00', '18:00']],
    is: { state: 'leave', leave: 300, value: 0.5 },
  },
  {
    says: '两段假合起来是一天',
    leave: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    is: { state: 'leave', leave: 480, worked: 0, value: 0 },
  },

  // 5: a part of it (Q8)
  {
    says: 'Q8 上午请假下午好好上班',
    leave: [['09:00', '12:00']],
    punches: ['12:58', '18:01'],
    is: { state: 'part_leave', leave: 180, worked: 301, value: 0.5 },
  },
  {
    says: 'Q8 下午请假上午好好上班',
    leave: [['13:00', '18:00']],
    punches: ['08:57', '12:02'],
    is: { state: 'part_leave', leave: 300, worked: 183, value: 0.5 },
  },
  {
    says: 'Q8 上午请假，下午迟到从一点算',
    leave: [['09:00', '12:00']],
    punches: ['13:10', '18:00'],
    is: { state: 'late', late: 10, leave: 180, worked: 290, value: 0.5, anomalies: ['late'] },
  },
  {
    says: 'Q8 上午请假，下午整个没来',
    leave: [['09:00', '12:00']],
    is: { state: 'candidate', missing: ['in', 'out'], leave: 180, worked: 0, value: 0, anomalies: ['candidate'] },
  },
  {
    says: 'Q8 下午请假，上午整个没来',
    leave: [['13:00', '18:00']],
    is: { state: 'candidate', missing: ['in', 'out'], leave: 300, worked: 0, value: 0, anomalies: ['candidate'] },
  },
  {
    says: 'Q8 下午请假，上午只有来的一下',
    leave: [['13:00', '18:00']],
    punches: ['08:57'],
    is: { state: 'missing', missing: ['out'], leave: 300, worked: 0, value: 0, anomalies: ['missing'] },
  },
  {
    says: '下午请假，十一点五十走算早退',
    leave: [['13:00', '18:00']],
    punches: ['08:57', '11:50'],
    is: { state: 'early', early: 10, leave: 300, worked: 173, anomalies: ['early'] },
  },
  {
    says: '下午请假，忘了打卡又回来打了一下，末一下仍算走',
    leave: [['13:00', '18:00']],
    punches: ['08:57', '12:00', '15:00'],
    is: { state: 'part_leave', leave: 300, worked: 183, value: 0.5 },
  },
  {
    says: '早上请两小时，十一点来',
    leave: [['09:00', '11:00']],
    punches: ['10:55', '18:00'],
    is: { state: 'part_leave', leave: 120, worked: 365, value: 1 },
  },
  {
    says: '早上请两小时，十一点零八分来',
    leave: [['09:00', '11:00']],
    punches: ['11:08', '18:00'],
    is: { state: 'late', late: 8, leave: 120, worked: 352, anomalies: ['late'] },
  },
  {
    says: '下午请最后一小时',
    leave: [['17:00', '18:00']],
    punches: ['09:00', '17:00'],
    is: { state: 'part_leave', leave: 60, worked: 420, value: 1 },
  },
  {
    says: '中间请两小时不影响两头',
    leave: [['14:00', '16:00']],
    punches: ['08:59', '18:00'],
    is: { state: 'part_leave', leave: 120, worked: 361, value: 1 },
  },
  {
    says: '上午外出办事，下午好好上班',
    trip: [['09:00', '12:00']],
    punches: ['13:00', '18:00'],
    is: { state: 'ok', worked: 300, value: 1 },
  },

  // 6: flexible, and late leave of the evening before
  {
    says: '弹性半小时：九点半来六点半走',
    shift: { flex: 30, needed: 480 },
    punches: ['09:30', '18:30'],
    is: { state: 'ok', worked: 480, value: 1 },
  },
  {
    says: '弹性半小时：九点半来六点走，少了半小时',
    shift: { flex: 30, needed: 480 },
    punches: ['09:30', '18:00'],
    is: { state: 'early', early: 30, worked: 450, value: 1, anomalies: ['early'] },
  },
  {
    says: '弹性半小时：八点半来五点半走',
    shift: { flex: 30, needed: 480 },
    punches: ['08:30', '17:30'],
    is: { state: 'ok', worked: 480, value: 1 },
  },
  {
    says: '弹性半小时：九点三十六来，从九点半算迟到',
    shift: { flex: 30, needed: 480 },
    punches: ['09:36', '18:36'],
    is: { state: 'late', late: 6, worked: 480, value: 1, anomalies: ['late'] },
  },
  {
    says: '昨晚九点走，今天可以晚一小时来',
    shift: { lateLeave: [[180, 60]] },
    leftBefore: '21:00',
    punches: ['10:00', '18:00'],
    is: { state: 'ok', worked: 420, value: 1 },
  },
  {
    says: '昨晚九点走，今天十点零六分来',
    shift: { lateLeave: [[180, 60]] },
    leftBefore: '21:00',
    punches: ['10:06', '18:00'],
    is: { state: 'late', late: 6, worked: 414, value: 1, anomalies: ['late'] },
  },
  {
    says: '昨晚八点五十九走，不能晚来',
    shift: { lateLeave: [[180, 60]] },
    leftBefore: '20:59',
    punches: ['10:00', '18:00'],
    is: { state: 'serious', late: 60, worked: 420, value: 1, anomalies: ['serious'] },
  },

  // 8: corrections (Q11), by hand (Q12)
  {
    says: '补卡批了：上班那一边正常',
    punches: ['18:05'],
    correction: [{ side: 'in', state: 'approved' }],
    is: { state: 'ok', worked: 485, value: 1, marks: ['corrected'] },
  },
  {
    says: '补卡还在审，仍是异常',
    punches: ['18:05'],
    correction: [{ side: 'in', state: 'pending' }],
    is: { state: 'missing', missing: ['in'], worked: 0, value: 0, anomalies: ['missing'], marks: ['correction_pending'] },
  },
  {
    says: 'Q11 迟到也能补：批了就正常',
    punches: ['09:40', '18:05'],
    correction: [{ side: 'in', state: 'approved' }],
    is: { state: 'ok', worked: 485, value: 1, marks: ['corrected'] },
  },
  {
    says: '两边都补',
    correction: [
      { side: 'in', state: 'approved' },
      { side: 'out', state: 'approved' },
    ],
    is: { state: 'ok', worked: 480, value: 1, marks: ['corrected'] },
  },
  {
    says: '补了上班，下班还缺',
    correction: [{ side: 'in', state: 'approved' }],
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'], marks: ['corrected'] },
  },
  {
    says: 'Q12 人改成正常的，重算还是正常',
    punches: ['10:20', '18:00'],
    byHand: 'ok',
    is: { state: 'ok', value: 1, marks: ['by_hand'] },
  },
  {
    says: '外勤打的卡算数，写明外勤',
    punches: ['08:55o', '18:03o'],
    is: { state: 'ok', worked: 488, value: 1, marks: ['outdoor'] },
  },

  // 10: a day that is not over yet (Q9)
  { says: 'Q9 今天还没下班，什么都不说', punches: ['09:20'], seen: '15:00', is: { state: 'open' } },
  { says: 'Q9 今天还没来，什么都不说', seen: '11:00', is: { state: 'open' } },
  { says: 'Q9 上午请假，下午还没到', leave: [['09:00', '12:00']], seen: '12:30', is: { state: 'open' } },
  { says: 'Q9 次日五点前还没收口', punches: ['09:00'], seen: '+04:59', is: { state: 'open' } },
  {
    says: '次日五点收口',
    punches: ['09:00'],
    seen: '+05:00',
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  { says: '数据只到昨天，今天收口了也不判', complete: '00:00', is: { state: 'open' } },
  {
    says: '数据到次日五点，可以判',
    complete: '+05:00',
    is: { state: 'candidate', missing: ['in', 'out'], worked: 0, value: 0, anomalies: ['candidate'] },
  },

  // what files say in words
  { says: '文件说正常，没有打卡时间', text: '正常', is: { state: 'ok', value: 1 } },
  {
    says: '文件说旷工，只是它的看法',
    text: '旷工',
    is: { state: 'candidate', missing: ['in', 'out'], worked: 0, value: 0, anomalies: ['candidate'] },
  },
  {
    says: '看不懂的字不当正常',
    text: '弹窗XX',
    punches: ['09:00', '18:00'],
    is: { state: 'ok', worked: 480, value: 1, anomalies: ['unknown_text'] },
  },
  {
    says: '文件说年假，我们没有这一笔',
    text: '年假11-03 09:00到11-03 18:00 1天',
    is: { state: 'candidate', anomalies: ['candidate', 'differs'] },
  },
  {
    says: '文件说正常，我们记着请假',
    text: '正常',
    leave: [['09:00', '18:00']],
    punches: ['09:00', '18:00'],
    is: { state: 'leave', leave: 480, value: 0, anomalies: ['differs'] },
  },
  { says: '文件说补卡审批通过', text: '补卡审批通过', punches: ['18:05'], is: { state: 'ok', value: 1, marks: ['corrected'] } },
  {
    says: '文件说管理员改为正常',
    text: '管理员陈静改为正常',
    punches: ['10:40', '18:00'],
    is: { state: 'ok', value: 1, marks: ['by_hand'] },
  },
];
