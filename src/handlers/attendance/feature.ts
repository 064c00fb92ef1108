import { type AttendanceAction, attendanceActions } from '../../cards/attendance/actions.ts';
import { attendanceSamples } from '../../cards/attendance/samples.ts';
import {
  type AttendanceQuestion,
  askedOfOthers,
  asksQuota,
  attendanceQuestion,
} from '../../domain/attendance/attendance-question.ts';
import { attendanceWords } from '../../words/attendance.ts';
import { defineFeature, dueAs } from '../feature.ts';
import { opened, redrawn, showPersonal } from '../reply.ts';
import { answerAttendance, monthSubject, subjectOf } from './answer-attendance.ts';
import { attendanceScope } from './attendance-scope.ts';
import { checkInSaid, pressPunch, showCheckIn } from './check-in.ts';
import { filePayload } from './file-in-card.ts';
import { computeNight, keepMonths } from './keep-months.ts';
import { monthsFollow } from './mark-months.ts';
import { correctionPosting } from './post-corrections.ts';
import { readPlatform } from './read-platform.ts';
import { reopeningPosting } from './reopen-month.ts';
import type { Services } from './services.ts';
import { showFile } from './show-file.ts';
import { monthPayload, showMonth } from './show-month.ts';
import { nameNumbers, pressTake, takeFile } from './take-file.ts';
import { pressUndo } from './undo-file.ts';

type AttendanceIntent = { readonly kind: 'attendance' } & AttendanceQuestion;

declare module '../intent.ts' {
  interface IntentsOf {
    attendance: AttendanceIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    my_attendance: true;
    check_in: true;
    attendance_file: true;
  }
}

const FILE = ['attendance_file'] as const;
/** A month is asked about on a card of its own, too (attendance-report). */
const MONTH = ['my_attendance', 'attendance_ask'] as const;

/** When people were at work: punches from wherever they come, and what each day comes to (S54, S56). */
export const attendance = defineFeature<AttendanceIntent, AttendanceAction, Services>({
  id: 'attendance',
  intents: {
    attendance: (asked, _, context) => answerAttendance(context, asked),
  },
  actions: [...attendanceActions],
  presses: {
    'attendance.take': { on: FILE, run: ({ on }, services, context) => pressTake(services, context, on) },
    'attendance.undo_file': { on: FILE, run: ({ on }, services, context) => pressUndo(services, context, on) },
    'attendance.numbers': { on: FILE, run: ({ form, on }, _, context) => nameNumbers(context, form, on) },
    'attendance.check_in': {
      on: 'any',
      run: (_, __, context) => opened(context, showPersonal(context, 'check_in', subjectOf(context, 'check_in'))),
    },
    'attendance.punch': { on: ['check_in'], run: ({ form, on }, services, context) => pressPunch(services, context, form, on) },
    'attendance.month': {
      on: 'any',
      run: ({ action: { period }, on }, _, context) =>
        on.view === 'my_attendance'
          ? redrawn(context, on, { period, asks: null })
          : opened(context, showPersonal(context, 'my_attendance', monthSubject(context.person.id), { period })),
    },
    'attendance.ask': {
      on: MONTH,
      run: ({ action: { date }, on }, _, context) => redrawn(context, on, { ...monthPayload.parse(on.payload), asks: date }),
    },
  },
  views: {
    my_attendance: {
      payload: monthPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showMonth(services, viewer, payload),
    },
    check_in: {
      payload: checkInSaid,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showCheckIn(services, viewer, payload),
    },
    attendance_file: {
      payload: filePayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showFile(services, viewer, payload),
    },
  },
  heeds:
    /(?<=(?:导|传|录入|发)(?:入|一下)?)\d{1,2}月|考勤|出勤|打卡|迟到|早退|旷工|缺卡|漏卡|异常|正常|问题|对不对|对吗|怎么样|几点|上下班|[上下]班(?=打卡|签[到退])|\d{1,2}[日号]|导入|上传|录入|文件|表格?/u,
  words: attendanceWords,
  samples: attendanceSamples,
  postings: { corrections: correctionPosting, reopening: reopeningPosting },
  requests: {
    unwantedFiles: async ({ context, message, files }) => takeFile(context, message, files),
    bringsSheets: ({ id }, org) => attendanceScope(org, id) !== null,
  },
  follows: monthsFollow,
  tasks: [
    {
      name: 'attendance of the platform',
      irreversible: false,
      run: (services, now) => dueAs(`attendance platform:${now}`, readPlatform(services, now)),
    },
    {
      name: 'months of attendance',
      irreversible: false,
      run: (services, now) => dueAs(`attendance:${now}`, keepMonths(services, now)),
    },
    {
      name: 'night of attendance',
      irreversible: true,
      run: (services, now) => dueAs(`attendance night:${now}`, computeNight(services, now)),
    },
  ],
  read: ({ bare, isOpen, isColleague }) => {
    const ofOthers = isOpen ? askedOfOthers(bare, isColleague) : null;
    if (ofOthers) return { kind: 'attendance', ...ofOthers };
    const asked = isOpen || asksQuota(bare) ? attendanceQuestion(bare) : null;
    return asked ? { kind: 'attendance', ...asked } : null;
  },
});
