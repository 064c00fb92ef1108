import { markdown } from './markdown.ts';
import { type Check, isObject, type Json, list, need, object, own } from './shape.ts';
import { CODE, type Site } from './site.ts';
import {
  alignX,
  alignY,
  colour,
  elementId,
  filled,
  flag,
  integer,
  margin,
  matching,
  oneOf,
  personId,
  text,
  wordOrPx,
} from './values.ts';

const CELL: Record<string, Check> = {
  text: cell('string', (value) => typeof value === 'string'),
  lark_md: markdownCell,
  markdown: markdownCell,
  number: cell('number', (value) => typeof value === 'number'),
  date: cell('milliseconds as a number', (value) => typeof value === 'number' && Number.isInteger(value)),
  persons: (value, site) => {
    const ids = Array.isArray(value) ? value : [value];
    if (!ids.every((id) => typeof id === 'string'))
      return site.fault(CODE.cell, 'table cell expected: user id or array of user ids');
    for (const id of ids) personId(id, site);
  },
  options: (value, site) => {
    if (typeof value === 'string') return;
    const good = Array.isArray(value) && value.every((one) => isObject(one) && typeof own(one, 'text') === 'string');
    if (!good) return site.fault(CODE.cell, 'table cell expected: string or [{text,color}]');
    for (const [i, option] of value.entries()) object({ text: need(text), color: colour })(option, site.at(i));
  },
};

function cell(wanted: string, fits: (value: unknown) => boolean): Check {
  return (value, site) => {
    if (!fits(value)) site.fault(CODE.cell, `table cell expected: ${wanted}`);
  };
}

function markdownCell(value: unknown, site: Site): void {
  if (typeof value !== 'string') site.fault(CODE.cell, 'table cell expected: string');
  else markdown(value, site);
}

const percent = /^(100|[1-9]\d?)%$/;
const columnWidth: Check = (value, site) => {
  if (typeof value !== 'string' || !percent.test(value)) wordOrPx(['auto'], 80, 600)(value, site);
};

const column = object(
  {
    name: need(filled),
    display_name: text,
    width: columnWidth,
    horizontal_align: alignX,
    vertical_align: alignY,
    data_type: need(oneOf(...Object.keys(CELL))),
    format: object({ precision: integer(0, 10), symbol: matching(/^.?$/u, 'one character'), separator: flag }),
    date_format: text,
  },
  (value, site) => {
    if ('format' in value && value.data_type !== 'number') site.at('format').invalid('only for data_type number');
    if ('date_format' in value && value.data_type !== 'date') site.at('date_format').invalid('only for data_type date');
  },
);

const headerStyle = object({
  text_align: alignX,
  text_size: oneOf('normal', 'heading'),
  background_style: oneOf('none', 'grey'),
  text_color: oneOf('default', 'grey'),
  bold: flag,
  lines: integer(1),
});

/** Every cell fits the type of its column, and stands in a column that exists. */
function rowsFitColumns(table: Json, site: Site): void {
  const types = new Map<unknown, unknown>();
  for (const [i, one] of asList(table.columns).entries()) {
    const name = own(one, 'name');
    if (types.has(name)) site.at('columns', i, 'name').invalid('a name no other column has');
    types.set(name, own(one, 'data_type'));
  }
  for (const [i, row] of asList(table.rows).entries()) {
    const at = site.at('rows', i);
    if (!isObject(row)) at.fault(CODE.row, 'table row is not an object');
    else
      for (const [name, value] of Object.entries(row)) {
        const type = types.get(name);
        if (!types.has(name)) at.fault(CODE.row, `table row names an unknown column: ${name}`);
        else if (typeof type === 'string' && Object.hasOwn(CELL, type)) CELL[type]?.(value, at.at(name));
      }
  }
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const table = object(
  {
    tag: need(oneOf('table')),
    element_id: elementId,
    margin,
    columns: need(list(column, { min: 1, max: 50 })),
    rows: need(list(() => {})),
    page_size: integer(1, 10),
    row_height: wordOrPx(['low', 'middle', 'high', 'auto'], 32, 124),
    row_max_height: wordOrPx([], 32, 999),
    freeze_first_column: flag,
    header_style: headerStyle,
  },
  (value, site) => {
    site.card.tables += 1;
    rowsFitColumns(value, site);
  },
);
