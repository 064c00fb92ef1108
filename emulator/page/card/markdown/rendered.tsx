import type { Token } from 'markdown-it';
import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { useCard } from '../context.ts';
import { withEmoji } from './emoji.ts';
import { PairedTag, SingleTag } from './tag-views.tsx';
import type { TagMeta } from './tags.ts';

const safeUrl = (url: string | number | null): string | undefined =>
  typeof url === 'string' && /^(https?:|mailto:|tel:|lark:|#)/i.test(url) ? url : undefined;

/** Markdown tokens → elements; no HTML string is ever made, so nothing in a card can become markup. */
export function Rendered({ tokens, breaks }: { tokens: Token[]; breaks: boolean }) {
  const { imageUrl } = useCard();
  let at = 0;

  function until(close: string | null): ComponentChildren[] {
    const out: ComponentChildren[] = [];
    while (at < tokens.length) {
      const token = tokens[at++] as Token;
      if (token.nesting === -1) {
        if (close !== null) return out;
        continue;
      }
      out.push(one(token));
    }
    return out;
  }

  function one(token: Token): ComponentChildren {
    if (token.nesting === 1) {
      const inside = until(token.type);
      if (token.type === 'card_open') return <PairedTag meta={token.meta as TagMeta}>{inside}</PairedTag>;
      if (token.hidden) return inside;
      if (token.tag === 'a') {
        return (
          <a href={safeUrl(token.attrGet('href'))} target="_blank" rel="noreferrer noopener">
            {inside}
          </a>
        );
      }
      if (token.tag === 'table') {
        return (
          <div class="md-table" data-scroll-x tabIndex={0} role="group" aria-label="表格">
            <table>{inside}</table>
          </div>
        );
      }
      const start = token.tag === 'ol' ? token.attrGet('start') : null;
      return h(token.tag, start === null ? null : { start: Number(start) }, inside);
    }
    switch (token.type) {
      case 'inline':
        return <Rendered tokens={token.children ?? []} breaks={breaks} />;
      case 'text':
        return withEmoji(token.content);
      case 'softbreak':
        return breaks ? <br /> : '\n';
      case 'hardbreak':
        return <br />;
      case 'code_inline':
        return <code>{token.content}</code>;
      case 'fence':
      case 'code_block':
        return (
          <pre data-scroll-x tabIndex={0} role="group" aria-label={token.info ? `代码 ${token.info}` : '代码'}>
            <code>{token.content}</code>
          </pre>
        );
      case 'hr':
        return <hr class="c-hr" />;
      case 'image':
        return <img class="md-image" src={imageUrl(String(token.attrGet('src') ?? ''))} alt={token.content} />;
      case 'card_single':
        return <SingleTag meta={token.meta as TagMeta} />;
      default:
        return token.content;
    }
  }

  return <>{until(null)}</>;
}
