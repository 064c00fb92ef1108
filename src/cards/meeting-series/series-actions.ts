import * as z from 'zod';
import type { LocalDate } from '../../kernel/time.ts';

export type SeriesAction =
  /** The occurrences of a series, with what is to be known of each. */
  | { readonly do: 'series.open'; readonly series: string }
  /** Make them as listed. */
  | { readonly do: 'series.make'; readonly series: string }
  /** The rule asks: held on this day, or (null) not at all. */
  | { readonly do: 'series.say'; readonly series: string; readonly planned: LocalDate; readonly to: LocalDate | null };

declare module '../element.ts' {
  interface ActionsOf {
    meetingSeries: SeriesAction;
  }
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const series = z.string().max(120);

export const seriesActions = [
  z.strictObject({ do: z.literal('series.open'), series }),
  z.strictObject({ do: z.literal('series.make'), series }),
  z.strictObject({ do: z.literal('series.say'), series, planned: day, to: day.nullable() }),
] as const;
