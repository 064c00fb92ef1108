import type { PossibleTime } from './possible-starts.ts';
import type { SlotReason, SlotWishes } from './slot-question.ts';

/** Minutes beside the wished start that still count as what was wished. */
export const NEAR_WISH = 60;

/** Minutes between this start and the wished one; 0 without a wish. */
export const fromWish = ({ at }: SlotWishes, time: PossibleTime): number => (at === undefined ? 0 : Math.abs(time.start - at));

/** How many wishes a time does not meet: the day, the half, the start by more than an hour. */
export const wishesMissed = (wishes: SlotWishes, time: PossibleTime): number =>
  Number(wishes.day !== undefined && wishes.day !== time.date) +
  Number(wishes.half !== undefined && wishes.half !== time.half) +
  Number(fromWish(wishes, time) > NEAR_WISH);

/** What a time has to do with what was wished; nothing where nothing was. */
export function wishReasons(wishes: SlotWishes, time: PossibleTime): readonly SlotReason[] {
  const { day, half, at } = wishes;
  if (day === undefined && half === undefined && at === undefined) return [];
  const minutes = fromWish(wishes, time);
  if (wishesMissed(wishes, time) === 0 && minutes === 0) return [{ code: 'as_wished' }];
  const reasons: SlotReason[] = [];
  if (day !== undefined && day !== time.date) reasons.push({ code: 'other_day', wished: day });
  if (half !== undefined && half !== time.half) reasons.push({ code: 'other_half', wished: half });
  if (minutes > 0) reasons.push({ code: minutes <= NEAR_WISH ? 'close_to_wish' : 'far_from_wish', minutes });
  return reasons;
}
