import type { Finding } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { type MeetingWhen, stretchOf } from '../domain/meeting/meeting-time.ts';
import { w } from '../fields/kinds.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import type { Rec } from '../records/define.ts';

const FOUND = findings('S64', {
  past: {
    what: w('这个时间已经过去', 'That time is over'),
    accept: w('请选现在以后的时间', 'Choose a time from now on'),
    field: 'from',
  },
  not_begun: {
    what: w('会还没开始', 'It has not begun'),
    accept: w('不开了请取消，换时间请改期', 'Cancel it, or move it'),
  },
  next_day: {
    what: w('会议要开过半夜', 'The meeting would run past midnight'),
    accept: w('请早一点开始，或短一点', 'Begin earlier, or make it shorter'),
    field: 'minutes',
  },
});

/** Why a meeting cannot be at that time: people have to know of it before (S64), and it ends on its day. */
export function whenFindings(
  when: MeetingWhen,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): readonly Finding[] {
  return [
    ...(stretchOf(when, zone).from < now ? [FOUND('past')] : []),
    ...(when.from + when.minutes > 1440 ? [FOUND('next_day')] : []),
  ];
}

/** Nobody says of a meeting that it is over before it began. */
export const notBegun = (when: MeetingWhen, { now, zone }: { readonly now: Instant; readonly zone: Zone }): readonly Finding[] =>
  stretchOf(when, zone).from > now ? [FOUND('not_begun')] : [];

const WRITTEN_OF = findings('S66', {
  minuted: {
    what: w('这次会的纪要已经开始整理', 'Minutes of this meeting are being written'),
    accept: w(
      '没谈完的请另约一个会；这次没开成，请先作废纪要',
      'Arrange another meeting for the rest; if it was not held, drop the minutes first',
    ),
  },
});

/** What minutes are written of took place, on the day they name (S66); once they are dropped nothing is. */
export const notMinuted = ({ life }: Pick<Rec, 'life'>): readonly Finding[] =>
  life.repliedAt === undefined ? [] : [WRITTEN_OF('minuted')];
