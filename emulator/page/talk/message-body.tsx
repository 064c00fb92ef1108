import type { PageMessage } from '../../page-api.ts';
import { Glyph } from '../parts/glyph.tsx';
import { imageUrl } from '../state/api.ts';
import type { Pane } from '../state/pane.ts';
import { CardMessage } from './card-message.tsx';
import { PostView } from './post.tsx';
import { WordsView } from './words.tsx';

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

export function MessageBody({ pane, message, own }: { pane: Pane; message: PageMessage; own: boolean }) {
  const { body } = message;
  const bubble = `bubble ${own ? 'bubble-own' : ''}`;
  switch (body.type) {
    case 'text':
      return (
        <div class={bubble}>
          <WordsView text={body.text} mentions={body.mentions} viewer={pane.as.value} />
        </div>
      );
    case 'post':
      return (
        <div class={bubble}>
          <PostView content={body.content} viewer={pane.as.value} />
        </div>
      );
    case 'interactive':
      return <CardMessage pane={pane} message={message} card={body.card} />;
    case 'image':
      return <img class="sent-image" src={imageUrl(body.key)} alt={body.name || '图片'} />;
    case 'file':
      return (
        <a class="sent-file" href={imageUrl(body.key)} download={body.name}>
          <Glyph name="file" size={26} />
          <span>
            <strong>{body.name}</strong>
            <small>{size(body.size)}</small>
          </span>
        </a>
      );
    case 'other':
      return <div class={bubble}>{body.label}</div>;
    default:
      return body satisfies never;
  }
}
