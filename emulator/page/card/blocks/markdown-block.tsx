import { type Part, useCard } from '../context.ts';
import { Icon } from '../icon.tsx';
import { margin, textAlign, textSize } from '../layout.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { obj, pickText } from '../read.ts';

export function MarkdownBlock({ json, path }: Part) {
  const { style } = useCard();
  return (
    <div class="c-div" data-path={path} style={margin(json)}>
      {json.icon !== undefined && <Icon json={obj(json.icon)} />}
      <div class="md" style={{ ...textSize(json.text_size, style), ...textAlign(json.text_align) }}>
        <Markdown source={pickText(json)} />
      </div>
    </div>
  );
}
