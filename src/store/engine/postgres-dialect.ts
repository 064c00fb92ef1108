import type { Dialect } from './engine.ts';

const path = (steps: readonly string[]): string => `'{${steps.join(',')}}'`;

export const postgresDialect: Dialect = {
  name: 'postgres',
  list: (json) => `(SELECT jsonb_array_elements_text((${json})::jsonb))`,
  json: (text, ...steps) => `((${text})::jsonb #>> ${path(steps)})`,
  isJson: (text) => `((${text}) IS JSON)`,
  isTrue: (text, ...steps) => `coalesce((${text})::jsonb #>> ${path(steps)}, 'false') = 'true'`,
  records: (json, columns) => {
    const taken = columns.map((name) => `one ->> '${name}' AS "${name}"`);
    return `(SELECT ${taken.join(', ')} FROM jsonb_array_elements((${json})::jsonb) one)`;
  },
  object: (fields) => {
    const pairs = Object.entries(fields).map(([name, of]) => `'${name}', ${typeof of === 'string' ? of : `(${of.json})::json`}`);
    return `json_build_object(${pairs.join(', ')})::text`;
  },
  gather: (column) => `coalesce(json_agg(${column}), '[]')::text`,
  integer: (text) => `CAST(${text} AS BIGINT)`,
  find: (text, part) => `strpos(${text}, ${part})`,
  day: (instant, days) => `to_char(to_timestamp((${instant}) / 1000) AT TIME ZONE 'UTC' + interval '${days} days', 'YYYY-MM-DD')`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
  least: (a, b) => `least(${a}, ${b})`,
  joinInOrder: 'JOIN',
  index: () => '',
};
