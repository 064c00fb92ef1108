import type { MadeGood } from '../../domain/attendance/made-good.ts';
import { join, type Text, t } from '../../kernel/text.ts';

const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n)}`;
const hours = (minutes: number): string => signed(Math.round(minutes / 6) / 10);

/** What is made good of a day: 出勤 +1天，出差 +7.5小时. */
export function madeGoodText({ value, leave, trip, overtime, late, early, missing }: MadeGood): Text {
  const parts: readonly (Text | false)[] = [
    value !== 0 && t('attendance.good_days', { n: signed(value) }),
    leave !== 0 && t('attendance.good_leave', { n: hours(leave) }),
    trip !== 0 && t('attendance.good_trip', { n: hours(trip) }),
    overtime !== 0 && t('attendance.good_overtime', { n: hours(overtime) }),
    late !== 0 && t('attendance.good_late', { n: signed(late) }),
    early !== 0 && t('attendance.good_early', { n: signed(early) }),
    missing !== 0 && t('attendance.good_missing', { n: signed(missing) }),
  ];
  const said = parts.filter((one) => one !== false);
  return said.length > 0 ? join(said, '、') : t('attendance.good_nothing');
}

/** Why it is: what came once the month was closed, or once it was signed. */
export const madeGoodWhy = ({ cause }: MadeGood, since: 'closed' | 'signed'): Text =>
  t(`attendance.good_why_${cause}`, { since: t(`attendance.since_${since}`) });
