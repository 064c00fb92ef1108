import { Markdown } from './markdown/markdown.tsx';
import { obj, pickText, str } from './read.ts';

/** A text object: plain_text keeps its line breaks, lark_md is inline markdown. */
export function Text({ text }: { text: unknown }) {
  const words = pickText(text);
  const tag = str(obj(text).tag);
  if (tag === 'lark_md' || tag === 'markdown') return <Markdown source={words} inline />;
  return <>{words}</>;
}
