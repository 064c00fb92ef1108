import { z } from 'zod';
import { Fault } from '../../kernel/fault.ts';
import { parseConfig } from '../../kernel/parse-config.ts';
import { type DayMinutes, type LocalDate, parseDate, parseTime, zone } from '../../kernel/time.ts';
import { ROLES, UNIT_KINDS } from './org.ts';

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
      department: z.string().min(1),
      code: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'capital letters and digits'),
      kind: z.enum(UNIT_KINDS),
    }),
  ),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), people: z.array(z.string().min(1)).min(1), unit: z.string().optional() })),
  groups: z.array(z.strictObject({ name: z.string().min(1), unit: z.string().min(1) })).default([]),
  anchor: z
    .strictObject({
      group: z.string().min(1).nullable().default(null),
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
  /** Longest time for which one person may be set to stand in for another, days (§3.1). */
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
  if (wrong.length > 0) throw new Fault('config', `org.yaml\n  ${wrong.join('\n  ')}`);
  return config;
}
