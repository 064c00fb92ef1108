import type { LeaveCount } from '../../domain/leave/count.ts';
import { type CoverageDay, staffingRules, teamCoverage } from '../../domain/leave/coverage.ts';
import type { LeaveFacts } from '../../domain/leave/leave-case.ts';
import { join, plain, type Say, say, type Text } from '../../kernel/text.ts';
import type { Assessment } from '../define.ts';
import './noted.ts';

const WORDS = {
  nobodyOff: { zh: '这几天同组没有其他人请假', en: 'Nobody else of the team is off on these days' },
  off: { zh: '{date}：{people}请假，其余{present}人在岗', en: '{date}: {people} off, {present} others present' },
  pending: { zh: '{name}（待批）', en: '{name} (pending)' },
  short: {
    zh: '人手不足：{date}{post}最少{min}人在岗，批准后只剩{present}人',
    en: 'Too few: on {date} at least {min} of {post} must be present; with this leave {present} would be',
  },
} satisfies Record<string, Say>;

/** How the team stands on the days of a leave: in words for those who decide, and in numbers for the comparison at their press (O9). */
export function coverOf(count: LeaveCount, facts: LeaveFacts): Required<Pick<Assessment, 'blocks' | 'now'>> {
  const days = teamCoverage(count.days, facts.team, facts.teamDays, staffingRules(facts), facts.applicant.post);
  return {
    blocks: [{ to: 'deciders', kind: 'lines', lines: coverText(days) }],
    now: {
      cover: days.map(({ off, short }) => ({
        off: new Set(off.map((who) => who.id)).size,
        short: short.reduce((sum, { min, present }) => sum + min - present, 0),
      })),
    },
  };
}

/** Who else is away, day by day; never why, which is nobody's business (O9). A post that would have too few comes first. */
export function coverText(days: readonly CoverageDay[]): readonly Text[] {
  const short = days.flatMap(({ date, short }) =>
    short.map(({ post, min, present }) => say(WORDS.short, { date: { date }, post, min, present })),
  );
  const off = days
    .filter((day) => day.off.length > 0)
    .map((day) =>
      say(WORDS.off, {
        date: { date: day.date },
        people: join(
          day.off.map((who) => (who.state === 'held' ? say(WORDS.pending, { name: who.name }) : plain(who.name))),
          '、',
        ),
        present: day.present,
      }),
    );
  return [...short, ...(off.length > 0 ? off : [say(WORDS.nobodyOff)])];
}
