/*
 * Days of people at work and what each comes to, written before the code that reads them, from the decision table of attendance (S54–S59, Q8–Q12).
 * Times are of the day itself, `+` of the next one. What a case does not say is as in `USUAL`.
 */

/** A shift, and from when on what is late or lacking. Minutes. */
export interface ShiftSaid {
  readonly on: string;
  readonly off: string;
  /** Unpaid; the day is cut there into halves. */
  readonly rest: readonly [string, string] | null;
  /** Up to so many minutes late or early is as good as on time. */
  readonly grace: number;
  /** Later than so much is seriously late; later than `lack` the punch counts as none. */
  readonly serious: number;
  readonly lack: number;
  /** Punches from so long before the beginning on are of this shift; those of the next day until `cut`, or until so long after the end. */
  readonly advance: number;
  readonly cut: string;
  readonly delay: number | null;
  /** On and off move together within so many minutes; `needed` are then to be worked. */
  readonly flex: number;
  readonly needed: number | null;
  /** 晚走晚到: whoever left so late the evening before may come so much later. Pairs of minutes. */
  readonly lateLeave: readonly (readonly [leftAfter: number, mayCome: number])[];
}

export const USUAL: ShiftSaid = {
  on: '09:00',
  off: '18:00',
  rest: ['12:00', '13:00'],
  grace: 5,
  serious: 30,
  lack: 120,
  advance: 240,
  cut: '+05:00',
  delay: null,
  flex: 0,
  needed: null,
  lateLeave: [],
};
/** Worked so long counts as a whole day, so long as half of one. Minutes. */
export const WHOLE_DAY = 360;
export const HALF_DAY = 180;

export type DayKind = 'work' | 'rest' | 'holiday' | 'make_up';

export interface DayExpected {
  /** How the day is shown: the worst of what it holds. */
  readonly state:
    | 'blank' // not hired yet, left, in no group: not counted
    | 'open' // not over, or its source not complete: nothing is said of it yet
    | 'ok'
    | 'late'
    | 'serious'
    | 'early'
    | 'missing' // one side
    | 'candidate' // 旷工候选: nothing at all, and nobody has decided yet
    | 'leave'
    | 'trip'
    | 'part_leave' // leave for a part, good punches for the rest
    | 'rest'
    | 'rest_work'; // came on a day off: overtime only by an approved request
  readonly late?: number;
  readonly early?: number;
  readonly missing?: readonly ('in' | 'out')[];
  readonly worked?: number;
  /** 1, 0.5 or 0 days worked. */
  readonly value?: number;
  /** Minutes of leave that count on this day. */
  readonly leave?: number;
  /** What the person is asked about. */
  readonly anomalies?: readonly ('late' | 'serious' | 'early' | 'missing' | 'candidate' | 'unknown_text' | 'differs')[];
  /** Shown beside it. */
  readonly marks?: readonly ('corrected' | 'correction_pending' | 'outdoor' | 'by_hand')[];
}

export interface DayCase {
  readonly says: string;
  readonly shift?: Partial<ShiftSaid> | null;
  readonly day?: DayKind;
  /** In order as the source gives them. `outdoor` ends with `o`. */
  readonly punches?: readonly string[];
  /** Spans of leave or trip on that day. */
  readonly leave?: readonly (readonly [string, string])[];
  readonly trip?: readonly (readonly [string, string])[];
  readonly correction?: readonly { readonly side: 'in' | 'out'; readonly state: 'approved' | 'pending' }[];
  readonly byHand?: 'ok' | 'missing' | 'leave';
  /** 'before', 'after': not hired yet, has left. */
  readonly employed?: 'before' | 'after' | 'no_group';
  /** What a file said of the day in words. */
  readonly text?: string;
  /** When it is looked at, and until when the source is complete. Absent: long after. */
  readonly seen?: string;
  readonly complete?: string;
  /** When they left the evening before. */
  readonly leftBefore?: string;
  readonly is: DayExpected;
}

export const DAY_CASES: readonly DayCase[] = [
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
  { says: '两分钟内连打三下算一下', punches: ['08:58', '08:59', '09:00', '18:00'], is: { state: 'ok', worked: 482, value: 1 } },
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
  { says: '加班到次日一点还是这一天的', punches: ['09:00', '+01:10'], is: { state: 'ok', worked: 910, value: 1 } },
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
    says: '夜班跨过零点',
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
