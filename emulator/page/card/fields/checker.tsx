import { useId } from 'preact/hooks';
import { type Part, useCard } from '../context.ts';
import { margin, surface, textSize } from '../layout.ts';
import { bool, list, num, obj, str } from '../read.ts';
import { Text } from '../text.tsx';
import { Button } from './button.tsx';
import { useField } from './use-field.ts';

export function Checker({ json, path }: Part) {
  const { style } = useCard();
  const id = useId();
  const field = useField({ json, path }, bool(json.checked));
  const on = field.value.value === true;
  const done = obj(json.checked_style);
  const area = obj(json.button_area);
  return (
    <div
      class={`c-checker ${str(area.pc_display_rule) === 'on_hover' ? 'c-checker-hover' : ''}`}
      data-path={path}
      data-tag="checker"
      data-name={field.name || undefined}
      style={{ ...margin(json), ...surface(json, style) }}
    >
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={field.off}
        onChange={(event) => field.set(event.currentTarget.checked)}
      />
      <label
        for={id}
        style={{
          ...textSize(obj(json.text).text_size, style),
          ...(on
            ? { opacity: num(done.opacity, 1), textDecoration: bool(done.show_strikethrough) ? 'line-through' : undefined }
            : {}),
        }}
      >
        <Text text={json.text} />
      </label>
      {list(area.buttons).length > 0 && (
        <span class="c-checker-buttons">
          {list(area.buttons).map((button, index) => (
            <Button key={index} json={{ size: 'small', ...obj(button) }} path={`${path}.button_area.buttons.${index}`} />
          ))}
        </span>
      )}
    </div>
  );
}
