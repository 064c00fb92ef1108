import { Markdown } from '../markdown/markdown.tsx';
import { PersonChip } from '../person-chip.tsx';
import { bool, type Json, list, num, obj, str } from '../read.ts';
import { TextTag } from '../text-tag.tsx';

function number(value: number, format: Json): string {
  const precision = num(format.precision, -1);
  const digits =
    precision < 0 ? { maximumFractionDigits: 10 } : { minimumFractionDigits: precision, maximumFractionDigits: precision };
  const words = new Intl.NumberFormat('zh-CN', { ...digits, useGrouping: bool(format.separator) }).format(value);
  return `${str(format.symbol)}${words}`;
}

/** `YYYY/MM/DD HH:mm` in the office's zone. */
function date(ms: number, format: string): string {
  const iso = new Date(ms + 8 * 3_600_000).toISOString();
  const parts: Record<string, string> = {
    YYYY: iso.slice(0, 4),
    MM: iso.slice(5, 7),
    DD: iso.slice(8, 10),
    HH: iso.slice(11, 13),
    mm: iso.slice(14, 16),
    ss: iso.slice(17, 19),
  };
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => parts[part] ?? part);
}

export function TableCell({ column, value }: { column: Json; value: unknown }) {
  switch (str(column.data_type, 'text')) {
    case 'number':
      return <span class="c-number">{typeof value === 'number' ? number(value, obj(column.format)) : str(value)}</span>;
    case 'date':
      return (
        <span class="c-number">
          {typeof value === 'number' ? date(value, str(column.date_format, 'YYYY/MM/DD')) : str(value)}
        </span>
      );
    case 'options':
      if (typeof value === 'string') return <TextTag colour="neutral">{value}</TextTag>;
      return (
        <span class="c-options">
          {list(value).map((option, index) => (
            <TextTag key={index} colour={str(obj(option).color, 'neutral')}>
              {str(obj(option).text)}
            </TextTag>
          ))}
        </span>
      );
    case 'persons':
      return (
        <span class="c-options">
          {(Array.isArray(value) ? value : [value]).map((id) => (
            <PersonChip key={str(id)} id={str(id)} avatar name size={20} />
          ))}
        </span>
      );
    case 'lark_md':
      return <Markdown source={str(value)} inline />;
    case 'markdown':
      return (
        <div class="md">
          <Markdown source={str(value)} />
        </div>
      );
    default:
      return <>{str(value)}</>;
  }
}
