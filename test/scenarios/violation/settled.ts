import type { OfficeOptions, TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';
import { punchesOf, type Unusual, withReports } from '../../with-punches.ts';

/** Punches come from the button in 苏州 alone: of the other branches nothing is known, and nobody there is asked. */
export function inSuzhou(): OfficeOptions {
  const reports = withReports();
  return {
    ...reports,
    config: (config) => {
      const own = reports.config?.(config) ?? config;
      const { company } = own.attendance;
      const branches = new Map([['SZ', company]]);
      return { ...own, attendance: { ...own.attendance, company: { ...company, source: 'file' }, branches } };
    },
  };
}
export const punched = (office: TestOffice, unusual: Unusual = {}): Promise<void> =>
  punchesOf(office, '2026-11', unusual, undefined, 'SZ');

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
  await punched(office, FAULTS);
  await at('2026-12-01', '09:30');
  const [wang, li] = [persona(office, '王芳'), persona(office, '李强')];
  for (let i = 0; i < 4; i++) await li.presses(why);
  await wang.presses('认可已说明的4条', { holding: '考勤月报' });
  await wang.presses('签字', { holding: '考勤月报' });
  await wang.presses('签字', { form: { comment: '' } });
  await persona(office, '陈静').presses('收下');
}
export const has = (office: TestOffice, name: string, ...words: readonly string[]): boolean =>
  persona(office, name)
    .cards()
    .some(({ text }) => words.every((word) => text.includes(word)));
