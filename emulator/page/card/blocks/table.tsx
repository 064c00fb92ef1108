import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Glyph } from '../../parts/glyph.tsx';
import { colour } from '../colour.ts';
import { type Part, useCard } from '../context.ts';
import { margin, px } from '../layout.ts';
import { bool, type Json, list, num, obj, str } from '../read.ts';
import { TableCell } from './table-cell.tsx';

const HEIGHTS: Record<string, string> = { low: '36px', middle: '48px', high: '60px' };

function headStyle(header: Json, style: Json): JSX.CSSProperties {
  return {
    background: str(header.background_style) === 'grey' ? 'var(--surface-2)' : undefined,
    color: str(header.text_color) === 'grey' ? 'var(--ink-3)' : colour(header.text_color, style),
    fontWeight: bool(header.bold, true) ? 600 : 400,
    fontSize: str(header.text_size) === 'heading' ? '16px' : undefined,
  };
}

const width = (column: Json): string | undefined => {
  const said = str(column.width, 'auto');
  return px(said) ?? (/^\d+%$/.test(said) ? said : undefined);
};

const align = (column: Json) => ({
  textAlign: str(column.horizontal_align, 'left') as 'left',
  verticalAlign: str(column.vertical_align, 'center') === 'center' ? 'middle' : str(column.vertical_align),
});

export function Table({ json, path }: Part) {
  const { style } = useCard();
  const [page, setPage] = useState(0);
  const columns = list(json.columns).map(obj);
  const rows = list(json.rows).map(obj);
  const size = Math.min(10, Math.max(1, num(json.page_size, 5)));
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages - 1);
  const height = HEIGHTS[str(json.row_height, 'low')] ?? px(json.row_height);
  return (
    <div class="c-table" data-path={path} data-tag="table" style={margin(json)}>
      <div class="c-table-scroll" data-scroll-x tabIndex={0} role="group" aria-label="表格，可左右滚动">
        <table class={bool(json.freeze_first_column) ? 'c-frozen' : ''}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={str(column.name)}
                  scope="col"
                  style={{
                    ...headStyle(obj(json.header_style), style),
                    ...align(column),
                    width: width(column),
                    minWidth: px(width(column)),
                  }}
                >
                  {str(column.display_name, str(column.name))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(at * size, at * size + size).map((row, index) => (
              <tr key={index} style={{ height }}>
                {columns.map((column) => (
                  <td key={str(column.name)} style={align(column)}>
                    <TableCell column={column} value={row[str(column.name)]} />
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td class="c-table-empty" colSpan={columns.length}>
                  没有数据
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div class="c-pager">
          <span>共 {rows.length} 行</span>
          <button type="button" class="icon-button" aria-label="上一页" disabled={at === 0} onClick={() => setPage(at - 1)}>
            <Glyph name="back" size={14} />
          </button>
          <span aria-live="polite">
            {at + 1} / {pages}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label="下一页"
            disabled={at === pages - 1}
            onClick={() => setPage(at + 1)}
          >
            <Glyph name="right" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
