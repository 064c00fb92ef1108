import { useId } from 'preact/hooks';
import { Glyph } from '../../parts/glyph.tsx';
import { colour } from '../colour.ts';
import { type Part, useCard } from '../context.ts';
import { Elements } from '../elements.tsx';
import { Icon } from '../icon.tsx';
import { box, flow, margin } from '../layout.ts';
import { bool, num, obj, str } from '../read.ts';
import { Text } from '../text.tsx';

export function CollapsiblePanel({ json, path }: Part) {
  const { store, style } = useCard();
  const id = useId();
  const header = obj(json.header);
  const border = json.border === undefined ? null : obj(json.border);
  const open = store.panel(str(json.element_id, path), bool(json.expanded));
  const place = str(header.icon_position, 'right');
  const icon = (
    <span class="c-panel-icon" style={{ rotate: open.value ? `${num(header.icon_expanded_angle, 180)}deg` : '0deg' }}>
      {header.icon === undefined ? <Glyph name="down" size={16} /> : <Icon json={obj(header.icon)} />}
    </span>
  );
  return (
    <div
      class="c-panel"
      data-path={path}
      style={{
        ...margin(json),
        background: colour(json.background_color, style),
        ...(border === null
          ? {}
          : {
              border: `1px solid ${colour(border.color, style) ?? 'var(--line)'}`,
              borderRadius: str(border.corner_radius, '5px'),
            }),
      }}
    >
      <button
        type="button"
        class={`c-panel-head c-panel-${place}`}
        aria-expanded={open.value}
        aria-controls={id}
        style={{ background: colour(header.background_color, style), padding: box(header.padding) }}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {place === 'left' && icon}
        <span class="c-panel-title">
          <Text text={header.title} />
        </span>
        {place !== 'left' && icon}
      </button>
      {open.value && (
        <div id={id} class="c-panel-body" style={{ ...flow(json), padding: box(json.padding) }}>
          <Elements of={json.elements} path={`${path}.elements`} />
        </div>
      )}
    </div>
  );
}
