import { colour } from '../colour.ts';
import { type Part, useCard } from '../context.ts';
import { Icon } from '../icon.tsx';
import { fieldWidth, margin, textAlign, textSize } from '../layout.ts';
import { list, num, obj } from '../read.ts';
import { Text } from '../text.tsx';

export function Div({ json, path }: Part) {
  const { style } = useCard();
  const text = obj(json.text);
  const lines = num(text.lines, 0);
  const clamp = lines > 0 ? { WebkitLineClamp: lines } : {};
  return (
    <div class="c-div" data-path={path} style={{ ...margin(json), ...fieldWidth(json.width) }}>
      {json.icon !== undefined && <Icon json={obj(json.icon)} />}
      <div
        class={`c-text ${lines > 0 ? 'c-clamp' : ''}`}
        style={{
          color: colour(text.text_color, style),
          ...textSize(text.text_size, style),
          ...textAlign(text.text_align),
          ...clamp,
        }}
      >
        <Text text={text} />
        {list(json.fields).map((field, index) => (
          <div key={index} class="c-field">
            <Text text={obj(field).text} />
          </div>
        ))}
      </div>
    </div>
  );
}
