import type { DayCase } from './day-case.ts';

/** What is counted, the edges of late and early, repeated punches, to which day a punch belongs, days off. */
export const PLAIN_DAYS: readonly DayCase[] = [
  // 0: not counted
  { says: '还没入职', employed: 'before', punches: ['09:00'], is: { state: 'blank' } },
  { says: '已经离职', employed: 'after', is: { state: 'blank' } },
  { says: '不在考勤组', employed: 'no_group', is: { state: 'blank' } },

  // plain days, the edges of late
  { says: '准时来准时走', punches: ['08:55', '18:03'], is: { state: 'ok', worked: 488, value: 1 } },
  { says: '正好九点', punches: ['09:00', '18:00'], is: { state: 'ok', worked: 480, value: 1 } },
  { says: '迟到五分钟在宽限内', punches: ['09:05', '18:00'], is: { state: 'ok', worked: 475, value: 1 } },
  {
    says: '迟到六分钟从上班时间算起',
    punches: ['09:06', '18:00'],
    is: { state: 'late', late: 6, worked: 474, value: 1, anomalies: ['late'] },
  },
  {
    says: '迟到半小时还是迟到',
    punches: ['09:30', '18:00'],
    is: { state: 'late', late: 30, worked: 450, value: 1, anomalies: ['late'] },
  },
  {
    says: '迟到三十一分钟是严重迟到',
    punches: ['09:31', '18:00'],
    is: { state: 'serious', late: 31, worked: 449, value: 1, anomalies: ['serious'] },
  },
  {
    says: '迟到两小时还是严重迟到',
    punches: ['11:00', '18:00'],
    is: { state: 'serious', late: 120, worked: 360, value: 1, anomalies: ['serious'] },
  },
  {
    says: '迟到过两小时算缺上班卡',
    punches: ['11:01', '18:00'],
    is: { state: 'missing', missing: ['in'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  { says: '早走五分钟在宽限内', punches: ['09:00', '17:55'], is: { state: 'ok', worked: 475, value: 1 } },
  {
    says: '早走六分钟是早退',
    punches: ['09:00', '17:54'],
    is: { state: 'early', early: 6, worked: 474, value: 1, anomalies: ['early'] },
  },
  {
    says: '早走两小时还是早退',
    punches: ['09:00', '16:00'],
    is: { state: 'early', early: 120, worked: 360, value: 1, anomalies: ['early'] },
  },
  {
    says: '早走过两小时算缺下班卡',
    punches: ['09:00', '15:59'],
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  {
    says: '又迟到又早退两样都记',
    punches: ['09:20', '17:30'],
    is: { state: 'late', late: 20, early: 30, worked: 430, value: 1, anomalies: ['late', 'early'] },
  },
  {
    says: '午休里来的',
    shift: { lack: 300 },
    punches: ['12:30', '18:00'],
    is: { state: 'serious', late: 210, worked: 300, value: 0.5, anomalies: ['serious'] },
  },

  // 2: repeated punches, one punch only
  {
    says: 'Q10 两分钟内连打三下算一下',
    punches: ['08:58', '08:59', '09:00', '18:00'],
    is: { state: 'ok', worked: 482, value: 1 },
  },
  {
    says: '上班连打两下不算下班卡',
    punches: ['09:00', '09:02'],
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  {
    says: '隔了三分钟的两下是两下',
    shift: { lack: 600 },
    punches: ['09:00', '09:03'],
    is: { state: 'early', early: 537, worked: 3, value: 0, anomalies: ['early'] },
  },
  {
    says: '中午打的不算，头一下来，末一下走',
    punches: ['08:50', '12:01', '12:58', '18:10'],
    is: { state: 'ok', worked: 500, value: 1 },
  },
  {
    says: '只有早上一下',
    punches: ['08:57'],
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  {
    says: '只有晚上一下',
    punches: ['18:05'],
    is: { state: 'missing', missing: ['in'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  {
    says: '一下正在正中间算来的；迟到太久也是缺上班卡',
    punches: ['13:30'],
    is: { state: 'missing', missing: ['in', 'out'], worked: 0, value: 0, anomalies: ['candidate'] },
  },
  { says: '记录次序乱也一样', punches: ['18:03', '08:55'], is: { state: 'ok', worked: 488, value: 1 } },

  // 7: nothing at all
  {
    says: '一天没有打卡是旷工候选，不是旷工',
    is: { state: 'candidate', missing: ['in', 'out'], worked: 0, value: 0, anomalies: ['candidate'] },
  },

  // 1: to which day a punch belongs
  { says: 'Q10 加班到次日一点还是这一天的', punches: ['09:00', '+01:10'], is: { state: 'ok', worked: 910, value: 1 } },
  { says: '次日四点五十九还是这一天的', punches: ['09:00', '+04:59'], is: { state: 'ok', worked: 1139, value: 1 } },
  {
    says: '次日五点就是次日的了',
    punches: ['09:00', '+05:00'],
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  { says: '早到四小时还是这一班的', punches: ['05:00', '18:00'], is: { state: 'ok', worked: 720, value: 1 } },
  {
    says: '早到四小时零一分不是这一班的',
    punches: ['04:59', '18:00'],
    is: { state: 'missing', missing: ['in'], worked: 0, value: 0, anomalies: ['missing'] },
  },
  {
    says: 'Q10 夜班跨过零点',
    shift: { on: '20:00', off: '+08:00', rest: null, cut: '+12:00' },
    punches: ['19:52', '+08:04'],
    is: { state: 'ok', worked: 732, value: 1 },
  },
  {
    says: '夜班零点后才来',
    shift: { on: '20:00', off: '+08:00', rest: null, cut: '+12:00', lack: 300 },
    punches: ['+00:30', '+08:00'],
    is: { state: 'serious', late: 270, worked: 450, value: 1, anomalies: ['serious'] },
  },
  {
    says: '下班后最多两小时的算数',
    shift: { delay: 120 },
    punches: ['09:00', '20:00'],
    is: { state: 'ok', worked: 600, value: 1 },
  },
  {
    says: '下班两小时零一分以后的不算',
    shift: { delay: 120 },
    punches: ['09:00', '20:01'],
    is: { state: 'missing', missing: ['out'], worked: 0, value: 0, anomalies: ['missing'] },
  },

  // 3: days off
  { says: '休息日没来', day: 'rest', is: { state: 'rest' } },
  { says: '休息日来了记为休息日出勤', day: 'rest', punches: ['09:40', '16:00'], is: { state: 'rest_work', worked: 320 } },
  { says: '休息日只打了一下不算毛病', day: 'rest', punches: ['09:40'], is: { state: 'rest_work', worked: 0 } },
  { says: '法定节假日没来', day: 'holiday', is: { state: 'rest' } },
  { says: '法定节假日来了', day: 'holiday', punches: ['08:58', '18:00'], is: { state: 'rest_work', worked: 482 } },
  { says: '调休上班的周六照工作日算', day: 'make_up', punches: ['08:58', '18:00'], is: { state: 'ok', worked: 482, value: 1 } },
  {
    says: '调休上班的周六没来',
    day: 'make_up',
    is: { state: 'candidate', missing: ['in', 'out'], worked: 0, value: 0, anomalies: ['candidate'] },
  },
  { says: '休息日请假不占假', day: 'rest', leave: [['09:00', '18:00']], is: { state: 'rest', leave: 0 } },
];
