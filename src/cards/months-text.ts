import { type Days, monthId } from '../domain/measure/months.ts';
import { type Text, t } from '../kernel/text.ts';

/** 2026年11月 · 2026年9月至2026年11月: the months of some days, which are whole months. */
export const monthsText = ({ from, to }: Days): Text =>
  monthId(from) === monthId(to)
    ? t('board.month', { month: { month: monthId(from) } })
    : t('board.months', { from: { month: monthId(from) }, to: { month: monthId(to) } });
