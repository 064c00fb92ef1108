import type { DescribedBoard, DescribedMeasure, DescribedSplit } from './define.ts';

/** 考勤月报按时签 (S57): of the reports whose day was in this time and is over, those signed by then. */
export const ATTENDANCE_SIGNED: DescribedMeasure = {
  id: 'attendance_signed',
  clauses: ['S15', 'S57'],
  name: { zh: '考勤按时签字', en: 'Attendance signed in time' },
  unit: 'percent',
  better: 'more',
  how: {
    zh: '截止日在这段时间、已过截止日的考勤月报中，按时签字提交的；免交的不算，退回没再交的算没交',
    en: 'Of attendance reports due in this time and over by now, those signed in time; excused ones are left out, a returned one is missing',
  },
  says: ['考勤按时签字率', '考勤签字率', 'attendance signed in time'],
};

/** 运营周报按时交 (S23). */
export const WEEKLY_REPORTED: DescribedMeasure = {
  id: 'weekly_reported',
  clauses: ['S15', 'S23'],
  name: { zh: '周报按时交', en: 'Weekly reports in time' },
  unit: 'percent',
  better: 'more',
  how: {
    zh: '截止日在这段时间、已过截止日的运营周报中，按时提交的；免交的不算',
    en: 'Of operations reports due in this time and over by now, those handed in by then; excused ones are left out',
  },
  says: ['周报按时率', '周报提交率', 'weekly reports in time'],
};

/** 审批超过一天 (S10): steps that waited longer than a working day. */
export const APPROVALS_LATE: DescribedMeasure = {
  id: 'approvals_late',
  clauses: ['S15', 'S10'],
  name: { zh: '审批超过1个工作日', en: 'Approvals longer than a working day' },
  unit: 'count',
  better: 'less',
  how: {
    zh: '这段时间开始等审批的环节中，等了超过1个工作日（8小时工作时间）的，办了的和还在等的都算',
    en: 'Of approval steps that began to wait in this time, those that waited longer than 8 working hours, decided since or not',
  },
  says: ['超时审批', '逾期审批', '超时的审批', 'late approvals'],
};

/** 没按时办的事 (S21): what was owed within this time and not done by then. */
export const TODOS_LATE: DescribedMeasure = {
  id: 'todos_late',
  clauses: ['S15', 'S21'],
  name: { zh: '没按时办的待办', en: 'To-dos not done in time' },
  unit: 'count',
  better: 'less',
  how: {
    zh: '这段时间到期的待办中，到期时没办完的，后来办了的也算；几个人的同一件事算一件',
    en: 'Of to-dos due in this time, those not done by then, done since or not; of several people the same thing counts once',
  },
  says: ['没按时办的待办', '逾期待办数', '超时的事', 'late to-dos'],
};

/** 没按时答复的求助 (S21). */
export const HELP_LATE: DescribedMeasure = {
  id: 'help_late',
  clauses: ['S15', 'S21'],
  name: { zh: '没按时答复的求助', en: 'Questions not answered in time' },
  unit: 'count',
  better: 'less',
  how: {
    zh: '这段时间该答复的求助中，到期时还没答复的',
    en: 'Of questions to be answered in this time, those not answered by then',
  },
  says: ['没按时答复的求助', '没答复的求助', 'questions not answered'],
};

/** 没按时签的合同 (S40). */
export const CONTRACTS_LATE: DescribedMeasure = {
  id: 'contracts_late',
  clauses: ['S15', 'S40'],
  name: { zh: '批了没按时签的合同', en: 'Contracts not signed in time' },
  unit: 'count',
  better: 'less',
  how: {
    zh: '审批通过、该在这段时间签的合同中，到期时没签的',
    en: 'Of approved contracts to be signed in this time, those not signed by then',
  },
  says: ['没按时签的合同', '没签的合同', 'contracts not signed'],
};

/** 没按时做的检查 (S49b, S50). */
export const CHECKS_LATE: DescribedMeasure = {
  id: 'checks_late',
  clauses: ['S15', 'S50'],
  name: { zh: '没按时做的安全、设备检查', en: 'Safety and equipment checks not done in time' },
  unit: 'count',
  better: 'less',
  how: {
    zh: '该在这段时间做的消防、设备检查中，到期时没做的',
    en: 'Of checks of fire gear and equipment due in this time, those not done by then',
  },
  says: ['没按时做的检查', '逾期的检查', 'checks not done'],
};

/** 各店还差几项 (S15): the branches side by side, the worst first. */
export const BY_BRANCH: DescribedSplit = {
  id: 'compliance_by_branch',
  clauses: ['S15'],
  name: { zh: '各店还差几项', en: 'What each branch lacks' },
  unit: 'count',
  how: {
    zh: '下面的指标里有几项不合格：按时率不到100%，或有没按时的',
    en: 'How many of the figures below are not clean: a share below 100%, or something that is late',
  },
  says: ['各店还差几项', '哪个店最差', '哪家店不合规', 'what each branch lacks'],
};

/** 合规情况 (S15): whether each branch does what the rules ask by the day they ask it. */
export const COMPLIANCE: DescribedBoard = {
  id: 'compliance',
  clauses: ['S15', 'S10'],
  name: { zh: '合规情况', en: 'Compliance' },
  says: ['合规情况', '合规', '各店合规', '各店合规情况', '各网点合规', '网点合规', '合规看板', 'compliance'],
  seenBy: ['supervisor', 'region_manager', 'network_department'],
  elsewhere: { zh: '您自己要办的，请说“我的待办”', en: 'Of what you owe yourself say “my to-dos”' },
  first: 'splits',
};
