import type { DayAnomaly } from '../../domain/attendance/types.ts';
import { type Text, t } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';

/** What is wrong with a day, in words. */
export function anomalyText({ kind, at, said }: DayAnomaly): Text {
  const what = kind === 'unknown_text' || kind === 'differs' ? t(`report.${kind}`, { said }) : t(`report.${kind}`);
  return at === null ? what : t('report.at', { what, at: timeText(at % 1440) });
}

/** What was said of it so far. */
export const explainedText = ({ explained, note, answer }: DayAnomaly): Text => {
  if (answer === 'refused') return t('report.refused');
  if (explained === null) return t('report.unexplained');
  const reason = t(`report.because_${explained}` as 'report.because_other');
  return t('report.explained', { reason: note === '' ? reason : { join: [reason, { plain: note }], by: '：' } });
};
