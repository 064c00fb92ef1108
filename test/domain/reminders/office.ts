import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { makeOrg, type Org, type Person, type RoleHolder, type Unit } from '../../../src/domain/org/org.ts';
import type { World } from '../../../src/domain/reminders/delivery.ts';
import type { Rule } from '../../../src/domain/reminders/rule.ts';
import { parseSchedules, type Schedules } from '../../../src/domain/reminders/schedule.ts';
import type { Watched } from '../../../src/domain/reminders/watched.ts';
import { DEFAULT_QUIET } from '../../../src/domain/workday/branch-config.ts';
import type { WorkCalendar } from '../../../src/domain/workday/calendar.ts';
import type { Wishes } from '../../../src/domain/workday/wishes.ts';
import { type Away, who } from '../../../src/domain/workday/working-time.ts';
import type { ChatId, PersonId, UnitId } from '../../../src/kernel/id.ts';
import { type Instant, toInstant, toLocal, type Zone } from '../../../src/kernel/time.ts';
import { day, ordinary } from '../workday/calendars.ts';

export const SHANGHAI = 'Asia/Shanghai' as Zone;
export const BRANCH: UnitId = 'unt_nanshan';
export const GROUP: ChatId = 'cht_nanshan';

/** `2026-11-23 10:15` in Shanghai. */
export function at(text: string): Instant {
  const [date = '', time = '00:00'] = text.split(' ');
  const [h = 0, m = 0] = time.split(':').map(Number);
  return toInstant(day(date), h * 60 + m, SHANGHAI);
}

/** `2026-11-23 10:15` of an instant; null stays null. */
export function when(instant: Instant | null | undefined): string | null {
  if (instant === null || instant === undefined) return null;
  const { date, minutes } = toLocal(instant, SHANGHAI);
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const per = (name: string): PersonId => `per_${name}`;

const person = (name: string, leader: string | null, more: Partial<Person> = {}): Person => ({
  id: per(name),
  employeeNo: name,
  name,
  title: '',
  unitId: BRANCH,
  leaderId: leader === null ? null : per(leader),
  gender: 'unknown',
  joinedOn: day('2020-01-01'),
  careerFrom: null,
  language: 'zh-CN',
  active: true,
  suspended: false,
  leftOn: null,
  ...more,
});

const unit: Unit = {
  id: BRANCH,
  code: 'nanshan',
  name: '南山店',
  kind: 'branch',
  parentId: null,
  leaderId: per('sun'),
  active: true,
};
const roles: readonly RoleHolder[] = [{ role: 'hr', personId: per('hr'), scope: 'everywhere' }];

/** 业务员 wang and li, their supervisor zhao, her region manager sun, 人力资源 hr; chen has left. */
export const org: Org = makeOrg(
  [
    person('wang', 'zhao'),
    person('li', 'zhao'),
    person('zhao', 'sun'),
    person('sun', null),
    person('hr', 'sun'),
    person('chen', 'zhao', { active: false }),
  ],
  [unit],
  roles,
);

export interface WorldOf {
  readonly calendar?: WorkCalendar;
  readonly away?: Readonly<Record<string, readonly Away[]>>;
  readonly substitutes?: Readonly<Record<string, string>>;
  readonly wishes?: Readonly<Record<string, Wishes>>;
  readonly quiet?: { readonly from: number; readonly to: number };
}

export function world({
  calendar = ordinary,
  away = {},
  substitutes = {},
  wishes = {},
  quiet = DEFAULT_QUIET,
}: WorldOf = {}): World {
  return {
    org,
    clockOf: (id) => {
      const name = id.slice('per_'.length);
      const clock = who(calendar, SHANGHAI, away[name] ?? [], quiet);
      return wishes[name] ? { ...clock, wishes: wishes[name] } : clock;
    },
    clockOfUnit: () => who(calendar, SHANGHAI, [], quiet),
    substituteFor: (id) => {
      const found = substitutes[id.slice('per_'.length)];
      return found === undefined ? null : per(found);
    },
  };
}

/** On leave on these days, the whole day. */
export const off = (...dates: readonly string[]): readonly Away[] =>
  dates.map((date) => ({ date: day(date), fromMin: 540, toMin: 1080 }));

export const schedulesFile = (): unknown =>
  load(readFileSync(new URL('../../../config/schedules.yaml', import.meta.url), 'utf8'));

export const schedules: Schedules = parseSchedules(schedulesFile());

export const rule = (id: string, but: Partial<Rule> = {}): Rule => {
  const found = schedules.rules.find((one) => one.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return { ...found, ...but };
};

export const rulesById = (...rules: readonly Rule[]): ReadonlyMap<string, Rule> => new Map(rules.map((one) => [one.id, one]));

/** wang's leave on zhao's desk. */
export const seat = (since: Instant, but: Partial<Watched> = {}): Watched => ({
  watch: 'open_seat',
  target: 'sea_1',
  subject: 'req_1',
  title: () => ({ plain: '年假 3 天' }),
  since,
  at: null,
  holders: [per('zhao')],
  applicantId: per('wang'),
  unitId: BRANCH,
  groups: [GROUP],
  requestId: 'req_1',
  goesUp: true,
  list: null,
  begins: null,
  ...but,
});

/** The same leave, seen from its first day. */
export const leave = (submitted: Instant, starts: Instant, but: Partial<Watched> = {}): Watched =>
  seat(submitted, { watch: 'pending_before_start', target: 'req_1', at: starts, ...but });
