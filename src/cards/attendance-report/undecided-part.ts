import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Element } from '../element.ts';
import { callout, quiet } from '../parts.ts';

/** A request that nobody has decided on, as HR see it before they close its month. */
export interface UndecidedLine {
  readonly who: string;
  readonly title: Text;
  readonly number: string;
  readonly submittedAt: Instant;
  /** Who is asked now. */
  readonly waitsFor: Text;
}

/** So many are listed; the rest are counted. */
export const MOST_UNDECIDED = 10;

/** What of the month is not decided, by person, before it is closed (S58). */
export function undecidedPart(lines: readonly UndecidedLine[], count: number): readonly Element[] {
  if (count === 0) return [];
  return [
    ...callout('warn', t('report.undecided', { count })),
    ...lines.map(
      ({ who, title, number, submittedAt, waitsFor }): Element => ({
        kind: 'item',
        title: t('report.undecided_line', { who, title }),
        detail: t('report.undecided_detail', { number: plain(number), at: { at: submittedAt }, waits: waitsFor }),
        buttons: [],
      }),
    ),
    ...quiet(count > lines.length && t('report.undecided_more', { count: count - lines.length })),
  ];
}
