import { addDays, addMonths, type LocalDate, localDate, parts } from '../../kernel/time.ts';

const SAID =
  /(?:(?<year>20\d\d)年|(?<years>[今去前])年)?(?:(?<half>[上下])半年|(?<away>上上|上|[本这])(?:一)?个?季度|第?(?<quarter>[一二三四1-4])季度)|(?:(?<wholeYear>20\d\d)年|(?<whole>[今去前])年)(?![\d一二三四五六七八九十]|底|初|末|[上下]半)/u;
const YEARS: Readonly<Record<string, number>> = { 今: 0, 去: 1, 前: 2 };

/** 去年, 上半年, 上个季度, 2025年第三季度: more than a month, looking back. Null where none is said. */
export function longPeriodIn(
  text: string,
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate; readonly matched: string } | null {
  const found = SAID.exec(text);
  if (!found?.groups) return null;
  const { year, years, half, away, quarter, wholeYear, whole } = found.groups;
  const now = parts(today);
  const of = Number(year ?? wholeYear) || now.year - (YEARS[years ?? whole ?? '今'] ?? 0);
  const first = quarter
    ? Number('一二三四'.indexOf(quarter) + 1 || quarter) * 3 - 2
    : away
      ? Math.floor((now.month - 1) / 3) * 3 + 1 - (away === '上上' ? 6 : away === '上' ? 3 : 0)
      : half === '下'
        ? 7
        : 1;
  const from = addMonths(localDate(of, 1, 1) as LocalDate, first - 1);
  return { from, to: addDays(addMonths(from, quarter || away ? 3 : half ? 6 : 12), -1), matched: found[0] };
}
