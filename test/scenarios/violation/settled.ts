import type { TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { punchesOf } from '../../with-punches.ts';

/** 李强 came late four times in November. */
export const FAULTS = {
  '李强 2026-11-03': ['09:12', '18:10'],
  '李强 2026-11-12': ['09:21', '18:10'],
  '李强 2026-11-17': ['09:16', '18:10'],
  '李强 2026-11-18': ['09:25', '18:10'],
};
export const LATE = '多次迟到';

/** The month of 苏州 is signed and taken: 李强 said why he came late, the supervisor accepts it as it is. */
export async function settles(
  office: TestOffice,
  at: (date: string, time: string) => Promise<void>,
  why = '忘打卡',
): Promise<void> {
  await punchesOf(office, '2026-11', FAULTS);
  await at('2026-12-01', '09:30');
  const [wang, li] = [persona(office, '王芳'), persona(office, '李强')];
  for (let i = 0; i < 4; i++) await li.presses(why);
  await wang.presses('认可已说明的4条', { holding: '考勤月报' });
  await wang.presses('提交', { holding: '考勤月报' });
  await wang.presses('提交', { form: { comment: '' } });
  await persona(office, '陈静').presses('收下');
}
export const has = (office: TestOffice, name: string, ...words: readonly string[]): boolean =>
  persona(office, name)
    .cards()
    .some(({ text }) => words.every((word) => text.includes(word)));
