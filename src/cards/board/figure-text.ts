import type { MeasureUnit } from '../../domain/measure/figure.ts';
import { cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';

/** A value as it is said; null: there is no figure. */
export function valueText(unit: MeasureUnit, value: number | null): Text {
  if (value === null) return t('board.no_figure');
  return unit === 'cents' ? t('board.cents', { amount: { cents: cents(value) } }) : t(`board.${unit}`, { value });
}

/** How far it is from the time before; null where either is unknown or nothing changed. Shares in points, amounts in percent. */
export function changeText(unit: MeasureUnit, value: number | null, before: number | null): Text | null {
  if (value === null || before === null || value === before) return null;
  if (unit === 'cents' || unit === 'count') {
    if (before <= 0) return null;
    const percent = Math.round(((value - before) * 100) / before);
    return percent === 0 ? null : t(percent > 0 ? 'board.more_percent' : 'board.less_percent', { percent: Math.abs(percent) });
  }
  const by = Math.round(Math.abs(value - before) * 10) / 10;
  return t(
    unit === 'percent'
      ? value > before
        ? 'board.more_points'
        : 'board.less_points'
      : value > before
        ? 'board.more'
        : 'board.less',
    { by },
  );
}
