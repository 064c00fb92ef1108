import type { ComponentChildren } from 'preact';
import { emojiOf } from '../card/markdown/emoji.ts';
import { type Json, list, obj, str } from '../card/read.ts';
import { imageUrl } from '../state/api.ts';
import { Mention } from './words.tsx';

/** A `post` message: a title and paragraphs of small parts. */
export function PostView({ content, viewer }: { content: unknown; viewer: string }) {
  const root = obj(content);
  const post = Array.isArray(root.content) ? root : obj(root.zh_cn ?? Object.values(root)[0]);
  return (
    <div class="post">
      {str(post.title) !== '' && <h4>{str(post.title)}</h4>}
      {list(post.content).map((line, index) => (
        <p key={index} class="words">
          {list(line).map((part) => piece(obj(part), viewer))}
        </p>
      ))}
    </div>
  );
}

function piece(part: Json, viewer: string): ComponentChildren {
  const text = str(part.text);
  switch (str(part.tag)) {
    case 'a':
      return (
        <a href={/^https?:/.test(str(part.href)) ? str(part.href) : undefined} target="_blank" rel="noreferrer noopener">
          {text}
        </a>
      );
    case 'at':
      return <Mention id={str(part.user_id)} name={str(part.user_name)} viewer={viewer} />;
    case 'img':
      return <img class="sent-image" src={imageUrl(str(part.image_key))} alt="图片" />;
    case 'emotion':
      return emojiOf(str(part.emoji_type));
    case 'hr':
      return <hr class="c-hr" />;
    case 'code_block':
      return <code class="post-code">{text}</code>;
    default: {
      const style = list(part.style);
      return style.includes('bold') ? <strong>{text}</strong> : text;
    }
  }
}
