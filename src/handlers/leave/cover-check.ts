import { unitNow } from '../../domain/approval/unit-now.ts';
import type { UnitId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { AbsenceDay } from '../../processes/leave/booking.ts';
import type { Cover } from '../../processes/leave/noted.ts';
import { assessNow } from '../approval/assess-now.ts';
import type { Context } from '../context.ts';
import { keepValue } from '../guard.ts';
import { type Plan, toastPlan, type Write } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import type { Services } from './services.ts';

/** The cover a card showed, as its button carries it: others off and people missing, a day each. */
export type CoverSeen = readonly (readonly [off: number, short: number])[];

export const coverSeen = (cover: Cover): CoverSeen => cover.map(({ off, short }) => [off, short]);

/** True when on any day more are off, or more are missing, than the card showed; also when the days are others than those. */
export const isWorse = (seen: CoverSeen, now: CoverSeen): boolean =>
  seen.length !== now.length || now.some(([off, short], i) => off > (seen[i]?.[0] ?? 0) || short > (seen[i]?.[1] ?? 0));

/**
 * Whoever approves decides on the cover their card showed (O9). If it has got worse since, nothing is approved: the card is drawn anew and the
 * next press, which carries the new figures, goes through. Otherwise the plan holds only as long as nobody else of the team asks for leave before
 * it is committed.
 */
export async function checkCover(
  services: Services,
  context: Context,
  file: RequestFile,
  seen: CoverSeen,
): Promise<Plan | readonly Write[]> {
  // Read before the days themselves: an absence that comes in between is then met by the guard.
  const here = unitNow(context.org, file.instance);
  const units = [here, context.org.superior(file.instance.applicantId)?.unitId ?? here];
  const counters = await Promise.all(
    [...new Set(units)].map(async (unit) => [keyOf(unit), await services.reads.valueOf(keyOf(unit))] as const),
  );
  const cover = (await assessNow(services, context.org, file))?.now?.cover;
  if (!cover) return [];
  if (isWorse(seen, coverSeen(cover)))
    return { ...toastPlan('warning', t('decide.cover_worse')), effects: [{ repaint: file.instance.id }] };
  // Unchanged: it only must not have moved.
  return counters.map(([key, value]) => keepValue(key, value ?? '0', value));
}

/** Notes in their units that these absences came to stand, for whoever is just deciding on a colleague's. */
export function coverMoved(absences: readonly AbsenceDay[], by: string): readonly Write[] {
  const units = [...new Set(absences.map((day) => day.unitId))];
  return units.map((unit) => ({ table: 'keyValue', insert: { key: keyOf(unit), value: by }, onConflict: 'replace' }));
}

const keyOf = (unit: UnitId): string => `cover:${unit}`;
