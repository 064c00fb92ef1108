import { type AttendanceQuestion, monthAsked } from '../../domain/attendance/attendance-question.ts';
import { periodOf } from '../../domain/attendance/config.ts';
import { readMonth } from '../../domain/phrase/month.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import { attendanceScope } from './attendance-scope.ts';

/** Under which subject somebody's own card of this kind stands. */
export const subjectOf = ({ person }: Pick<Context, 'person'>, what: string): string => `attendance:${person.id}:${what}`;

/** … of one's own months. */
export const monthSubject = (person: PersonId): string => `attendance:${person}:month`;

/** 我的考勤, 10月考勤, 打卡, 导入考勤. */
export function answerAttendance(context: Context, asked: AttendanceQuestion): Plan {
  if (asked.what === 'check_in')
    return answerWith(context, 'check_in', subjectOf(context, 'check_in'), { note: asked.note, outdoor: asked.outdoor });
  if (asked.what === 'bring')
    return told(context, {
      text: attendanceScope(context.org, context.person.id) ? t('attendance.how_to_bring') : t('attendance.refused_not_yours'),
    });
  if (asked.what === 'others') {
    const of = asked.month === '' ? null : readMonth(asked.month, context.today);
    const words = t('attendance.of_others');
    return answerWith(context, 'notice', `notice:${context.cause}`, {
      text: of ? join([words, t('attendance.of_others_month', { month: { month: periodOf(of) } })], '') : words,
      buttons: [
        {
          text: t('attendance.of_others_button'),
          style: 'plain',
          action: { do: 'record.list', kind: 'attendance_month', which: 'all' },
        },
      ],
    });
  }
  const month = monthAsked(asked.month, context.today);
  return answerWith(context, 'my_attendance', monthSubject(context.person.id), { period: month && periodOf(month) });
}
