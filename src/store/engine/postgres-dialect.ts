import type { Dialect } from './engine.ts';

const path = (steps: readonly string[]): string => `'{${steps.join(',')}}'`;

const written = (of: string | { readonly json: string }): string => {
  if (typeof of !== 'string') return of.json;
  if (of === 'NULL') return `'null'`;
  return `coalesce(to_json(${of.startsWith("'") ? `${of}::text` : of})::text, 'null')`;
};

export const postgresDialect: Dialect = {
  name: 'postgres',
  list: (json) => `(SELECT jsonb_array_elements_text((${json})::jsonb))`,
  // As json and not jsonb: what stands there is given back letter for letter.
  json: (text, ...steps) => `((${text})::json #>> ${path(steps)})`,
  isJson: (text) => `((${text}) IS JSON)`,
  isTrue: (text, ...steps) => `coalesce((${text})::json #>> ${path(steps)}, 'false') = 'true'`,
  records: (json, columns) => {
    const taken = columns.map((name) => `one ->> '${name}' AS "${name}"`);
    return `(SELECT ${taken.join(', ')} FROM jsonb_array_elements((${json})::jsonb) one)`;
  },
  object: (fields) => {
    // Put together by hand, without the spaces of json_build_object: as every other payload is written.
    const pairs = Object.entries(fields).map(([name, of]) => `'"${name}":' || ${written(of)}`);
    return `'{' || ${pairs.join(" || ',' || ")} || '}'`;
  },
  rows: (table, columns, rest) =>
    `(SELECT coalesce(json_agg(one), '[]')::text FROM (SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" ${rest}) one)`,
  gather: (column) => `coalesce(json_agg(${column}), '[]')::text`,
  integer: (text) => `CAST(substring((${text})::text from '^-?[0-9]+') AS BIGINT)`,
  find: (text, part) => `strpos(${text}, ${part})`,
  day: (instant, days) => `to_char(to_timestamp((${instant}) / 1000) AT TIME ZONE 'UTC' + interval '${days} days', 'YYYY-MM-DD')`,
  greatest: (a, b) => `greatest(${a}, ${b})`,
  least: (a, b) => `least(${a}, ${b})`,
  joinInOrder: 'JOIN',
  index: () => '',
};
