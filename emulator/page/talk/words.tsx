import type { ComponentChildren } from 'preact';
import { withEmoji } from '../card/markdown/emoji.ts';
import { nameOf } from '../state/world.ts';

const PIECES = /<at user_id="([^"]*)">([^<]*)<\/at>|(https?:\/\/[^\s<>"'，。；）】]+)/g;

/** A text message: mentions as chips, bare URLs as links, line breaks kept. */
export function WordsView(props: { text: string; mentions: { key: string; id: string; name: string }[]; viewer: string }) {
  let text = props.text;
  for (const mention of props.mentions) text = text.replaceAll(mention.key, `<at user_id="${mention.id}">${mention.name}</at>`);
  const out: ComponentChildren[] = [];
  let from = 0;
  for (const hit of text.matchAll(PIECES)) {
    out.push(withEmoji(text.slice(from, hit.index)));
    const [whole, id, name, url] = hit;
    if (url !== undefined) {
      out.push(
        <a href={url} target="_blank" rel="noreferrer noopener">
          {url}
        </a>,
      );
    } else out.push(<Mention id={id ?? ''} name={name ?? ''} viewer={props.viewer} />);
    from = hit.index + whole.length;
  }
  out.push(withEmoji(text.slice(from)));
  return <p class="words">{out}</p>;
}

export function Mention({ id, name, viewer }: { id: string; name: string; viewer: string }) {
  const shown = id === 'all' ? '所有人' : name || nameOf(id);
  return (
    <span class={`at ${id === viewer || id === 'all' ? 'at-me' : ''}`} data-at={id}>
      @{shown}
    </span>
  );
}
