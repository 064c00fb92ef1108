import type { PersonId, RequestId } from '../../kernel/id.ts';
import { plain } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { DayLine } from './day-line.ts';
import { dayText, type LeaveFinding } from './finding.ts';
import type { Case, LeaveFacts } from './leave-case.ts';
import type { TeamMember } from './team.ts';
import type { StaffingRule, TakenDay } from './types.ts';

/** Who else is off, and whether that is still pending. The kind of leave is not told: it is private. */
export interface OffColleague {
  readonly id: PersonId;
  readonly name: string;
  readonly requestId: RequestId;
  readonly state: 'held' | 'approved';
  readonly fromMin: number;
  readonly toMin: number;
}

export interface CoverageDay {
  readonly date: LocalDate;
  readonly off: readonly OffColleague[];
  /** People at work besides the applicant at the thinnest moment of the stretch, approved and pending leave deducted. */
  readonly present: number;
  /** Staffing rules the leave would break that day. */
  readonly short: readonly { readonly post: string; readonly min: number; readonly present: number }[];
}

/** The rows that take a person away in the stretch of a day. */
export const awayOn = (
  person: PersonId,
  day: Pick<DayLine, 'date' | 'fromMin' | 'toMin'>,
  taken: readonly TakenDay[],
): readonly TakenDay[] =>
  taken.filter(
    (other) =>
      other.personId === person &&
      other.state !== 'freed' &&
      other.date === day.date &&
      other.minutes > 0 &&
      other.fromMin < day.toMin &&
      day.fromMin < other.toMin,
  );

/**
 * Who else of the team is off on the counted days of a leave, and whether enough of each post remain (O9). Recomputed whenever the
 * card is opened or clicked.
 * @param applicantPost the post of the person who asks; staffing rules for other posts are not touched by this leave
 */
export function teamCoverage(
  days: readonly DayLine[],
  team: readonly TeamMember[],
  taken: readonly TakenDay[],
  staffing: readonly StaffingRule[] = [],
  applicantPost: string | null = null,
): readonly CoverageDay[] {
  const active = team.filter((member) => member.active);
  return days
    .filter((day) => day.minutes > 0)
    .map((day) => {
      const rows = new Map(active.map((member) => [member.id, awayOn(member.id, day, taken)]));
      const off = active.flatMap(({ id, name }) =>
        (rows.get(id) ?? []).flatMap(({ requestId, state, fromMin, toMin }) =>
          state === 'freed' ? [] : [{ id, name, requestId, state, fromMin, toMin }],
        ),
      );
      const short = staffing.flatMap(({ post, min }) => {
        if (applicantPost !== null && post !== applicantPost) return [];
        const present = thinnest(
          active.filter((member) => member.post === post).map((member) => rows.get(member.id) ?? []),
          day,
        );
        return present < min ? [{ post, min, present }] : [];
      });
      return { date: day.date, off, present: thinnest([...rows.values()], day), short };
    });
}

/** The fewest people present at any moment of the stretch. */
function thinnest(people: readonly (readonly TakenDay[])[], day: DayLine): number {
  const moments = [day.fromMin, ...people.flat().map((row) => Math.max(row.fromMin, day.fromMin))];
  const presentAt = (minute: number): number =>
    people.filter((rows) => !rows.some((row) => row.fromMin <= minute && minute < row.toMin)).length;
  return Math.min(...moments.map(presentAt));
}

/** The staffing rules that hold where the applicant works. */
export const staffingRules = ({ config, applicant }: Pick<LeaveFacts, 'config' | 'applicant'>): readonly StaffingRule[] =>
  config.staffing.filter((rule) => rule.units.length === 0 || rule.units.some((unit) => applicant.units.includes(unit)));

/** The staffing rules a leave would break, one finding a post. */
export function checkCoverage({ request: { type }, facts, count }: Case): readonly LeaveFinding[] {
  const team = facts.team.filter((member) => member.id !== facts.applicant.id);
  return staffingRules(facts).flatMap((rule): LeaveFinding[] => {
    const days = teamCoverage(count.days, team, facts.teamDays, [rule], facts.applicant.post).filter(
      (day) => day.short.length > 0,
    );
    const first = days[0];
    const short = first?.short[0];
    if (!first || !short) return [];
    const blocked = days.map((day) => dayText(day.date));
    return [
      {
        code: 'coverage_short',
        severity: rule.severity,
        clause: type.clause,
        facts: { post: plain(rule.post), min: rule.min, present: short.present, date: { date: first.date }, days: days.length },
        accept: { code: 'other_days', facts: { block: plain(rule.post), days: blocked } },
        field: 'from',
      },
    ];
  });
}
