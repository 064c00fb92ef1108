import * as z from 'zod';
import type { Fact } from '../../cards/element.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { DAY, type Instant, instant } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import { formOf } from '../meeting/meeting-form.ts';
import type { Services } from './services.ts';

const schema = z.object({
  at: z.number().int().transform(instant),
  waiting: z.number().int(),
  out: z.number().int(),
  late: z.number().int(),
  unpaid: z.number().int(),
  due: z.number().int(),
  kept: z.number().int(),
});

/** Promises are counted over so many days. */
const PROMISES = 30 * DAY;

/** Figures of the unit that meets and what is below it, as they are now: counts only, so that nobody learns of a person what is not theirs to see (S4). */
export async function packOf(services: Services, record: Rec, org: Org, now: Instant): Promise<string> {
  const units = unitsBelow(org, [record.unitId]);
  const { day } = formOf(record);
  const figures = await services.reads.figuresOf(units, instant(now - PROMISES), now);
  const away = await services.reads.unitLeaveDays(units, day, day);
  const out = new Set(away.filter(({ state }) => state === 'approved').map(({ personId }) => personId)).size;
  return toJson({ at: now, out, ...figures });
}

/** The figures as they were put together; what there is none of is left out. */
export function packFacts(pack: string): { readonly at: Instant; readonly figures: readonly Fact[] } | null {
  if (pack === '') return null;
  const { at, waiting, out, late, unpaid, due, kept } = schema.parse(JSON.parse(pack));
  const pieces = (label: Fact['label'], count: number): readonly Fact[] =>
    count > 0 ? [{ label, value: t('agenda.pieces', { count }) }] : [];
  return {
    at,
    figures: [
      ...pieces(t('agenda.pack_waiting'), waiting),
      ...(out > 0 ? [{ label: t('agenda.pack_out'), value: t('agenda.people', { count: out }) }] : []),
      ...pieces(t('agenda.pack_late'), late),
      ...pieces(t('agenda.pack_unpaid'), unpaid),
      ...(due > 0 ? [{ label: t('agenda.pack_kept'), value: t('agenda.of', { kept, due }) }] : []),
    ],
  };
}
