import type { Side } from './types.ts';

/** A side of a day as the platform's own attendance has it, in neutral words (bot/office-calls.ts). */
export interface ToldSide {
  readonly result: 'normal' | 'none' | 'not_needed' | 'late' | 'serious' | 'early' | 'lack' | 'open' | 'unknown';
  readonly change: 'none' | 'by_hand' | 'corrected' | 'correcting' | 'trip' | 'leave' | 'out' | 'outdoor' | 'unknown';
  readonly said: string;
}
export type ToldSides = Readonly<Record<Side, ToldSide>>;

const SIDE = { in: '上班', out: '下班' } as const;
const CHANGED = { correcting: '补卡申请中', trip: '出差', leave: '请假', out: '外出', outdoor: '外勤' } as const;

/**
 * What the platform says of a day, in the words a file would have (day-said.ts), so that both are judged alike. Punches speak for themselves; leave and trips
 * are those of our own books, and what the platform has beyond them is a difference. Null: no shift. A usual day says nothing.
 */
export function saidOfDay(sides: ToldSides | null): string {
  if (!sides) return '休息';
  const isGood = (side: Side): boolean => sides[side].result === 'normal' || sides[side].result === 'not_needed';
  if (isGood('in') && isGood('out') && isPlain(sides.in) && isPlain(sides.out)) return '';
  // Made good as a whole by an administrator; of one side alone only that side is.
  if (isGood('in') && isGood('out') && (sides.in.change === 'by_hand' || sides.out.change === 'by_hand')) return '管理员修改';
  return [...new Set((['in', 'out'] as const).flatMap((side) => wordsOf(side, sides[side])))].join('；');
}

/** Nothing but its punch says it. */
const isPlain = ({ result, change }: ToldSide): boolean => result === 'normal' && change === 'none';

function wordsOf(side: Side, { result, change, said }: ToldSide): readonly string[] {
  if (result === 'unknown' || change === 'unknown') return [`${SIDE[side]}${said}`];
  if (change === 'corrected') return [`${SIDE[side]}补卡审批通过`];
  if (change === 'by_hand' && result === 'normal') return [`${SIDE[side]}管理员改为正常`];
  const more = change in CHANGED ? [CHANGED[change as keyof typeof CHANGED]] : [];
  switch (result) {
    case 'normal':
      // Of somebody in the field the one word says both.
      return change === 'outdoor' ? more : ['正常', ...more];
    case 'not_needed':
      return ['无需打卡', ...more];
    case 'late':
      return ['迟到', ...more];
    case 'serious':
      return ['严重迟到', ...more];
    case 'early':
      return ['早退', ...more];
    case 'lack':
      return [`${SIDE[side]}缺卡`, ...more];
    case 'none':
    case 'open':
      return more;
    default:
      return result satisfies never;
  }
}

/** Nothing of it is decided on the platform yet. */
export const isUndecided = (sides: ToldSides | null): boolean =>
  sides !== null && (sides.in.result === 'open' || sides.out.result === 'open');
