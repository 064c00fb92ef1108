import { join } from 'node:path';
import * as z from 'zod';
import { type Environment, readEnvironment } from './config/environment.ts';
import { hasYaml, inFile, readYaml, yamlFiles } from './config/files.ts';
import { CHAINS_FILE } from './config/write-chains.ts';
import { type ChainRule, chainRuleSchema } from './domain/approval/chain.ts';
import { type AttendanceRules, parseAttendanceRules } from './domain/attendance/config.ts';
import { type BudgetRules, parseBudgetRules } from './domain/budget/config.ts';
import { parseExpenseRules } from './domain/expense/config.ts';
import type { ExpenseRules } from './domain/expense/rules.ts';
import { parseRetention, type Retention } from './domain/keeping/retention.ts';
import { leaveConfig } from './domain/leave/config.ts';
import type { LeaveConfig } from './domain/leave/types.ts';
import { type MeetingRules, parseMeetingRules } from './domain/meeting/series-config.ts';
import { type OrderRules, parseOrderRules } from './domain/orders/config.ts';
import { type OrgConfig, parseOrgConfig } from './domain/org/config.ts';
import { parseReceivableRules, type ReceivableRules } from './domain/receivable/config.ts';
import { parseSchedules, type Schedules } from './domain/reminders/schedule.ts';
import { parseSubmissionRules, type SubmissionRules } from './domain/submission/config.ts';
import { type BranchCalendars, parseBranchCalendars } from './domain/workday/branch-config.ts';
import { parseHolidayYear } from './domain/workday/config.ts';
import type { HolidayYear } from './domain/workday/types.ts';
import type { Clause } from './handlers/talk/ports.ts';
import { parseConfig } from './kernel/parse-config.ts';
import { KINDS } from './kinds/index.ts';
import type { Process } from './processes/define.ts';
import { processesOf } from './processes/index.ts';
import { NOTHING_BOOKED } from './processes/ledgers.ts';
import { withDefaults } from './records/default-rules.ts';
import { parseNumbers, type SetNumbers } from './records/numbers.ts';

// Whoever edits the configuration reads its mistakes in Chinese.
z.config(z.locales.zhCN());

/** Everything that can be set from outside, parsed once; nothing else reads the environment or the config folder. */
export interface Config {
  readonly environment: Environment;
  readonly org: OrgConfig;
  readonly leave: LeaveConfig;
  readonly expense: ExpenseRules;
  readonly budget: BudgetRules;
  readonly receivables: ReceivableRules;
  readonly holidays: readonly HolidayYear[];
  readonly calendars: BranchCalendars;
  /** The chain of each process: as config/approvals.yaml has it, else as its definition brings it. */
  readonly chains: Readonly<Record<string, ChainRule>>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly schedules: Schedules;
  readonly retention: Retention;
  readonly numbers: SetNumbers;
  readonly meetings: MeetingRules;
  readonly orders: OrderRules;
  readonly attendance: AttendanceRules;
  readonly submissions: SubmissionRules;
}

const chainsSchema = z.record(z.string(), chainRuleSchema);
/** An empty file says nothing else than none. */
const parseChains = (input: unknown): Readonly<Record<string, ChainRule>> => parseConfig(chainsSchema, input ?? {}, CHAINS_FILE);
const chainsOf = (processes: readonly Process[]): Readonly<Record<string, ChainRule>> =>
  Object.fromEntries(processes.map(({ id, chain }) => [id, chain]));

const submissionRules = (input: unknown): SubmissionRules =>
  parseSubmissionRules(
    KINDS.flatMap(({ id, submission }) => (submission ? [id] : [])),
    input,
  );

const clausesSchema = z.array(
  z.strictObject({ id: z.string().regex(/^S\d{1,3}[a-c]?$/), title: z.string().min(1), text: z.string().min(1) }),
);

/**
 * Reads the environment and the config folder.
 * @throws Fault `config` naming file, path and value of the first file that is wrong
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const environment = readEnvironment(env);
  const folder = environment.CONFIG_DIR;
  const file = <T>(name: string, read: (input: unknown) => T): T =>
    inFile(join(folder, name), () => read(readYaml(folder, name)));
  const clauses = file('clauses.yaml', (input) => parseConfig(clausesSchema, input, 'clauses.yaml'));
  const leave = file('leave.yaml', leaveConfig);
  const processes = processesOf({ leave, ledgers: NOTHING_BOOKED });
  return {
    environment,
    org: file('org.yaml', parseOrgConfig),
    leave,
    // Newer than many a configuration folder, as retention and numbers are: without it no limit is known.
    receivables: hasYaml(folder, 'receivables.yaml')
      ? file('receivables.yaml', parseReceivableRules)
      : parseReceivableRules(null),
    budget: hasYaml(folder, 'budget.yaml') ? file('budget.yaml', parseBudgetRules) : parseBudgetRules(null),
    expense: hasYaml(folder, 'expense.yaml') ? file('expense.yaml', parseExpenseRules) : parseExpenseRules(null),
    holidays: yamlFiles(join(folder, 'holidays')).map((name) => file(join('holidays', name), parseHolidayYear)),
    calendars: file('calendar.yaml', parseBranchCalendars),
    chains: { ...chainsOf(processes), ...(hasYaml(folder, CHAINS_FILE) ? file(CHAINS_FILE, parseChains) : {}) },
    schedules: file('schedules.yaml', (input) => withDefaults(KINDS, parseSchedules(input))),
    // Newer than many a configuration folder: without it everything is as usual.
    retention: hasYaml(folder, 'retention.yaml') ? file('retention.yaml', parseRetention) : parseRetention(null),
    numbers: parseNumbers(KINDS, hasYaml(folder, 'numbers.yaml') ? readYaml(folder, 'numbers.yaml') : null),
    // Newer than many a configuration folder: without it there are no series of meetings.
    meetings: hasYaml(folder, 'meetings.yaml') ? file('meetings.yaml', parseMeetingRules) : parseMeetingRules(null),
    // Newer than many a configuration folder: without it groups are told of what is usual.
    orders: hasYaml(folder, 'orders.yaml') ? file('orders.yaml', parseOrderRules) : parseOrderRules(null),
    // Newer than many a configuration folder: without it punches come by files and are counted as is usual.
    attendance: hasYaml(folder, 'attendance.yaml') ? file('attendance.yaml', parseAttendanceRules) : parseAttendanceRules(null),
    // Newer than many a configuration folder: without it nothing is handed in.
    submissions: hasYaml(folder, 'submissions.yaml') ? file('submissions.yaml', submissionRules) : submissionRules(null),
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
  };
}
