import { annualEntitlement } from '../domain/leave/annual.ts';
import { grant } from '../domain/leave/grants.ts';
import type { Person } from '../domain/org/org.ts';
import { type Instant, type LocalDate, localDate, parts, toLocal } from '../kernel/time.ts';
import { ANNUAL, annualMark, forfeitOf } from './forfeit.ts';
import type { House } from './house.ts';
import { leaveEntryOf } from './ledgers.ts';
import { nothing, type Plan, type Write } from './plan.ts';

/** People granted in one transaction; the next tick takes the next ones. */
const AT_A_TIME = 200;

/**
 * Opens this year's lot of annual leave for everybody who has none yet (职工带薪年休假条例 第三条): at the first start, on 1 January, and on
 * the day somebody joins. A mark a person and year makes a second look change nothing.
 */
export async function grantAnnualLeave(house: House, now: Instant): Promise<Plan> {
  const type = house.settings.leave.types.find((some) => some.id === ANNUAL);
  if (type?.balance !== 'ledger') return nothing;
  const { date: today } = toLocal(now, house.zone);
  const { year } = parts(today);
  const writes: Write[] = [];
  let granted = 0;
  for (const person of (await house.reads.org()).people) {
    if (granted === AT_A_TIME) break;
    if (!person.active || !person.joinedOn || person.joinedOn > today) continue;
    const mark = annualMark(year, person.id);
    if ((await house.reads.mark(mark)) !== null) continue;
    granted += 1;
    // 《实施办法》第八条: who has taken last year's leave and was then long ill has none this year.
    const last = await forfeitOf(house, person, year - 1);
    const forfeit = last?.taken ? last.why : null;
    writes.push(
      { table: 'mark', insert: { key: mark, value: forfeit ?? today } },
      ...(forfeit ? [] : await lot(house, person, person.joinedOn, year, type.dayMinutes, now)),
    );
  }
  return {
    ...nothing,
    writes,
    audit:
      writes.length > 0
        ? [{ actorId: 'system', act: 'leave.grant_annual', subject: `year:${year}`, detail: { people: granted } }]
        : [],
  };
}

async function lot(
  house: House,
  person: Person,
  joinedOn: LocalDate,
  year: number,
  dayMinutes: number,
  now: Instant,
): Promise<readonly Write[]> {
  const { days } = annualEntitlement({ careerFrom: person.careerFrom ?? joinedOn, joinedOn, leftOn: person.leftOn }, year);
  if (days === 0) return [];
  const entries = (await house.reads.leaveEntries(person.id, ANNUAL)).map(leaveEntryOf);
  const first = localDate(year, 1, 1);
  const granted = grant(
    entries,
    { minutes: days * dayMinutes, validFrom: first && first > joinedOn ? first : joinedOn, expiresOn: localDate(year, 12, 31) },
    { ids: house.ids, at: now, personId: person.id, leaveType: ANNUAL, actorId: null, reason: `${year}` },
  );
  return granted.ok ? granted.value.map((insert): Write => ({ table: 'leaveEntry', insert: { ...insert } })) : [];
}
