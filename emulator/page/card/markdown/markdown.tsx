import MarkdownIt from 'markdown-it';
import { useMemo } from 'preact/hooks';
import { Rendered } from './rendered.tsx';
import { cardTags } from './tags.ts';

const reader = new MarkdownIt({ html: false, linkify: false, breaks: false }).use(cardTags);
// The platform's bare URLs are links as well, but only whole http(s) ones.
reader.disable(['lheading', 'code', 'reference']);

/** Card markdown. `inline` is lark_md: no blocks, and a newline is a line break. */
export function Markdown({ source, inline = false }: { source: string; inline?: boolean }) {
  const tokens = useMemo(() => (inline ? reader.parseInline(source, {}) : reader.parse(source, {})), [source, inline]);
  return <Rendered tokens={tokens} breaks={inline} />;
}
