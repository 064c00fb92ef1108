import * as z from 'zod';
import { AppError } from '../../kernel/app-error.ts';
import { parseConfig } from '../../kernel/parse-config.ts';
import { type DayMinutes, type LocalDate, parseDate, parseTime, zone } from '../../kernel/time.ts';
import { ROLES, UNIT_KINDS } from './org.ts';

/** The company's unit where org.yaml names none. */
export const COMPANY_CODE = 'COMPANY';

const schema = z.strictObject({
  zone: z
    .string()
    .default('Asia/Shanghai')
    .transform((name, context) => {
      const known = zone(name);
      if (known) return known;
      context.addIssue({ code: 'custom', message: 'unknown time zone; write for instance Asia/Shanghai' });
      return z.NEVER;
    }),
  units: z.array(
    z.strictObject({
      /** Finds the department the first time; from then on it is known by its id, whatever it is called. */
      department: z.string().min(1),
      /** The platform's id of the department, where the name does not tell it from others. */
      department_id: z.string().min(1).optional(),
      code: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'capital letters and digits'),
      kind: z.enum(UNIT_KINDS),
    }),
  ),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), people: z.array(z.string().min(1)).min(1), unit: z.string().optional() })),
  /** The name finds the group the first time, as with departments. */
  groups: z
    .array(z.strictObject({ name: z.string().min(1), group_id: z.string().min(1).optional(), unit: z.string().min(1) }))
    .default([]),
  anchor: z
    .strictObject({
      group: z.string().min(1).nullable().default(null),
      group_id: z.string().min(1).optional(),
      at: z
        .string()
        .transform((text, context): DayMinutes => {
          const time = parseTime(text);
          if (time !== null && time < 1440) return time;
          context.addIssue({ code: 'custom', message: 'not a time of day; write HH:mm' });
          return z.NEVER;
        })
        .default(18 * 60),
    })
    .default({ group: null, at: 18 * 60 }),
  /** How the platform's directory is followed beside its events: a whole reading so often (minutes), and beyond which age it counts as out of date (hours). */
  directory: z
    .strictObject({
      every_minutes: z.number().int().min(5).max(1440).default(60),
      stale_hours: z.number().int().min(1).max(720).default(24),
    })
    .default({ every_minutes: 60, stale_hours: 24 }),
  /** Longest time for which one person may be set to stand in for another, days. */
  stand_in_days: z.number().int().min(1).max(366).default(60),
  careers: z
    .record(
      z.string(),
      z.string().transform((text, context): LocalDate => {
        const date = parseDate(text);
        if (date) return date;
        context.addIssue({ code: 'custom', message: 'not a day; write YYYY-MM-DD' });
        return z.NEVER;
      }),
    )
    .default({}),
});

/** What the directory does not know: kinds and codes of units, roles of the policy, whose group a group is, where the audit log is anchored, first working days (config/org.yaml). */
export type OrgConfig = z.infer<typeof schema>;

/**
 * `config/org.yaml`, handed in as parsed data.
 * @throws Fault `config` naming every path and value that is wrong
 */
export function parseOrgConfig(input: unknown): OrgConfig {
  const config = parseConfig(schema, input, 'org.yaml');
  const codes = new Set(config.units.map((unit) => unit.code));
  const wrong = (['roles', 'groups'] as const).flatMap((list) =>
    config[list].flatMap(({ unit }, i) =>
      unit !== undefined && !codes.has(unit)
        ? [`${list}.${i}.unit: no unit has the code ${unit}; known: ${[...codes].join(', ')}`]
        : [],
    ),
  );
  wrong.push(
    ...twice(config.units, (unit) => unit.code).map((i) => `units.${i}.code: there is another unit of this code`),
    ...twice(config.units, (unit) => (unit.department_id === undefined ? unit.department : null)).map(
      (i) => `units.${i}.department: there is another unit of this department; tell them apart by department_id`,
    ),
    ...twice(config.units, (unit) => unit.department_id ?? null).map(
      (i) => `units.${i}.department_id: there is another unit of this department`,
    ),
    ...twice(config.groups, (group) => group.name).map((i) => `groups.${i}.name: this group has a unit already`),
    ...config.units.flatMap((unit, i) =>
      unit.code === COMPANY_CODE && unit.kind !== 'company'
        ? [`units.${i}.code: ${COMPANY_CODE} is the code of the company`]
        : [],
    ),
  );
  if (wrong.length > 0) throw new AppError('config', `org.yaml\n  ${wrong.join('\n  ')}`);
  return config;
}

/** Places of the items whose key an earlier one has. */
const twice = <T>(items: readonly T[], keyOf: (item: T) => string | null): readonly number[] =>
  items.flatMap((item, i) => {
    const key = keyOf(item);
    return key !== null && items.findIndex((other) => keyOf(other) === key) < i ? [i] : [];
  });
