import { tint } from './colour.ts';
import { Icon } from './icon.tsx';
import { box } from './layout.ts';
import { type Json, list, obj, pickText, str } from './read.ts';
import { Text } from './text.tsx';
import { TextTag } from './text-tag.tsx';

export function Header({ json }: { json: Json }) {
  const template = str(json.template, 'default');
  const { soft, strong, line } = tint(template);
  const tags = list(obj(json.i18n_text_tag_list).zh_cn ?? json.text_tag_list)
    .map(obj)
    .slice(0, 3);
  const plain = template === 'default';
  const colours = plain ? {} : { background: soft, '--head-ink': strong, '--head-line': line };
  return (
    <header
      class={`card-head ${plain ? 'card-head-plain' : ''}`}
      style={{ ...colours, padding: box(json.padding) }}
      data-template={template}
    >
      {json.icon !== undefined && <Icon json={obj(json.icon)} size={20} />}
      <div class="card-head-words">
        <h3 class="card-title">
          <Text text={json.title} />
        </h3>
        {pickText(json.subtitle) !== '' && (
          <p class="card-subtitle">
            <Text text={json.subtitle} />
          </p>
        )}
      </div>
      {tags.length > 0 && (
        <div class="card-tags">
          {tags.map((tag, index) => (
            <TextTag key={index} colour={str(tag.color, 'neutral')} onHead={!plain}>
              {pickText(tag.text)}
            </TextTag>
          ))}
        </div>
      )}
    </header>
  );
}
