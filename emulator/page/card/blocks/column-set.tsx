import type { JSX } from 'preact';
import { type Part, useCard } from '../context.ts';
import { Elements } from '../elements.tsx';
import { flow, margin, px, spacing, surface } from '../layout.ts';
import { type Json, list, num, obj, str } from '../read.ts';

const multiUrl = (json: Json): string => {
  const url = obj(obj(json.action).multi_url);
  return str(url.pc_url) || str(url.url);
};

export function ColumnSet({ json, path }: Part) {
  const { style } = useCard();
  const mode = str(json.flex_mode, 'none');
  return (
    <div
      class={`c-columns c-columns-${mode}`}
      data-path={path}
      style={{
        ...surface(json, style),
        ...margin(json),
        '--gap': spacing(json.horizontal_spacing, '8px'),
        justifyContent: flow({ ...json, direction: 'horizontal' }).justifyContent,
      }}
    >
      {list(json.columns).map((column, index) => (
        <Column key={index} json={obj(column)} path={`${path}.columns.${index}`} />
      ))}
      <Cover url={multiUrl(json)} />
    </div>
  );
}

function share(json: Json): JSX.CSSProperties {
  const width = str(json.width, 'auto');
  const exact = px(width);
  if (exact !== undefined) return { flex: `0 1 ${exact}` };
  return width === 'weighted' ? { flex: `${num(json.weight, 1)} 1 0` } : { flex: '0 1 auto' };
}

export function Column({ json, path }: Part) {
  const { style } = useCard();
  return (
    <div class="c-column" style={{ ...flow(json), ...surface(json, style), ...margin(json), ...share(json) }}>
      <Elements of={json.elements} path={`${path}.elements`} />
      <Cover url={multiUrl(json)} />
    </div>
  );
}

/** A whole column or row that opens a page when pressed. */
function Cover({ url }: { url: string }) {
  if (!/^https?:/.test(url)) return null;
  return <a class="c-cover" href={url} target="_blank" rel="noreferrer noopener" aria-label={`打开 ${url}`} />;
}
