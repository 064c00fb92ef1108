import type { Dialect } from './engine.ts';

/** Numbers are places in a list. */
const path = (steps: readonly string[]): string =>
  `'$${steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('')}'`;

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  list: (json) => `(SELECT value FROM json_each(${json}))`,
  json: (text, ...steps) => `json_extract(${text}, ${path(steps)})`,
  isJson: (text) => `json_valid(${text})`,
  isTrue: (text, ...steps) => `coalesce(json_extract(${text}, ${path(steps)}), 0) = 1`,
  records: (json, columns) => {
    const taken = columns.map((name) => `json_extract(value, '$.${name}') AS "${name}"`);
    return `(SELECT ${taken.join(', ')} FROM json_each(${json}))`;
  },
  object: (fields) => {
    const pairs = Object.entries(fields).map(([name, of]) => `'${name}', ${typeof of === 'string' ? of : `json(${of.json})`}`);
    return `json_object(${pairs.join(', ')})`;
  },
  rows: (table, columns, rest) =>
    `(SELECT json_group_array(json_object(${columns.map((name) => `'${name}', "${name}"`).join(', ')})) FROM (SELECT * FROM "${table}" ${rest}))`,
  gather: (column) => `json_group_array(${column})`,
  integer: (text) => `CAST(${text} AS INTEGER)`,
  find: (text, part) => `instr(${text}, ${part})`,
  day: (instant, days) => `date(${instant} / 1000, 'unixepoch', '${days} days')`,
  greatest: (a, b) => `max(${a}, ${b})`,
  least: (a, b) => `min(${a}, ${b})`,
  // SQLite keeps the order of a CROSS JOIN.
  joinInOrder: 'CROSS JOIN',
  index: (name) => `INDEXED BY "${name}"`,
};
