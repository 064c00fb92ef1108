import type { Said } from '../../domain/attendance/day-said.ts';
import type { DayAnomaly } from '../../domain/attendance/types.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { timeText } from '../../kernel/time.ts';

/** What is wrong with a day, in words. */
export function anomalyText(anomaly: Pick<DayAnomaly, 'kind' | 'at' | 'said'>): Text {
  const { at } = anomaly;
  const what = whatText(anomaly);
  return at === null ? what : t('report.at', { what, at: timeText(at % 1440) });
}

function whatText({ kind, said }: Pick<DayAnomaly, 'kind' | 'said'>): Text {
  if (kind === 'unknown_text' || kind === 'unknown_shift') return t(`report.${kind}`, { said });
  if (kind !== 'differs') return t(`report.${kind}`);
  if (said === 'punch' || said === 'words') return t(`report.differs_${said}`);
  const meanings = said.split(',') as readonly Said['is'][];
  return t('report.differs', {
    said: join(
      meanings.map((is) => t(`report.said_${is}`)),
      '、',
    ),
  });
}

/** What was said of it so far. */
export const explainedText = ({ explained, note, answer }: DayAnomaly, isPending = false): Text => {
  if (answer === 'refused') return t('report.refused');
  if (explained === null) return t(isPending ? 'attendance.correction_waits' : 'report.unexplained');
  const reason = t(`report.because_${explained}` as 'report.because_other');
  return t('report.explained', { reason: note === '' ? reason : { join: [reason, { plain: note }], by: '：' } });
};
